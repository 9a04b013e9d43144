"""Read a Word file back: through python-docx where it can, through its XML where it cannot."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Documenttype
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from correspondentie.brief.boom import Blok, Brief
from correspondentie.opmaak.docx import Briefpapier, laad_briefpapier, maak_docx
from correspondentie.opmaak.huisstijl import Huisstijl, lees_huisstijl
from tests.opmaak.brieven import korte_brief

HUISSTIJLEN = Path(__file__).parents[3] / "sjablonen" / "huisstijlen"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def huisstijl(naam: str) -> Huisstijl:
    return lees_huisstijl(HUISSTIJLEN / naam)


@cache
def papier(naam: str) -> Briefpapier:
    return laad_briefpapier(HUISSTIJLEN / naam, huisstijl(naam))


def maak(brief: Brief) -> bytes:
    return maak_docx(brief, huisstijl(brief.huisstijl), papier(brief.huisstijl))


def open_docx(gegevens: bytes) -> Documenttype:
    return Document(BytesIO(gegevens))


def deel(gegevens: bytes, naam: str) -> Any:
    """The XML of one part."""
    with zipfile.ZipFile(BytesIO(gegevens)) as archief:
        return etree.fromstring(archief.read(naam))


def lichaam(gegevens: bytes) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables of the letter itself: below the frames and the reference lines of the head."""
    in_hoofd = True
    for stuk in open_docx(gegevens).iter_inner_content():
        if in_hoofd and isinstance(stuk, Paragraph) and _is_hoofd(stuk):
            continue
        in_hoofd = False
        yield stuk


def _is_hoofd(alinea: Paragraph) -> bool:
    kader = alinea._p.find(f"{W}pPr/{W}framePr") is not None
    return kader or (alinea.style is not None and alinea.style.name == "Referentieregel")


def alineas(*blokken: Blok) -> list[Paragraph]:
    """The paragraphs of a short letter with these blocks."""
    return [stuk for stuk in lichaam(maak(korte_brief(*blokken))) if isinstance(stuk, Paragraph)]


def xml(stuk: Paragraph | Table) -> Any:
    """The element below a paragraph or table, for what python-docx does not show."""
    return stuk._element


def heeft(alinea: Paragraph, eigenschap: str) -> bool:
    """Whether the paragraph itself sets this property (``keepNext``)."""
    return alinea._p.find(f"{W}pPr/{W}{eigenschap}") is not None


def stijlnaam(alinea: Paragraph) -> str:
    return str(alinea.style.name) if alinea.style is not None else ""
