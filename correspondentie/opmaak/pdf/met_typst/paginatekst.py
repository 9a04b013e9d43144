"""What stands on each page of a PDF of Typst: the lines as they are painted, where, and in which words.

Read from the content of the pages itself (ISO 32000-1, 9.4), where every line is one object; ten times as cheap as
pdfium, which judges the tests of this module. What has another shape stops.
"""

from __future__ import annotations

import re
from array import array
from codecs import charmap_decode
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from correspondentie.opmaak.pdf.met_typst.drukproef import zichtbaar
from correspondentie.opmaak.pdf.met_typst.pdfbestand import VERANDERD, Pdfbestand


class Regel(NamedTuple):
    """A line or a part of it, in points from the bottom left; ``y`` is what its letters stand on.

    ``tekst`` are the letters that are compared (``drukproef.zichtbaar``).
    """

    tekst: str
    x: float
    y: float
    rechts: float
    grootte: float


class Pagina(NamedTuple):
    """``achtergrond`` is the text of what is repeated on every page, ``regels`` are all others in reading order."""

    breedte: float
    hoogte: float
    achtergrond: str
    regels: list[Regel]
    elders: list[int]
    """The notes with their mark on this page, that begin on another."""


def lees_paginas(pdf: bytes) -> list[Pagina]:
    bestand = Pdfbestand(pdf)
    letters: dict[int, _Letter] = {}
    [wortel] = _verwijzingen(rb"/Pages", bestand.regel(_verwijzingen(rb"/Root", bestand.slot)[0]))
    return [_lees(bestand, nummer, letters) for nummer in _paginas(bestand, wortel)]


def _paginas(bestand: Pdfbestand, nummer: int) -> Iterator[int]:
    regel = bestand.regel(nummer)
    if not regel.startswith(b"<</Type/Pages"):
        yield nummer
        return
    for kind in _lijst(rb"/Kids", regel):
        yield from _paginas(bestand, kind)


def _verwijzingen(sleutel: bytes, regel: bytes) -> list[int]:
    return [int(nummer) for nummer in re.findall(sleutel + rb" (\d+) 0 R", regel)]


def _lijst(sleutel: bytes, regel: bytes) -> list[int]:
    gevonden = re.search(sleutel + rb"\[([\d R]*)\]", regel)
    return [int(nummer) for nummer in gevonden[1].split()[::3]] if gevonden else []


_KADER: Final = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_LETTER: Final = re.compile(rb"/(f\d+) (\d+) 0 R")


def _lees(bestand: Pdfbestand, nummer: int, bekend: dict[int, _Letter]) -> Pagina:
    regel = bestand.regel(nummer)
    kader = _KADER.search(regel)
    if kader is None:
        raise AssertionError(VERANDERD)
    [inhoud] = _verwijzingen(rb"/Contents", regel)
    [middelen] = _verwijzingen(rb"/Resources", regel)
    letters: dict[str, _Letter] = {}
    for naam, letter in _LETTER.findall(bestand.regel(middelen)):
        if int(letter) not in bekend:
            bekend[int(letter)] = _lees_letter(bestand, int(letter))
        letters[naam.decode()] = bekend[int(letter)]
    stroom = _leesbaar(bestand.stroom(inhoud))
    # What Typst sets in the background comes first, as one artifact.
    grens = stroom.find("\nEMC") if stroom.startswith("/Artifact<</BBox") else 0
    return Pagina(
        float(kader[1]),
        float(kader[2]),
        "".join(regel.tekst for regel in _regels(stroom[:grens], letters)),
        list(_regels(stroom[grens:], letters)),
        list(_elders(bestand, nummer, regel)),
    )


_NAAR: Final = re.compile(rb"/Dest (\d+) 0 R.*/Contents(?:\((.*?)\)|<FEFF([0-9A-F]*)>)")
_OMSCHRIJVING: Final = re.compile(r"(\D*)(\d+)")


def _elders(bestand: Pdfbestand, pagina: int, regel: bytes) -> Iterator[int]:
    for aanduiding in _lijst(rb"/Annots", regel):
        koppeling = bestand.regel(aanduiding)
        if b"/Dest " not in koppeling:
            continue
        naar = _NAAR.search(koppeling)
        if naar is None:
            raise AssertionError(VERANDERD)
        _, gewoon, hexa = naar.groups(b"")
        zegt = _OMSCHRIJVING.fullmatch(gewoon.decode("latin-1") or bytes.fromhex(hexa.decode()).decode("utf-16-be"))
        if zegt is None:
            raise AssertionError(VERANDERD)
        # The link from the mark says ‘Voetnoot 1’ in the language of the letter, the one back just ‘1’.
        if zegt[1] and not bestand.regel(int(naar[1])).startswith(b"[%d 0 R/" % pagina):
            yield int(zegt[2])


# --- lines --------------------------------------------------------------------------------------------------------

_MAAT: Final = r"(-?[\d.]+)"
_DEEL: Final = (
    r"(?:/Span<</ActualText<(FEFF[0-9A-F]*)>>>BDC|/(ReversedChars) BMC)? "
    rf"0 Tr/(f\d+) ([\d.]+) Tf 1 0 0 -1 {_MAAT} -?[\d.]+ Tm\[?(?:-?[\d.]+)?"
    r"\((.*?)\)(?:-?[\d.]+)?\]?T[Jj](?:\nEMC)?"
)
_VERDER: Final = re.compile(_DEEL, re.DOTALL)
_VOORWERP: Final = re.compile(
    rf"q -?[\d.]+ {_MAAT} -?[\d.]+ -?[\d.]+ {_MAAT} {_MAAT} cm/c\d+ cs [\d. ]+ scn\nBT{_DEEL}(.*?)\nET\n", re.DOTALL
)
"""Nearly always an object has one part; what comes after the first is read by ``_VERDER``."""


