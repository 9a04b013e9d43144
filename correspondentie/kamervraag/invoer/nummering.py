"""The numbers and bullets that Word puts before paragraphs: they stand in no text, only in the rules of a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMEINS: Final = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Laag:
    """One level of a list (ECMA-376 part 1, 17.9.6): where it starts, how it counts, what it prints."""

    begin: int = 1
    vorm: str = "decimal"
    tekst: str = "%1."


@dataclass(slots=True)
class Nummering:
    """The lists of a document with their counters."""

    lijsten: Mapping[str, tuple[str, Mapping[int, Laag]]]
    """By number of the list: the abstract list that it counts with, and its levels."""
    tellers: dict[str, dict[int, int]] = field(default_factory=dict)

    def volgende(self, lijst: str, niveau: int) -> str:
        """The label of the next paragraph at this level; empty when the list is unknown or prints nothing."""
        if lijst not in self.lijsten:
            return ""
        sleutel, lagen = self.lijsten[lijst]
        laag = lagen.get(niveau, Laag(tekst=f"%{niveau + 1}."))
        teller = self.tellers.setdefault(sleutel, {})
        teller[niveau] = teller.get(niveau, laag.begin - 1) + 1
        for dieper in [een for een in teller if een > niveau]:
            del teller[dieper]
        if laag.vorm in ("bullet", "none"):
            return "-" if laag.vorm == "bullet" else ""

        def getal(treffer: re.Match[str]) -> str:
            op = int(treffer[1]) - 1
            eigen = lagen.get(op, Laag())
            return _schrijf(teller.get(op, eigen.begin), eigen.vorm if op != niveau else laag.vorm)

        return re.sub(r"%(\d)", getal, laag.tekst).strip()


def lees_nummering(wortel: etree._Element | None) -> Nummering:
    """The lists in the numbering part."""
    if wortel is None:
        return Nummering({})
    abstract = {
        een.get(f"{W}abstractNumId", ""): {
            _geheel(laag.get(f"{W}ilvl"), 0): _laag(laag) for laag in een.iter(f"{W}lvl")
        }
        for een in wortel.iter(f"{W}abstractNum")
    }
    lijsten: dict[str, tuple[str, Mapping[int, Laag]]] = {}
    for een in wortel.iter(f"{W}num"):
        nummer, basis = een.get(f"{W}numId", ""), een.find(f"{W}abstractNumId")
        sleutel = basis.get(f"{W}val", "") if basis is not None else ""
        lagen = dict(abstract.get(sleutel, {}))
        eigen = False
        for anders in een.iter(f"{W}lvlOverride"):
            niveau, begin = _geheel(anders.get(f"{W}ilvl"), 0), anders.find(f"{W}startOverride")
            laag = lagen.get(niveau, Laag())
            if begin is not None:
                # A list that starts anew counts by itself; others with the same abstract list count on.
                lagen[niveau], eigen = Laag(_geheel(begin.get(f"{W}val"), 1), laag.vorm, laag.tekst), True
        lijsten[nummer] = (f"{sleutel}/{nummer}" if eigen else sleutel, lagen)
    return Nummering(lijsten)


def _laag(element: etree._Element) -> Laag:
    def waarde(naam: str, anders: str) -> str:
        kind = element.find(f"{W}{naam}")
        return kind.get(f"{W}val", anders) if kind is not None else anders

    return Laag(_geheel(waarde("start", "1"), 1), waarde("numFmt", "decimal"), waarde("lvlText", ""))


def _geheel(tekst: str | None, anders: int) -> int:
    return int(tekst) if tekst is not None and re.fullmatch(r"\d{1,6}", tekst) else anders


def _schrijf(getal: int, vorm: str) -> str:
    if vorm in ("lowerLetter", "upperLetter") and getal >= 1:
        letter = chr(ord("a") + (getal - 1) % 26) * ((getal - 1) // 26 + 1)
        return letter.upper() if vorm == "upperLetter" else letter
    if vorm in ("lowerRoman", "upperRoman") and 1 <= getal < 40:
        uit, rest = "", getal
        for waarde, teken in _ROMEINS:
            while rest >= waarde:
                uit, rest = uit + teken, rest - waarde
        return uit.upper() if vorm == "upperRoman" else uit
    return str(getal)
