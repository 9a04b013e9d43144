"""Who and when: what every change of the register carries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from correspondentie.register.meldingen import MELDING


@dataclass(frozen=True, slots=True)
class Stempel:
    """The moment, with its time zone, and who it was."""

    op: datetime
    door: str

    def dag(self, moment: datetime) -> date:
        """The day of another moment, in the time zone of this one."""
        return moment.astimezone(self.op.tzinfo).date()


def stempel(klok: Callable[[], datetime], door: str) -> Stempel:
    """Now, by the clock that was passed in; raises ``Fout`` when nobody is named."""
    if not door.strip():
        raise MELDING.fout("RG-010", tip="Geef uw naam op, bijvoorbeeld met de omgevingsvariabele USER.")
    nu = klok()
    if nu.tzinfo is None:
        raise TypeError("the clock of the register has to give a time zone")
    return Stempel(nu, " ".join(door.split()))
