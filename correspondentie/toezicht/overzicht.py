"""How the dossiers stand on a day: what runs, what is due, whom to remind. Figures play no part in this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from correspondentie.datum.notatie import kort
from correspondentie.toezicht.dossier import Dossier, Dossierbrief
from correspondentie.wet.voorwaarde import Voorwaarde
from correspondentie.wet.wet import Wet


class Toestand(StrEnum):
    """What a dossier waits for."""

    RAPPEL = "stuur een rappel"
    STIL = "ook na rappel geen antwoord: beoordeel"
    BEANTWOORD = "antwoord is binnen: beoordeel"
    VOORBIJ = "termijn voorbij: beoordeel"
    LOOPT = "termijn loopt"
    RAPPEL_LOOPT = "rappel loopt"
    WACHT = "wacht"
    EINDE = "hoogste trede bereikt"
    AFGESLOTEN = "afgesloten"
    OPGEGAAN = "gemeente is opgegaan in een andere"


VRAAGT_ACTIE = (Toestand.RAPPEL, Toestand.STIL, Toestand.BEANTWOORD, Toestand.VOORBIJ)
"""Somebody has to do something: remind, or assess with new figures."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One dossier on the day ``op``. ``tot`` is the last day of what runs or ran, ``None`` when there is none."""

    dossier: Dossier
    brief: Dossierbrief
    toestand: Toestand
    tot: date | None
    op: date

    @property
    def vraagt_actie(self) -> bool:
        return self.toestand in VRAAGT_ACTIE

    @property
    def dagen_over(self) -> int | None:
        """Days until the last day, negative when it has passed."""
        return (self.tot - self.op).days if self.tot else None

    @property
    def uitleg(self) -> str:
        """What is to be said beside the state."""
        if self.toestand is Toestand.BEANTWOORD:
            return f"antwoord van {kort(self.brief.antwoorden[-1].datum)}"
        if self.brief.rappel:
            return f"rappel van {kort(self.brief.rappel.datum)} ({self.brief.rappel.kenmerk})"
        return ""


def stand_van(dossier: Dossier, wet: Wet, op: date) -> Stand | None:
    """How this dossier stands; ``None`` when nobody was ever written to."""
    if not dossier.brieven:
        if not dossier.afgesloten:
            return None
        return Stand(dossier, dossier.afgesloten[-1], Toestand.AFGESLOTEN, None, op)
    laatste = dossier.brieven[-1]
    if not dossier.gemeente.bestaat_nog(op):
        return Stand(dossier, laatste, Toestand.OPGEGAAN, None, op)
    lopend = max(dossier.brieven, key=lambda brief: brief.loopt_tot)
    if op <= lopend.loopt_tot:
        return Stand(dossier, lopend, _loopt(lopend), lopend.loopt_tot, op)
    return Stand(dossier, laatste, _voorbij(laatste, wet), laatste.laatste_termijn or laatste.rust_tot, op)


def _loopt(brief: Dossierbrief) -> Toestand:
    if brief.rappel and brief.loopt_tot == brief.rappel.termijn_tot:
        return Toestand.RAPPEL_LOOPT
    return Toestand.LOOPT if brief.termijn_tot == brief.loopt_tot else Toestand.WACHT


def _voorbij(brief: Dossierbrief, wet: Wet) -> Toestand:
    volgende = wet.volgende(wet.trede(brief.trede))
    if volgende is None:
        return Toestand.EINDE
    if brief.is_beantwoord:
        return Toestand.BEANTWOORD
    if Voorwaarde.ANTWOORD_OF_RAPPEL not in volgende.voorwaarden:
        return Toestand.VOORBIJ
    return Toestand.STIL if brief.rappel else Toestand.RAPPEL


def standen(dossiers: Iterable[Dossier], wet: Wet, op: date) -> tuple[Stand, ...]:
    """Every dossier with a letter: first what somebody must act on, the longest overdue first; then what runs."""
    alle = [stand for dossier in dossiers if (stand := stand_van(dossier, wet, op))]
    volgorde = list(Toestand)
    return tuple(
        sorted(
            alle,
            key=lambda stand: (
                not stand.vraagt_actie,
                stand.toestand in (Toestand.EINDE, Toestand.AFGESLOTEN, Toestand.OPGEGAAN),
                stand.tot or date.max,
                volgorde.index(stand.toestand),
                stand.dossier.gemeente.naam,
            ),
        )
    )