def _regels(stroom: str, letters: Mapping[str, _Letter]) -> Iterator[Regel]:
    voorwerpen = _VOORWERP.findall(stroom)
    if stroom.count("\nET\n") != len(voorwerpen):
        raise AssertionError(VERANDERD)
    for schuin, x, y, *deel, rest in voorwerpen:
        hoogte = float(y)
        for in_plaats, omgekeerd, naam, grootte, verschoven, glyphs in (deel, *_verdere(rest)) if rest else (deel,):
            tekst, breedte = letters[naam].lees(glyphs)
            if in_plaats:
                tekst = zichtbaar(bytes.fromhex(in_plaats).decode("utf-16"))
            links, maat = float(x) + float(verschoven), float(grootte)
            rechts = links + breedte * maat if schuin == "0" else links
            yield Regel(tekst[::-1] if omgekeerd else tekst, links, hoogte, rechts, maat)


def _verdere(rest: str) -> Iterator[tuple[str, ...]]:
    tot = 0
    for deel in _VERDER.finditer(rest):
        if deel.start() != tot:
            break
        tot = deel.end()
        yield deel.groups("")
    if tot != len(rest):
        raise AssertionError(VERANDERD)


_SPATIERING: Final = re.compile(r"\)-?[\d.]+\(")
_HEX: Final = re.compile(r"(?<!ActualText)<([0-9A-F]+)>")
_NIET_VAN_PYTHON: Final = re.compile(rb"\\[\\()]")


def _in_cijfers(escape: re.Match[bytes]) -> bytes:
    return b"\\%03o" % escape[0][1]


def _leesbaar(stroom: bytes) -> str:
    """The content of a page with every text between brackets as it is, a character per byte, and no kerning.

    Glyphs are numbers of two bytes (ISO 32000-1, 9.7.5), and no typeface has so many that the first of the two is a
    letter, digit or bracket: that is how their bytes are told from what stands around them.
    """
    # The escapes of PDF (ISO 32000-1, 7.3.4.2) are those of Python but for the brackets.
    tekst = _NIET_VAN_PYTHON.sub(_in_cijfers, stroom).decode("unicode_escape")
    # Glyphs in hexadecimal, which are rare: this is a third of the work of looking for ‘<0’.
    if any(deel.startswith(b"0") for deel in stroom.split(b"<")):
        tekst = _HEX.sub(lambda hexa: f"({bytes.fromhex(hexa[1]).decode('latin-1')})", tekst)
    return _SPATIERING.sub("", tekst)


# --- letters ------------------------------------------------------------------------------------------------------

_TEKEN: Final = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]*)>$", re.MULTILINE)
_BREEDTEN: Final = re.compile(rb"/W\[([^\]]*)\]")


class _Letter(NamedTuple):
    """A typeface: the characters and the width of each glyph, in thousandths of an em.

    ``tabel`` holds the characters of all glyphs when there are less than 256 of one character each, which is soon read.
    """

    tekens: dict[int, str]
    breedten: list[float]
    tabel: str

    def lees(self, glyphs: str) -> tuple[str, float]:
        """Text and width in ems of these glyphs; kerning is left out of the width."""
        if self.tabel and not glyphs[::2].strip("\0"):
            laag = glyphs[1::2].encode("latin-1")
            tekst, _ = charmap_decode(laag, "strict", self.tabel)
            return tekst.replace("\0", ""), sum(map(self.breedten.__getitem__, laag)) / 1000
        twee = glyphs.encode("latin-1")
        nummers = array("H", twee)
        nummers.byteswap()
        return twee.decode("utf-16-be").translate(self.tekens), sum(map(self.breedten.__getitem__, nummers)) / 1000


def _lees_letter(bestand: Pdfbestand, nummer: int) -> _Letter:
    regel = bestand.regel(nummer)
    [tekens] = _verwijzingen(rb"/ToUnicode", regel)
    [afstammeling] = _lijst(rb"/DescendantFonts", regel)
    breedten = _BREEDTEN.search(bestand.regel(afstammeling))
    if breedten is None:
        raise AssertionError(VERANDERD)
    per_glyph = {int(code, 16): _teken(tekst) for code, tekst in _TEKEN.findall(bestand.stroom(tekens))}
    alle = [per_glyph.get(glyph, _GEEN) for glyph in range(max(per_glyph, default=0) + 1)]
    kort = len(alle) <= _BYTE and all(len(teken) < 2 for teken in alle)
    return _Letter(per_glyph, _lees_breedten(breedten[1]), "".join(teken or "\0" for teken in alle) if kort else "")


_BYTE: Final = 256
_GEEN: Final = "\ufffe"
"""In a table for ``charmap_decode``: no character."""


@lru_cache(maxsize=4096)
def _teken(hexa: bytes) -> str:
    return zichtbaar(bytes.fromhex(hexa.decode()).decode("utf-16-be"))


def _lees_breedten(lijst: bytes) -> list[float]:
    """Widths by glyph from ``first last width`` triples (ISO 32000-1, 9.7.4.3), which leave none out."""
    maten = lijst.split()
    eerste, laatste, breedten = maten[::3], maten[1::3], list(map(float, maten[2::3]))
    if eerste == laatste == _nummers(len(breedten)):  # as good as always: no two neighbours are as wide
        return breedten
    uit: list[float] = []
    for van, tot, breedte in zip(map(int, eerste), map(int, laatste), breedten, strict=True):
        if van != len(uit):
            raise AssertionError(VERANDERD)
        uit += [breedte] * (tot - van + 1)
    return uit


@lru_cache(maxsize=256)
def _nummers(aantal: int) -> list[bytes]:
    return [b"%d" % nummer for nummer in range(aantal)]
