"""Runs of a mailing as processes of their own, to be killed at any moment."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from correspondentie.mailing.bewaren import ONDERWEG
from correspondentie.register import open_register
from tests.mailing.conftest import BRIEF, aan

PROJECT = Path(__file__).parents[2]
NAAM = "proef-een"
TYPST = "proef: ja\nzetter: typst\n"


@dataclass(frozen=True)
class Loop:
    """A mailing file in a work folder, with where its letters and numbers go."""

    map: Path
    uit: Path
    url: str
    bestand: Path

    @classmethod
    def van(cls, map_: Path, wie: str, *, url: str | None = None, uit: str = "uit", brief: str = BRIEF) -> Loop:
        map_.mkdir(exist_ok=True)
        (map_ / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
        bestand = map_ / "mailing.yaml"
        bestand.write_text(aan(wie, brief, TYPST), encoding="utf-8")
        return cls(map_, map_ / uit, url or f"sqlite:///{map_ / uit}.sqlite", bestand)

    @property
    def brieven(self) -> Path:
        return self.uit / NAAM

    def start(self, *opties: str) -> subprocess.Popen[str]:
        woorden = [str(self.bestand), "--uit", str(self.uit), "--register", self.url, "--json", *opties]
        return subprocess.Popen(
            [sys.executable, "-m", "correspondentie", "mailing", "uitvoeren", *woorden],
            cwd=self.map,
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def maak_af(self, *opties: str) -> dict[str, Any]:
        """Run it to the end; what it says in JSON."""
        proces = self.start(*opties)
        uit, fout = proces.communicate(timeout=600)
        assert proces.returncode == 0, uit + fout
        verslag: dict[str, Any] = json.loads(uit)
        return verslag

    def gemaakt(self) -> int:
        """Letters whose PDF lies there."""
        return sum(1 for _ in self.brieven.glob("*.pdf"))

    def sommen(self) -> dict[str, str]:
        """The checksum of every letter file by name."""
        return {
            pad.name: hashlib.sha256(pad.read_bytes()).hexdigest()
            for pad in sorted(self.brieven.iterdir())
            if pad.suffix in (".docx", ".pdf")
        }


def wacht_tot(voorwaarde: Callable[[], bool], proces: subprocess.Popen[str]) -> None:
    """Until that is so or the process has ended by itself."""
    einde = time.monotonic() + 300
    while proces.poll() is None and not voorwaarde():
        assert time.monotonic() < einde
        time.sleep(0.005)


def dood_op(loop: Loop, proces: subprocess.Popen[str], doel: int, toeval: random.Random) -> bool:
    """Kill it at a random moment after so many letters lie there, or wait to be put there; whether it still lived."""
    onderweg = loop.brieven / ONDERWEG

    def zover() -> bool:
        klaar = sum(1 for _ in onderweg.glob(".*.pdf.*")) if onderweg.is_dir() else 0
        return loop.gemaakt() + klaar >= doel

    wacht_tot(zover, proces)
    time.sleep(toeval.uniform(0, 0.03))
    proces.send_signal(signal.SIGKILL)
    proces.communicate()
    return proces.returncode == -signal.SIGKILL


def keur_geheel(loop: Loop, aantal: int) -> None:
    """Everybody has one letter with one number, its files are whole, and nothing else lies there."""
    with open_register(loop.url, klok=lambda: datetime.now(UTC)) as register:
        mailing = register.mailing(NAAM)
        ontvangers = register.ontvangers(NAAM)
        nummers = [nummer.kenmerk for nummer in register.lijst()]
    assert mailing is not None
    assert mailing.compleet
    assert (mailing.aantal, mailing.gemaakt, len(ontvangers)) == (aantal, aantal, aantal)
    assert [een.kenmerk for een in ontvangers] == nummers
    assert len(set(nummers)) == aantal
    bestanden = {een.naam: een.sha256 for ontvanger in ontvangers for een in ontvanger.bestanden}
    assert loop.sommen() == bestanden
    assert len(bestanden) == 2 * aantal
    namen = {pad.name for pad in loop.brieven.iterdir()}
    stammen = {naam.removesuffix(".pdf") for naam in bestanden if naam.endswith(".pdf")}
    assert namen == {*bestanden, *(f"{naam}.mdto.xml" for naam in (*bestanden, *stammen))}
    assert all(pad.read_bytes().endswith(b"</MDTO>\n") for pad in loop.brieven.glob("*.xml"))
