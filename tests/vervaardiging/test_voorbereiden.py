"""Finding case files by name, folder and pattern."""

from pathlib import Path

import pytest

from correspondentie.melding import Fout
from correspondentie.vervaardiging.voorbereiden import vind_zaken


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for naam in ("b.yaml", "a.yml", "c.txt", "onder/d.yaml"):
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        (tmp_path / naam).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("namen", "verwacht"),
    [
        (["b.yaml"], ["b.yaml"]),
        (["."], ["a.yml", "b.yaml", "onder/d.yaml"]),
        (["*.yaml"], ["b.yaml"]),
        (["**/*.yaml"], ["b.yaml", "onder/d.yaml"]),
        (["b.yaml", "."], ["b.yaml", "a.yml", "onder/d.yaml"]),
    ],
)
def test_names_folders_and_patterns_each_file_once(map_: Path, namen: list[str], verwacht: list[str]) -> None:
    assert [str(pad) for pad in vind_zaken(namen)] == verwacht
    assert map_.is_dir()


@pytest.mark.parametrize("naam", ["leeg", "*.json"])
def test_a_name_that_leads_to_nothing_is_an_error(map_: Path, naam: str) -> None:
    (map_ / "leeg").mkdir()
    with pytest.raises(Fout, match="VV-008"):
        vind_zaken([naam])
