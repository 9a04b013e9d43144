"""A letter of supervision that another letter tells of: found by its case file or by its number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from correspondentie.bron.yaml import Scalair
from correspondentie.melding import Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.toezichtbrief import lees_toezichtbrief
from tests.toezicht.conftest import codes, fouten, zaaktekst


def opgave(tekst: str) -> Scalair:
    return Scalair(tekst, "brieven[1]", Plaats("cdk.yaml", 5, 5))


@pytest.fixture
def bij_zaken(omgeving: Leesomgeving, tmp_path: Path) -> Leesomgeving:
    """Letters of supervision beside the case that names them."""
    (tmp_path / "brief.yaml").write_text(zaaktekst(), encoding="utf-8")
    (tmp_path / "zonder-nummer.yaml").write_text(zaaktekst(kenmerk="automatisch"), encoding="utf-8")
    (tmp_path / "fout.yaml").write_text(zaaktekst(trede="9", gemeente="Vlardingen"), encoding="utf-8")
    vrij = "soort: vrije-brief\ndatum: 9 april 2026\n"
    (tmp_path / "vrij.yaml").write_text(vrij, encoding="utf-8")
    (tmp_path / "cdk.yaml").write_text("soort: cdk-notificatie\nbrieven: [cdk.yaml]\n", encoding="utf-8")
    return replace(omgeving, map=tmp_path)


def test_everything_comes_from_the_case_of_the_letter(bij_zaken: Leesomgeving) -> None:
    brief = lees_toezichtbrief(opgave("brief.yaml"), bij_zaken)
    assert (brief.naam, brief.trede.nummer, brief.kenmerk) == ("Voorbeeldstad", 2, "7468131")
    assert (brief.datum, brief.peildatum, brief.uiterste_dag) == (date(2026, 4, 16), date(2026, 3, 1), date(2026, 5, 7))
    assert [(rij.naam, rij.tekort) for rij in brief.cijfers.rijen] == [("Regulier", 60), ("AMV", 0)]


def test_what_it_says_knows_the_case_it_came_from(bij_zaken: Leesomgeving) -> None:
    brief = lees_toezichtbrief(opgave("brief.yaml"), bij_zaken)
    bestand = str(bij_zaken.map / "brief.yaml")
    assert getattr(brief.naam, "plaats", None) == Plaats(bestand, 4, 11)
    assert getattr(brief.tredenummer, "plaats", None) == Plaats(bestand, 7, 8)
    assert getattr(brief.uiterste_dag, "plaats", None) == Plaats(bestand, 7, 8)


def test_a_letter_without_a_number_has_none_yet(bij_zaken: Leesomgeving) -> None:
    assert lees_toezichtbrief(opgave("zonder-nummer.yaml"), bij_zaken).kenmerk is None


def test_the_problems_of_the_letter_itself_come_along(bij_zaken: Leesomgeving) -> None:
    meldingen = fouten(lambda: lees_toezichtbrief(opgave("fout.yaml"), bij_zaken))
    assert sorted(codes(meldingen)) == ["AB-001", "TZ-001", "TZ-205"]
    assert {melding.plaats.bestand for melding in meldingen if melding.plaats} == {str(bij_zaken.map / "fout.yaml")}


@pytest.mark.parametrize(
    ("naam", "code"),
    [("vrij.yaml", "TZ-206"), ("cdk.yaml", "TZ-206"), ("nergens.yaml", "TZ-207"), ("../elders.yaml", "TZ-207")],
)
def test_only_a_letter_of_supervision_beside_the_case_will_do(naam: str, code: str, bij_zaken: Leesomgeving) -> None:
    assert codes(fouten(lambda: lees_toezichtbrief(opgave(naam), bij_zaken))) == [code]


def test_a_number_is_looked_up_in_the_register(bij_zaken: Leesomgeving) -> None:
    zaken = {"7468555": zaaktekst(kenmerk="automatisch", trede="4")}
    met_register = replace(bij_zaken, zaak_bij_kenmerk=zaken.get)
    brief = lees_toezichtbrief(opgave("7468555"), met_register, "jenv")
    assert (brief.kenmerk, brief.trede.nummer) == ("7468555", 4)
    assert codes(fouten(lambda: lees_toezichtbrief(opgave("7468556"), met_register, "jenv"))) == ["TZ-208"]


def test_without_a_register_no_number_is_found(bij_zaken: Leesomgeving) -> None:
    (melding,) = fouten(lambda: lees_toezichtbrief(opgave("7468555"), bij_zaken, "jenv"))
    assert melding.tip == "Noem het zaakbestand van de brief, of kies het register waarin hij staat."


def test_what_is_neither_file_nor_number_is_refused(bij_zaken: Leesomgeving) -> None:
    assert codes(fouten(lambda: lees_toezichtbrief(opgave("de brief"), bij_zaken, "jenv")))[0].startswith("KM-")
