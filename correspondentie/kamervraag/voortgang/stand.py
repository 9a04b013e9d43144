"""How a set stands on a day: pure reckoning from its cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from correspondentie.datum.notatie import kort
from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.kamervraag.voortgang.paraaf import stand_van
from correspondentie.kamervraag.voortgang.vragenset import Vragenset
from correspondentie.melding import Ernst, Melding, Plaats

Vastgesteld = Callable[[str, str], date | None]
"""From ``id`` and kind of a case to the date of its final letter."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A set on the day ``op``. ``zaak`` is the case with the answers, else the uitstelbericht when there is only that.

    ``uitgesteld`` is the date of the uitstelbericht that counts, ``uitstelconcept`` that of one which the Kamer has
    not had yet; ``vastgesteld`` the date of the final answers.
    """

    zaak: Vragenset
    op: date
    uitgesteld: date | None = None
    uitstelconcept: date | None = None
    toegezegd: date | None = None
    vastgesteld: date | None = None

    @property
    def uiterlijk(self) -> date:
        """The last day for the answers."""
        return antwoord_uiterlijk(self.zaak.ingezonden, uitgesteld=self.uitgesteld is not None)

    @property
    def uitstel_uiterlijk(self) -> date | None:
        """The last day on which an uitstelbericht still helps; ``None`` when there was one or nothing is due."""
        return None if self.uitgesteld or self.is_beantwoord else antwoord_uiterlijk(self.zaak.ingezonden)

    @property
    def is_beantwoord(self) -> bool:
        return self.vastgesteld is not None

    @property
    def dagen_over(self) -> int | None:
        """Days from ``op`` to the last day, negative when it has passed; ``None`` for what is answered."""
        return None if self.is_beantwoord else (self.uiterlijk - self.op).days

    @property
    def is_te_laat(self) -> bool:
        """The last day passed without answers, or the answers are of after it."""
        return (self.vastgesteld or self.op) > self.uiterlijk

    @property
    def dagen(self) -> str:
        """``5 dagen``, ``vandaag``, ``3 dagen te laat``; empty for what is answered."""
        over = self.dagen_over
        if over is None:
            return ""
        woord = "dag" if abs(over) == 1 else "dagen"
        return "vandaag" if over == 0 else f"{over} {woord}" if over > 0 else f"{-over} {woord} te laat"

    @property
    def uitstel(self) -> str:
        """What is to be said of the uitstelbericht."""
        if self.uitgesteld:
            toegezegd = f", antwoord toegezegd op {kort(self.toegezegd)}" if self.toegezegd else ""
            return f"verzonden {kort(self.uitgesteld)}{toegezegd}"
        if self.uitstel_uiterlijk is None:
            return ""
        if self.op > self.uitstel_uiterlijk:
            return f"kon tot en met {kort(self.uitstel_uiterlijk)}"
        concept = f"concept van {kort(self.uitstelconcept)}, " if self.uitstelconcept else ""
        return f"{concept}kan tot en met {kort(self.uitstel_uiterlijk)}"

    @property
    def antwoorden(self) -> str:
        """``vastgesteld 9-4-2026``, ``compleet (6)``, ``3 van 6``; empty when the questions are elsewhere."""
        if self.vastgesteld:
            te_laat = ", te laat" if self.is_te_laat else ""
            return f"vastgesteld {kort(self.vastgesteld)}{te_laat}"
        if not self.zaak.vragen:
            return ""
        if self.zaak.is_compleet:
            return f"compleet ({self.zaak.vragen})"
        return f"{self.zaak.beantwoord} van {self.zaak.vragen}"

    @property
    def overgedragen(self) -> str:
        overdracht = self.zaak.overdracht
        return f"aan {overdracht.aan}, {kort(overdracht.op)}" if overdracht else ""

    @property
    def leden(self) -> str:
        return ", ".join(map(str, self.zaak.leden))

    @property
    def paraaf(self) -> str:
        return "" if self.is_beantwoord else stand_van(self.zaak.parafen)


def standen(sets: Iterable[Vragenset], op: date, vastgesteld: Vastgesteld) -> tuple[tuple[Stand, ...], list[Melding]]:
    """How each set stands, the first term first and what is answered last; with warnings about cases that clash.

    An uitstelbericht belongs to the answers with its kenmerk, and counts when those note its date or when it is final.
    """
    antwoorden: dict[str, list[Vragenset]] = {}
    uitstel: dict[str, list[Vragenset]] = {}
    for een in sets:
        (uitstel if een.is_uitstelbericht else antwoorden).setdefault(een.kenmerk, []).append(een)
    uit = [
        _stand(zaak, uitstel.get(kenmerk, ()), op, vastgesteld)
        for kenmerk in dict.fromkeys((*antwoorden, *uitstel))
        for zaak in antwoorden.get(kenmerk, uitstel.get(kenmerk, [])[:1])
    ]
    meldingen = [
        MELDING(
            "KV-401",
            plaats=Plaats(str(een.pad)),
            ernst=Ernst.WAARSCHUWING,
            kenmerk=kenmerk,
            ander=next(ander.pad.name for ander in bij if ander is not een),
        )
        for kenmerk, bij in antwoorden.items()
        for een in bij
        if len(bij) > 1
    ]
    return tuple(sorted(uit, key=lambda een: (een.is_beantwoord, een.uiterlijk, een.zaak.kenmerk))), meldingen


def _stand(zaak: Vragenset, uitstelberichten: Sequence[Vragenset], op: date, vastgesteld: Vastgesteld) -> Stand:
    definitief = [dag for een in uitstelberichten if (dag := _dagtekening(een, vastgesteld))]
    verzonden = zaak.uitstelbericht or next(iter(definitief), None)
    concept = None if verzonden else next((een.datum for een in uitstelberichten if een.datum), None)
    if verzonden and verzonden > op:
        # On this day the Kamer has not had it yet.
        verzonden, concept = None, verzonden
    toegezegd = next((een.nieuwe_datum for een in uitstelberichten if een.nieuwe_datum), None) if verzonden else None
    klaar = None if zaak.is_uitstelbericht else _dagtekening(zaak, vastgesteld)
    return Stand(zaak, op, verzonden, concept, toegezegd, klaar)


def _dagtekening(zaak: Vragenset, vastgesteld: Vastgesteld) -> date | None:
    return vastgesteld(zaak.zaak_id, zaak.soort) if zaak.zaak_id else None
