"""A PDF or Word file as far as it can be compared: its words, its properties, and how it looks.

Such a file may come from anywhere: nothing here trusts a size, a reference or a name in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from correspondentie.archief.meldingen import MELDING

GROOTST: Final = 50_000_000
"""Bytes of a file; the longest letter with a scanned signature stays under two million."""
MEESTE_TEKENS: Final = 2_000_000


class Soort(StrEnum):
    """What kind of file it is, by its first bytes."""

    PDF = "PDF"
    DOCX = "Word"

    @property
    def uitgang(self) -> str:
        return ".pdf" if self is Soort.PDF else ".docx"


@dataclass(frozen=True, slots=True)
class Document:
    """``woorden`` also has the addresses behind links, so that a link that leads elsewhere is another word.

    ``uiterlijk`` gives a checksum per page or part; two documents with equal ones look the same. It takes time and
    is asked only when the words are equal.
    """

    soort: Soort
    woorden: tuple[str, ...]
    eigenschappen: Mapping[str, str]
    uiterlijk: Callable[[], Mapping[str, str]]


def soort_van(ruw: bytes) -> Soort | None:
    """By the first bytes: ISO 32000-1 allows some before the mark of a PDF."""
    if b"%PDF-" in ruw[:1024]:
        return Soort.PDF
    return Soort.DOCX if ruw.startswith(b"PK") else None


def lees_document(ruw: bytes) -> Document:
    """The document in these bytes; raises ``Fout`` when it is none, broken, locked or a trap."""
    if len(ruw) > GROOTST:
        raise MELDING.fout("AR-001", grens=GROOTST // 1_000_000)
    match soort_van(ruw):
        case Soort.PDF:
            from correspondentie.archief.pdf import lees_pdf

            return lees_pdf(ruw)
        case Soort.DOCX:
            from correspondentie.archief.docx import lees_docx

            return lees_docx(ruw)
        case None:
            raise MELDING.fout("AR-002")
