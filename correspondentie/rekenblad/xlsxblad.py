"""XLSX: the cells of one sheet, streamed; empty rows cost only the time to pass them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from correspondentie.melding import Plaats
from correspondentie.rekenblad.meldingen import MELDING
from correspondentie.rekenblad.vel import (
    HOOGSTE_RIJ,
    LANGSTE_CEL,
    MEESTE_KOLOMMEN,
    Bereik,
    Bijzonderheden,
    Foutwaarde,
    Getal,
    Onberekend,
    Ruw,
    RuweRij,
    adres,
    letters,
)
from correspondentie.rekenblad.werkboek import BEWAAR_OPNIEUW, GRENZEN, Opmaak, Werkboek, heel, ontsnapt

_CELNAAM: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_GETAL: Final = re.compile(r"[+-]?(?:\d{1,320}(?:\.\d{0,320})?|\.\d{1,320})(?:[eE][+-]?\d{1,3})?", re.ASCII)
_GEWOON: Final = Opmaak()
MEESTE_ELEMENTEN: Final = 12_000_000
"""XML elements in one sheet: some twenty seconds of work. A million rows with ten cells that have only a layout."""
_WIS: Final = "Verwijder de lege rijen en kolommen rond de tabel en bewaar het bestand opnieuw."
MEESTE_VOORAF: Final = 1_000_000
"""XML elements that are looked at for the first rows only."""
MEESTE_SAMENGEVOEGD: Final = 10_000
"""Merged ranges that are remembered; more than these tell nothing new."""


@dataclass(slots=True)
class XlsxVel:
    """One sheet of an XLSX file; raises ``Fout`` while its rows are read when the file turns out to be broken."""

    boek: Werkboek
    naam: str
    deel: str
    verborgen: bool
    bijzonder: Bijzonderheden = field(default_factory=Bijzonderheden)

    def rijen(self, tot: int = HOOGSTE_RIJ) -> Iterator[RuweRij]:
        self.bijzonder = Bijzonderheden()
        lezer = _Lezer(self)
        for _ in self.boek.stroom(self.deel, GRENZEN.onderdeel, lezer.begin, lezer.eind, lezer.tekst):
            if lezer.klaar:
                yield from lezer.klaar
                lezer.klaar.clear()
            if lezer.rij > tot or (tot < HOOGSTE_RIJ and lezer.gezien > MEESTE_VOORAF):
                return

    def plaats(self, rij: int = 0, kolom: int = 0) -> Plaats:
        if rij:
            waar = f", cel {adres(rij, kolom)}" if kolom else f", rij {rij}"
        else:
            waar = f", kolom {letters(kolom)}" if kolom else ""
        return Plaats(self.boek.bestand, rij, kolom, f"blad ‘{self.naam}’{waar}")


@dataclass(slots=True)
class _Lezer:
    """What the parser calls; keeps the row at hand."""

    vel: XlsxVel
    klaar: list[RuweRij] = field(default_factory=list)
    gezien: int = 0
    rij: int = 0
    kolom: int = 0
    verborgen: bool = False
    cellen: dict[int, Ruw] = field(default_factory=dict)
    soort: str = "n"
    stijl: int = 0
    formule: bool = False
    lengte: int = 0
    luistert: bool = False
    fonetisch: bool = False
    stukken: list[str] = field(default_factory=list)

    def begin(self, naam: str, attrs: dict[str, str]) -> None:
        self.gezien += 1
        if self.gezien > MEESTE_ELEMENTEN:
            raise MELDING.fout(
                "RB-012", plaats=self.vel.plaats(), grens=MEESTE_ELEMENTEN, wat="rijen en vakken, ook lege", tip=_WIS
            )
        if naam == "c":
            self._begin_cel(attrs)
        elif naam == "v":
            self.luistert = True
        elif naam == "row":
            self.rij = heel(attrs["r"], 0) if "r" in attrs else self.rij + 1
            if not 1 <= self.rij <= HOOGSTE_RIJ:
                raise self._kapot("een rij heeft een onmogelijk nummer")
            self.kolom = 0
            self.verborgen = attrs.get("hidden") in ("1", "true")
        elif naam == "f":
            self.formule = True
        elif naam == "t":
            # Within <is> only; what is read aloud in Japanese is no part of the text.
            self.luistert = self.soort == "inlineStr" and not self.fonetisch
        elif naam == "rPh":
            self.fonetisch = True
        elif naam == "col" and attrs.get("hidden") in ("1", "true"):
            self.vel.bijzonder.verborgen_kolommen.append((heel(attrs.get("min", "")), heel(attrs.get("max", ""))))
        elif naam == "mergeCell" and len(self.vel.bijzonder.samengevoegd) < MEESTE_SAMENGEVOEGD:
            self._samengevoegd(attrs.get("ref", ""))

    def eind(self, naam: str) -> None:
        if naam == "c":
            self._eind_cel()
        elif naam in ("v", "t"):
            self.luistert = False
        elif naam == "rPh":
            self.fonetisch = False
        elif naam == "row" and self.cellen:
            self.klaar.append(RuweRij(self.rij, self.cellen, self.verborgen))
            self.cellen = {}

    def tekst(self, stuk: str) -> None:
        if self.luistert:
            self.lengte += len(stuk)
            # One more than fits is enough to see that it does not.
            if self.lengte <= LANGSTE_CEL + len(stuk):
                self.stukken.append(stuk[: LANGSTE_CEL + 1])

    def _begin_cel(self, attrs: dict[str, str]) -> None:
        if (naam := attrs.get("r")) is None:
            self.kolom += 1
        else:
            gevonden = _CELNAAM.fullmatch(naam)
            if not gevonden or int(gevonden[2]) != self.rij:
                raise self._kapot("een cel heeft een onmogelijk adres")
            self.kolom = kolomnummer(gevonden[1])
        if self.kolom > MEESTE_KOLOMMEN:
            raise self._kapot("een cel heeft een onmogelijk adres")
        self.soort = attrs.get("t", "n")
        self.stijl = heel(attrs.get("s", "0"))
        self.formule, self.lengte = False, 0
        self.stukken.clear()

    def _eind_cel(self) -> None:
        tekst = "".join(self.stukken)
        if tekst:
            waarde = self._waarde(tekst)
            if not (isinstance(waarde, str) and (not waarde or waarde.isspace())):
                self.cellen[self.kolom] = waarde
        elif self.formule and self.soort != "str":
            # An outcome that is an empty text has the type of a text; no outcome at all has no type.
            self.cellen[self.kolom] = Onberekend()

    def _waarde(self, tekst: str) -> Ruw:
        match self.soort:
            case "n":
                return self._getal(tekst.strip())
            case "s":
                nummer = heel(tekst.strip())
                if not 0 <= nummer < len(self.vel.boek.teksten):
                    raise self._kapot("een cel verwijst naar een tekst die er niet is")
                return self.vel.boek.teksten[nummer]
            case "b":
                return tekst.strip() in ("1", "true")
            case "e":
                return Foutwaarde(tekst.strip()[:40])
            case "d":
                try:
                    return date.fromisoformat(tekst.strip()[:10])
                except ValueError:
                    return tekst
            case _:
                return ontsnapt(tekst)

    def _getal(self, tekst: str) -> Ruw:
        if not _GETAL.fullmatch(tekst):
            raise self._kapot("een getal is niet als getal geschreven")
        getal = Decimal(tekst)
        opmaken = self.vel.boek.opmaken
        opmaak = opmaken[self.stijl] if 0 <= self.stijl < len(opmaken) else _GEWOON
        if opmaak.datum and (dag := dag_van(getal, vanaf_1904=self.vel.boek.vanaf_1904)):
            return dag
        return Getal(getal, opmaak.cijfers, self.vel.boek.vanaf_1904)

    def _samengevoegd(self, bereik: str) -> None:
        begin, _, einde = bereik.partition(":")
        eerste, laatste = _CELNAAM.fullmatch(begin), _CELNAAM.fullmatch(einde or begin)
        if eerste and laatste:
            self.vel.bijzonder.samengevoegd.append(
                Bereik(int(eerste[2]), kolomnummer(eerste[1]), int(laatste[2]), kolomnummer(laatste[1]))
            )

    def _kapot(self, reden: str) -> Exception:
        plaats = self.vel.plaats(self.rij if 1 <= self.rij <= HOOGSTE_RIJ else 0)
        return MELDING.fout("RB-007", plaats=plaats, reden=reden, tip=BEWAAR_OPNIEUW)


def kolomnummer(letters_: str) -> int:
    """3 for ``C``."""
    nummer = 0
    for letter in letters_:
        nummer = nummer * 26 + ord(letter) - ord("A") + 1
    return nummer


def dag_van(getal: Decimal, *, vanaf_1904: bool = False) -> date | None:
    """The day of a serial number; ``None`` outside 1900 to 9999. Times of the day are dropped.

    Excel counts from 1900 as if that had been a leap year, or from 1904 in files that began on a Mac.
    """
    if not 0 <= getal < 2_958_466:
        return None
    dagen = int(getal)
    if vanaf_1904:
        # The first day of the count has number 0.
        return date(1904, 1, 1) + timedelta(days=dagen) if dagen <= 2_957_003 else None
    if dagen in (0, 60):
        return None
    return date(1899, 12, 31 if dagen < 60 else 30) + timedelta(days=dagen)
