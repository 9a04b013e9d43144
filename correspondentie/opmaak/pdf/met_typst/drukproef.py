"""What should stand on the pages, told from the tree alone: every letter in reading order, with what Typst adds.

White space and hyphens are left out: a line may break at either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from correspondentie.brief.boom import (
    Alinea,
    Bijeen,
    Blok,
    Brief,
    Citaat,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Sterk,
    Tabel,
    Tekst,
    Verwijzing,
    Waarde,
)
from correspondentie.opmaak.hoofd import Hoofd, Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.pdf.met_typst.vorm import mag_breken, teken

# White space, hyphens (U+FFFE is how pdfium tells one at the end of a line), and characters that are never seen.
_ONZICHTBAAR: Final = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\\-\u00ad\u2010\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe]+"
)


@lru_cache(maxsize=4096)
def zichtbaar(tekst: str) -> str:
    """The letters that are compared."""
    return unicodedata.normalize("NFC", _ONZICHTBAAR.sub("", tekst))


@lru_cache(maxsize=2048)
def _zonder_noten(inlines: Inlines) -> str | None:
    """The letters of a line; ``None`` when it has a note, whose number depends on the letter."""
    delen: list[str] = []
    for inline in inlines:
        match inline:
            case Tekst(inhoud) | Waarde(inhoud, _) | Leemte(inhoud):
                delen.append(zichtbaar(inhoud))
            case Nadruk(inhoud_van) | Sterk(inhoud_van) | Verwijzing(_, inhoud_van):
                binnen = _zonder_noten(inhoud_van)
                if binnen is None:
                    return None
                delen.append(binnen)
            case Noot():
                return None
            case _:
                pass
    return "".join(delen)


@dataclass(frozen=True, slots=True)
class Drukproef:
    """``tekst`` is head and body with marks of notes, numbers and bullets; ``noten`` each begin with their number."""

    tekst: str
    noten: tuple[str, ...]
    hoofd: int
    """How many letters of ``tekst`` are of the head."""
    koprijen: tuple[tuple[int, int, str], ...]
    """Per table where its rows begin and end in ``tekst``, and its header row, which comes back on every page."""
    ondertekeningen: tuple[int, ...]
    """Where in ``tekst`` each ``Bijeen`` begins."""
    stempel: str
    vervolgcolofon: str
    """What the pages after the first repeat."""
    in_volgorde: bool
    """Not when a row of a table may be broken by the end of a page: then half a cell stands before half another."""


def drukproef(brief: Brief, huisstijl: Huisstijl) -> Drukproef:
    hoofd = deel_hoofd_in(brief, huisstijl)
    lezer = _Lezer()
    for vak in (hoofd.retouradres, hoofd.geadresseerde, hoofd.rubricering, hoofd.colofon, hoofd.referentieregels):
        lezer.vermeldingen(vak)
    in_hoofd = lezer.lengte
    lezer.blokken(brief.inhoud, 0)
    return Drukproef(
        "".join(lezer.delen),
        tuple(lezer.noten),
        in_hoofd,
        tuple(lezer.koprijen),
        tuple(lezer.ondertekeningen),
        zichtbaar(brief.stempel or ""),
        _vervolgcolofon(hoofd) if huisstijl.vervolgcolofon else "",
        lezer.in_volgorde,
    )


def _vervolgcolofon(hoofd: Hoofd) -> str:
    lezer = _Lezer()
    lezer.vermeldingen(hoofd.vervolgcolofon, noten=False)
    return "".join(lezer.delen)


def herhaald(proef: Drukproef, huisstijl: Huisstijl, pagina: int, totaal: int) -> str:
    """What the background of this page holds: stamp, colofon of the pages after the first, page number."""
    nummer = huisstijl.paginanummer
    tekst = nummer.tekst.replace("{n}", str(pagina)).replace("{m}", str(totaal)) if nummer else ""
    return f"{proef.stempel}{proef.vervolgcolofon if pagina > 1 else ''}{zichtbaar(tekst)}"


@dataclass(slots=True)
class _Lezer:
    delen: list[str] = field(default_factory=list)
    noten: list[str] = field(default_factory=list)
    koprijen: list[tuple[int, int, str]] = field(default_factory=list)
    ondertekeningen: list[int] = field(default_factory=list)
    in_volgorde: bool = True
    lengte: int = 0

    def zet(self, tekst: str) -> None:
        letters = zichtbaar(tekst)
        self.delen.append(letters)
        self.lengte += len(letters)

    def vermeldingen(self, vermeldingen: Sequence[Vermelding], *, noten: bool = True) -> None:
        for vermelding in vermeldingen:
            self.zet(vermelding.label or "")
            for regel in vermelding.regels:
                self.inlines(regel if noten else tuple(deel for deel in regel if not isinstance(deel, Noot)))

    def blokken(self, blokken: Sequence[Blok], diepte: int) -> None:
        for blok in blokken:
            match blok:
                case Alinea(inhoud) | Kop(_, inhoud):
                    self.inlines(inhoud)
                case Lijst():
                    for nummer, punt in enumerate(blok.punten, start=blok.begin):
                        self.zet(teken(blok, nummer, diepte))
                        self.blokken(punt, diepte + 1)
                case Tabel():
                    self.tabel(blok)
                case Citaat(inhoud_van):
                    self.blokken(inhoud_van, diepte)
                case Bijeen(inhoud_van):
                    self.ondertekeningen.append(self.lengte)
                    self.blokken(inhoud_van, diepte)
                case _:
                    pass

    def tabel(self, tabel: Tabel) -> None:
        for cel in tabel.kop:
            self.inlines(cel)
        begin = self.lengte
        for rij in tabel.rijen:
            for cel in rij:
                self.inlines(cel)
            self.in_volgorde &= not mag_breken(rij)
        kop = _Lezer()
        for cel in tabel.kop:
            kop.inlines(cel)
        self.koprijen.append((begin, self.lengte, "".join(kop.delen)))

    def inlines(self, inlines: Inlines) -> None:
        letters = _zonder_noten(inlines)
        if letters is not None:
            self.delen.append(letters)
            self.lengte += len(letters)
            return
        for inline in inlines:
            match inline:
                case Tekst(inhoud) | Waarde(inhoud, _) | Leemte(inhoud):
                    self.zet(inhoud)
                case Nadruk(inhoud_van) | Sterk(inhoud_van) | Verwijzing(_, inhoud_van):
                    self.inlines(inhoud_van)
                case Noot():
                    self.noot(inline)
                case _:
                    pass

    def noot(self, noot: Noot) -> None:
        plek = len(self.noten)
        self.noten.append("")
        self.zet(str(plek + 1))
        binnen = _Lezer()
        binnen.inlines(noot.inhoud)
        self.noten[plek] = f"{plek + 1}{''.join(binnen.delen)}"
