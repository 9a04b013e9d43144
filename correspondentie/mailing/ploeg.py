"""Who does the work on the letters: this process, a pool of processes on this computer, or a cluster."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module
from itertools import chain, islice
from multiprocessing.connection import wait as wacht_op
from typing import Any, Final, Protocol

from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Opdracht, Taak, in_volgorde
from correspondentie.mailing.vork import context, hoeveel

Functie = Callable[[Opdracht, Taak], Any]
Stroom = Generator[Any, None, None]
"""Results as they come; closing it before the end takes back what has not been begun."""
_Gedaan = tuple[list[Any], float]
"""The results of a lot of tasks, and the seconds that they took."""

PER_WERKER: Final = 4
"""Lots of tasks given out per worker: enough to go on with while the results of others are written, and no more than
that are in memory."""
MEESTE_SAMEN: Final = 8
"""Tasks in one lot at most."""
DUUR: Final = 0.1
"""Seconds of work in one lot, as far as can be seen: handing out a letter that takes a few milliseconds costs as
much, and who stops a mailing does not want to wait for many that take long."""
MEESTE_HERSTARTEN: Final = 3
"""Times that workers may be lost before we take it that the letters themselves bring them down."""
WEINIG: Final = 6
"""Of so few letters the pool takes longer to start than the letters to make."""


class Ploeg(Protocol):
    """Does a task for each letter; at most some letters per worker are under way at any time."""

    def verdeel(self, functie: Functie, opdracht: Opdracht, taken: Iterable[Taak], /) -> Stroom:
        """The results as they come, in whatever order; ``taken`` is read as far as it is needed.

        ``functie`` is one that another process can find by name. What it raises is raised here. Raises ``Fout`` when
        workers are lost again and again.
        """
        ...


@contextmanager
def ploeg(
    *,
    werkers: int | None = None,
    cluster: str | None = None,
    vooraf: Sequence[str] = (),
    intussen: Sequence[str] = (),
) -> Iterator[Ploeg]:
    """The workers of this run; at the end of the block they stop.

    ``werkers`` is a number of processes, by default one for each core that this process may use; one is this process
    itself. ``cluster`` is the address of a Dask scheduler, instead. ``vooraf`` are modules that every worker loads at
    its start, and ``intussen`` those that this one will need, to load while processes of this computer get ready.
    Raises ``Fout`` when the cluster cannot be reached.
    """
    if cluster is not None:
        from correspondentie.mailing.cluster import aangesloten

        with aangesloten(cluster) as aan_het_werk:
            yield aan_het_werk
        return
    aantal = hoeveel(werkers)
    if aantal == 1:
        yield HierZelf()
        return
    processen = Processen(aantal, vooraf, intussen)
    try:
        yield processen
    finally:
        processen.sluit()


def nodig(zetter: str, formaten: Iterable[str]) -> tuple[str, ...]:
    """The modules that setting these letters takes, besides what every worker has."""
    return (f"correspondentie.opmaak.pdf.met_{zetter}.zetten", zetter) if "pdf" in formaten else ()


class HierZelf:
    """One after the other, in this process."""

    def verdeel(self, functie: Functie, opdracht: Opdracht, taken: Iterable[Taak], /) -> Stroom:
        yield from in_volgorde(functie, opdracht, taken)


class Processen:
    """A pool of processes; it starts at the first job that is worth it.

    Workers are forked from the process of ``vork``, which begins at once, to load while this one reads what there is
    to do. When a worker is killed, its letters are done again by another.
    """

    def __init__(self, aantal: int, vooraf: Sequence[str] = (), intussen: Sequence[str] = ()) -> None:
        self.aantal = aantal
        self._vooraf, self._intussen = tuple(vooraf), tuple(intussen)
        self._context = context()
        self._pool: ProcessPoolExecutor | None = None
        self._herstarten = 0

    def verdeel(self, functie: Functie, opdracht: Opdracht, taken: Iterable[Taak], /) -> Stroom:
        voorraad = iter(taken)
        if self._pool is None:
            eerste = list(islice(voorraad, WEINIG + 1))
            if len(eerste) <= WEINIG:
                yield from in_volgorde(functie, opdracht, eerste)
                return
            voorraad = chain(eerste, voorraad)
        bezig: dict[Future[_Gedaan], list[Taak]] = {}
        samen = 1
        try:
            while True:
                while len(bezig) < self.aantal * PER_WERKER and (lot := list(islice(voorraad, samen))):
                    bezig[self._geef(functie, opdracht, lot)] = lot
                if not bezig:
                    return
                self._laad()
                klaar = next(iter(wait(bezig, return_when=FIRST_COMPLETED).done))
                lot = bezig.pop(klaar)
                try:
                    uitkomsten, duur = klaar.result()
                except BrokenProcessPool:
                    bezig[self._geef(functie, opdracht, lot)] = lot
                    continue
                samen = _hoeveel_samen(duur / len(lot))
                yield from uitkomsten
        finally:
            for over in bezig:
                over.cancel()
            wait(bezig)

    def _laad(self) -> None:
        """Use the time in which the first worker gets ready."""
        modules, self._intussen = self._intussen, ()
        _laad(modules)

    def sluit(self) -> None:
        """Let every worker finish what it has in hand, and end it."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _geef(self, functie: Functie, opdracht: Opdracht, lot: list[Taak]) -> Future[_Gedaan]:
        """Give out these tasks; when a worker was killed the whole pool is lost, and the next one gets them."""
        while True:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    self.aantal, mp_context=self._context, initializer=_begin, initargs=(self._vooraf,)
                )
            try:
                return self._pool.submit(_doe, functie, opdracht, lot)
            except BrokenProcessPool:
                self.sluit()
                self._pool = None
                self._herstarten += 1
                if self._herstarten > MEESTE_HERSTARTEN:
                    tip = "Probeer het met ‘--werkers 1’; wat af is, blijft bewaard."
                    raise MELDING.fout("ML-060", tip=tip) from None


def _doe(functie: Functie, opdracht: Opdracht, lot: list[Taak]) -> _Gedaan:
    """In a worker."""
    begin = time.monotonic()
    uitkomsten = [functie(opdracht, taak) for taak in lot]
    return uitkomsten, time.monotonic() - begin


def _hoeveel_samen(duur: float) -> int:
    """Tasks for one lot when the last ones took so many seconds each."""
    return max(1, min(MEESTE_SAMEN, int(DUUR / duur) if duur else MEESTE_SAMEN))


def _begin(vooraf: Sequence[str]) -> None:
    """In a worker: whoever presses Ctrl-C speaks to the main process, and without that one there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_eindig_met_de_hoofdrol, daemon=True).start()
    _laad(vooraf)


def _laad(modules: Iterable[str]) -> None:
    for module in modules:
        import_module(module)


def _eindig_met_de_hoofdrol() -> None:
    hoofd = multiprocessing.parent_process()
    if hoofd is not None:
        wacht_op([hoofd.sentinel])
        os._exit(1)
