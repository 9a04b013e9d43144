"""Many processes at once, also when they are killed: each number once, and none missing."""

from __future__ import annotations

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
PROJECT = Path(__file__).parents[2]


def start(url: str, uitvoer: Path, aantal: int) -> list[subprocess.Popen[bytes]]:
    processen = []
    for nummer in range(PROCESSEN):
        opdracht = [sys.executable, "-m", "tests.register.trekker", url, f"p{nummer}", str(aantal)]
        with (uitvoer / f"p{nummer}.txt").open("ab") as stroom:
            processen.append(subprocess.Popen(opdracht, cwd=PROJECT, stdout=stroom, stderr=subprocess.PIPE))
    return processen


def wacht(processen: list[subprocess.Popen[bytes]]) -> None:
    for proces in processen:
        _, fout = proces.communicate(timeout=120)
        assert proces.returncode == 0, fout.decode()


def gezien(uitvoer: Path) -> list[tuple[str, str]]:
    """Every letter with its number that a process told of; a line that a kill cut short counts for nothing."""
    regels = []
    for pad in sorted(uitvoer.glob("p*.txt")):
        regels += [regel.split() for regel in pad.read_text(encoding="utf-8").splitlines()]
    return [(delen[0], delen[1]) for delen in regels if len(delen) == 2 and len(delen[1]) == len("U202600001")]


def keur(url: str, schemas: Schemas, aantal: int, uitvoer: Path) -> None:
    """The register holds exactly the first ``aantal`` numbers, once each, each with one letter and two log lines."""
    schema = schemas.schema("vng-u")
    with open_register(url, klok=Klok()) as register:
        nummers = register.lijst()
        assert [nummer.kenmerk for nummer in nummers] == [f"U2026{volg:05}" for volg in range(1, aantal + 1)]
        assert register.stand(schema, datum=DATUM).volgende == aantal + 1
        assert {nummer.versie for nummer in nummers} == {1}
        assert Counter(regel.handeling for regel in register.logboek()) == {"getrokken": aantal, "vastgesteld": aantal}
    van_zaak = {nummer.sleutel.zaak_id: nummer.kenmerk for nummer in nummers if nummer.sleutel}
    assert len(van_zaak) == aantal
    # What anyone was told is what stands there.
    assert {(zaak, van_zaak[zaak]) for zaak, _ in gezien(uitvoer)} == set(gezien(uitvoer))


def test_eight_processes_draw_four_thousand_different_numbers_without_a_gap(
    url: str, schemas: Schemas, tmp_path: Path
) -> None:
    wacht(start(url, tmp_path, PER_PROCES))
    assert len(gezien(tmp_path)) == PROCESSEN * PER_PROCES
    keur(url, schemas, PROCESSEN * PER_PROCES, tmp_path)


def test_processes_that_are_killed_leave_no_gap_and_the_rest_goes_on(
    url: str, schemas: Schemas, tmp_path: Path
) -> None:
    toeval = random.Random(20260409)
    gedood = 0
    for ronde in range(4):
        processen = start(url, tmp_path, PER_PROCES)
        # Kill in the middle of the work: only once numbers are being drawn in this round.
        einde = time.monotonic() + 60
        while len(set(gezien(tmp_path))) < 60 + 250 * ronde and time.monotonic() < einde:
            time.sleep(0.02)
        for proces in processen:
            time.sleep(toeval.uniform(0, 0.03))
            proces.send_signal(signal.SIGKILL)
        for proces in processen:
            proces.communicate()
            gedood += proces.returncode == -signal.SIGKILL
        with open_register(url, klok=Klok()) as register:
            tussenstand = len(register.lijst())
        keur(url, schemas, tussenstand, tmp_path)
    assert gedood >= PROCESSEN
    assert tussenstand < PROCESSEN * PER_PROCES
    wacht(start(url, tmp_path, PER_PROCES))
    keur(url, schemas, PROCESSEN * PER_PROCES, tmp_path)
