"""XLSX: the workbook around the sheets. Read straight from the XML, part by part as it streams by.

openpyxl shows in its streaming mode neither merged cells, nor hidden rows and columns, nor whether a formula has an
outcome; out of it, it keeps every empty row. A parser without a tree keeps nothing that is not asked for.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final
from xml.parsers import expat

from correspondentie.bron.pakket import Grenzen
from correspondentie.melding import Plaats
from correspondentie.rekenblad.meldingen import MELDING

GRENZEN: Final = Grenzen(onderdeel=300_000_000, pakket=400_000_000)
"""A million rows that are laid out and empty take a hundred million bytes. They stream by; only texts are kept."""
GROOTSTE_TEKSTEN: Final = 60_000_000
"""Bytes of the part with all texts (shared strings), which is kept."""
GROOTST_BEHEER: Final = 20_000_000
"""Bytes of the parts with names, styles and references."""
MEESTE_BLADEN: Final = 500
DIEPSTE_NESTING: Final = 100
LANGSTE_TEKEN: Final = 4_000_000
"""Bytes of one tag with its attributes. The parser must hold a tag whole, and tries again with every bite."""
_HAP: Final = 1 << 16
_ESCAPE: Final = re.compile(r"_x(?![dD][89a-fA-F])([0-9A-Fa-f]{4})_")
_DATUMTEKEN: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
# Literals, escaped signs, fill and width signs, conditions and colours; [h] and [mm] are times and stay.
_GEEN_TEKEN: Final = re.compile(
    r"\"[^\"]*\"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General|Standaard|E\+", re.IGNORECASE
)
_NULLEN: Final = re.compile(r"0{2,18}")
# ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asian versions.
_VASTE_DATUMS: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})

Begin = Callable[[str, dict[str, str]], None]
Eind = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What the format of a cell says about its value."""

    datum: bool = False
    cijfers: int = 0


@dataclass(frozen=True, slots=True)
class Bladverwijzing:
    naam: str
    deel: str
    verborgen: bool


@dataclass
class Werkboek:
    """The parts of one XLSX file; the archive must stay open while it is used."""

    archief: zipfile.ZipFile
    bestand: str
    vanaf_1904: bool = False
    bladen: list[Bladverwijzing] = field(default_factory=list)
    delen: dict[str, str] = field(default_factory=dict)
    """The first part of each kind that the workbook refers to."""

    @cached_property
    def deelnamen(self) -> Mapping[str, str]:
        """The names of the parts without regard to case, as Office looks them up."""
        return {naam.lower().lstrip("/"): naam for naam in self.archief.namelist()}

    def heeft(self, begin: str) -> bool:
        return any(naam.startswith(begin) for naam in self.deelnamen)

    @cached_property
    def teksten(self) -> list[str]:
        """The shared strings."""
        return list(self._lees_teksten(self.delen["sharedStrings"])) if "sharedStrings" in self.delen else []

    @cached_property
    def opmaken(self) -> list[Opmaak]:
        """What each format says, by its number."""
        if "styles" not in self.delen:
            return []
        formaten: dict[int, str] = {}
        gebruikt: list[int] = []
        binnen = False

        def begin(naam: str, attrs: dict[str, str]) -> None:
            nonlocal binnen
            if naam == "cellXfs":
                binnen = True
            elif naam == "numFmt":
                formaten[heel(attrs.get("numFmtId", ""))] = attrs.get("formatCode", "")[:500]
            elif naam == "xf" and binnen:
                gebruikt.append(heel(attrs.get("numFmtId", "")))

        def eind(naam: str) -> None:
            nonlocal binnen
            if naam == "cellXfs":
                binnen = False

        self.lees(self.delen["styles"], begin, eind)
        return [_opmaak(nummer, formaten.get(nummer)) for nummer in gebruikt]

    def lees(
        self, deel: str, begin: Begin, eind: Eind | None = None, tekst: Callable[[str], None] | None = None
    ) -> None:
        """Pass the elements of a small part by; raises ``Fout``."""
        for _ in self.stroom(deel, GROOTST_BEHEER, begin, eind, tekst):
            pass

    def stroom(
        self,
        deel: str,
        grens: int,
        begin: Begin,
        eind: Eind | None,
        tekst: Callable[[str], None] | None,
    ) -> Iterator[None]:
        """The same bite by bite: after each the caller can take what was gathered. Names come without prefix."""
        plaats = Plaats(self.bestand)
        naam = self.deelnamen.get(deel.lower())
        if naam is None:
            raise MELDING.fout("RB-007", plaats=plaats, reden=f"het onderdeel ‘{deel}’ ontbreekt", tip=BEWAAR_OPNIEUW)
        if self.archief.getinfo(naam).file_size > grens:
            raise MELDING.fout("RB-008", plaats=plaats)
        ontleder = _ontleder(begin, eind, tekst, plaats)
        klopt_niet = MELDING.fout("RB-007", plaats=plaats, reden=f"de XML van ‘{deel}’ klopt niet", tip=BEWAAR_OPNIEUW)
        gelezen = 0
        with self.archief.open(naam) as stroom:
            while True:
                hap = stroom.read(_HAP)
                try:
                    ontleder.Parse(hap, not hap)
                except (expat.ExpatError, LookupError, UnicodeError):
                    raise klopt_niet from None
                gelezen += len(hap)
                if gelezen - max(ontleder.CurrentByteIndex, 0) > LANGSTE_TEKEN:
                    raise klopt_niet
                yield
                if not hap:
                    return

    def _lees_teksten(self, deel: str) -> Iterator[str]:
        klaar: list[str] = []
        stukken: list[str] = []
        open_ = fonetisch = False

        def begin(naam: str, _: dict[str, str]) -> None:
            nonlocal open_, fonetisch
            if naam == "si":
                stukken.clear()
            elif naam == "rPh":
                fonetisch = True
            elif naam == "t":
                open_ = not fonetisch

        def eind(naam: str) -> None:
            nonlocal open_, fonetisch
            if naam == "si":
                klaar.append(ontsnapt("".join(stukken)))
            elif naam == "rPh":
                fonetisch = False
            elif naam == "t":
                open_ = False

        def tekst(stuk: str) -> None:
            if open_:
                stukken.append(stuk)

        for _ in self.stroom(deel, GROOTSTE_TEKSTEN, begin, eind, tekst):
            yield from klaar
            klaar.clear()


