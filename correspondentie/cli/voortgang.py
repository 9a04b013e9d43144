"""A progress bar, only for who sits at a terminal and only when the work takes more than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

EEN_MOMENT: Final = 1.5
"""Seconds."""


@contextmanager
def voortgang(aantal: int) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each piece of work."""
    if aantal < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    balk = _Balk(aantal)
    try:
        yield balk.stap
    finally:
        balk.stop()


class _Balk:
    def __init__(self, aantal: int) -> None:
        self.aantal, self.gedaan = aantal, 0
        self.begin = time.monotonic()
        self._stop: Callable[[], None] = lambda: None
        self._bij: Callable[[int], None] | None = None

    def stap(self) -> None:
        self.gedaan += 1
        if self._bij is not None:
            self._bij(self.gedaan)
        elif self.gedaan < self.aantal and time.monotonic() - self.begin > EEN_MOMENT:
            self._start()

    def stop(self) -> None:
        self._stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        balk = Progress(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True))
        werk = balk.add_task("brieven", total=self.aantal, completed=self.gedaan)
        balk.start()
        self._stop = balk.stop
        self._bij = lambda gedaan: balk.update(werk, completed=gedaan)
