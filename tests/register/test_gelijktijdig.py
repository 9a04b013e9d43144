"""Many processes at once, also when they are killed: each number once, and none missing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from correspondentie.kenmerk import Schemas
from correspondentie.register import open_register
from tests.register.conftest import DATUM, Klok

PROCESSEN = 8
PER_PROCES = 500
ALLES = PROCESSEN * PER_PROCES
PROJECT = Path(__file__).parents[2]


def start(url: str, uitvoer: Path) -> subprocess.Popen[bytes]:
    opdracht = [sys.executable, "-m", "tests.register.trekker", url, str(uitvoer), str(PROCESSEN), str(PER_PROCES)]
    return subprocess.Popen(opdracht, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def maak_af(url: str, uitvoer: Path) -> None:
    proces = start(url, uitvoer)
    _, fout = proces.communicate(timeout=300)
    assert proces.returncode == 0, fout.decode()


def gezien(uitvoer: Path) -> set[tuple[str, str]]:
    """Every letter with its number that a process told of; a line that a kill cut short counts for nothing."""
    regels = [regel.split() for pad in uitvoer.glob("p*.txt") for regel in pad.read_text("utf-8").splitlines()]
    return {(delen[0], delen[1]) for delen in regels if len(delen) == 2 and len(delen[1]) == len("U202600001")}


def keur(url: str, schemas: Schemas, uitvoer: Path) -> int:
    """The register holds the first so many numbers, once each and none missing; how many.

    Every number has its line in the log, every tenth its letter, and what anyone was told is what stands there.
    """
    schema = schemas.schema("vng-u")
    with open_register(url, klok=Klok()) as register:
        nummers = register.lijst()
        stand = register.stand(schema, datum=DATUM)
        log = Counter(regel.handeling for regel in register.logboek())
    aantal = len(nummers)
    assert [nummer.kenmerk for nummer in nummers] == [f"U2026{volg:05}" for volg in range(1, aantal + 1)]
    assert stand.volgende == aantal + 1
    van_zaak = {nummer.sleutel.zaak_id: nummer for nummer in nummers if nummer.sleutel}
    assert len(van_zaak) == aantal
    tienden = {zaak for zaak in van_zaak if int(zaak.split("-")[1]) % 10 == 0}
    assert {zaak for zaak, nummer in van_zaak.items() if nummer.versie == 1} == tienden
    assert log == {"getrokken": aantal, "vastgesteld": len(tienden)}
    assert {(zaak, van_zaak[zaak].kenmerk) for zaak, _ in gezien(uitvoer)} == gezien(uitvoer)
    return aantal


def test_eight_processes_draw_four_thousand_different_numbers_without_a_gap(
    url: str, schemas: Schemas, tmp_path: Path
) -> None:
    maak_af(url, tmp_path)
    assert len(gezien(tmp_path)) == ALLES
    assert keur(url, schemas, tmp_path) == ALLES


def test_processes_that_are_killed_leave_no_gap_and_the_rest_goes_on(
    url: str, schemas: Schemas, tmp_path: Path
) -> None:
    toeval = random.Random(20260409)
    getrokken = 0
    for _ in range(4):
        leider = start(url, tmp_path)
        assert leider.stdout is not None
        kinderen = [int(kind) for kind in leider.stdout.readline().split()]
        # In the middle of the work: once this round has drawn numbers of its own.
        einde = time.monotonic() + 60
        while len(gezien(tmp_path)) < getrokken + 60 and time.monotonic() < einde:
            time.sleep(0.05)
        for kind in kinderen:
            time.sleep(toeval.uniform(0, 0.02))
            os.kill(kind, signal.SIGKILL)
        leider.communicate(timeout=60)
        # The leader gives how many of its processes did not come to their end.
        assert leider.returncode == PROCESSEN
        vorige, getrokken = getrokken, keur(url, schemas, tmp_path)
        assert vorige + 60 <= getrokken < ALLES
    maak_af(url, tmp_path)
    assert keur(url, schemas, tmp_path) == ALLES
