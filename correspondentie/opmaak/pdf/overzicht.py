"""A list for the files of the office as PDF/A-2a and PDF/UA-1: headings, paragraphs and tables on lying pages."""

from __future__ import annotations

import functools
import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

_PROGRAMMA: Final = Path(__file__).with_suffix(".typ")
_LETTERTYPEN: Final = Path(__file__).parent.parent / "lettertypen"
_NORMEN: Final = ("a-2a", "ua-1")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its heading and its share of the width; ``klein`` for what is there to look up, not to read."""

    kop: str
    breedte: float
    rechts: bool = False
    klein: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """Cells are plain texts; a line break in one stays one."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading with what stands below it."""

    kop: str
    alineas: tuple[str, ...] = ()
    tabel: Tabel | None = None


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The whole list."""

    titel: str
    delen: tuple[Deel, ...]


def maak_overzicht(overzicht: Overzicht, op: date) -> bytes:
    """The PDF; the same list on the same day gives the same bytes. What the typeface lacks is shown as \ufffd."""
    gegevens = asdict(overzicht) | {"dag": {"year": op.year, "month": op.month, "day": op.day}}
    pdf = _vertaler().compile(
        format="pdf",
        sys_inputs={"overzicht": json.dumps(_leesbaar(gegevens))},
        pdf_standards=list(_NORMEN),
        timestamp=datetime.combine(op, time(), UTC),
    )
    return bytes(pdf)


def _leesbaar(iets: Any) -> Any:
    """The same with a sign in place of every character that cannot be printed; line breaks stay."""
    if isinstance(iets, dict):
        return {naam: _leesbaar(waarde) for naam, waarde in iets.items()}
    if isinstance(iets, list | tuple):
        return [_leesbaar(een) for een in iets]
    if isinstance(iets, str):
        return "".join(teken if teken == "\n" or ord(teken) in _tekens() else "\ufffd" for teken in iets)
    return iets


@functools.cache
def _vertaler() -> Any:
    import typst

    return typst.Compiler(_PROGRAMMA, root=_PROGRAMMA.parent, font_paths=[_LETTERTYPEN], ignore_system_fonts=True)


@functools.cache
def _tekens() -> frozenset[int]:
    """The characters that both faces in use have."""
    from fontTools.ttLib import TTFont

    sneden = []
    for naam in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        with TTFont(_LETTERTYPEN / naam, lazy=True) as lettertype:
            sneden.append(frozenset(lettertype.getBestCmap()))
    return frozenset.intersection(*sneden) - frozenset(range(32))
