"""The kinds of letter from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Draai

SLECHT = """---
soort: slecht
titel: Slecht
versie: "1"
huisstijl: jenv
---
{{ datm }}

::: aanheff
:::
"""


def test_kinds_are_listed_with_their_titles(map_: Path, draai: Draai) -> None:
    for woorden in (["sjablonen"], ["sjablonen", "lijst"]):
        gedraaid = draai(*woorden)
        assert gedraaid.code == 0
        assert any(regel.split()[:3] == ["vrije-brief", "Vrije", "brief"] for regel in gedraaid.uit.splitlines())
    assert "vrije-brief" in {soort["soort"] for soort in draai("sjablonen", "lijst", "--json").json["soorten"]}


def test_a_kind_of_ones_own_is_listed_and_one_that_is_broken_is_reported(map_: Path, draai: Draai) -> None:
    (map_ / "sjablonen").mkdir()
    (map_ / "sjablonen" / "slecht.md").write_text(SLECHT, encoding="utf-8")
    (map_ / "sjablonen" / "stuk.md").write_text("geen kop", encoding="utf-8")
    gedraaid = draai("sjablonen")
    assert gedraaid.code == 1
    assert "slecht" in gedraaid.uit
    assert "sjablonen/stuk.md:1:1: fout: Een sjabloon begint" in gedraaid.fout


def test_the_fields_of_a_kind_are_explained(map_: Path, draai: Draai) -> None:
    gedraaid = draai("sjablonen", "toon", "toezichtbrief")
    assert gedraaid.code == 0
    moet, mag = gedraaid.uit.split("\nMag:\n")
    assert "  gemeente\n      Gemeente. De gemeente waarvan het college deze brief krijgt." in moet
    assert "  rubricering\n" in mag
    velden = {veld["naam"]: veld for veld in draai("sjablonen", "toon", "toezichtbrief", "--json").json["velden"]}
    assert velden["gemeente"]["verplicht"] is True
    assert {onder["naam"] for onder in velden["oproep"]["velden"]} == {"titel", "datum"}


def test_every_template_that_comes_with_the_installation_is_sound(map_: Path, draai: Draai) -> None:
    gedraaid = draai("sjablonen", "controleer")
    assert (gedraaid.code, gedraaid.fout) == (0, "")


def test_problems_of_a_template_are_shown_by_kind_and_by_file(map_: Path, draai: Draai) -> None:
    (map_ / "sjablonen").mkdir()
    (map_ / "sjablonen" / "slecht.md").write_text(SLECHT, encoding="utf-8")
    for wat in ("slecht", "sjablonen/slecht.md"):
        gedraaid = draai("sjablonen", "controleer", wat)
        assert gedraaid.code == 1
        assert "slecht.md:7:4: fout: Het sjabloon gebruikt ‘datm’" in gedraaid.fout
        assert "Tip: Bedoelde u ‘datum’?" in gedraaid.fout
        assert "slecht.md:9:1: fout: Het blok ‘::: aanheff’ bestaat niet." in gedraaid.fout


def test_an_unknown_kind_is_a_clean_error(map_: Path, draai: Draai) -> None:
    for woorden in (["toon", "brief"], ["controleer", "brief"], ["controleer", "brief.md"]):
        assert draai("sjablonen", *woorden).code == 1
