"""Inline nodes as data for the Typst program: text is a string, anything else says in ``s`` what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

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

Gegeven = str | dict[str, Any]

_LANG_WOORD: Final = re.compile(r"[^ ]{18,}")
"""From this length a word may be too long for a narrow column, and may have to break."""

# As in HTML: line ends of any kind are white space, and spaces in a row stay as many as they are.
_SCHEIDINGEN: Final = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_SPATIES: Final = re.compile(r" {2,}")


def gezet_wit(inhoud: str) -> str:
    """The text with white space as it is set."""
    return _SPATIES.sub(lambda reeks: "\u00a0" * (len(reeks[0]) - 1) + " ", _SCHEIDINGEN.sub(" ", inhoud))


def inlines(nodes: Inlines, *, verwijzingen: bool = True) -> list[Gegeven]:
    """These nodes; without ``verwijzingen`` links are only their text, as where a page repeats them."""
    return [gegeven for node in nodes for gegeven in _inline(node, verwijzingen)]


def _inline(node: Inline, verwijzingen: bool) -> Iterator[Gegeven]:
    match node:
        case Tekst(inhoud) | Waarde(inhoud, _):
            yield from tekst(inhoud)
        case Leemte(inhoud):
            yield {"s": "leemte", "inhoud": list(tekst(inhoud))}
        case Nadruk(inhoud_van):
            yield {"s": "nadruk", "inhoud": inlines(inhoud_van, verwijzingen=verwijzingen)}
        case Sterk(inhoud_van):
            yield {"s": "sterk", "inhoud": inlines(inhoud_van, verwijzingen=verwijzingen)}
        case Verwijzing(url, inhoud_van):
            inhoud_ervan = inlines(inhoud_van, verwijzingen=verwijzingen)
            if verwijzingen and url.lower().startswith(SCHEMAS):
                yield {"s": "verwijzing", "url": url, "inhoud": inhoud_ervan}
            else:
                yield from inhoud_ervan
        case Noot(inhoud_van):
            if verwijzingen:
                yield {"s": "noot", "inhoud": inlines(inhoud_van)}
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


def tekst(inhoud: str) -> Iterator[Gegeven]:
    """The text, with long words apart: they break where they do not fit."""
    inhoud = gezet_wit(inhoud)
    einde = 0
    for woord in _LANG_WOORD.finditer(inhoud):
        if woord.start() > einde:
            yield inhoud[einde : woord.start()]
        yield {"s": "woord", "tekst": woord[0]}
        einde = woord.end()
    if einde < len(inhoud):
        yield inhoud[einde:]
