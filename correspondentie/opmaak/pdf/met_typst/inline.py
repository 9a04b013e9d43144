"""Inline nodes as data for the Typst program: text is a string, anything else says in ``s`` what it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final
from unicodedata import combining

from correspondentie.brief.boom import (
    Beeld,
    Inline,
    Inlines,
    Leemte,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
)
from correspondentie.opmaak.html.inline import SCHEMAS
from correspondentie.opmaak.html.schrijver import gezet_wit
from correspondentie.opmaak.pdf.met_typst.lang_woord import delen, ruime_breedte

Gegeven = str | dict[str, Any]

_STAART: Final = 3
"""Letters at the end of a long word that stay together, and with the mark of a note; fewer in a narrow line."""


def inlines(nodes: Inlines, breedte: float, *, herhaald: bool = False) -> list[Gegeven]:
    """These nodes in a line of ``breedte`` ems.

    What is repeated on every page (``herhaald``) has no links and no notes: it is no part of the text.
    """
    return list(_inlines(nodes, breedte, herhaald))


@lru_cache(maxsize=1024)
def _inlines(nodes: Inlines, breedte: float, herhaald: bool) -> tuple[Gegeven, ...]:
    """Of bodies that differ, most lines are the same."""
    return tuple([gegeven for node in nodes for gegeven in _inline(node, breedte, herhaald)])


def _inline(node: Inline, breedte: float, herhaald: bool) -> Iterator[Gegeven]:
    match node:
        case Tekst(inhoud) | Waarde(inhoud, _):
            yield from _tekst(inhoud, breedte)
        case Leemte(inhoud):
            yield {"s": "leemte", "inhoud": list(_tekst(inhoud, breedte))}
        case Nadruk(inhoud_van):
            yield {"s": "nadruk", "inhoud": inlines(inhoud_van, breedte, herhaald=herhaald)}
        case Sterk(inhoud_van):
            yield {"s": "sterk", "inhoud": inlines(inhoud_van, breedte, herhaald=herhaald)}
        case Verwijzing(url, inhoud_van):
            tekst = inlines(inhoud_van, breedte, herhaald=herhaald)
            if herhaald or not url.lower().startswith(SCHEMAS):
                yield from tekst
            else:
                yield {"s": "verwijzing", "url": url, "inhoud": tekst}
        case Noot(inhoud_van):
            if not herhaald:
                yield {"s": "noot", "inhoud": inlines(inhoud_van, breedte)}
        case Regeleinde():
            yield {"s": "regeleinde"}
        case Beeld():
            yield {
                "s": "beeld",
                "gegevens": list(node.gegevens),
                "breedte": node.breedte,
                "hoogte": node.hoogte,
                "alternatief": node.alternatief,
            }


@lru_cache(maxsize=4096)
def _tekst(inhoud: str, breedte: float) -> tuple[Gegeven, ...]:
    """The text in the pieces that Typst needs; the letters of a mailing share most of theirs."""
    uit: list[Gegeven] = []
    for deel, breekt in delen(gezet_wit(inhoud), breedte):
        # Typst 0.15 sets the mark of a note over a box before it: the end of the word is ordinary text.
        staart = _begin_van_staart(deel, breedte) if breekt else 0
        if staart:
            uit.append({"s": "breekbaar", "tekst": deel[:staart]})
        uit.append(deel[staart:])
    return tuple(uit)


def _begin_van_staart(woord: str, breedte: float) -> int:
    """Where the last letters begin that are not broken: they fit on the line, and no accent is cut from its letter."""
    letters = [plek for plek, teken in enumerate(woord) if not combining(teken)] or [0]
    laatste = [plek for plek in letters if plek >= len(woord) - _STAART]
    return next((plek for plek in laatste if ruime_breedte(woord[plek:]) <= breedte), letters[-1])
