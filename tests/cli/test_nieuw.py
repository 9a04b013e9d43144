"""A case file to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.sjabloon.sjabloon import vind_sjablonen
from correspondentie.werkmap.werkmap import open_werkmap
from tests.cli.conftest import Draai


def test_the_file_is_written_and_makes_a_letter(map_: Path, draai: Draai) -> None:
    assert draai("nieuw", "vrije-brief", "eerste.yaml").code == 0
    assert draai("controleer", "eerste.yaml").code == 0


@pytest.mark.parametrize("soort", vind_sjablonen(open_werkmap(Path(__file__).parent)))
def test_every_kind_has_a_file_named_after_it(soort: str, map_: Path, draai: Draai) -> None:
    gedraaid = draai("nieuw", soort)
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert f"soort: {soort}\n" in (map_ / f"{soort}.yaml").read_text(encoding="utf-8")


def test_two_files_get_two_case_numbers(map_: Path, draai: Draai) -> None:
    nummers = [draai("nieuw", "vrije-brief", naam, "--json").json["id"] for naam in ("a.yaml", "b.yaml")]
    assert nummers[0] != nummers[1]


def test_a_file_that_is_there_is_kept_unless_asked(map_: Path, draai: Draai) -> None:
    eerst = (map_ / "goed.yaml").read_text(encoding="utf-8")
    gedraaid = draai("nieuw", "vrije-brief", "goed.yaml")
    assert (gedraaid.code, (map_ / "goed.yaml").read_text(encoding="utf-8")) == (1, eerst)
    assert "[CL-001]" in gedraaid.fout
    assert draai("nieuw", "vrije-brief", "goed.yaml", "--vervang").code == 0
    assert (map_ / "goed.yaml").read_text(encoding="utf-8") != eerst


def test_an_unknown_kind_gets_a_suggestion(map_: Path, draai: Draai) -> None:
    gedraaid = draai("nieuw", "toezichtsbrief")
    assert gedraaid.code == 1
    assert "Bedoelde u ‘toezichtbrief’?" in gedraaid.fout
    assert not (map_ / "toezichtsbrief.yaml").exists()


def test_a_schema_in_the_same_folder_is_named_for_the_editor(map_: Path, draai: Draai) -> None:
    draai("schema", "vrije-brief", "--uit", "vrije-brief.schema.json")
    draai("nieuw", "vrije-brief")
    eerste = (map_ / "vrije-brief.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert eerste == "# yaml-language-server: $schema=vrije-brief.schema.json"
