"""Letters from the command line: files, lines, summary, codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Draai

NAAM = "2026-04-14_7468120_vrije-brief_stichting-voorbeeld"


def test_a_letter_is_told_in_one_line_and_written_as_docx_and_pdf(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", "goed.yaml")
    assert gedraaid.code == 0
    assert gedraaid.uit == (
        f"vrije-brief 7468120 aan Stichting Voorbeeld → output/{NAAM}.docx, .pdf\n1 brief gemaakt.\n"
    )
    assert sorted(pad.name for pad in (map_ / "output").iterdir()) == [f"{NAAM}.docx", f"{NAAM}.pdf"]
    assert gedraaid.fout == ""


def test_formats_and_folder_can_be_chosen(map_: Path, draai: Draai) -> None:
    assert draai("genereer", "goed.yaml", "--formaat", "txt, HTML,txt", "--uit", "brieven").code == 0
    assert {pad.suffix for pad in (map_ / "brieven").iterdir()} == {".txt", ".html"}


def test_when_some_fail_the_others_are_made_and_the_code_is_3(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", ".", "--formaat", "txt")
    assert gedraaid.code == 3
    assert "mislukt: fout.yaml\n" in gedraaid.uit
    assert gedraaid.uit.endswith("1 brief gemaakt, 2 mislukt.\n")  # correspondentie.yaml is no case either
    assert "fout.yaml:2:8: fout: " in gedraaid.fout
    assert [pad.name for pad in (map_ / "output").iterdir()] == [f"{NAAM}.txt"]


def test_when_all_fail_the_code_is_1_and_no_folder_appears(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", "fout.yaml")
    assert (gedraaid.code, gedraaid.uit) == (1, "mislukt: fout.yaml\n0 brieven gemaakt, 1 mislukt.\n")
    assert not (map_ / "output").exists()


@pytest.mark.parametrize("naam", ["weg.yaml", "weg", "weg/*.yaml"])
def test_a_case_that_is_not_there_is_named(naam: str, map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", naam)
    assert gedraaid.code == 1
    assert gedraaid.fout.startswith(f"{naam}: fout: ")


def test_a_pattern_takes_all_that_fit(map_: Path, draai: Draai) -> None:
    assert draai("genereer", "g*.yaml", "--formaat", "txt").code == 0


def test_two_cases_of_the_same_name_do_not_overwrite_each_other(map_: Path, draai: Draai) -> None:
    (map_ / "kopie.yaml").write_text((map_ / "goed.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    gedraaid = draai("genereer", "goed.yaml", "kopie.yaml", "--formaat", "txt")
    assert gedraaid.code == 3
    assert "kopie.yaml: fout: Twee zaken zouden hetzelfde bestand schrijven" in gedraaid.fout


def test_a_folder_that_cannot_be_made_is_a_clean_error(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", "goed.yaml", "--formaat", "txt", "--uit", "goed.yaml")
    assert gedraaid.code == 1
    assert "kan niet worden geschreven" in gedraaid.fout


def test_a_trial_is_stamped_on_every_page(map_: Path, draai: Draai) -> None:
    assert draai("genereer", "goed.yaml", "--proef", "--formaat", "html").code == 0
    (brief,) = (map_ / "output").iterdir()
    assert "PROEF" in brief.read_text(encoding="utf-8")


def test_json_holds_letters_and_problems_and_nothing_else_is_printed(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", "goed.yaml", "fout.yaml", "--formaat", "txt", "--json")
    document = gedraaid.json
    assert (gedraaid.code, gedraaid.fout) == (3, "")
    assert (document["opdracht"], document["afloop"], document["code"]) == ("genereer", "deels", 3)
    goed, fout = document["brieven"]
    assert goed == {
        "zaak": "goed.yaml",
        "stand": "gemaakt",
        "soort": "vrije-brief",
        "kenmerk": "7468120",
        "aan": "Stichting Voorbeeld",
        "status": "concept",
        "bestanden": [f"output/{NAAM}.txt"],
    }
    assert (fout["stand"], fout["bestanden"]) == ("fout", [])
    datum = next(melding for melding in document["meldingen"] if melding["code"] == "DT-004")
    assert (datum["bestand"], datum["regel"], datum["kolom"], datum["veld"]) == ("fout.yaml", 2, 8, "datum")
    assert datum["ernst"] == "fout"


def test_an_error_before_the_first_letter_is_json_too(map_: Path, draai: Draai) -> None:
    document = draai("genereer", "weg/*.yaml", "--json").json
    assert (document["afloop"], [melding["code"] for melding in document["meldingen"]]) == ("problemen", ["VV-008"])


def test_a_letter_that_was_never_final_cannot_be_made_again(map_: Path, draai: Draai) -> None:
    gedraaid = draai("genereer", "goed.yaml", "--opnieuw")
    assert gedraaid.code == 1
    assert "[VV-005]" in gedraaid.fout
