"""Counting the numbered paragraphs of Word as Word does, so that a list that goes on keeps its first number.

All lists with one abstract list share its counters; a list with a start of its own sets the counter at its first
paragraph (ECMA-376 part 1, 17.9.26), and what LibreOffice writes relies on that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from correspondentie.kamervraag.invoer.nummering import W
from correspondentie.kamervraag.verwerken.regel import Punt
from correspondentie.kamervraag.verwerken.stijlen import inspringing, waarde


@dataclass(frozen=True, slots=True)
class Laag:
    """One level of a list; ``links`` is its indent in twips."""

    begin: int = 1
    vorm: str = "decimal"
    links: int = 0


@dataclass(slots=True)
class Telling:
    """The lists of a document with their counters."""

    lagen: Mapping[str, Mapping[int, Laag]]
    """By number of the list."""
    basis: Mapping[str, str]
    """The abstract list of each."""
    beginnen: dict[tuple[str, int], int]
    """Starts that still have to be set."""
    tellers: dict[tuple[str, int], int] = field(default_factory=dict)

    def volgende(self, lijst: str, niveau: int, links: int | None) -> Punt | None:
        """The next paragraph of this list; ``None`` when the list shows no sign. ``links`` is its own indent."""
        laag = self.lagen.get(lijst, {}).get(niveau, Laag(vorm="bullet" if lijst not in self.basis else "decimal"))
        plek = laag.links if links is None else links
        if laag.vorm == "none":
            return None
        if laag.vorm == "bullet":
            return Punt(niveau, None, plek)
        basis = self.basis.get(lijst, lijst)
        begin = self.beginnen.pop((lijst, niveau), None)
        vervolg = begin is None and (basis, niveau) in self.tellers
        nummer = begin if begin is not None else self.tellers.get((basis, niveau), laag.begin - 1) + 1
        self.tellers[basis, niveau] = nummer
        for een in [een for een in self.tellers if een[0] == basis and een[1] > niveau]:
            del self.tellers[een]
        return Punt(niveau, nummer, plek, niveau == 0 and "Letter" in laag.vorm, basis, vervolg)


def lees_telling(wortel: etree._Element | None) -> Telling:
    """The lists in the numbering part."""
    if wortel is None:
        return Telling({}, {}, {})
    abstract = {
        een.get(f"{W}abstractNumId", ""): {
            _geheel(laag.get(f"{W}ilvl"), 0): _laag(laag) for laag in een.iter(f"{W}lvl")
        }
        for een in wortel.iter(f"{W}abstractNum")
    }
    lagen: dict[str, Mapping[int, Laag]] = {}
    basis: dict[str, str] = {}
    beginnen: dict[tuple[str, int], int] = {}
    for een in wortel.iter(f"{W}num"):
        nummer = een.get(f"{W}numId", "")
        basis[nummer] = waarde(een, "abstractNumId")
        eigen = {_geheel(laag.get(f"{W}ilvl"), 0): _laag(laag) for laag in een.iter(f"{W}lvl")}
        lagen[nummer] = {**abstract.get(basis[nummer], {}), **eigen}
        for anders in een.iter(f"{W}lvlOverride"):
            if begin := waarde(anders, "startOverride"):
                beginnen[nummer, _geheel(anders.get(f"{W}ilvl"), 0)] = _geheel(begin, 1)
    return Telling(lagen, basis, beginnen)


def _laag(element: etree._Element) -> Laag:
    vorm = waarde(element, "numFmt") or "decimal"
    return Laag(_geheel(waarde(element, "start"), 1), vorm, inspringing(element.find(f"{W}pPr")) or 0)


def _geheel(tekst: str | None, anders: int) -> int:
    return int(tekst) if tekst and tekst.isdecimal() and len(tekst) < 7 else anders
