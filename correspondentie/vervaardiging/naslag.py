"""Looking up in the register what a letter was made of, for cases that name other letters by number."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from correspondentie.melding import Fout
from correspondentie.register import Staat

if TYPE_CHECKING:
    from correspondentie.register.register import Register

OpenRegister = Callable[[], "AbstractContextManager[Register]"]


def zaaktekst(open_register: OpenRegister, kenmerk: str) -> str | None:
    """The case file that the last version of this letter was made of.

    ``None`` when the register does not know the number, no letter was made final with it, or it was withdrawn. Raises
    ``Fout`` when the register cannot be read.
    """
    with open_register() as register:
        try:
            dossier = register.toon(kenmerk)
        except Fout as fout:
            if fout.meldingen[0].code == "RG-030":
                return None
            raise
    if dossier.nummer.staat is not Staat.UITGEGEVEN or not dossier.brieven:
        return None
    return dossier.brieven[-1].vaststelling.zaaktekst
