"""Tables as a workbook (XLSX): days are days, numbers are numbers, and a text is never a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Celwaarde = str | int | date | None

_DAG: Final = "D-M-YYYY"
# XML cannot hold these; in a case they cannot stand either, but a file name may have them.
_VREEMD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_VROEGST: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet: its name, the headings with the width of their columns in characters, and the rows."""

    titel: str
    koppen: Sequence[tuple[str, int]]
    rijen: Sequence[Sequence[Celwaarde]]


def maak_werkboek(bladen: Sequence[Blad], titel: str, op: date) -> bytes:
    """A workbook of these sheets, with a header row to filter on; the same tables on the same day, the same bytes."""
    from openpyxl import Workbook

    werkboek = Workbook()
    werkboek.remove(werkboek.worksheets[0])
    for blad in bladen:
        _vul(werkboek.create_sheet(blad.titel), blad)
    kenmerken = werkboek.properties
    kenmerken.title = titel
    kenmerken.creator, kenmerken.language = "correspondentie", "nl-NL"
    kenmerken.created = kenmerken.modified = datetime.combine(op, time.min)
    stroom = io.BytesIO()
    werkboek.save(stroom)
    return _zonder_klok(stroom.getvalue(), op)


def _vul(vel: Any, blad: Blad) -> None:
    from openpyxl.styles import Alignment, Font

    for kolom, (kop, breedte) in enumerate(blad.koppen, 1):
        cel = vel.cell(1, kolom)
        _schrijf(cel, kop)
        cel.font = Font(bold=True)
        cel.alignment = Alignment(wrap_text=True, vertical="top")
        vel.column_dimensions[cel.column_letter].width = breedte
    for nummer, rij in enumerate(blad.rijen, 2):
        for kolom, waarde in enumerate(rij, 1):
            _schrijf(vel.cell(nummer, kolom), waarde)
    _maak_leesbaar(vel)


def _schrijf(cel: Any, waarde: Celwaarde) -> None:
    if waarde is None or waarde == "":
        return
    if isinstance(waarde, str):
        # openpyxl takes a text that begins with = for a formula; with the mark for quoted texts it stays one when
        # somebody edits the cell (OWASP, CSV injection).
        cel.value = _VREEMD.sub("\ufffd", waarde)
        cel.data_type = "s"
        cel.quotePrefix = waarde.startswith(("=", "+", "-", "@", "\t", "\r"))
    elif isinstance(waarde, date):
        # Of a case the day knows where it was written; a workbook wants a plain one.
        cel.value = date(waarde.year, waarde.month, waarde.day)
        cel.number_format = _DAG
    else:
        cel.value = waarde


def _maak_leesbaar(vel: Worksheet) -> None:
    vel.freeze_panes = "B2"
    vel.auto_filter.ref = vel.dimensions
    vel.print_title_rows = "1:1"
    vel.page_setup.orientation = "landscape"
    vel.page_setup.fitToHeight = 0
    vel.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _zonder_klok(inhoud: bytes, op: date) -> bytes:
    """The same without the time of saving, which openpyxl writes into the properties and the archive."""
    stroom = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            bytes_ = oud.read(deel)
            if deel.filename == "docProps/core.xml":
                moment = f"{op.isoformat()}T00:00:00Z".encode()
                bytes_ = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment, bytes_)
            nieuw.writestr(zipfile.ZipInfo(deel.filename, _VROEGST), bytes_, zipfile.ZIP_DEFLATED)
    return stroom.getvalue()
