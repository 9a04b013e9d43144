"""Checking from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import WORTEL, Draai


def test_a_good_case_is_in_order(map_: Path, draai: Draai) -> None:
    gedraaid = draai("controleer", "goed.yaml")
    assert (gedraaid.code, gedraaid.uit, gedraaid.fout) == (0, "goed.yaml: in orde\n", "")


def test_every_problem_of_a_case_is_shown_with_its_line(map_: Path, draai: Draai) -> None:
    gedraaid = draai("controleer", "fout.yaml")
    assert (gedraaid.code, gedraaid.uit) == (1, "fout.yaml: niet in orde\n")
    assert (
        "fout.yaml:2:8: fout: 31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen. [DT-004]\n"
        "    datum: 31 februari 2026\n"
        "           ^\n"
        "    Tip: De laatste dag van die maand is 28 februari.\n"
    ) in gedraaid.fout
    for veld in ("betreft", "ondertekenaar", "adres", "tekst"):
        assert f"‘{veld}’" in gedraaid.fout


def test_a_warning_does_not_stop_a_letter(map_: Path, draai: Draai) -> None:
    tekst = (map_ / "goed.yaml").read_text(encoding="utf-8").replace("14 april 2026", "11 april 2026")
    (map_ / "zaterdag.yaml").write_text(tekst, encoding="utf-8")
    gedraaid = draai("controleer", "zaterdag.yaml")
    assert (gedraaid.code, gedraaid.uit) == (0, "zaterdag.yaml: in orde, maar let op\n")
    assert ": let op: De dagtekening 11 april 2026 valt op een zaterdag." in gedraaid.fout


def test_several_cases_end_with_a_summary(map_: Path, draai: Draai) -> None:
    gedraaid = draai("controleer", "goed.yaml", "fout.yaml")
    assert gedraaid.code == 1
    assert gedraaid.uit.endswith("2 bestanden gecontroleerd: 1 in orde, 1 niet.\n")


def test_checking_writes_nothing(map_: Path, draai: Draai) -> None:
    eerst = sorted(map_.rglob("*"))
    draai("controleer", "goed.yaml", "fout.yaml")
    assert sorted(map_.rglob("*")) == eerst


def test_a_template_can_be_checked_as_well(map_: Path, draai: Draai) -> None:
    assert draai("controleer", WORTEL / "sjablonen" / "vrije-brief.md").code == 0
    gemengd = draai("controleer", WORTEL / "sjablonen" / "vrije-brief.md", "goed.yaml")
    assert gemengd.code == 2


def test_json_says_which_files_are_in_order(map_: Path, draai: Draai) -> None:
    document = draai("controleer", "goed.yaml", "fout.yaml", "--json").json
    assert document["bestanden"] == [
        {"bestand": "goed.yaml", "in_orde": True},
        {"bestand": "fout.yaml", "in_orde": False},
    ]
    assert {melding["bestand"] for melding in document["meldingen"]} == {"fout.yaml"}
