"""Reading the Markdown of a template critically without a case: blocks that do not exist, parts that no letter can have.

The values are not there yet, so each ``{{ … }}`` counts as a word and each ``{% … %}`` as nothing; the branches of an
``{% if %}`` all count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from correspondentie.brief.bouwen import MAKERS
from correspondentie.brief.markdown import BLOKSOORTEN, ontleed_sjabloon
from correspondentie.brief.meldingen import MELDING
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u

_JINJA: Final = re.compile(r"\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
_BLOK: Final = re.compile(r"\s*(:{3,})\s*(\S*)\s*")
_STRUCTUUR: Final = frozenset({"inline", "container_blok", "list_item"})


def keur_tekst(tekst: str, bestand: str) -> list[Melding]:
    """The problems of a template's text; ``tekst`` has the line numbers of its file."""
    kaal = _JINJA.sub(_zonder_taal, tekst)
    meldingen = list(_keur_blokken(kaal, bestand))
    if not meldingen:
        meldingen += _keur_onderdelen(kaal, bestand)
    return meldingen


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
    try:
        tokens, _ = ontleed_sjabloon(tekst)
    except Fout as fout:
        yield from (melding.op(Plaats(bestand)) for melding in fout.meldingen)
        return
    for token in tokens:
        soort = token.type.removesuffix("_open").removesuffix("_close")
        if token.level == 0 and token.nesting >= 0 and soort not in MAKERS and soort not in _STRUCTUUR:
            if soort.startswith("footnote"):
                continue
            regel = token.map[0] + 1 if token.map else 0
            yield MELDING("BF-006", plaats=Plaats(bestand, regel, 1 if regel else 0), wat=soort)
