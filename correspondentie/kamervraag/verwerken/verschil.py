"""Differences as officers read them: sentence by sentence, what went out and what came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from correspondentie.brief.boom import Alinea as _Alinea
from correspondentie.brief.boom import (
    Blok,
    Blokken,
    Citaat,
    Inline,
    Inlines,
    Kop,
    Lijst,
    Noot,
    Tabel,
    alle_inlines,
    platte_tekst,
)

_ZIN: Final = re.compile(r"(?<=[.!?…])\s+(?=[A-Z‘“\"'(0-9])")
_LANGSTE: Final = 200


def zinnen(blokken: Blokken) -> list[str]:
    """The sentences of a text, with the signs of lists and the words of notes."""
    return [*_regels(blokken, ""), *(f"[noot] {tekst}" for tekst in _noten(blokken))]


def _regels(blokken: Blokken, voor: str) -> Iterator[str]:
    for blok in blokken:
        yield from _van_blok(blok, voor)


def _van_blok(blok: Blok, voor: str) -> Iterator[str]:
    match blok:
        case _Alinea(inhoud) | Kop(_, inhoud):
            yield from (f"{voor}{zin}" for zin in _ZIN.split(_plat(inhoud)) if zin)
        case Lijst(genummerd, punten, begin):
            for op, punt in enumerate(punten):
                merk = f"{begin + op}. " if genummerd else "- "
                regels = list(_regels(punt, ""))
                yield from (f"{voor}{merk if not nr else '  '}{regel}" for nr, regel in enumerate(regels))
        case Tabel(_, kop, rijen):
            yield from (f"{voor}| {' | '.join(_plat(cel) for cel in rij)} |" for rij in (kop, *rijen))
        case Citaat(inhoud):
            yield from _regels(inhoud, f"{voor}> ")
        case _:
            pass


def _plat(inlines: Inlines) -> str:
    return " ".join(platte_tekst(inlines).split())


def _noten(blokken: Blokken) -> Iterator[str]:
    een: Inline
    for een in alle_inlines(blokken):
        if isinstance(een, Noot):
            yield _plat(een.inhoud)


def verschil(oud: Sequence[str], nieuw: Sequence[str]) -> tuple[str, ...]:
    """The lines that differ: ``- `` was there, ``+ `` is there now, ``…`` stands for what stayed."""
    uit: list[str] = []
    for soort, i1, i2, j1, j2 in SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        if soort == "equal":
            uit += ["…"] if not uit or uit[-1] != "…" else []
            continue
        uit += [f"- {regel}" for regel in oud[i1:i2]]
        uit += [f"+ {regel}" for regel in nieuw[j1:j2]]
    return tuple(uit)


def kort_verschil(oud: str, nieuw: str) -> str:
    """``Er stond: ‘…’, nu: ‘…’``: only the words that differ, with a few around them."""
    een, twee = oud.split(), nieuw.split()
    voor = next((op for op, (a, b) in enumerate(zip(een, twee, strict=False)) if a != b), min(len(een), len(twee)))
    na = 0
    while na < min(len(een), len(twee)) - voor and een[-1 - na] == twee[-1 - na]:
        na += 1
    return f"Er stond: ‘{_stuk(een, voor, na)}’, nu: ‘{_stuk(twee, voor, na)}’."


def _stuk(woorden: Sequence[str], voor: int, na: int) -> str:
    begin, eind = max(0, voor - 3), min(len(woorden), len(woorden) - na + 3)
    stuk = " ".join(woorden[begin:eind])
    stuk = stuk if len(stuk) <= _LANGSTE else f"{stuk[:_LANGSTE]}…"
    return f"{'… ' * (begin > 0)}{stuk}{' …' * (eind < len(woorden))}"
