"""Mailings from the command line: what would go out, and which ones were issued."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import WORTEL, Draai
from tests.mailing.conftest import BRIEF, Kantoor, aan

UITNODIGING = WORTEL / "data" / "mailings" / "voorbeeld-uitnodiging.yaml"
KENNISGEVINGEN = WORTEL / "data" / "mailings" / "voorbeeld-kennisgevingen.yaml"


@pytest.fixture
def kantoor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kantoor:
    monkeypatch.chdir(tmp_path)
    kantoor = Kantoor(tmp_path)
    kantoor.register.sluit()
    return kantoor


def test_the_plan_shows_what_would_go_out_and_writes_nothing(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{provincie: [Flevoland, Zeeland], behalve: {Urk: heeft al een brief}}"))
    voor = sorted(kantoor.map.rglob("*"))
    gedraaid = draai("mailing", "plan", "mailing.yaml")
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert "Een proef (PROEF): collegebrief van 21 april 2026, in docx, pdf; zetter weasyprint." in gedraaid.uit
    assert "Van de 19 gemeenten krijgen er 18 een brief." in gedraaid.uit
    assert "De eerste is Almere, de laatste Zeewolde." in gedraaid.uit
    assert "9000001 tot en met 9000018" in gedraaid.uit
    assert "  Urk: heeft al een brief" in gedraaid.uit
    assert [regel.split() for regel in gedraaid.uit.splitlines() if regel.startswith(("Flevoland", "samen"))] == [
        ["Flevoland", "5"],
        ["samen", "18"],
    ]
    assert gedraaid.uit.rstrip().endswith("‘correspondentie mailing uitvoeren mailing.yaml’.")
    assert sorted(kantoor.map.rglob("*")) == voor


def test_problems_come_first_and_end_with_a_code_for_scripts(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{gemeenten: alle}", BRIEF.replace("morren", "niemand")))
    gedraaid = draai("mailing", "plan", "mailing.yaml")
    assert gedraaid.code == 1
    assert (
        "mailing.yaml:9:18: fout: De ondertekenaar ‘niemand’ is niet bekend. Dit geldt voor alle 342" in gedraaid.fout
    )
    assert "Deze mailing kan niet worden uitgevoerd: 1 fout." in gedraaid.uit


def test_warnings_leave_a_plan_in_order(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{gemeenten: [Urk]}").replace("21 april", "19 april"))
    gedraaid = draai("mailing", "plan", "mailing.yaml")
    assert gedraaid.code == 0
    assert "let op" in gedraaid.fout
    assert "Het plan is in orde: 1 brief" in gedraaid.uit


def test_a_file_with_mistakes_is_refused(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf("mailing: x\n")
    gedraaid = draai("mailing", "plan", "mailing.yaml")
    assert gedraaid.code == 1
    assert "[BN-101]" in gedraaid.fout


def test_the_plan_as_data_has_everybody(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{provincie: Flevoland, behalve: {Urk: nee}}"))
    gegevens = draai("mailing", "plan", "mailing.yaml", "--json").json
    assert (gegevens["opdracht"], gegevens["afloop"], gegevens["schoon"]) == ("mailing plan", "goed", True)
    assert [een["naam"] for een in gegevens["ontvangers"]] == [
        "Almere",
        "Dronten",
        "Lelystad",
        "Noordoostpolder",
        "Zeewolde",
    ]
    assert gegevens["nummers"][0]["laatste"] == "9000005"
    assert gegevens["verantwoording"]["uitgezonderd"][0]["reden"] == "nee"
    assert gegevens["meldingen"] == []


def test_problems_are_in_the_data_as_well(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{gemeenten: [Dleft]}"))
    gegevens = draai("mailing", "plan", "mailing.yaml", "--json").json
    assert (gegevens["afloop"], gegevens["schoon"]) == ("problemen", False)
    assert gegevens["meldingen"][0]["code"] == "AB-001"
    assert gegevens["meldingen"][0]["regel"] == 4


def test_a_trial_may_not_use_the_register_of_the_work_folder(kantoor: Kantoor, draai: Draai) -> None:
    kantoor.schrijf(aan("{gemeenten: [Urk]}"))
    gedraaid = draai("mailing", "plan", "mailing.yaml", "--register", "register.sqlite")
    assert (gedraaid.code, "[ML-045]" in gedraaid.fout) == (1, True)


def test_a_mailing_that_was_issued_is_recognised(kantoor: Kantoor, draai: Draai) -> None:
    kantoor = Kantoor(kantoor.map)
    kantoor.geef_uit(kantoor.plan(aan("{provincie: Flevoland}")))
    kantoor.stel_vast("proef-een", 2)
    kantoor.register.sluit()
    gedraaid = draai("mailing", "plan", "mailing.yaml", "--register", "proef.sqlite")
    assert gedraaid.code == 0
    assert "Al uitgegeven door tester: 2 van 6 brieven zijn gemaakt." in gedraaid.uit


def test_the_list_shows_what_was_issued_and_how_far_it_is(kantoor: Kantoor, draai: Draai) -> None:
    assert draai("mailing", "lijst").uit == "Er is nog geen mailing uitgegeven.\n"
    kantoor = Kantoor(kantoor.map)
    kantoor.geef_uit(kantoor.plan(aan("{provincie: Flevoland}")))
    kantoor.stel_vast("proef-een", 2)
    kantoor.register.sluit()
    kop, rij = draai("mailing", "lijst", "--register", "proef.sqlite").uit.splitlines()
    assert kop.split() == ["mailing", "datum", "brief", "brieven", "gemaakt", "stand", "titel"]
    assert rij.split("  ")[0] == "proef-een"
    assert "niet af" in rij
    (gegevens,) = draai("mailing", "lijst", "--register", "proef.sqlite", "--json").json["mailings"]
    assert (gegevens["brieven"], gegevens["gemaakt"], gegevens["compleet"]) == (6, 2, False)


def test_the_example_invitation_has_a_plan_in_order(kantoor: Kantoor, draai: Draai) -> None:
    gedraaid = draai("mailing", "plan", UITNODIGING)
    assert gedraaid.code == 0
    assert "Van de 5 gemeenten krijgen er 4 een brief." in gedraaid.uit


def test_the_example_notices_wait_for_the_letters(kantoor: Kantoor, draai: Draai) -> None:
    gedraaid = draai("mailing", "plan", KENNISGEVINGEN)
    assert (gedraaid.code, "[ML-030]" in gedraaid.fout) == (1, True)
