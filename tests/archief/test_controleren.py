"""What is not MDTO is found, at its line."""

from __future__ import annotations

import pytest

from correspondentie.archief.controleren import WAARDEN, controleer, lees_schema
from correspondentie.archief.mdto import RUIMTE
from correspondentie.archief.schema import GROEPEN
from correspondentie.melding import Fout
from tests.archief.conftest import Archiefkamer

GOED = f"""<MDTO xmlns="{RUIMTE}">
<bestand>
<identificatie><identificatieKenmerk>a</identificatieKenmerk><identificatieBron>b</identificatieBron></identificatie>
<naam>a.pdf</naam>
<omvang>12</omvang>
<bestandsformaat><begripLabel>PDF</begripLabel>
<begripBegrippenlijst><verwijzingNaam>PRONOM-register</verwijzingNaam></begripBegrippenlijst></bestandsformaat>
<checksum><checksumAlgoritme><begripLabel>SHA-256</begripLabel>
<begripBegrippenlijst><verwijzingNaam>lijst</verwijzingNaam></begripBegrippenlijst></checksumAlgoritme>
<checksumWaarde>00</checksumWaarde>
<checksumDatum>2026-04-09T12:00:00+02:00</checksumDatum></checksum>
<isRepresentatieVan><verwijzingNaam>brief</verwijzingNaam></isRepresentatieVan>
</bestand>
</MDTO>
"""


def codes(tekst: str) -> list[tuple[str, int]]:
    meldingen = controleer(tekst.encode(), "x.xml")
    return [(melding.code, melding.plaats.regel if melding.plaats else -1) for melding in meldingen]


def test_a_good_file_has_no_problems() -> None:
    assert codes(GOED) == []


@pytest.mark.parametrize(
    ("was", "wordt", "verwacht"),
    [
        ("<naam>a.pdf</naam>\n", "", [("AR-023", 2)]),
        ("<omvang>12</omvang>", "<omvang>12</omvang><omvang>13</omvang>", [("AR-024", 5)]),
        ("<omvang>12</omvang>", "<omvang>twaalf</omvang>", [("AR-025", 5)]),
        ("<omvang>12</omvang>", "<grootte>12</grootte>", [("AR-022", 5), ("AR-023", 2)]),
        (
            "<naam>a.pdf</naam>\n<omvang>12</omvang>",
            "<omvang>12</omvang>\n<naam>a</naam>",
            [("AR-023", 2), ("AR-022", 5)],
        ),
        ("<naam>a.pdf</naam>", '<naam lang="nl">a.pdf</naam>', [("AR-027", 4)]),
        ("<naam>a.pdf</naam>", "<naam> </naam>", [("AR-025", 4)]),
        ("<naam>a.pdf</naam>", "<naam><b>a</b></naam>", [("AR-022", 4), ("AR-025", 4)]),
        ("<bestand>", "<bestand>los", [("AR-026", 2)]),
        ("2026-04-09T12:00:00+02:00", "2026-02-30T12:00:00", [("AR-025", 11)]),
        ("<begripLabel>PDF</begripLabel>", "", [("AR-023", 6)]),
        (f'xmlns="{RUIMTE}"', 'xmlns="https://voorbeeld.nl"', [("AR-021", 1)]),
        ("bestand>", "dossier>", [("AR-022", 1)]),
        ("</MDTO>", "", [("AR-020", 15)]),
    ],
)
def test_every_fault_is_found_at_its_line(was: str, wordt: str, verwacht: list[tuple[str, int]]) -> None:
    assert was in GOED
    gevonden = codes(GOED.replace(was, wordt))
    assert gevonden == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        "<a>" * 5_000,
        "",
        "geen xml",
    ],
)
def test_hostile_xml_is_refused_with_a_message(tekst: str) -> None:
    assert [code for code, _ in codes(tekst)] == ["AR-020"]


@pytest.mark.parametrize(
    ("soort", "goed", "fout"),
    [
        ("datum", ["2026", "2026-04", "2026-04-09", "2026-04-09Z"], ["", "26", "2026-13", "2026-02-29"]),
        ("dag", ["2024-02-29"], ["2026-02-29", "2026", "9 april 2026"]),
        ("tijdstip", ["2026-04-09T12:00:00", "2026-04-09T12:00:00.5Z"], ["2026-04-09", "2026-04-09T25:00:00"]),
        ("datum-of-tijdstip", ["2026", "2026-04-09T12:00:00Z"], ["nu"]),
        ("duur", ["P10Y", "P6M", "P14D", "PT1H"], ["P", "10 jaar", "P1W", "PT"]),
        ("taal", ["nl", "nl-NL"], ["", "nederlands!"]),
        ("getal", ["0", "12"], ["", "1.5", "1e3"]),
        ("adres", ["https://voorbeeld.nl/a"], ["een twee"]),
    ],
)
def test_values_are_held_to_their_kind(soort: str, goed: list[str], fout: list[str]) -> None:
    klopt = WAARDEN[soort][1]
    assert [waarde for waarde in goed if not klopt(waarde)] == []
    assert [waarde for waarde in fout if klopt(waarde)] == []


def test_every_group_of_the_table_leads_to_groups_and_values_that_exist() -> None:
    soorten = {deel.soort for delen in GROEPEN.values() for deel in delen}
    assert soorten <= GROEPEN.keys() | WAARDEN.keys()
    assert soorten >= GROEPEN.keys() - {"informatieobject", "bestand"}


KLEIN_SCHEMA = f"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="{RUIMTE}"
 elementFormDefault="qualified"><xsd:element name="MDTO"><xsd:complexType><xsd:sequence>
 <xsd:element name="{{}}"/></xsd:sequence></xsd:complexType></xsd:element></xsd:schema>"""


def test_a_schema_that_is_given_is_used_as_well(kamer: Archiefkamer) -> None:
    pad = kamer.map / "schema.xsd"
    pad.write_text(KLEIN_SCHEMA.format("bestand"), encoding="utf-8")
    assert controleer(GOED.encode(), "x.xml", lees_schema(pad)) == ()
    pad.write_text(KLEIN_SCHEMA.format("iets"), encoding="utf-8")
    assert [melding.code for melding in controleer(GOED.encode(), "x.xml", lees_schema(pad))] == ["AR-029"]


@pytest.mark.parametrize(
    "inhoud", ["geen xml", "<a/>", '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><x/>']
)
def test_a_schema_that_is_none_is_refused(kamer: Archiefkamer, inhoud: str) -> None:
    pad = kamer.map / "kapot.xsd"
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(Fout, match="AR-028"):
        lees_schema(pad)
