"""The parliamentary year: from Prinsjesdag, the third Tuesday of September, to the day before the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from correspondentie.datum.lezen import EERSTE_JAAR, LAATSTE_JAAR
from correspondentie.datum.meldingen import MELDING, aangehaald
from correspondentie.datum.notatie import jaren
from correspondentie.melding import Plaats

_DINSDAG: Final = 1


def prinsjesdag(jaar: int) -> date:
    """The third Tuesday of September (Grondwet, article 65)."""
    eerste = date(jaar, 9, 1)
    return eerste + timedelta(days=(_DINSDAG - eerste.weekday()) % 7 + 14)


@dataclass(frozen=True, slots=True, order=True)
class Vergaderjaar:
    """Named after the two calendar years that it lies in; ``beginjaar`` is the first."""

    beginjaar: int

    @classmethod
    def van(cls, d: date) -> Vergaderjaar:
        """The parliamentary year that this day lies in; Prinsjesdag is its first day."""
        return cls(d.year if d >= prinsjesdag(d.year) else d.year - 1)

    @property
    def begin(self) -> date:
        return prinsjesdag(self.beginjaar)

    @property
    def eind(self) -> date:
        """The last day, that before the next Prinsjesdag."""
        return prinsjesdag(self.beginjaar + 1) - timedelta(days=1)

    def __contains__(self, d: date) -> bool:
        return self.begin <= d <= self.eind

    def __str__(self) -> str:
        """``2025–2026``, with an en dash: in letters and in the Aanhangsel."""
        return jaren(self.beginjaar, self.beginjaar + 1)

    @property
    def verkort(self) -> str:
        """``2025/26``: in citations. At the turn of a century both years stand in full: ``1999/2000``."""
        eindjaar = self.beginjaar + 1
        return f"{self.beginjaar}/{eindjaar if eindjaar % 100 == 0 else f'{eindjaar % 100:02}'}"


_NOTATIE: Final = re.compile(r"([0-9]{4}) ?[-–/] ?([0-9]{4}|[0-9]{2})|([0-9]{4})([0-9]{4})")


def lees_vergaderjaar(tekst: str, *, waar: Plaats | None = None) -> Vergaderjaar:
    """From ``2025–2026``, ``2025-2026``, ``2025/26`` or, as in the Kamer's file names, ``20252026``.

    Raises ``Fout`` when it is none of these or the second year is not the one after the first.
    """
    delen = _NOTATIE.fullmatch(" ".join(tekst.split()))
    if delen is None:
        raise MELDING.fout(
            "DT-301",
            plaats=waar,
            waarde=aangehaald(tekst),
            tip="Schrijf een vergaderjaar als ‘2025-2026’ of ‘2025/26’.",
        )
    begin, eind = int(delen[1] or delen[3]), delen[2] or delen[4]
    if not EERSTE_JAAR <= begin < LAATSTE_JAAR:
        raise MELDING.fout("DT-008", plaats=waar, jaar=begin, eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)
    volgend = str(begin + 1)
    if not volgend.endswith(eind):
        raise MELDING.fout(
            "DT-302",
            plaats=waar,
            waarde=aangehaald(tekst),
            begin=begin,
            volgend=volgend,
            eind=eind,
            tip=f"Bedoelde u ‘{Vergaderjaar(begin)}’?",
        )
    return Vergaderjaar(begin)
