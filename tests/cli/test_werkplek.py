"""Which work folder and register a command works with."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.cli.werkplek import schrijf_nieuw, werkmap_bij
from correspondentie.melding import Fout


def test_the_work_folder_one_stands_in_comes_first(map_: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    ander = tmp_path_factory.mktemp("ander")
    (ander / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    assert werkmap_bij([ander / "zaak.yaml"]).map == map_


def test_elsewhere_the_work_folder_of_the_case_serves(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert werkmap_bij([map_ / "goed.yaml"]).map == map_
    assert werkmap_bij().map is None


def test_a_new_file_is_written_whole_and_never_over_another(tmp_path: Path) -> None:
    pad = tmp_path / "map" / "nieuw.yaml"
    schrijf_nieuw(pad, "een\n", vervang=False)
    with pytest.raises(Fout):
        schrijf_nieuw(pad, "twee\n", vervang=False)
    assert pad.read_text(encoding="utf-8") == "een\n"
    schrijf_nieuw(pad, "drie\n", vervang=True)
    assert [(een.name, een.read_text(encoding="utf-8")) for een in pad.parent.iterdir()] == [("nieuw.yaml", "drie\n")]
