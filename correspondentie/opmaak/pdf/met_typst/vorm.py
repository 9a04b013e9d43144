"""What follows from a node and is needed twice: where it is set, and where the pages are compared with the tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Final

from correspondentie.brief.boom import (
    Alinea,
    Beeld,
    Bijeen,
    Blok,
    Citaat,
    Inlines,
    Kop,
    Lijst,
    Paginaeinde,
    Regeleinde,
    Tabel,
    alle_inlines,
    platte_tekst,
)
from correspondentie.opmaak.hoofd import Vermelding
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


def ruim_aantal_regels(tekst: str, breedte: float) -> int:
    """On how many lines of this width in ems the text goes at most; hardly a letter is wider than an em."""
    return 1 + ceil(len(tekst) / breedte)


def ruim_aantal_vlakregels(vermeldingen: Iterable[Vermelding], breedte: float) -> int:
    """On how many lines the entries of a region go at most."""
    return sum(
        bool(vermelding.label)
        + sum(ruim_aantal_regels(platte_tekst(regel), breedte) - 1 for regel in vermelding.regels)
        for vermelding in vermeldingen
    )


def ruime_hoogte(blokken: Iterable[Blok], breedte: float, regel: float) -> float:
    """How high these blocks are at most, in millimetres: ``breedte`` in ems, ``regel`` in millimetres.

    A rough estimate that spares Typst from measuring what fits by far.
    """
    hoogte = 0.0
    for blok in blokken:
        match blok:
            case Alinea(inhoud) | Kop(_, inhoud):
                einden = sum(isinstance(inline, Regeleinde) for inline in inhoud)
                beelden = sum(inline.hoogte for inline in alle_inlines((blok,)) if isinstance(inline, Beeld))
                hoogte += (3 + einden + ruim_aantal_regels(platte_tekst(inhoud), breedte)) * regel + beelden
            case Lijst(punten=punten):
                hoogte += sum(ruime_hoogte(punt, breedte - 6, regel) for punt in punten)
            case Tabel():
                rijen = (blok.kop, *blok.rijen)
                smal = breedte / (2 * len(blok.uitlijning))
                hoogte += sum(
                    2 * regel * max(ruim_aantal_regels(platte_tekst(cel), smal) for cel in rij) for rij in rijen
                )
            case Citaat(inhoud_van) | Bijeen(inhoud_van):
                hoogte += ruime_hoogte(inhoud_van, breedte - 6, regel)
            case Paginaeinde():
                pass
    return hoogte
