"""Where texts came from, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Draai


def test_every_filled_in_text_is_listed_with_its_place(map_: Path, draai: Draai) -> None:
    gedraaid = draai("herkomst", "goed.yaml")
    assert gedraaid.code == 0
    rijen = [regel.split("  ") for regel in gedraaid.uit.splitlines()]
    assert [cel.strip() for cel in rijen[0] if cel.strip()] == ["plek", "tekst", "uitdrukking", "veld", "herkomst"]
    datum = next(rij for rij in rijen if rij[0] == "datum")
    assert [cel.strip() for cel in datum if cel.strip()] == [
        "datum",
        "14 april 2026",
        "datum",
        "datum",
        "goed.yaml:3:8",
    ]
    assert any(rij[-1].strip() == "systeem" for rij in rijen)


def test_json_holds_the_whole_texts(map_: Path, draai: Draai) -> None:
    waarden = draai("herkomst", "goed.yaml", "--json").json["waarden"]
    tekst = [waarde for waarde in waarden if waarde["veld"] == "tekst"]
    assert any(len(waarde["tekst"]) > 100 for waarde in tekst)
    assert {waarde["bestand"] for waarde in tekst} == {"goed.yaml"}


def test_a_case_with_errors_has_no_letter_to_trace(map_: Path, draai: Draai) -> None:
    assert draai("herkomst", "fout.yaml").code == 1
