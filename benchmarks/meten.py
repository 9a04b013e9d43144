"""Measuring: what is compared runs in turns, so that a busy machine hinders all alike; the median counts."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

Handeling = Callable[[], object]
Klok = Callable[[], float]
"""Seconds, as ``time.perf_counter`` gives them, or ``time.process_time`` for what a busy machine should not count."""


def warm(handelingen: Mapping[str, Handeling], keren: int, klok: Klok = time.perf_counter) -> dict[str, float]:
    """Median milliseconds of each; the first run, that loads and fills caches, does not count."""
    for handeling in handelingen.values():
        handeling()
    return om_beurten(handelingen, keren, klok)


def koud(opdrachten: Mapping[str, Sequence[str | Path]], keren: int) -> dict[str, float]:
    """Median milliseconds of each command line, from start to end of a process of its own.

    Files are in the cache of the system: one run before counts for nothing.
    """
    return warm({naam: proces(opdracht) for naam, opdracht in opdrachten.items()}, keren)


def om_beurten(handelingen: Mapping[str, Handeling], keren: int, klok: Klok = time.perf_counter) -> dict[str, float]:
    """Median milliseconds of each, the first time counted too."""
    tijden: dict[str, list[float]] = {naam: [] for naam in handelingen}
    for _ in range(keren):
        for naam, handeling in handelingen.items():
            # What one leaves behind for Python to clear away or for the disk to write is not charged to the next.
            gc.collect()
            os.sync()
            begin = klok()
            handeling()
            tijden[naam].append((klok() - begin) * 1000)
    return {naam: median(alle) for naam, alle in tijden.items()}


def proces(opdracht: Sequence[str | Path]) -> Handeling:
    """Run this command line, which has to succeed."""
    return lambda: subprocess.run(opdracht, check=True, capture_output=True)


def python(*argumenten: str | Path) -> list[str | Path]:
    """A command line for this Python."""
    return [sys.executable, *argumenten]
