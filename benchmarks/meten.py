"""Measuring: what is compared runs in turns, so that a busy machine hinders all alike; the median counts."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

Handeling = Callable[[], object]


def warm(handelingen: Mapping[str, Handeling], keren: int) -> dict[str, float]:
    """Median milliseconds of each; the first run, that loads and fills caches, does not count."""
    for handeling in handelingen.values():
        handeling()
    return _om_beurten(handelingen, keren)


def koud(opdrachten: Mapping[str, Sequence[str | Path]], keren: int) -> dict[str, float]:
    """Median milliseconds of each command line, from start to end of a process of its own.

    Files are in the cache of the system: one run before counts for nothing.
    """
    return warm({naam: _proces(opdracht) for naam, opdracht in opdrachten.items()}, keren)


def _om_beurten(handelingen: Mapping[str, Handeling], keren: int) -> dict[str, float]:
    tijden: dict[str, list[float]] = {naam: [] for naam in handelingen}
    for _ in range(keren):
        for naam, handeling in handelingen.items():
            begin = time.perf_counter()
            handeling()
            tijden[naam].append((time.perf_counter() - begin) * 1000)
    return {naam: median(alle) for naam, alle in tijden.items()}


def _proces(opdracht: Sequence[str | Path]) -> Handeling:
    return lambda: subprocess.run(opdracht, check=True, capture_output=True)


def python(*argumenten: str | Path) -> list[str | Path]:
    """A command line for this Python."""
    return [sys.executable, *argumenten]
