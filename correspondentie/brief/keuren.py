"""Reading the Markdown of a template without a case: blocks that do not exist, parts that no letter can have.

The values are not there yet, so each ``{{ … }}`` counts as a word and each ``{% … %}`` as nothing; the branches of an
``{% if %}`` all count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from correspondentie.brief.markdown import BLOKSOORTEN
from correspondentie.brief.meldingen import MELDING
from correspondentie.melding import Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u

_JINJA: Final = re.compile(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
_BLOK: Final = re.compile(r"\s*(:{3,})\s*(\S*)\s*")
# The parser leaves these alone, so they would be printed as they were typed.
_KAN_NIET: Final = (
    (re.compile(r"^\s*(?:```|~~~)"), "een blok met code"),
    (re.compile(r"!\["), "een plaatje"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"), "HTML"),
    (re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$"), "een streep over de breedte"),
)


def keur_tekst(tekst: str, bestand: str) -> list[Melding]:
    """The problems of a template's text; ``tekst`` has the line numbers of its file."""
    kaal = _JINJA.sub(_zonder_taal, tekst)
    return [*_keur_blokken(kaal, bestand), *_keur_onderdelen(kaal, bestand)]


def _zonder_taal(treffer: re.Match[str]) -> str:
    regels = "\n" * treffer[0].count("\n")
    return regels + ("x" if treffer[0].startswith("{{") else "")


def _keur_blokken(tekst: str, bestand: str) -> Iterator[Melding]:
    open_: list[tuple[int, Plaats]] = []
    for nummer, regel in enumerate(tekst.split("\n"), 1):
        treffer = _BLOK.fullmatch(regel)
        if treffer is None:
            continue
        plaats = Plaats(bestand, nummer, regel.index(":") + 1)
        lengte, naam = len(treffer[1]), treffer[2]
        if naam and naam not in BLOKSOORTEN:
            yield MELDING("BF-008", plaats=plaats, naam=naam, tip=bedoelde_u(naam, BLOKSOORTEN))
        if naam:
            open_.append((lengte, plaats))
        elif open_ and open_[-1][0] == lengte:
            open_.pop()
        else:
            yield MELDING("BF-009", plaats=plaats)
    yield from (MELDING("BF-009", plaats=plaats) for _, plaats in open_)


def _keur_onderdelen(tekst: str, bestand: str) -> Iterator[Melding]:
    for nummer, regel in enumerate(tekst.split("\n"), 1):
        for patroon, wat in _KAN_NIET:
            if treffer := patroon.search(regel):
                yield MELDING("BF-006", plaats=Plaats(bestand, nummer, treffer.start() + 1), wat=wat)
