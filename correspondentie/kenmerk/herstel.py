"""The likely fix of a mistyped reference number: what it would be with case, zeros, spaces and dashes put right.

A fix is only ever a suggestion; nothing here makes a wrong number count as a right one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from correspondentie.kenmerk.kenmerk import Kenmerk
from correspondentie.kenmerk.patroon import LANGSTE, Deel, GeenVergaderjaar, Letterlijk, Patroon, gewone_spaties
from correspondentie.kenmerk.schema import Schema
from correspondentie.melding import Fout
from correspondentie.melding.suggestie import opsomming

_STREEPJES: Final = "-‐‑‒–—−"
_LIJKT_OP_CIJFER: Final = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "i": "1", "|": "1"})
_CIJFER: Final = "[0-9OolIi|]"


@dataclass(frozen=True, slots=True)
class Herstel:
    """What was probably meant, and what is wrong with what stands there."""

    kenmerk: Kenmerk
    redenen: tuple[str, ...]

    @property
    def tip(self) -> str:
        reden = f" Let op: {opsomming(self.redenen, 'en')}." if self.redenen else ""
        return f"Bedoelde u ‘{self.kenmerk.gewoon}’?{reden}"


def herstel(tekst: str, schema: Schema) -> Herstel | None:
    """The number of this scheme that ``tekst`` was probably meant to be, or ``None``."""
    schoon = gewone_spaties(tekst)
    if len(schoon) > LANGSTE:
        return None
    for patroon in schema.patronen:
        gevonden = _ruim(patroon).fullmatch(schoon)
        if gevonden is None:
            continue
        teksten = tuple(map(_netjes, patroon.delen, gevonden.groups()))
        try:
            waarden = patroon.waarden(teksten)
            kenmerk = None if waarden is None else schema.maak(**waarden)
        except (GeenVergaderjaar, Fout):
            continue
        if kenmerk is not None:
            goed = patroon.schrijf(dict(kenmerk.delen), schema.titel)
            return Herstel(kenmerk, _redenen(schoon, gewone_spaties(goed)))
    return None


@lru_cache(maxsize=256)
def _ruim(patroon: Patroon) -> re.Pattern[str]:
    """The pattern with room for slips, each as bounded as the pattern itself."""
    # Zeros may only be missing where something else shows what number it is: "12" is no number of seven digits.
    herkenbaar = len(patroon.stukken) > 1
    return re.compile(" ?".join(_ruim_stuk(stuk, herkenbaar) for stuk in patroon.stukken))


def _ruim_stuk(stuk: Letterlijk | Deel, herkenbaar: bool) -> str:
    if isinstance(stuk, Letterlijk):
        return " ?".join(_ruim_teken(teken) for teken in stuk.tekst if teken != " ")
    if stuk.soort == "getal" and herkenbaar:
        # A group of three may be set apart by a space, a dot, or nothing.
        return rf"({_CIJFER}{{1,{stuk.meest + 1}}}|[0-9]{{1,3}}(?:[. ][0-9]{{3}}){{1,2}})"
    if stuk.cijfers:
        return f"({_CIJFER}{{{stuk.minst},{stuk.meest}}})"
    return f"((?i:{stuk.patroon.replace('A-Z', 'A-Za-z')}))"


def _ruim_teken(teken: str) -> str:
    if teken in _STREEPJES or teken == "/":
        return f"[/{re.escape(_STREEPJES)}]"
    # Full stops and commas are forgotten as often as they are typed.
    return f"{re.escape(teken)}?" if teken in ".," else f"(?i:{re.escape(teken)})"


def _netjes(deel: Deel, tekst: str) -> str:
    """The text of a part as it should have been typed, as far as that is plain."""
    if deel.soort == "woord":
        return next(woord for woord in deel.woorden if woord.casefold() == tekst.casefold())
    if not deel.cijfers:
        return tekst.upper()
    cijfers = tekst.translate(_LIJKT_OP_CIJFER).replace(" ", "").replace(".", "")
    if deel.soort == "jaar":
        return cijfers
    cijfers = cijfers.lstrip("0") or "0"
    return cijfers.zfill(deel.minst) if deel.vast else cijfers


def _redenen(getypt: str, goed: str) -> tuple[str, ...]:
    """What differs between what was typed and what should have been, in the order in which it strikes the eye."""
    redenen = []
    if re.search(r"[OolIi|]", getypt) and len(re.findall("[0-9]", getypt)) < len(re.findall("[0-9]", goed)):
        letters = [teken for teken in "OolIi|" if getypt.count(teken) > goed.count(teken)]
        if letters:
            redenen.append(f"er staat een {opsomming(letters)} waar een cijfer hoort")
    if any(streepje in getypt and streepje not in goed for streepje in f"/{_STREEPJES}"):
        redenen.append("er hoort een half kastlijntje (–)" if "–" in goed else "er hoort een schuine streep (/)")
    plat, plat_goed = (re.sub(r"[^0-9A-Za-z]", "", tekst) for tekst in (getypt, goed))
    if plat.casefold() == plat_goed.casefold() and plat != plat_goed:
        redenen.append("hoofdletters en kleine letters tellen")
    elif not redenen and plat.casefold() != plat_goed.casefold():
        redenen.append("het aantal cijfers klopt niet")
    if getypt.replace(" ", "") == goed.replace(" ", "") and getypt != goed:
        redenen.append("de spaties staan niet goed")
    return tuple(redenen)
