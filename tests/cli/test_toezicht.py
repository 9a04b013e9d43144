"""Supervision from the command line, from figures through letters to the next figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from correspondentie.werkmap.werkmap import meegeleverd
from tests.cli.conftest import Draai

CIJFERS = """\
Gemeente;Wettelijke taak regulier;Realisatie regulier;Wettelijke taak AMV;Realisatie AMV
Vlaardingen;100;40;4;4
Urk;10;10;1;1
"""
VOORBEELD = meegeleverd() / "data" / "mailings" / "voorbeeld-cijfers.csv"


@pytest.fixture
def werk(map_: Path) -> Path:
    (map_ / "cijfers.csv").write_text(CIJFERS, encoding="utf-8")
    return map_


class Toezicht:
    """A team at work in one folder: it assesses and sends letters to Vlaardingen."""

    def __init__(self, draai: Draai, map_: Path) -> None:
        self.draai, self.map_ = draai, map_

    def beoordeel(self, dag: str, *opties: str) -> dict[str, Any]:
        """What is found for Vlaardingen on this day."""
        gedraaid = self.draai(
            "toezicht", "beoordeel", "cijfers.csv", "--datum", dag, "--peildatum", "1 juli 2025", "--json", *opties
        )
        assert gedraaid.code == 0, gedraaid.uit
        gevonden: dict[str, Any] = next(een for een in gedraaid.json["gemeenten"] if een["gemeente"] == "Vlaardingen")
        return gevonden

    def verstuur(self, kenmerk: str, zaak: str, soort: str = "toezichtbrief") -> None:
        pad = self.map_ / f"{kenmerk}.yaml"
        cijfers = "cijfers: {regulier: {taak: 100, realisatie: 40}, amv: {taak: 4, realisatie: 4}}\n"
        peil = f"peildatum: 1 juli 2025\n{cijfers}" if soort == "toezichtbrief" else ""
        pad.write_text(
            f"soort: {soort}\nid: zaak-{kenmerk}\nkenmerk: '{kenmerk}'\ngemeente: Vlaardingen\nondertekenaar: morren\n"
            f"wet: spreidingswet\n{peil}{zaak}\n",
            encoding="utf-8",
        )
        gedraaid = self.draai("vaststellen", pad.name, "--formaat", "docx")
        assert gedraaid.code == 0, gedraaid.fout


@pytest.fixture
def team(draai: Draai, werk: Path) -> Toezicht:
    return Toezicht(draai, werk)


@pytest.fixture
def tot_rappel(team: Toezicht) -> Toezicht:
    """The letters of the steps 1 and 2 went out, and a reminder of the second."""
    team.verstuur("7468001", "datum: 1 augustus 2025\ntrede: 1")
    team.verstuur("7468002", "datum: 1 september 2025\ntrede: 2")
    rappel = "datum: 23 september 2025\ntrede: 2\n"
    rappel += "vorige_brief: {datum: 1 september 2025, kenmerk: '7468002', termijn_tot: 22 september 2025}"
    team.verstuur("7468003", rappel, "toezichtrappel")
    return team


def test_the_ladder_is_climbed_step_by_step_and_never_within_a_term(team: Toezicht) -> None:
    assert team.beoordeel("1 augustus 2025")["voorstel"] == "trede 1"
    team.verstuur("7468001", "datum: 1 augustus 2025\ntrede: 1")
    wacht = team.beoordeel("29 augustus 2025")
    assert (wacht["voorstel"], wacht["tot"]) == ("wacht", "2025-08-29")
    assert team.beoordeel("30 augustus 2025")["voorstel"] == "trede 2"
    team.verstuur("7468002", "datum: 1 september 2025\ntrede: 2")
    assert team.beoordeel("22 september 2025")["voorstel"] == "wacht"
    assert team.beoordeel("23 september 2025")["voorstel"] == "rappel"


def test_after_a_reminder_without_reply_the_next_step_follows(tot_rappel: Toezicht) -> None:
    assert tot_rappel.beoordeel("7 oktober 2025")["voorstel"] == "wacht"
    daarna = tot_rappel.beoordeel("8 oktober 2025")
    assert (daarna["voorstel"], daarna["laatste_kenmerk"]) == ("trede 3", "7468002")
    assert daarna["reden"].endswith(
        "Ook na het rappel van 23 september 2025 (tot en met 7 oktober 2025) is er geen antwoord."
    )


def test_a_reply_is_noted_with_the_letter_or_with_its_reminder(tot_rappel: Toezicht, draai: Draai) -> None:
    gedraaid = draai("toezicht", "antwoord", "7468003", "--op", "3 oktober 2025", "--tekst", "per e-mail")
    assert (gedraaid.code, gedraaid.uit) == (0, "Genoteerd bij 7468003: antwoord op 3 oktober 2025.\n")
    assert tot_rappel.beoordeel("8 oktober 2025")["reden"].endswith("Op 3 oktober 2025 is geantwoord.")
    dossier = draai("toezicht", "dossier", "Vlaardingen", "--op", "8 oktober 2025").uit
    assert dossier == (
        "Vlaardingen (Zuid-Holland), Spreidingswet, op 8 oktober 2025\n\n"
        "datum      brief    kenmerk  termijn tot en met  antwoord\n"
        "1-8-2025   trede 1  7468001\n"
        "1-9-2025   trede 2  7468002  22-9-2025           3-10-2025\n"
        "23-9-2025  rappel   7468003  7-10-2025\n\n"
        "Stand: antwoord is binnen: beoordeel; antwoord van 3-10-2025\n"
    )


def test_the_whole_shows_what_is_due(tot_rappel: Toezicht, draai: Draai) -> None:
    gedraaid = draai("toezicht", "stand", "--op", "5 oktober 2025")
    assert gedraaid.uit == (
        "gemeente     trede  brief van  kenmerk  tot en met  dagen  stand\n"
        "Vlaardingen  2      1-9-2025   7468002  7-10-2025   nog 2  rappel loopt; rappel van 23-9-2025 (7468003)\n\n"
        "Spreidingswet op 5 oktober 2025: 1 × rappel loopt\n"
    )
    (een,) = draai("toezicht", "stand", "--op", "9 oktober 2025", "--json").json["dossiers"]
    assert (een["stand"], een["dagen_over"], een["vraagt_actie"]) == (
        "ook na rappel geen antwoord: beoordeel",
        -2,
        True,
    )


def test_a_letter_that_was_withdrawn_is_forgotten(tot_rappel: Toezicht, draai: Draai) -> None:
    assert draai("register", "vervallen", "7468002", "--reden", "niet verstuurd").code == 0
    assert tot_rappel.beoordeel("8 oktober 2025")["voorstel"] == "trede 2"


def test_after_supervision_was_ended_the_ladder_begins_anew(tot_rappel: Toezicht, draai: Draai) -> None:
    gedraaid = draai("toezicht", "afsluiten", "7468002", "--op", "8 oktober 2025", "--reden", "voldoet weer")
    assert gedraaid.code == 0, gedraaid.fout
    assert tot_rappel.beoordeel("1 november 2025")["voorstel"] == "trede 1"
    assert "Afgesloten" in draai("toezicht", "dossier", "Vlaardingen", "--op", "1 november 2025").uit


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("antwoord", "7468001", "--op", "31 juli 2025"), "TZ-218"),
        (("antwoord", "7400000", "--op", "3 oktober 2025"), "RG-030"),
        (("antwoord", "7468120", "--op", "3 oktober 2025"), "TZ-216"),
        (("afsluiten", "7468001", "--op", "3 oktober 2025", "--reden", " "), "TZ-219"),
    ],
)
def test_a_note_must_be_of_a_letter_of_supervision_that_went_out(
    tot_rappel: Toezicht, draai: Draai, woorden: tuple[str, ...], code: str
) -> None:
    assert draai("vaststellen", "goed.yaml", "--formaat", "docx").code == 0
    gedraaid = draai("toezicht", *woorden)
    assert gedraaid.code == 1
    assert f"[{code}]" in gedraaid.fout


def test_the_assessment_is_written_whole_and_not_over_an_officers_work(werk: Path, draai: Draai) -> None:
    opdracht = (
        "toezicht",
        "beoordeel",
        "cijfers.csv",
        "--datum",
        "1-8-2025",
        "--peildatum",
        "1-7-2025",
        "--uit",
        "uit",
    )
    gedraaid = draai(*opdracht, "--ondertekenaar", "morren")
    assert gedraaid.code == 0, gedraaid.fout
    assert sorted(pad.name for pad in (werk / "uit").iterdir()) == [
        "beoordeling.xlsx",
        "beoordeling.yaml",
        "mailing.yaml",
    ]
    assert "  bestand: ../cijfers.csv\n" in (werk / "uit" / "beoordeling.yaml").read_text(encoding="utf-8")
    mailing = (werk / "uit" / "mailing.yaml").read_text(encoding="utf-8")
    assert "mailing: toezichtbrief-spreidingswet-2025-08-01\n" in mailing
    assert "  datum: 1 augustus 2025\n  ondertekenaar: morren\n" in mailing
    opnieuw = draai(*opdracht)
    assert opnieuw.code == 1
    assert opnieuw.fout.count("[CL-001]") == 3
    assert draai(*opdracht, "--vervang").code == 0


def test_a_reminder_gets_a_mailing_of_its_own(tot_rappel: Toezicht, draai: Draai, werk: Path) -> None:
    assert draai("register", "vervallen", "7468003", "--reden", "niet verstuurd").code == 0
    tot_rappel.beoordeel("8 oktober 2025", "--uit", "uit")
    assert "soort: toezichtrappel\n" in (werk / "uit" / "rappel.yaml").read_text(encoding="utf-8")
    assert not (werk / "uit" / "mailing.yaml").exists()


def test_the_mailing_takes_the_typesetter_that_was_chosen(werk: Path, draai: Draai) -> None:
    opdracht = ("toezicht", "beoordeel", "cijfers.csv", "--datum", "1-8-2025", "--peildatum", "1-7-2025")
    assert draai(*opdracht, "--uit", "uit", "--zetter", "typst").code == 0
    assert "zetter: typst\n" in (werk / "uit" / "mailing.yaml").read_text(encoding="utf-8")


def test_the_table_shows_who_gets_a_letter_and_why(werk: Path, draai: Draai) -> None:
    opdracht = ("toezicht", "beoordeel", "cijfers.csv", "--datum", "1-8-2025", "--peildatum", "1-7-2025")
    gedraaid = draai(*opdracht, "--afwijking", "Urk=trede 1: zie het verslag")
    assert gedraaid.uit.startswith(
        "Spreidingswet: beoordeling van 1 augustus 2025, met cijfers van 1 juli 2025.\n\n"
        "besluit     voorstel      gemeenten\n"
        "geen brief  geen oordeel  340\n"
        "trede 1     trede 1       1\n"
        "trede 1     voldoet       1\n"
        "samen                     342\n\n"
        "gemeente     laatste brief  besluit  reden\n"
        "Urk          geen           trede 1  Afwijking van ‘voldoet’: zie het verslag\n"
        "Vlaardingen  geen           trede 1  Op 1 juli 2025 was er een tekort van 60 (Regulier). Er is nog geen"
    )
    assert "let op: Er is geen register ‘register.sqlite’; de dossiers zijn leeg. [TZ-215]" in gedraaid.fout
    assert not (werk / "register.sqlite").exists()
    assert len(draai(*opdracht, "--alles").uit.splitlines()) > 342


def test_figures_that_were_made_up_are_for_a_trial_only(werk: Path, draai: Draai) -> None:
    opdracht = ("toezicht", "beoordeel", VOORBEELD, "--datum", "16 april 2026")
    echt = draai(*opdracht)
    assert echt.code == 1
    assert "[TZ-308]" in echt.fout
    proef = draai(*opdracht, "--proef", "--uit", "uit", "--json")
    assert (proef.code, proef.json["aantallen"]) == (0, {"geen brief": 199, "trede 1": 143})
    assert "proef: ja\n" in (werk / "uit" / "mailing.yaml").read_text(encoding="utf-8")


def test_everything_wrong_with_figures_and_decisions_is_told_at_once(werk: Path, draai: Draai) -> None:
    (werk / "cijfers.csv").write_text(CIJFERS + "Atlantis;1;1;1;1\nUrk;1;1;1;1\n", encoding="utf-8")
    gedraaid = draai(
        "toezicht", "beoordeel", "cijfers.csv", "--datum", "1-8-2025", "--peildatum", "1-7-2025", "--afwijking", "Urk"
    )
    assert gedraaid.code == 1
    assert [code for code in ("TZ-320", "AB-001", "TZ-304") if f"[{code}]" in gedraaid.fout] == [
        "TZ-320",
        "AB-001",
        "TZ-304",
    ]


def test_with_two_laws_one_must_be_chosen(werk: Path, draai: Draai) -> None:
    wet = (meegeleverd() / "data" / "wetten" / "spreidingswet.yaml").read_text(encoding="utf-8")
    (werk / "data" / "wetten").mkdir(parents=True)
    (werk / "data" / "wetten" / "tweede.yaml").write_text(wet, encoding="utf-8")
    gedraaid = draai("toezicht", "stand")
    assert gedraaid.code == 2
    assert "Kies een wet met --wet: spreidingswet of tweede." in gedraaid.fout
    assert draai("toezicht", "stand", "--wet", "tweede").uit == "Er zijn nog geen brieven onder de Spreidingswet.\n"
