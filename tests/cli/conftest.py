"""Running a command as a user does: from a folder, with words, looking at both streams and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from correspondentie.cli.hoofd import main

GOED = """\
# Een goede zaak.
soort: vrije-brief
datum: 14 april 2026
kenmerk: "7468120"
betreft: Uitnodiging voor een gesprek
ondertekenaar: morren
adres: [Stichting Voorbeeld, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]
tekst: |
  Op 2 april 2026 heeft u ons geschreven over de opvang van asielzoekers in uw regio. Daarvoor dank ik u. Ik nodig u
  graag uit voor een gesprek over wat u van ons nodig heeft.
"""
WORTEL = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Gedraaid:
    """``uit`` and ``fout`` are what stood on standard output and standard error."""

    code: int
    uit: str
    fout: str

    @property
    def json(self) -> Any:
        return json.loads(self.uit)


Draai = Callable[..., Gedraaid]


@pytest.fixture
def draai(capsys: pytest.CaptureFixture[str]) -> Draai:
    def voer_uit(*woorden: str | Path) -> Gedraaid:
        capsys.readouterr()
        code = main([str(woord) for woord in woorden])
        gelezen = capsys.readouterr()
        return Gedraaid(code, gelezen.out, gelezen.err)

    return voer_uit


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The work folder that the test stands in, with one good case."""
    (tmp_path / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
    (tmp_path / "goed.yaml").write_text(GOED, encoding="utf-8")
    (tmp_path / "fout.yaml").write_text("soort: vrije-brief\ndatum: 31 februari 2026\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
