"""Asking the register whether a letter is final."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from correspondentie.register import Selectie, Staat

if TYPE_CHECKING:
    from correspondentie.register.register import Register


def dagtekening_in(register: Register, zaak_id: str, soort: str) -> date | None:
    """The date of the last final letter of this case and kind; ``None`` when there is none."""
    for nummer in register.lijst(Selectie(zaak_id=zaak_id, soort=soort, staat=Staat.UITGEGEVEN)):
        if nummer.versie is not None:
            return register.brief(nummer.kenmerk).vaststelling.dagtekening
    return None
