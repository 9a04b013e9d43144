"""The process that workers are forked from: it loads the program, and can begin before anything else is known.

A worker has neither our connections to the register nor our threads, and starts sooner than a fresh process
(docs/besluiten.md). This module loads next to nothing itself: while the other process loads, so does this one.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from typing import Final

_LAADT: Final = (
    # A worker loads our main module once more (``multiprocessing.spawn``).
    "correspondentie.cli.hoofd",
    "correspondentie.mailing.ploeg",
    "correspondentie.mailing.werker",
    "babel.dates",
    "docxtpl",
    "correspondentie.opmaak.docx.opbouw",
)
"""What every worker needs, whatever the mailing."""


def zet_klaar(werkers: int | None) -> None:
    """Start that process when there will be workers; it ends with this one."""
    if hoeveel(werkers) > 1:
        context()


def context() -> ForkServerContext:
    """What starts processes from it; starts it when it does not run."""
    gekozen = multiprocessing.get_context("forkserver")
    gekozen.set_forkserver_preload(list(_LAADT))
    with _doof():
        forkserver.ensure_running()
    return gekozen


@contextmanager
def _doof() -> Iterator[None]:
    """A process that begins now does not hear Ctrl-C, which is for this one: it would tell that it was interrupted."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    eerder = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, eerder)


def hoeveel(werkers: int | None) -> int:
    """Processes for the work: so many, or one for each core that this process may use."""
    return werkers or _bruikbare_kernen()


def _bruikbare_kernen() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells
        return os.cpu_count() or 1
