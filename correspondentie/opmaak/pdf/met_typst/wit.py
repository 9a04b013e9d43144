"""The white above a block, by what it is, what stands before it and where: the rules of the style sheet for HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from correspondentie.brief.boom import Alinea, Alineasoort, Beeld, Bijeen, Blok, Kop, Lijst, Paginaeinde
from correspondentie.opmaak.huisstijl import Huisstijl


@dataclass(frozen=True, slots=True)
class Plek:
    """In what a block stands, how many millimetres it has, and how many lists stand around it."""

    soort: Literal["brief", "punt", "citaat", "bijeen"]
    breedte: float
    diepte: int = 0


def wit_boven(blok: Blok, vorige: Blok | None, plek: Plek, huisstijl: Huisstijl) -> float:
    """Points above ``blok``; ``vorige`` is the block before it in the same container, ``None`` for the first."""
    regel = huisstijl.typografie.broodtekst.regel
    match blok, vorige:
        # What holds the first block has the white above it.
        case _, None | Paginaeinde():
            return 0
        case _, Kop(niveau=1):
            return regel
        case _, Kop():
            return 0
        case Lijst(), Alinea():
            return 0
        case _ if plek.soort == "punt":
            return regel / 2
        case Bijeen(), _:
            return regel
        case Alinea(soort=Alineasoort.AANHEF), _:
            return 0
        case Alinea(soort=Alineasoort.KLEIN), Alinea(soort=Alineasoort.KLEIN):
            return 0
        case Alinea(soort=Alineasoort.ONDERTEKENING), Alinea() if _met_beeld(blok) or _met_beeld(vorige):
            return regel / 2
        case Alinea(soort=Alineasoort.ONDERTEKENING), Alinea(soort=Alineasoort.ONDERTEKENING):
            return 3 * regel
        case _:
            return regel


def _met_beeld(node: Blok) -> bool:
    return isinstance(node, Alinea) and any(isinstance(inline, Beeld) for inline in node.inhoud)
