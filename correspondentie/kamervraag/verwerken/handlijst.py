"""Lists that were typed by hand: ``1.`` and ``-`` before lines that stand below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from correspondentie.brief.boom import Alinea, Blok, Blokken, Citaat, Lijst
from correspondentie.kamervraag.verwerken.vorm import Tekens, als_inlines, als_tekens, gelijkgemaakt

_NUMMER: Final = re.compile(r"(\d{1,3})[.)] (?=\S)")
_STREEP: Final = re.compile(r"[-–—•▪◦·●○*] (?=\S)")


def met_lijsten(blokken: Blokken) -> Blokken:
    """The same text with real lists where two or more lines follow each other with a dash or with rising numbers."""
    return tuple(_met_lijsten([_dieper(blok) for blok in blokken]))


def _dieper(blok: Blok) -> Blok:
    match blok:
        case Lijst(punten=punten):
            return replace(blok, punten=tuple(met_lijsten(punt) for punt in punten))
        case Citaat(inhoud):
            return Citaat(met_lijsten(inhoud))
        case _:
            return blok


def _met_lijsten(blokken: Sequence[Blok]) -> Iterator[Blok]:
    op = 0
    while op < len(blokken):
        rij = list(_rij(blokken[op:]))
        if len(rij) >= 2:
            eerste = rij[0][0]
            punten = tuple((Alinea(als_inlines(tekens)),) for _, tekens in rij)
            yield Lijst(eerste is not None, punten, eerste if eerste is not None else 1)
            op += len(rij)
        else:
            yield blokken[op]
            op += 1


def _rij(blokken: Sequence[Blok]) -> Iterator[tuple[int | None, Tekens]]:
    """The items of the list that begins here: the number, or ``None`` at a dash, and the text behind it."""
    vorige: int | None = None
    for op, blok in enumerate(blokken):
        punt = _punt(blok)
        if punt is None or (op and (punt[0] is None) != (vorige is None)):
            return
        if op and punt[0] is not None and vorige is not None and punt[0] != vorige + 1:
            return
        vorige = punt[0]
        yield punt


def _punt(blok: Blok) -> tuple[int | None, Tekens] | None:
    if not isinstance(blok, Alinea):
        return None
    tekens = als_tekens(blok.inhoud)
    kaal = "".join(een.teken or "\x00" for een in tekens)
    gevonden = _NUMMER.match(kaal) or _STREEP.match(kaal)
    if gevonden is None:
        return None
    nummer = int(gevonden[1]) if gevonden.re is _NUMMER else None
    return nummer, gelijkgemaakt(tekens[gevonden.end() :])
