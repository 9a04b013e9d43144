"""The JSON Schema from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Draai


def test_the_schema_is_printed_with_the_names_to_choose_from(map_: Path, draai: Draai) -> None:
    gedraaid = draai("schema", "toezichtbrief")
    assert gedraaid.code == 0
    keuzes = gedraaid.json["properties"]["gemeente"]["anyOf"][0]["enum"]
    assert "Vlaardingen" in keuzes
    assert "morren" in gedraaid.json["properties"]["ondertekenaar"]["anyOf"][0]["enum"]


def test_the_schema_can_be_written_to_a_file_once(map_: Path, draai: Draai) -> None:
    assert draai("schema", "vrije-brief", "--uit", "s.json").code == 0
    assert json.loads((map_ / "s.json").read_text(encoding="utf-8"))["title"] == "Vrije brief"
    assert draai("schema", "vrije-brief", "--uit", "s.json").code == 1
    assert draai("schema", "vrije-brief", "--uit", "s.json", "--vervang").code == 0


def test_an_unknown_kind_is_a_clean_error(map_: Path, draai: Draai) -> None:
    assert "[SJ-002]" in draai("schema", "brief").fout
