"""Recipients out of an assessment: who was decided on, with the fields that follow, and why the others get none."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.cli.hoofd import main
from correspondentie.mailing.verantwoording import Verantwoording
from tests.mailing.conftest import Kantoor, codes, geweigerd

KOP = "Gemeente;Taak regulier;Realisatie regulier;Taak AMV;Realisatie AMV;Peildatum\n"
CIJFERS = KOP + "Urk;10;2;1;0;1-3-2026\nTiel;20;20;2;2;1-3-2026\nDelft;30;0;0;0;1-3-2026\n"
NAAM = "toezichtbrief-spreidingswet-2026-04-21"


@pytest.fixture
def beoordeeld(kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The assessment of figures of three gemeenten, on trial, with the mailing that follows from it."""
    kantoor.schrijf(CIJFERS, "cijfers.csv")
    monkeypatch.chdir(kantoor.map)
    datum = ["--datum", "21 april 2026", "--ondertekenaar", "morren"]
    assert main(["toezicht", "beoordeel", "cijfers.csv", "--proef", *datum, "--uit", "b", "--json"]) == 0
    return kantoor.map / "b"


def mailing(beoordeeld: Path) -> str:
    """The mailing that the assessment made, for a file beside the folder of the assessment."""
    tekst = (beoordeeld / "mailing.yaml").read_text(encoding="utf-8")
    return tekst.replace("beoordeling: beoordeling.yaml", "beoordeling: b/beoordeling.yaml")


def test_everybody_is_written_to_or_accounted_for(kantoor: Kantoor, beoordeeld: Path) -> None:
    plan = kantoor.plan(mailing(beoordeeld))
    assert plan.schoon, plan.meldingen
    assert [(regel.naam, regel.trede) for regel in plan.regels] == [("Delft", "1"), ("Urk", "1")]
    over = plan.verantwoording
    assert (over.bestaan, over.gekozen, len(over.uitgezonderd)) == (342, 2, 340)
    assert over.klopt
    redenen = {een.naam: een.reden for een in over.uitgezonderd}
    assert "geen tekort" in redenen["Tiel"]
    assert {een.grond for een in over.uitgezonderd} == {"beoordeling"}
    assert Verantwoording.van_json(plan.opgave.verantwoording) == over


def test_the_fields_of_the_letter_follow_from_the_assessment(kantoor: Kantoor, beoordeeld: Path) -> None:
    delft = kantoor.plan(mailing(beoordeeld)).ontvangers[0].zaaktekst
    assert "wet: spreidingswet\n" in delft
    assert "trede: 1\n" in delft
    assert "  regulier:\n    taak: 30\n    realisatie: 0\n" in delft


def test_what_the_mailing_says_otherwise_stops_it(kantoor: Kantoor, beoordeeld: Path) -> None:
    anders = mailing(beoordeeld).replace("gegevens:\n", "gegevens:\n  trede: 3\n")
    gevonden = [melding for melding in kantoor.plan(anders).meldingen if melding.code == "ML-026"]
    assert {melding.plaats and melding.plaats.regel for melding in gevonden} == {9}
    eigen = mailing(beoordeeld) + "per_ontvanger:\n  Urk: {trede: 2}\n  Delft: {termijn: vier weken}\n"
    assert codes(kantoor.plan(eigen)).count("ML-026") == 1


def test_the_same_said_twice_is_no_contradiction(kantoor: Kantoor, beoordeeld: Path) -> None:
    zelfde = mailing(beoordeeld).replace("gegevens:\n", "gegevens:\n  wet: spreidingswet\n")
    assert kantoor.plan(zelfde).schoon


def test_made_up_figures_make_no_real_letters(kantoor: Kantoor, beoordeeld: Path) -> None:
    assert "ML-050" in codes(kantoor.plan(mailing(beoordeeld).replace("proef: ja\n", "")))


def test_letters_of_before_the_assessment_are_refused_and_later_ones_mentioned(
    kantoor: Kantoor, beoordeeld: Path
) -> None:
    for datum, stopt in (("20 april 2026", True), ("22 april 2026", False)):
        plan = kantoor.plan(mailing(beoordeeld).replace("datum: 21 april 2026", f"datum: {datum}"))
        assert [(een.code, een.stopt) for een in plan.meldingen if een.code == "ML-051"] == [("ML-051", stopt)]


def test_who_had_a_letter_since_the_assessment_is_not_written_to_again(kantoor: Kantoor, beoordeeld: Path) -> None:
    kantoor.geef_uit(kantoor.plan(mailing(beoordeeld)))
    kantoor.stel_vast(NAAM)
    nog_eens = kantoor.plan(mailing(beoordeeld).replace(f"mailing: {NAAM}", "mailing: nog-eens"))
    assert codes(nog_eens) == ["ML-052", "ML-052"]
    assert not nog_eens.schoon
    assert kantoor.plan(mailing(beoordeeld)).uitgegeven is not None


def test_a_problem_of_one_letter_is_told_at_its_row_of_the_assessment(kantoor: Kantoor, beoordeeld: Path) -> None:
    eigen = (kantoor.werkmap.lagen[-1] / "sjablonen" / "toezichtbrief.md").read_text(encoding="utf-8")
    kantoor.schrijf(eigen.replace("type: cijfers\n", "type: getal\n"), "sjablonen/toezichtbrief.md")
    plan = kantoor.plan(mailing(beoordeeld))
    (melding,) = [een for een in plan.meldingen if een.veld == "cijfers"]
    assert melding.plaats is not None
    assert melding.plaats.bestand.endswith("beoordeling.yaml")
    regels = (beoordeeld / "beoordeling.yaml").read_text(encoding="utf-8").splitlines()
    assert "Delft" in regels[melding.plaats.regel - 1]


def test_a_gemeente_that_the_assessment_does_not_know_stops_the_mailing(kantoor: Kantoor, beoordeeld: Path) -> None:
    gemeenten = (kantoor.werkmap.lagen[-1] / "data" / "adresboek" / "gemeenten.csv").read_text(encoding="utf-8")
    kantoor.schrijf(gemeenten + "gm9999,Nieuwland,pv28,2026-01-01,,,\n", "data/adresboek/gemeenten.csv")
    (melding,) = [een for een in kantoor.plan(mailing(beoordeeld)).meldingen if een.code == "ML-027"]
    assert "Nieuwland" in melding.tekst
    assert melding.stopt


def test_an_assessment_that_is_not_there_or_of_another_kind_is_refused(kantoor: Kantoor, beoordeeld: Path) -> None:
    weg = mailing(beoordeeld).replace("b/beoordeling.yaml", "elders.yaml")
    assert [een.code for een in geweigerd(lambda: kantoor.plan(weg))] == ["ML-029"]
    soort = mailing(beoordeeld).replace("soort: toezichtbrief", "soort: collegebrief")
    assert [een.code for een in geweigerd(lambda: kantoor.plan(soort))] == ["TZ-330"]