BEWAAR_OPNIEUW: Final = "Open het in Excel of LibreOffice en bewaar het opnieuw."


def open_werkboek(archief: zipfile.ZipFile, bestand: str) -> Werkboek:
    """The sheets with their names, in order; raises ``Fout``."""
    boek = Werkboek(archief, bestand)
    plek = "xl/workbook.xml" if "xl/workbook.xml" in boek.deelnamen else _hoofddeel(boek)
    doelen: dict[str, tuple[str, str]] = {}
    map_, naam = posixpath.split(plek)

    def begin_relatie(element: str, attrs: dict[str, str]) -> None:
        if element == "Relationship":
            doel, soort = _doel(map_, attrs.get("Target", "")), attrs.get("Type", "").rpartition("/")[2]
            doelen[attrs.get("Id", "")] = (doel, soort)
            boek.delen.setdefault(soort, doel)

    def begin_boek(element: str, attrs: dict[str, str]) -> None:
        if element == "workbookPr":
            boek.vanaf_1904 = attrs.get("date1904", "0") in ("1", "true")
        elif element == "sheet":
            if len(boek.bladen) >= MEESTE_BLADEN:
                raise MELDING.fout("RB-012", plaats=Plaats(bestand), grens=MEESTE_BLADEN, wat="bladen")
            sleutel = next((waarde for attr, waarde in attrs.items() if attr.endswith(":id")), "")
            deel, soort = doelen.get(sleutel, ("", ""))
            if soort == "worksheet":
                verborgen = attrs.get("state", "visible") != "visible"
                boek.bladen.append(Bladverwijzing(attrs.get("name", "")[:100], deel, verborgen))

    boek.lees(posixpath.join(map_, "_rels", f"{naam}.rels"), begin_relatie)
    boek.lees(plek, begin_boek)
    return boek


def heel(tekst: str, anders: int = -1) -> int:
    """A number in an attribute; ``anders`` when it is none."""
    return int(tekst) if len(tekst) <= 9 and tekst.isascii() and tekst.isdigit() else anders


def ontsnapt(tekst: str) -> str:
    """The text with ``_x000D_`` as the character that it stands for (ECMA-376 part 1, 22.9.2.19)."""
    return _ESCAPE.sub(lambda teken: chr(int(teken[1], 16)), tekst) if "_x" in tekst else tekst


def _hoofddeel(boek: Werkboek) -> str:
    doelen: list[str] = []

    def begin(element: str, attrs: dict[str, str]) -> None:
        if element == "Relationship" and attrs.get("Type", "").endswith("/officeDocument"):
            doelen.append(_doel("", attrs.get("Target", "")))

    boek.lees("_rels/.rels", begin)
    return doelen[0] if doelen else "xl/workbook.xml"


def _doel(map_: str, doel: str) -> str:
    return posixpath.normpath(doel.lstrip("/") if doel.startswith("/") else posixpath.join(map_, doel))


def _opmaak(nummer: int, code: str | None) -> Opmaak:
    if code is None:
        return Opmaak(datum=nummer in _VASTE_DATUMS)
    eerste = code.partition(";")[0]
    cijfers = len(eerste) if _NULLEN.fullmatch(eerste) else 0
    return Opmaak(datum=bool(_DATUMTEKEN.search(_GEEN_TEKEN.sub("", eerste))), cijfers=cijfers)


def _ontleder(begin: Begin, eind: Eind | None, tekst: Callable[[str], None] | None, plaats: Plaats) -> Any:
    ontleder = expat.ParserCreate()
    ontleder.buffer_text = True

    def weiger(*_: object) -> None:
        raise MELDING.fout("RB-009", plaats=plaats)

    diepte = 0

    def open_element(naam: str, attrs: dict[str, str]) -> None:
        nonlocal diepte
        diepte += 1
        if diepte > DIEPSTE_NESTING:
            raise MELDING.fout("RB-007", plaats=plaats, reden="de XML is te diep genest", tip=BEWAAR_OPNIEUW)
        begin(naam.rpartition(":")[2] if ":" in naam else naam, attrs)

    def sluit_element(naam: str) -> None:
        nonlocal diepte
        diepte -= 1
        if eind:
            eind(naam.rpartition(":")[2] if ":" in naam else naam)

    # Office writes no declaration of a document type; without one there are no entities to grow.
    ontleder.StartDoctypeDeclHandler = weiger
    ontleder.StartElementHandler = open_element
    ontleder.EndElementHandler = sluit_element
    if tekst:
        ontleder.CharacterDataHandler = tekst
    return ontleder
