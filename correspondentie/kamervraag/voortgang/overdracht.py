"""Another minister takes the questions over: who answers then, and on whose behalf besides.

The heading of the questions stays as the Kamer wrote it: it names whom they were put to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.bewindspersoon import met_lidwoord
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.melding import Ernst, Melding


@dataclass(frozen=True, slots=True)
class Overdracht:
    """``van`` is ``None`` when all who were asked hand the questions over."""

    aan: str
    op: date
    van: str | None = None

    def geldt(self, dag: date) -> bool:
        """Whether a letter of this day comes after it."""
        return self.op <= dag

    def is_aan(self, ambt: str) -> bool:
        return self.aan.casefold() == ambt.casefold()

    def blijven(self, gericht: Sequence[str]) -> tuple[str, ...]:
        """Those asked who answer still, besides the one who took over."""
        return tuple(
            ambt
            for ambt in gericht
            if not self.is_aan(ambt) and self.van is not None and ambt.casefold() != self.van.casefold()
        )


def overdracht_uit(waarden: Mapping[str, Any]) -> Overdracht | None:
    """The overdracht from the field of that name."""
    groep = waarden.get("overdracht")
    if groep is None:
        return None
    return Overdracht(str(groep.aan), groep.op, None if groep.van is None else str(groep.van))


def wat_is_mis(overdracht: Overdracht, gericht: Sequence[str], ingezonden: date) -> Iterator[Melding]:
    """What is wrong with this overdracht of questions put to ``gericht``; ``veld`` is the key of the case."""
    genoemd = {ambt.casefold() for ambt in gericht}
    wie = met_lidwoord(gericht)
    if not genoemd - {overdracht.aan.casefold()}:
        yield MELDING("KV-431", veld="overdracht.aan", aan=wie)
    if overdracht.van is not None and overdracht.van.casefold() not in genoemd:
        yield MELDING("KV-432", veld="overdracht.van", van=f"de {overdracht.van}", gericht=wie)
    if overdracht.op < ingezonden:
        datum = lang(overdracht.op)
        yield MELDING("KV-433", veld="overdracht.op", datum=datum, ingezonden=lang(ingezonden))


def verkeerde_ondertekenaar(overdracht: Overdracht, ambt: str) -> Melding:
    """A warning: somebody else signs than who took the questions over."""
    tip = "Zet bij ‘ondertekenaar’ wie de vragen overnam."
    aan = f"de {overdracht.aan}"
    return MELDING("KV-434", veld="ondertekenaar", ernst=Ernst.WAARSCHUWING, tip=tip, aan=aan, ambt=f"de {ambt}")
