"""Issuing a mailing and making its letters; stopped or killed at any point, the next run goes on where it was.

All numbers are given out first, in one transaction. From then on the register says what is to be made: a letter that
it has and whose files are what they were is left alone, every other one is made. Files are written aside, recorded,
and put in place, some letters at a time, so that at no moment a letter lies there that the register does not know.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.archief.mdto import mdto_bestanden
from correspondentie.archief.waarden import Archief
from correspondentie.mailing.bewaren import Bewaarplaats, Gedrukt, goede_bestanden, is_er, metabestanden
from correspondentie.mailing.plan import Plan
from correspondentie.mailing.ploeg import Ploeg
from correspondentie.mailing.stand import Briefstand, briefstand, standen
from correspondentie.mailing.taak import Druk, Mislukt, Taak
from correspondentie.mailing.werk import druk
from correspondentie.melding import Fout, Melding
from correspondentie.register import Ontvanger
from correspondentie.vervaardiging.schrijven import schrijf_heel
from correspondentie.vervaardiging.stukken import Stukkenboek

if TYPE_CHECKING:
    from correspondentie.register.register import Register

BUNDEL: Final = 32
"""Letters that are recorded together at most."""
WACHT: Final = 0.5
"""Seconds that a letter waits for others to be recorded with."""


class Stand(StrEnum):
    """What this run did with a letter."""

    GEMAAKT = "gemaakt"
    WAS_AF = "al af"
    HERSTELD = "hersteld"
    """It was made before, but files of it were gone or changed."""
    VERVALLEN = "vervallen"
    MISLUKT = "mislukt"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One letter and what became of it."""

    volgnummer: int
    naam: str
    kenmerk: str
    stand: Stand
    bestanden: tuple[Path, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def voer_uit(
    plan: Plan,
    register: Register,
    ploeg: Ploeg,
    map_: Path,
    *,
    door: str,
    stop: Callable[[], bool] = lambda: False,
) -> Generator[Uitkomst, None, None]:
    """Issue this mailing and make its letters in ``map_``, or go on with it; the outcome of each as it is there.

    When ``stop`` says so, what is under way is finished and recorded, and the rest is left for the next run. Raises
    ``Fout`` when the plan is not clean, when somebody else is at it, when it was issued with another plan, and when
    files or register cannot be written: what was recorded before, stays.
    """
    opgave = plan.gekeurd().opgave
    with register.alleen(opgave.naam, door=door):
        if plan.uitgegeven is None:
            with register.transactie() as transactie:
                transactie.geef_uit(opgave, plan.ontvangers, plan.schemas, plan.hoofd, door=door)
        werkmap = plan.opdracht.werkmap
        plaats = Bewaarplaats(register, map_, Stukkenboek(werkmap), Archief(werkmap), door=door)
        plaats.ruim_op()
        try:
            yield from _Loop(plan, register, plaats, stop).draai(ploeg)
        finally:
            plaats.ruim_op()


class _Loop:
    """One run through the letters of a mailing."""

    def __init__(self, plan: Plan, register: Register, plaats: Bewaarplaats, stop: Callable[[], bool]) -> None:
        self._plan = plan
        self._register = register
        self._plaats = plaats
        self._stop = stop
        self._te_doen: dict[int, tuple[Ontvanger, frozenset[str]]] = {}
        self._klaar: list[Uitkomst] = []
        """Outcomes of letters that no worker was needed for."""
        self._bundel: list[Gedrukt] = []
        self._sinds = 0.0

    def draai(self, ploeg: Ploeg) -> Iterator[Uitkomst]:
        with closing(ploeg.verdeel(druk, self._plan.opdracht, self._taken())) as gedrukt:
            for uitkomst in gedrukt:
                yield from self._neem(uitkomst)
                if self._stop():
                    break
        yield from self._bewaar()
        yield from self._uit_handen()

    def _taken(self) -> Iterator[Taak]:
        """What is to be made, read from the register as workers come free."""
        for regel in standen(self._register, self._plan.opgave.naam, self._plaats.map):
            if self._stop():
                return
            ontvanger = regel.ontvanger
            if regel.stand is Briefstand.VERVALLEN:
                self._klaar.append(_uitkomst(ontvanger, Stand.VERVALLEN))
            elif regel.stand is Briefstand.TE_MAKEN:
                self._te_doen[ontvanger.volgnummer] = (ontvanger, frozenset())
                yield self._plan.taak(ontvanger)
            elif regel.stand is Briefstand.GEMAAKT and _heeft_metagegevens(ontvanger, self._plaats.map):
                self._klaar.append(_uitkomst(ontvanger, Stand.WAS_AF, self._paden(ontvanger)))
            else:
                goed = frozenset(goede_bestanden(ontvanger, regel.mis, self._plaats.map))
                self._te_doen[ontvanger.volgnummer] = (ontvanger, goed)
                yield self._plan.taak(ontvanger)

    def _neem(self, uitkomst: Druk | Mislukt) -> Iterator[Uitkomst]:
        yield from self._uit_handen()
        ontvanger, goed = self._te_doen.pop(uitkomst.volgnummer)
        if isinstance(uitkomst, Mislukt):
            yield _uitkomst(ontvanger, Stand.MISLUKT, meldingen=uitkomst.meldingen)
            return
        if ontvanger.gemaakt and _anders(ontvanger, uitkomst):
            yield self._herstel(ontvanger)
            return
        if not self._bundel:
            self._sinds = time.monotonic()
        self._bundel.append(Gedrukt(ontvanger, uitkomst, goed))
        if len(self._bundel) >= BUNDEL or time.monotonic() - self._sinds > WACHT:
            yield from self._bewaar()

    def _bewaar(self) -> Iterator[Uitkomst]:
        bundel, self._bundel = self._bundel, []
        if not bundel:
            return
        try:
            paden = self._plaats.bewaar(bundel)
        except Fout as fout:
            if not _van_de_brief(fout):
                raise
            # One of them cannot be recorded after all, such as one that was withdrawn just now; the others can.
            for een in bundel:
                yield self._bewaar_een(een)
            return
        for een, bestanden in zip(bundel, paden, strict=True):
            yield _gemaakt(een, bestanden)

    def _bewaar_een(self, een: Gedrukt) -> Uitkomst:
        try:
            (bestanden,) = self._plaats.bewaar([een])
        except Fout as fout:
            if not _van_de_brief(fout):
                raise
            return _uitkomst(een.ontvanger, Stand.MISLUKT, meldingen=fout.meldingen)
        return _gemaakt(een, bestanden)

    def _herstel(self, ontvanger: Ontvanger) -> Uitkomst:
        """Files that were gone or changed, from what the register keeps; it also says why that does not succeed."""
        from correspondentie.vervaardiging.archiveren import uit_register
        from correspondentie.vervaardiging.herstellen import herstel

        werkmap, mis = self._plan.opdracht.werkmap, briefstand(ontvanger, self._plaats.map).mis
        try:
            hersteld = herstel(self._register, ontvanger.kenmerk, None, werkmap, mis or None)
            xml = mdto_bestanden(*uit_register(self._register, ontvanger.kenmerk, None, werkmap))
        except Fout as fout:
            return _uitkomst(ontvanger, Stand.MISLUKT, meldingen=fout.meldingen)
        schrijf_heel({self._plaats.map / naam: inhoud for naam, inhoud in {**hersteld.bestanden, **xml}.items()})
        return _uitkomst(ontvanger, Stand.HERSTELD, self._paden(ontvanger))

    def _paden(self, ontvanger: Ontvanger) -> tuple[Path, ...]:
        return tuple(self._plaats.map / een.naam for een in ontvanger.bestanden)

    def _uit_handen(self) -> Iterator[Uitkomst]:
        klaar, self._klaar = self._klaar, []
        yield from klaar


def _gemaakt(een: Gedrukt, bestanden: tuple[Path, ...]) -> Uitkomst:
    stand = Stand.HERSTELD if een.ontvanger.gemaakt else Stand.GEMAAKT
    return _uitkomst(een.ontvanger, stand, bestanden, een.druk.meldingen)


def _uitkomst(
    ontvanger: Ontvanger, stand: Stand, bestanden: tuple[Path, ...] = (), meldingen: tuple[Melding, ...] = ()
) -> Uitkomst:
    return Uitkomst(ontvanger.volgnummer, ontvanger.naam, ontvanger.kenmerk, stand, bestanden, meldingen)


def _anders(ontvanger: Ontvanger, druk: Druk) -> bool:
    """Whether this is not, to the byte, what the register has; a later version, or another program or template."""
    nu = {een.naam: een.sha256 for een in druk.vaststelling.bestanden}
    return any(nu.get(een.naam) != een.sha256 for een in ontvanger.bestanden)


def _heeft_metagegevens(ontvanger: Ontvanger, map_: Path) -> bool:
    return all(is_er(map_ / naam) for naam in metabestanden(ontvanger))


def _van_de_brief(fout: Fout) -> bool:
    """Whether the register refuses this letter, and not everything."""
    return all(melding.code in _GEWEIGERD for melding in fout.meldingen)


_GEWEIGERD: Final = frozenset({"RG-030", "RG-032", "RG-034", "RG-040", "RG-041"})
