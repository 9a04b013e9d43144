"""A work folder from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Draai


def test_a_new_work_folder_makes_its_first_letter(
    tmp_path: Path, draai: Draai, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    gedraaid = draai("start", "werk")
    assert gedraaid.code == 0
    assert "correspondentie genereer zaken/eerste-brief.yaml" in gedraaid.uit
    monkeypatch.chdir(tmp_path / "werk")
    assert draai("genereer", "zaken", "--formaat", "txt").code == 0
    assert [pad.suffix for pad in (tmp_path / "werk" / "output").iterdir()] == [".txt"]


def test_the_folder_one_stands_in_will_do_when_it_is_empty(
    tmp_path: Path, draai: Draai, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert draai("start", ".").code == 0
    assert draai("controleer", "zaken").code == 0


def test_a_folder_with_something_in_it_is_refused(map_: Path, draai: Draai) -> None:
    eerst = sorted(map_.rglob("*"))
    gedraaid = draai("start", ".")
    assert (gedraaid.code, "[WM-001]" in gedraaid.fout) == (1, True)
    assert sorted(map_.rglob("*")) == eerst
