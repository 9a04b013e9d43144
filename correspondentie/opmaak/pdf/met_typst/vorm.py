"""What follows from a node and is needed twice: where it is set, and where the pages are compared with the tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from correspondentie.brief.boom import Inlines, Lijst, platte_tekst
from correspondentie.opmaak.lijstvorm import OPSOMMINGSTEKENS, nummertekst

_LANGE_CEL: Final = 800
"""Characters from which a row may be broken by the end of a page, as in HTML; shorter rows stay whole."""


def teken(lijst: Lijst, nummer: int, diepte: int) -> str:
    """The bullet or number of the item with this number; ``diepte`` counts the lists around this one."""
    if not lijst.genummerd:
        return OPSOMMINGSTEKENS[diepte % len(OPSOMMINGSTEKENS)]
    return f"{nummertekst(nummer, diepte)}."


def mag_breken(rij: Sequence[Inlines]) -> bool:
    """Whether this row of a table may stand on two pages."""
    return any(len(platte_tekst(cel)) > _LANGE_CEL for cel in rij)
