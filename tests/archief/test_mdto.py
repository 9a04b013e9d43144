"""Every final letter has metadata that an archive takes, and that say what the letter says."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from lxml import etree

from correspondentie.archief.controleren import controleer
from correspondentie.archief.mdto import RUIMTE, bestand, informatieobject, mdto_bestanden
from correspondentie.archief.stuk import Archiefstuk
from correspondentie.archief.waarden import Beperking, Bewaartermijn, Verwijzing, Waarden
from correspondentie.melding import Fout
from correspondentie.vervaardiging.archiveren import uit_register
from correspondentie.werkmap.werkmap import open_werkmap
from tests.archief.conftest import DEFINITIEF, Archiefkamer
from tests.voorbeelden import PROJECT

M = f"{{{RUIMTE}}}"


def teksten(xml: bytes, pad: str) -> list[str]:
    """The texts at this path below the informatieobject or bestand."""
    wortel = etree.fromstring(xml)[0]
    return [een.text or "" for een in wortel.iterfind("/".join(f"{M}{deel}" for deel in pad.split("/")))]


@pytest.fixture
def stuk(kamer: Archiefkamer) -> Archiefstuk:
    kenmerk = kamer.uitkomsten["toezichtbrief-trede-2"].kenmerk or ""
    return uit_register(kamer.register, kenmerk, None, open_werkmap(PROJECT))[0]


@pytest.mark.parametrize("voorbeeld", DEFINITIEF)
def test_beside_every_final_letter_lie_its_metadata_and_they_are_mdto(kamer: Archiefkamer, voorbeeld: str) -> None:
    uitkomst = kamer.uitkomsten[voorbeeld]
    stam = uitkomst.bestanden[0].stem
    assert [pad.name for pad in uitkomst.metagegevens] == [
        f"{stam}.mdto.xml",
        f"{stam}.docx.mdto.xml",
        f"{stam}.pdf.mdto.xml",
    ]
    for pad in uitkomst.metagegevens:
        assert controleer(pad.read_bytes(), pad.name) == ()


@pytest.mark.parametrize("voorbeeld", DEFINITIEF)
def test_the_metadata_of_a_file_hold_its_size_and_checksum(kamer: Archiefkamer, voorbeeld: str) -> None:
    for pad in kamer.uitkomsten[voorbeeld].bestanden:
        xml = pad.with_name(f"{pad.name}.mdto.xml").read_bytes()
        assert teksten(xml, "omvang") == [str(pad.stat().st_size)]
        assert teksten(xml, "checksum/checksumWaarde") == [hashlib.sha256(pad.read_bytes()).hexdigest()]
        assert teksten(xml, "bestandsformaat/begripCode") == [{".pdf": "fmt/476", ".docx": "fmt/412"}[pad.suffix]]


def test_letter_and_files_point_at_each_other(kamer: Archiefkamer) -> None:
    brief, *bestanden = (pad.read_bytes() for pad in kamer.uitkomsten["vrije-brief"].metagegevens)
    (kenmerk,) = teksten(brief, "identificatie/identificatieKenmerk")
    namen = teksten(brief, "heeftRepresentatie/verwijzingIdentificatie/identificatieKenmerk")
    assert namen == [naam for xml in bestanden for naam in teksten(xml, "identificatie/identificatieKenmerk")]
    for xml in bestanden:
        assert teksten(xml, "isRepresentatieVan/verwijzingIdentificatie/identificatieKenmerk") == [kenmerk]


def test_the_metadata_say_what_the_letter_says(kamer: Archiefkamer) -> None:
    xml = kamer.uitkomsten["toezichtbrief-trede-2"].metagegevens[0].read_bytes()
    assert teksten(xml, "identificatie/identificatieKenmerk") == ["7468089"]
    assert teksten(xml, "aggregatieniveau/begripLabel") == ["Archiefstuk"]
    assert teksten(xml, "dekkingInTijd/dekkingInTijdBegindatum") == ["2026-04-09"]
    assert teksten(xml, "dekkingInRuimte/verwijzingIdentificatie/identificatieKenmerk") == ["gm0622"]
    assert teksten(xml, "taal") == ["nl"]
    assert teksten(xml, "event/eventTijd") == ["2026-04-09", "2026-04-14T09:00:00+00:00"]
    assert teksten(xml, "archiefvormer/verwijzingNaam") == ["Ministerie van Justitie en Veiligheid"]


def test_an_answer_refers_to_the_questions_that_it_answers(kamer: Archiefkamer) -> None:
    xml = kamer.uitkomsten["kamervraag-antwoord"].metagegevens[0].read_bytes()
    naar = "gerelateerdInformatieobject/gerelateerdInformatieobjectVerwijzing/verwijzingIdentificatie/"
    assert teksten(xml, f"{naar}identificatieKenmerk") == ["2026Z12158"]
    assert teksten(xml, "gerelateerdInformatieobject/gerelateerdInformatieobjectTypeRelatie/begripLabel") == [
        "Refereert aan"
    ]


def test_making_them_later_from_the_register_gives_the_same_bytes(kamer: Archiefkamer) -> None:
    for voorbeeld in ("vrije-brief", "aanhangsel-uitstel"):
        uitkomst = kamer.uitkomsten[voorbeeld]
        stuk, waarden = uit_register(kamer.register, uitkomst.kenmerk or "", None, open_werkmap(PROJECT))
        assert mdto_bestanden(stuk, waarden) == {pad.name: pad.read_bytes() for pad in uitkomst.metagegevens}


def test_a_later_version_replaces_the_one_before_it(stuk: Archiefstuk) -> None:
    derde = replace(stuk, brief=replace(stuk.brief, versie=3))
    xml = informatieobject(derde, Waarden())
    assert controleer(xml, "x") == ()
    assert teksten(xml, "identificatie/identificatieKenmerk") == ["7468089, versie 3"]
    relatie = "gerelateerdInformatieobject/"
    assert teksten(xml, f"{relatie}gerelateerdInformatieobjectTypeRelatie/begripLabel") == ["Vervangt"]


def test_a_letter_of_a_mailing_and_one_that_tells_of_others_name_them(stuk: Archiefstuk) -> None:
    xml = informatieobject(replace(stuk, genoemd=("7468090", "7468091"), mailing="spreiding-2026"), Waarden())
    assert controleer(xml, "x") == ()
    naar = "gerelateerdInformatieobject/gerelateerdInformatieobjectVerwijzing/verwijzingIdentificatie/"
    assert teksten(xml, f"{naar}identificatieKenmerk") == ["7468090", "7468091", "spreiding-2026"]


def test_a_rubricering_restricts_the_use_whatever_holds_for_other_letters(stuk: Archiefstuk) -> None:
    open_ = Waarden(beperking=Beperking(type="Geen beperking"))
    xml = informatieobject(replace(stuk, rubricering="Vertrouwelijk"), open_)
    assert controleer(xml, "x") == ()
    assert teksten(xml, "beperkingGebruik/beperkingGebruikType/begripLabel") == ["Overig"]
    assert teksten(xml, "beperkingGebruik/beperkingGebruikNadereBeschrijving") == ["Rubricering: Vertrouwelijk"]


def test_a_letter_that_is_kept_for_a_time_says_for_how_long(stuk: Archiefstuk) -> None:
    with pytest.raises(Fout, match="bewaartermijn"):
        informatieobject(stuk, Waarden(waardering="V"))
    xml = informatieobject(stuk, Waarden(waardering="V", bewaartermijn=Bewaartermijn(termijn="10 jaar")))
    assert controleer(xml, "x") == ()
    assert teksten(xml, "bewaartermijn/termijnLooptijd") == ["P10Y"]
    assert teksten(xml, "bewaartermijn/termijnStartdatumLooptijd") == ["2026-04-09"]


@pytest.mark.parametrize("naam", ['<script> & "wie"', "]]>", "een\ttwee\ndrie"])
def test_names_never_become_markup(stuk: Archiefstuk, naam: str) -> None:
    raar = replace(stuk, titel=naam, geadresseerde=Verwijzing(naam=naam))
    for xml in (informatieobject(raar, Waarden()), bestand(raar, raar.brief.vaststelling.bestanden[0], Waarden())):
        assert controleer(xml, "x") == ()
    assert teksten(informatieobject(raar, Waarden()), "naam") == [" ".join(naam.split())]
