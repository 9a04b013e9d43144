"""Ctrl-C during long work: the first asks to come to an end, the second is obeyed at once."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

import click

_SIGNALEN: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def rustig_te_stoppen(uitleg: str) -> Iterator[Callable[[], bool]]:
    """Gives a function that says whether the user wants to stop; ``uitleg`` is shown when that is so."""
    gevraagd = False

    def vraag(_nummer: int, _frame: FrameType | None) -> None:
        nonlocal gevraagd
        gevraagd = True
        for nummer, oud in vorige.items():
            signal.signal(nummer, oud)
        click.echo(uitleg, err=True)

    vorige: dict[signal.Signals, Any] = {nummer: signal.getsignal(nummer) for nummer in _SIGNALEN}
    for nummer in _SIGNALEN:
        signal.signal(nummer, vraag)
    try:
        yield lambda: gevraagd
    finally:
        for nummer, oud in vorige.items():
            signal.signal(nummer, oud)
