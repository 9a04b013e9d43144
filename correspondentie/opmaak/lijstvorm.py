"""What the look of a list depends on, the same in every output."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Alinea, Lijst, Tekst, Waarde, alle_inlines

OPSOMMINGSTEKENS: Final = ("•", "–")
"""Bullets per level, from the outermost on and then again."""
NUMMERVORMEN: Final = ("decimal", "lowerLetter", "lowerRoman")
"""Numbers per level, in the words of Word."""
_ROMEINS: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_KORT_PUNTEN: Final = 8
_KORT_TEKENS: Final = 800
_PER_CIJFER_MM: Final = 2


def is_kort(lijst: Lijst) -> bool:
    """Whether the list stays whole on one page: a third of a page of text at most."""
    return len(lijst.punten) <= _KORT_PUNTEN and _lengte(lijst) <= _KORT_TEKENS


def _lengte(lijst: Lijst) -> int:
    return sum(len(blad.inhoud) for blad in alle_inlines((lijst,)) if isinstance(blad, Tekst | Waarde))


def is_los(lijst: Lijst) -> bool:
    """Whether half a line of white parts the items: one of them holds more than one paragraph."""
    return any(sum(isinstance(blok, Alinea) for blok in punt) > 1 for punt in lijst.punten)


def hang(lijst: Lijst, inspringing: float) -> float:
    """How far the text hangs to the right of bullet or number, in millimetres; wide numbers get more room."""
    if not lijst.genummerd:
        return inspringing
    cijfers = len(str(lijst.begin + len(lijst.punten) - 1))
    return inspringing + _PER_CIJFER_MM * (cijfers - 1)


def nummertekst(nummer: int, niveau: int) -> str:
    """The number of an item as Word writes it at this level: 1, a, i, and again; after z comes aa."""
    vorm = NUMMERVORMEN[niveau % len(NUMMERVORMEN)]
    if nummer < 1 or vorm == "decimal":
        return str(nummer)
    if vorm == "lowerLetter":
        return _LETTERS[(nummer - 1) % len(_LETTERS)] * ((nummer - 1) // len(_LETTERS) + 1)
    uit = ""
    for waarde, teken in _ROMEINS:
        uit += teken * (nummer // waarde)
        nummer %= waarde
    return uit
