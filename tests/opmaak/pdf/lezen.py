"""Read a PDF back with poppler: words and their places in millimetres, tags, document properties."""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from correspondentie.opmaak.pdf import maak_pdf
from tests.opmaak.brieven import voorbeeldbrief
from tests.opmaak.stijlen import stijl, stijlmap

_MM = 25.4 / 72
_LOOS_ALARM = (
    # Poppler 22 wants an entry that may be absent to be absent when it is false.
    "Syntax Error: Suspects object is wrong type (boolean)",
    # Poppler 22 does not know that each side of a cell may have a colour of its own (ISO 32000-1, table 344).
    "Syntax Warning: Attribute BorderColor value is of wrong type (array)",
)


@dataclass(frozen=True)
class Woord:
    tekst: str
    pagina: int
    x: float
    y: float
    onder: float


@cache
def voorbeeld(naam: str, stempel: str | None = None, zetter: str = "weasyprint") -> bytes:
    """The sample letter in this house style; set once for all tests."""
    return maak_pdf(voorbeeldbrief(naam, stempel=stempel), stijl(naam), stijlmap(naam), zetter)


def _poppler(programma: str, pdf: bytes, *opties: str, uit: Iterable[str] = ()) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as bestand:
        bestand.write(pdf)
        bestand.flush()
        gedaan = subprocess.run(
            [programma, *opties, bestand.name, *uit],
            check=True,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
        )
    assert [regel for regel in gedaan.stderr.splitlines() if regel not in _LOOS_ALARM] == []
    return gedaan.stdout


@cache
def woorden(pdf: bytes) -> tuple[Woord, ...]:
    """Every word with its page (from 1) and the top left and bottom of its box."""
    gevonden = []
    pagina = 0
    for regel in _poppler("pdftotext", pdf, "-bbox", uit=("-",)).splitlines():
        pagina += "<page " in regel
        if treffer := re.search(r'xMin="([\d.-]+)" yMin="([\d.-]+)".*yMax="([\d.-]+)">(.*)</word>', regel):
            x, y, onder = (float(treffer[n]) * _MM for n in (1, 2, 3))
            gevonden.append(Woord(html.unescape(treffer[4]), pagina, x, y, onder))
    return tuple(gevonden)


def zoek(pdf: bytes, tekst: str, pagina: int = 1) -> Woord:
    """The first word on this page that is exactly this text."""
    return next(woord for woord in woorden(pdf) if woord.tekst == tekst and woord.pagina == pagina)


def aantal_paginas(pdf: bytes) -> int:
    return max(woord.pagina for woord in woorden(pdf))


@cache
def tags(pdf: bytes) -> str:
    """The structure tree with its texts, one element or text a line."""
    return _poppler("pdfinfo", pdf, "-struct-text")


def voorgelezen(pdf: bytes) -> str:
    """What a screen reader says: the texts of the structure tree in order, white space normalised."""
    return " ".join(" ".join(_teksten(tags(pdf))).split())


def _teksten(boom: str) -> Iterable[str]:
    for regel in boom.splitlines():
        if (treffer := re.match(r'\s+"(.*)"$', regel)) is not None:
            yield treffer[1]


def soorten(pdf: bytes) -> list[str]:
    """The structure types in reading order."""
    return re.findall(r"^\s*([A-Z][A-Za-z0-9]*)\b(?=[^\"]*$)", tags(pdf), re.MULTILINE)


def eigenschappen(pdf: bytes) -> dict[str, str]:
    regels = _poppler("pdfinfo", pdf, "-isodates").splitlines()
    return {naam: waarde.strip() for naam, _, waarde in (regel.partition(":") for regel in regels)}


def platte_tekst(pdf: bytes) -> str:
    return _poppler("pdftotext", pdf, "-layout", uit=("-",))


def xmp(pdf: bytes) -> str:
    return _poppler("pdfinfo", pdf, "-meta")


def bestand(pdf: bytes, map_: Path) -> Path:
    pad = map_ / "brief.pdf"
    pad.write_bytes(pdf)
    return pad


@cache
def grondlijnen(pdf: bytes) -> tuple[Woord, ...]:
    """Every word by pdfium with the left end of its base line as ``x`` and ``y`` (and ``onder``), as it was set.

    Poppler's boxes hang on what a PDF says of its typeface, which is not the same in every PDF.
    """
    import ctypes

    import pypdfium2
    from pypdfium2 import raw

    gevonden = []
    document = pypdfium2.PdfDocument(pdf)
    for nummer, pagina in enumerate(document, 1):
        tekst = pagina.get_textpage()
        x, y = ctypes.c_double(), ctypes.c_double()
        for woord in re.finditer(r"\S+", tekst.get_text_range()):
            raw.FPDFText_GetCharOrigin(tekst, woord.start(), x, y)
            onder = (pagina.get_height() - y.value) * _MM
            gevonden.append(Woord(woord[0], nummer, x.value * _MM, onder, onder))
    document.close()
    return tuple(gevonden)
