"""CSV as programs really write it: any usual encoding and delimiter, with the line of every row.

The delimiter is the one that shows the most of the headings that are looked for: counting signs would be misled by
commas in texts.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from correspondentie.melding import Fout, Plaats
from correspondentie.rekenblad.meldingen import MELDING
from correspondentie.rekenblad.vel import HOOGSTE_RIJ, MEESTE_KOLOMMEN, Bijzonderheden, RuweRij, letters

SCHEIDINGEN: Final = (";", ",", "\t", "|")
PROEFREGELS: Final = 30
LANGSTE_RIJ: Final = 2_000_000
"""Characters in one row, line breaks between quotes included: a quote that is never closed takes in the whole file."""
_SEP: Final = re.compile(r"\s*\"?sep=([^\w\s\"]|\t)\"?\s*\r?\n", re.IGNORECASE)
_BOMMEN: Final = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OPNIEUW: Final = "Bewaar het opnieuw als CSV in UTF-8, of als XLSX."


@dataclass(slots=True)
class CsvVel:
    """The one table of a CSV file."""

    bestand: str
    tekst: str
    scheiding: str
    regels_vooraf: int = 0
    naam: str = ""
    verborgen: bool = False
    bijzonder: Bijzonderheden = field(default_factory=Bijzonderheden)

    def rijen(self, tot: int = HOOGSTE_RIJ) -> Iterator[RuweRij]:
        regels = _Regels(self.tekst)
        lezer = csv.reader(regels, delimiter=self.scheiding, strict=True)
        while True:
            regels.vooraan = 0
            nummer = self.regels_vooraf + lezer.line_num + 1
            try:
                cellen = next(lezer, None)
            except csv.Error as fout:
                raise self._onsplitsbaar(fout, nummer) from None
            if cellen is None or nummer > tot < HOOGSTE_RIJ:
                return
            if nummer > HOOGSTE_RIJ:
                raise MELDING.fout("RB-012", plaats=self.plaats(), grens=HOOGSTE_RIJ, wat="regels")
            if len(cellen) > MEESTE_KOLOMMEN:
                raise MELDING.fout("RB-012", plaats=self.plaats(nummer), grens=MEESTE_KOLOMMEN, wat="kolommen")
            gevuld = {kolom: tekst for kolom, tekst in enumerate(cellen, 1) if tekst and not tekst.isspace()}
            if gevuld:
                yield RuweRij(nummer, gevuld, breedte=len(cellen))

    def plaats(self, rij: int = 0, kolom: int = 0) -> Plaats:
        delen = [f"regel {rij}" if rij else "", f"kolom {letters(kolom)}" if kolom else ""]
        return Plaats(self.bestand, rij, kolom, ", ".join(deel for deel in delen if deel))

    def _onsplitsbaar(self, fout: csv.Error, nummer: int) -> Fout:
        if "field larger" in str(fout) or "te lang" in str(fout):
            reden, tip = "zij is te lang", 'Misschien is een aanhalingsteken (") niet gesloten.'
        else:
            reden, tip = 'een aanhalingsteken (") is niet gesloten of staat verkeerd', None
        return MELDING.fout("RB-011", plaats=self.plaats(nummer), reden=reden, tip=tip)


@dataclass(slots=True)
class _Regels:
    """The lines of a text, which stops a row from becoming endless. ``vooraan`` counts the row so far."""

    tekst: str
    vooraan: int = 0

    def __iter__(self) -> Iterator[str]:
        for regel in io.StringIO(self.tekst, newline=""):
            self.vooraan += len(regel)
            if self.vooraan > LANGSTE_RIJ:
                raise csv.Error("te lang")
            yield regel


def open_csv(ruw: bytes, bestand: str, telt: Callable[[CsvVel], int]) -> CsvVel:
    """The table in these bytes; ``telt`` says how many columns a way of splitting shows. Raises ``Fout``."""
    tekst = ontcijfer(ruw, Plaats(bestand))
    if voorop := _SEP.match(tekst):
        return CsvVel(bestand, tekst[voorop.end() :], voorop[1], regels_vooraf=1)
    keuzes = [CsvVel(bestand, tekst, scheiding) for scheiding in SCHEIDINGEN]
    return max(keuzes, key=lambda vel: (telt(vel), _breedte(vel)))


def _breedte(vel: CsvVel) -> int:
    try:
        return max((max(rij.cellen) for rij in islice(vel.rijen(PROEFREGELS), PROEFREGELS)), default=0)
    except Fout:
        return 0


def ontcijfer(ruw: bytes, plaats: Plaats) -> str:
    """The text of these bytes, in UTF-8, UTF-16, UTF-32 or Windows-1252; raises ``Fout`` when it is none of them."""
    for code in _codes(ruw):
        try:
            tekst = ruw.decode(code)
        except UnicodeError:
            continue
        if "\0" not in tekst:
            return tekst
    reden = "er staan bytes in die geen letters zijn"
    raise MELDING.fout("RB-010", plaats=plaats, reden=reden, tip=_OPNIEUW)


def _codes(ruw: bytes) -> list[str]:
    gemerkt = next((code for bom, code in _BOMMEN if ruw.startswith(bom)), None)
    if gemerkt:
        return [gemerkt]
    # Without a mark: in UTF-16 every other byte of Dutch text is zero.
    begin = ruw[:4000]
    if begin[1::2].count(0) * 3 > len(begin):
        return ["utf-16-le"]
    if begin[::2].count(0) * 3 > len(begin):
        return ["utf-16-be"]
    return ["utf-8", "cp1252"]
