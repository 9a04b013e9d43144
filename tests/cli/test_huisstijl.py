"""House styles from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import WORTEL, Draai


@pytest.fixture
def eigen(map_: Path) -> Path:
    """A house style of one's own, without a letterhead yet."""
    doel = map_ / "sjablonen" / "huisstijlen" / "eigen"
    shutil.copytree(WORTEL / "sjablonen" / "huisstijlen" / "jenv", doel)
    (doel / "briefpapier.docx").unlink()
    yaml = doel / "huisstijl.yaml"
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("naam: jenv", "naam: eigen"), encoding="utf-8")
    return doel


def test_house_styles_are_listed_with_their_folders(eigen: Path, draai: Draai) -> None:
    stijlen = {stijl["naam"]: stijl["map"] for stijl in draai("huisstijl", "lijst", "--json").json["huisstijlen"]}
    assert {"jenv", "vng", "kaal", "eigen"} <= set(stijlen)
    assert stijlen["eigen"] == "sjablonen/huisstijlen/eigen"


def test_the_letterheads_of_the_installation_agree_with_their_house_styles(map_: Path, draai: Draai) -> None:
    gedraaid = draai("huisstijl", "controleer")
    assert (gedraaid.code, gedraaid.fout) == (0, "")


def test_a_letterhead_is_made_once_and_then_kept(eigen: Path, draai: Draai) -> None:
    assert draai("huisstijl", "controleer", "eigen").code == 1
    assert draai("huisstijl", "maak", "eigen").code == 0
    assert draai("huisstijl", "controleer", "eigen").code == 0
    eerst = (eigen / "briefpapier.docx").read_bytes()
    gedraaid = draai("huisstijl", "maak", "eigen")
    assert (gedraaid.code, "--vervang" in gedraaid.fout) == (1, True)
    assert (eigen / "briefpapier.docx").read_bytes() == eerst
    assert draai("huisstijl", "maak", "eigen", "--vervang").code == 0


def test_an_unknown_house_style_gets_a_suggestion(map_: Path, draai: Draai) -> None:
    for opdracht in ("controleer", "maak"):
        gedraaid = draai("huisstijl", opdracht, "jen")
        assert (gedraaid.code, "‘jenv’" in gedraaid.fout) == (1, True)
