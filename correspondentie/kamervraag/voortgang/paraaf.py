"""The parafenroute: who saw the draft, when, and agreed or not; and who has it now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from correspondentie.datum.notatie import kort, lang
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.melding import Ernst, Melding


@dataclass(frozen=True, slots=True)
class Paraaf:
    """One stop of the route. Without ``op`` the draft has still to come there; ``akkoord`` is then ``None``."""

    wie: str
    functie: str | None = None
    op: date | None = None
    akkoord: bool | None = None
    opmerking: str | None = None

    @property
    def is_gezet(self) -> bool:
        return self.op is not None

    @property
    def naam(self) -> str:
        """``A. Voorbeeld (Directie Proef)``."""
        return f"{self.wie} ({self.functie})" if self.functie else self.wie

    @property
    def uitkomst(self) -> str:
        """``akkoord``, ``niet akkoord``, or nothing yet."""
        return "" if self.akkoord is None else "akkoord" if self.akkoord else "niet akkoord"


def parafen_uit(rijen: Sequence[Any] | None) -> tuple[Paraaf, ...]:
    """The route from the rows of the field ``paraafroute``."""
    return tuple(
        Paraaf(str(rij.wie), _tekst(rij.functie), rij.op, rij.akkoord, _tekst(rij.opmerking)) for rij in rijen or ()
    )


def _tekst(waarde: str | None) -> str | None:
    return None if waarde is None else str(waarde)


def plek_in_route(route: Sequence[Paraaf], wie: str) -> int | None:
    """Where (from 0) this person has still to sign: the first such stop."""
    gezocht = " ".join(wie.split()).casefold()
    return next(
        (i for i, een in enumerate(route) if not een.is_gezet and " ".join(een.wie.split()).casefold() == gezocht),
        None,
    )


def stand_van(route: Sequence[Paraaf]) -> str:
    """Where the draft is, in a few words; empty without a route."""
    gezet = [een for een in route if een.is_gezet]
    laatste = gezet[-1] if gezet else None
    if laatste is not None and laatste.akkoord is False:
        return f"niet akkoord: {laatste.naam}, {kort(laatste.op)}" if laatste.op else ""
    volgende = next((een for een in route if not een.is_gezet), None)
    if volgende is not None:
        sinds = f", sinds {kort(laatste.op)}" if laatste and laatste.op else ""
        return f"bij {volgende.naam}{sinds}"
    if laatste is None or laatste.op is None:
        return ""
    return f"akkoord: {laatste.naam}, {kort(laatste.op)}"


def controleer_parafen(route: Sequence[Paraaf], ingezonden: date, *, pad: str = "paraafroute") -> tuple[Melding, ...]:
    """What is wrong with the route, as warnings: a note about the draft never stops the letter."""
    return tuple(_let_op(route, ingezonden, pad))


def _let_op(route: Sequence[Paraaf], ingezonden: date, pad: str) -> Iterator[Melding]:
    vorige: date | None = None
    for plek, een in enumerate(route):
        waar = f"{pad}[{plek + 1}]"
        if (een.op is None) != (een.akkoord is None):
            ontbreekt = "op" if een.op is None else "akkoord"
            yield _waarschuwing("KV-450", waar, wie=een.wie, ontbreekt=ontbreekt)
        if een.op is None:
            continue
        if een.op < ingezonden:
            yield _waarschuwing("KV-451", f"{waar}.op", wie=een.wie, datum=lang(een.op), ingezonden=lang(ingezonden))
        if vorige is not None and een.op < vorige:
            yield _waarschuwing("KV-452", f"{waar}.op", wie=een.wie, datum=lang(een.op), vorige=lang(vorige))
        vorige = max(een.op, vorige or een.op)
        open_ = next((ander.wie for ander in route[:plek] if not ander.is_gezet), None)
        if open_ is not None:
            yield _waarschuwing("KV-453", waar, wie=een.wie, open=open_)
        herzien = any(ander.wie == een.wie and ander.akkoord for ander in route[plek + 1 :])
        if een.akkoord is False and not herzien:
            yield _waarschuwing("KV-454", waar, wie=een.wie, datum=lang(een.op))


def _waarschuwing(code: str, veld: str, **gegevens: Any) -> Melding:
    return MELDING(code, veld=veld, ernst=Ernst.WAARSCHUWING, **gegevens)
