"""Import of the official register's export, in both spellings and with all it can hold. Addresses are fictitious."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from correspondentie.adresboek import importeren
from correspondentie.adresboek.adresboek import laad_adresboek
from correspondentie.adresboek.bewaren import als_tabel, bestandsnaam, bewaar_adressen
from correspondentie.adresboek.importeren import Invoer, lees_export
from correspondentie.adresboek.organisatie import Adressoort
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from tests.adresboek.conftest import meldingscodes

RUIMTE = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9"
CODES = {"gm0622", "gm0556", "pv28"}
OP = date(2026, 11, 21)

NIEUW = """
<p:adres><p:type>Bezoekadres</p:type><p:openbareRuimte>Voorbeeldstraat</p:openbareRuimte>
  <p:huisnummer>12</p:huisnummer><p:toevoeging>B</p:toevoeging>
  <p:postcode>1234AB</p:postcode><p:woonplaats>VOORBEELDSTAD</p:woonplaats></p:adres>
<p:adres><p:type>Postadres</p:type><p:postbus>99</p:postbus>
  <p:postcode>1234 AC</p:postcode><p:woonplaats>VOORBEELDSTAD</p:woonplaats></p:adres>
"""
OUD = (
    NIEUW.replace("p:type>", "p:adresType>")
    .replace("openbareRuimte", "straat")
    .replace("woonplaats", "plaats")
    .replace("<p:postbus>99", "<p:postbus>Postbus 99")
)


def organisatie(
    code: str = "https://identifier.overheid.nl/tooi/id/gemeente/gm0622",
    naam: str = "Gemeente Voorbeeld",
    adressen: str = NIEUW,
    verder: str = "",
) -> str:
    return (
        f'<p:organisatie p:systeemId="1" p:resourceIdentifierTOOI="{code}"><p:naam>{naam}</p:naam>'
        f"<p:types><p:type>Gemeente</p:type></p:types><p:adressen>{adressen}</p:adressen>{verder}</p:organisatie>"
    )


def export(*organisaties: str, ruimte: str = RUIMTE) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<p:overheidsorganisaties xmlns:p="{ruimte}"><p:organisaties>{"".join(organisaties)}</p:organisaties>'
        "</p:overheidsorganisaties>"
    )


def lees(tmp_path: Path, tekst: str | bytes) -> Invoer:
    pad = tmp_path / "exportOO_gemeenten.xml"
    pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return lees_export(pad, CODES, OP)


def code(tmp_path: Path, tekst: str | bytes) -> str:
    with pytest.raises(Fout) as gevangen:
        lees(tmp_path, tekst)
    return gevangen.value.meldingen[0].code


@pytest.mark.parametrize("adressen", [NIEUW, OUD])
@pytest.mark.parametrize("ruimte", [RUIMTE, RUIMTE.replace("2.6.9", "2.7.0")])
def test_both_spellings_give_the_same_addresses(tmp_path: Path, adressen: str, ruimte: str) -> None:
    invoer = lees(tmp_path, export(organisatie(adressen=adressen), ruimte=ruimte))
    bezoek, post = invoer.adressen
    assert (bezoek.soort, str(bezoek.adres)) == (Adressoort.BEZOEKADRES, "Voorbeeldstraat 12B, 1234 AB VOORBEELDSTAD")
    assert (post.soort, str(post.adres)) == (Adressoort.POSTADRES, "Postbus 99, 1234 AC VOORBEELDSTAD")
    assert {(adres.code, adres.datum) for adres in invoer.adressen} == {("gm0622", OP)}
    assert invoer.gekoppeld == {"gm0622"}


def test_a_bare_code_is_a_code_too(tmp_path: Path) -> None:
    assert lees(tmp_path, export(organisatie("pv28"))).gekoppeld == {"pv28"}


def test_a_number_and_a_numeric_addition_do_not_run_together(tmp_path: Path) -> None:
    invoer = lees(tmp_path, export(organisatie(adressen=NIEUW.replace(">B<", ">2<"))))
    assert invoer.adressen[0].adres.straat == "Voorbeeldstraat 12-2"


def test_what_belongs_to_a_nested_organisation_is_not_taken_for_its_parent(tmp_path: Path) -> None:
    genest = organisatie("or0001", "Raad", NIEUW.replace("Voorbeeldstraat", "Andere Straat"))
    genest = genest.replace("<p:naam>", "<p:eindDatum>2001-01-01</p:eindDatum><p:naam>")
    ouder = organisatie(verder=f"<p:organisaties>{genest}</p:organisaties>")
    invoer = lees(tmp_path, export(ouder))
    assert [adres.adres.straat for adres in invoer.adressen] == ["Voorbeeldstraat 12B", "Postbus 99"]
    assert (invoer.overige, invoer.beeindigd) == (1, [])


def test_a_nested_gemeente_counts_for_itself(tmp_path: Path) -> None:
    genest = organisatie("gm0556", "Gemeente Genest")
    invoer = lees(tmp_path, export(organisatie("zbo1", "Koepel", "", f"<p:organisaties>{genest}</p:organisaties>")))
    assert invoer.gekoppeld == {"gm0556"}


@pytest.mark.parametrize(
    ("eind", "telt"), [("2026-11-20", False), ("2026-11-21", True), ("2027-12-31", True), ("?", False)]
)
def test_an_ended_organisation_is_skipped(tmp_path: Path, eind: str, telt: bool) -> None:
    geeindigd = organisatie("gm0556", "Gemeente Eind", verder=f"<p:eindDatum>{eind}</p:eindDatum>")
    invoer = lees(tmp_path, export(organisatie(), geeindigd))
    assert ("gm0556" in invoer.gekoppeld) is telt
    assert invoer.beeindigd == ([] if telt else ["Gemeente Eind"])


def test_the_report_says_what_became_of_every_organisation(tmp_path: Path) -> None:
    zonder_postcode = NIEUW.replace("1234AB", "").replace("1234 AC", "1234 SS")
    invoer = lees(
        tmp_path,
        export(
            organisatie(),
            organisatie("gm9999", "Gemeente Onbekend"),
            organisatie("pv28", "Provincie Leeg", ""),
            organisatie("gm0556", "Gemeente Fout", zonder_postcode),
            organisatie("zbo123", "Dienst"),
        ),
    )
    assert invoer.onbekend == ["Gemeente Onbekend"]
    assert invoer.zonder_adres == ["Provincie Leeg"]
    assert invoer.afgekeurd == [
        "Gemeente Fout: bezoekadres heeft geen geldige postcode",
        "Gemeente Fout: postadres heeft geen geldige postcode",
    ]
    assert invoer.overige == 1
    assert invoer.ontbreekt(CODES) == ["gm0556", "pv28"]


def test_the_first_good_mail_address_comes_along(tmp_path: Path) -> None:
    contact = (
        "<p:contact><p:emailadressen><p:emailadres><p:email>a@b.nl, c@d.nl</p:email></p:emailadres>"
        "<p:emailadres><p:email>post@voorbeeld.nl</p:email></p:emailadres></p:emailadressen></p:contact>"
    )
    invoer = lees(tmp_path, export(organisatie(verder=contact)))
    assert {adres.email for adres in invoer.adressen} == {"post@voorbeeld.nl"}


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", "AB-060"),
        ("geen xml", "AB-060"),
        (export(organisatie())[:-60], "AB-060"),
        (b'<?xml version="1.0" encoding="UTF-8"?><p>\xff</p>', "AB-062"),
        ("<html/>", "AB-062"),
        (export(), "AB-064"),
        (export(organisatie("gm9999")), "AB-064"),
    ],
)
def test_a_file_that_is_no_export_gives_a_clean_error(tmp_path: Path, tekst: str | bytes, verwacht: str) -> None:
    assert code(tmp_path, tekst) == verwacht


def test_a_file_that_is_not_there_gives_a_clean_error(tmp_path: Path) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_export(tmp_path / "weg.xml", CODES, OP)
    assert gevangen.value.meldingen[0].code == "AB-060"


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE p:overheidsorganisaties>",
        '<!DOCTYPE x [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY geheim SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://localhost:9/x.dtd">',
    ],
)
def test_a_doctype_is_refused(tmp_path: Path, doctype: str) -> None:
    tekst = export(organisatie(naam="&c;&geheim;" if "ENTITY" in doctype else "Naam"))
    assert code(tmp_path, tekst.replace("?>\n", f"?>\n{doctype}", 1)) == "AB-061"


def test_a_file_nested_too_deep_is_refused(tmp_path: Path) -> None:
    assert code(tmp_path, export("<p:organisatie>" * 5000)) == "AB-060"


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importeren, "GROOTSTE_EXPORT", 100)
    assert code(tmp_path, export(organisatie())) == "AB-063"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(waar=st.integers(0, 900), wat=st.binary(min_size=1, max_size=4))
def test_a_damaged_export_gives_addresses_or_a_clean_error(tmp_path: Path, waar: int, wat: bytes) -> None:
    heel = export(organisatie(), organisatie("gm0556")).encode()

    def lees_beschadigd() -> None:
        invoer = lees(tmp_path, heel[:waar] + wat + heel[waar + len(wat) :])
        assert all(adres.adres.heeft_geldige_postcode for adres in invoer.adressen)

    assert all(code.startswith("AB-06") for code in meldingscodes(lees_beschadigd))


def test_imported_addresses_are_those_of_the_letters_from_then_on(tmp_path: Path) -> None:
    werkmap = Werkmap(tmp_path, Instellingen())
    adresboek = laad_adresboek(werkmap)
    bron = tmp_path / "exportOO_gemeenten.xml"
    bron.write_text(export(organisatie("gm0556")), encoding="utf-8")
    invoer = lees_export(bron, adresboek.gemeenten.per_code, OP)
    bewaar_adressen(invoer.adressen, tmp_path / "data" / "adresboek" / bestandsnaam(bron))
    opnieuw = laad_adresboek(werkmap)
    assert opnieuw.college(opnieuw.gemeente("Maassluis")).regels[2] == "Postbus 99"
    assert opnieuw.adressen["gm0556"].bron == "Register van Overheidsorganisaties"


def test_an_import_does_not_depend_on_the_order_of_the_export(tmp_path: Path) -> None:
    een, twee = organisatie(), organisatie("gm0556")
    assert als_tabel(lees(tmp_path, export(een, twee)).adressen) == als_tabel(
        lees(tmp_path, export(twee, een)).adressen
    )
