"""No line break inside a date, a reference, "artikel 8" or initials and name: the spaces there become U+00A0.

The rules look at the text of a whole paragraph, so they also work where a value was filled in half-way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import Final

from correspondentie.brief.boom import (
    Inline,
    Inlines,
    Nadruk,
    Noot,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
)

HARD: Final = "\u00a0"
_GEEN_TEKST: Final = "\n"
# As tuples, made once: these are asked of every word of every letter.
_BLADEN: Final = (Tekst, Waarde)
_TAKKEN: Final = (Nadruk, Sterk, Verwijzing)
_MAAND: Final = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Words that a number belongs to, also with a capital.
_GENUMMERD: Final = "|".join(
    (
        r"(?:[Aa]rtikel|[Ll]id|[Tt]rede|[Pp]agina|[Bb]ijlage|[Kk]enmerk)",
        r"(?:[Aa]rtikelen|[Vv]raag|[Vv]ragen)",
        r"(?:[Aa]rt|[Nn]r|Lbr)\.",
    )
)
_TITELS: Final = "[Dd]rs|[Mm]r|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof|[Bb]c|[Dd]hr|[Mm]evr"
_TUSSENVOEGSELS: Final = "van|de|den|der|ter|ten|te|het|'t"
# Each pattern matches the text around one space or more; every space in a match is bound.
_PATRONEN: Final = tuple(
    re.compile(patroon)
    for patroon in (
        rf"\b\d{{1,2}} (?:{_MAAND})(?: \d{{4}}| jl\.)?",
        rf"\b(?:{_GENUMMERD}) \d",
        r"\b(?:Stcrt\.|Stb\.) \d{4}, (?:nr\. )?\d",
        r"\bKamerstukken (?:I|II) \d{4}",
        r"\b\d{2} \d{3}, nr\. \d",
        r"€ ?-?\d",
        # Titles, initials and the surname after them: "drs. K. Morren", "A.M. van den Berg".
        # No name has more of them than this, and a line of nothing but initials takes no time.
        rf"\b(?:(?:{_TITELS})\. ){{0,6}}(?:[A-Z]\. ?){{1,10}}(?:(?:{_TUSSENVOEGSELS}) ){{0,4}}[A-Z][\w'’-]+",
        r"\b\d{4} [A-Z]{2}\b",
        r"\b\d{3} \d{3} \d{4}\b",
        r"\b\d+ (?:procent|euro|miljoen|miljard|m²|km)\b",
    )
)


def bind(inlines: Inlines) -> Inlines:
    """The same text with the spaces bound that may not break; notes are bound by themselves."""
    delen: list[str] = []
    _bladen(inlines, delen)
    tekst = "".join(delen)
    te_binden = _te_binden(tekst)
    if not te_binden and _GEEN_TEKST not in tekst:
        return inlines
    return _vervang(inlines, te_binden, 0)[0]


# Letters of one kind have most of their paragraphs in common.
@lru_cache(maxsize=1024)
def _te_binden(tekst: str) -> tuple[int, ...]:
    """The places of the spaces that may not break, in order."""
    return tuple(
        sorted(
            {
                treffer.start() + plek
                for patroon in _PATRONEN
                for treffer in patroon.finditer(tekst)
                for plek, teken in enumerate(treffer[0])
                if teken == " "
            }
        )
    )


def _met_harde(tekst: str, plekken: tuple[int, ...], begin: int) -> str:
    tekens = list(tekst)
    for plek in plekken:
        tekens[plek - begin] = HARD
    return "".join(tekens)


def bind_tekst(tekst: str) -> str:
    """The same for a bare string."""
    gebonden = bind((Tekst(tekst),))[0]
    return gebonden.inhoud if isinstance(gebonden, Tekst) else tekst


def _bladen(inlines: Inlines, delen: list[str]) -> None:
    """The text of every leaf in order; what is no text counts as one character that no pattern crosses."""
    for inline in inlines:
        if isinstance(inline, _BLADEN):
            delen.append(inline.inhoud)
        elif isinstance(inline, _TAKKEN):
            _bladen(inline.inhoud, delen)
        else:
            delen.append(_GEEN_TEKST)


def _vervang(inlines: Inlines, te_binden: tuple[int, ...], begin: int) -> tuple[Inlines, int]:
    uit: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, _BLADEN):
            einde = begin + len(inline.inhoud)
            plekken = te_binden[bisect_left(te_binden, begin) : bisect_left(te_binden, einde)]
            uit.append(replace(inline, inhoud=_met_harde(inline.inhoud, plekken, begin)) if plekken else inline)
            begin = einde
        elif isinstance(inline, _TAKKEN):
            binnen, begin = _vervang(inline.inhoud, te_binden, begin)
            uit.append(replace(inline, inhoud=binnen))
        else:
            uit.append(Noot(bind(inline.inhoud)) if isinstance(inline, Noot) else inline)
            begin += 1
    return tuple(uit), begin
