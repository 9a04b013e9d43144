"""A Dask cluster of the tests' own: a scheduler and workers, each a process, on this computer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Daskcluster:
    adres: str
    leider: subprocess.Popen[bytes]
    werkers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def draaiend_dask(map_: Path, werkers: int = 2) -> Iterator[Daskcluster]:
    """Start it and give its address; workers without a nanny, so that one that is killed stays away."""
    gestart: list[subprocess.Popen[bytes]] = []

    def start(*woorden: str) -> subprocess.Popen[bytes]:
        omgeving = os.environ | {"PYTHONPATH": str(PROJECT), "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s"}
        with (map_ / "dask.txt").open("ab") as uitvoer:
            proces = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli." + woorden[0], *woorden[1:]],
                cwd=map_,
                env=omgeving,
                stdout=uitvoer,
                stderr=uitvoer,
            )
        gestart.append(proces)
        return proces

    bestand = map_ / "scheduler.json"
    try:
        leider = start(
            "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(bestand)
        )
        einde = time.monotonic() + 30
        while not bestand.exists() and time.monotonic() < einde:
            time.sleep(0.05)
        import json

        adres = json.loads(bestand.read_text(encoding="utf-8"))["address"]
        draaiend = tuple(
            start(
                "dask_worker", adres, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(map_)
            )
            for _ in range(werkers)
        )
        yield Daskcluster(adres, leider, draaiend)
    finally:
        for proces in reversed(gestart):
            proces.kill()
            proces.wait()
