"""Case files with one defect each, named after it, and beside each what its officer gets to read.

``pytest tests/cli/test_slechte_zaken.py --goud-bijwerken`` writes the texts anew: read them aloud.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import WORTEL, Draai

MAP = WORTEL / "tests" / "slechte_zaken"
ZAKEN = sorted(pad.stem for pad in MAP.glob("*.yaml"))


@pytest.mark.parametrize("zaak", ZAKEN)
def test_every_defect_is_told_as_written_down(
    zaak: str, draai: Draai, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(MAP)
    gedraaid = draai("controleer", f"{zaak}.yaml")
    gezegd = gedraaid.uit + gedraaid.fout
    goud = MAP / f"{zaak}.txt"
    if request.config.getoption("--goud-bijwerken"):
        goud.write_text(gezegd, encoding="utf-8")
    assert goud.is_file(), f"no words yet for {zaak}: run with --goud-bijwerken and read what it writes"
    assert gezegd == goud.read_text(encoding="utf-8")
    assert gedraaid.code == (1 if ": fout: " in gezegd else 0)
    assert "Traceback" not in gezegd


def test_every_text_belongs_to_a_case() -> None:
    assert sorted(pad.stem for pad in MAP.glob("*.txt")) == ZAKEN


def test_no_case_with_an_error_leaves_a_file_or_uses_a_number(map_: Path, draai: Draai) -> None:
    zaken = map_ / "slecht"
    shutil.copytree(MAP, zaken)
    slecht = [
        zaken / f"{zaak}.yaml" for zaak in ZAKEN if ": fout: " in (MAP / f"{zaak}.txt").read_text(encoding="utf-8")
    ]
    eerst = {pad: pad.read_bytes() for pad in zaken.iterdir()}
    assert draai("genereer", *slecht, "--formaat", "docx,txt").code == 1
    assert draai("vaststellen", *slecht, "--formaat", "docx").code == 1
    assert not (map_ / "output").exists()
    assert draai("register", "lijst").uit == "Er zijn geen nummers.\n"
    assert {pad: pad.read_bytes() for pad in zaken.iterdir()} == eerst


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        ("tekst: " + "x" * 2_000_001, "BN-001"),
        ("w: [" + "x, " * 100_001 + "]", "BN-008"),
        ("{" * 100_000, "BN-009"),
        ("[" * 100_000, "BN-007"),
        ("? " * 100_000, "BN-009"),
        ("a: &a [x]\n" + "".join(f"b{i}: [*a, *a, *a]\n" for i in range(1000)), "BN-004"),
        ("x" * 5_000 + ": y", "BN-0"),
        ("\x00" * 1000, "BN-013"),
    ],
)
def test_a_hostile_file_is_a_clean_error(inhoud: str, code: str, map_: Path, draai: Draai) -> None:
    (map_ / "boos.yaml").write_text(inhoud, encoding="utf-8")
    gedraaid = draai("controleer", "boos.yaml")
    assert gedraaid.code == 1
    assert f"[{code}" in gedraaid.fout
    assert all(len(regel) < 1_000 for regel in gedraaid.fout.splitlines())


def test_a_folder_or_a_picture_instead_of_a_case_is_a_clean_error(map_: Path, draai: Draai) -> None:
    (map_ / "map.yaml").mkdir()
    (map_ / "plaatje.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for naam, code in (("map.yaml", "VV-008"), ("plaatje.png", "ZK-004")):
        gedraaid = draai("controleer", naam)
        assert (gedraaid.code, f"[{code}]" in gedraaid.fout) == (1, True)
