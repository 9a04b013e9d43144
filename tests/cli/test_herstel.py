"""Making a final letter again from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Draai

NAAM = "2026-04-14_7468120_vrije-brief_stichting-voorbeeld.docx"


def test_a_lost_letter_comes_back_without_its_case_file(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    (map_ / "goed.yaml").unlink()
    gedraaid = draai("herstel", "7468120", "--uit", "terug")
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert gedraaid.uit == (f"7468120, versie 1: opnieuw gemaakt, gelijk aan wat is vastgesteld.\n    terug/{NAAM}\n")
    assert (map_ / "terug" / NAAM).read_bytes() == (map_ / "output" / NAAM).read_bytes()


def test_an_earlier_version_can_be_asked_for(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    zaak = map_ / "goed.yaml"
    zaak.write_text(zaak.read_text(encoding="utf-8").replace("een gesprek", "een overleg"), encoding="utf-8")
    draai("vaststellen", "goed.yaml", "--formaat", "docx", "--nieuwe-versie", "ander woord")
    assert draai("herstel", "7468120", "--versie", "1", "--uit", "terug", "--json").json["versie"] == 1
    assert (map_ / "terug" / NAAM).read_bytes() == (map_ / "output" / NAAM).read_bytes()
    assert "versie 3" in draai("herstel", "7468120", "--versie", "3").fout


def test_an_unknown_number_is_told_and_nothing_is_written(map_: Path, draai: Draai) -> None:
    gedraaid = draai("herstel", "7468121", "--uit", "terug")
    assert (gedraaid.code, (map_ / "terug").exists()) == (1, False)
    assert "RG-030" in gedraaid.fout
