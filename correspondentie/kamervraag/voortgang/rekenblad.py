"""The terms as a workbook (XLSX): days are days, numbers are numbers, and a text is never a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from correspondentie.kamervraag.voortgang.stand import Stand

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Cel = str | int | date | None

_KOLOMMEN: Final[tuple[tuple[str, int, Callable[[Stand], Cel]], ...]] = (
    ("Kenmerk", 13, lambda stand: stand.zaak.kenmerk),
    ("Onderwerp", 45, lambda stand: stand.zaak.onderwerp),
    ("Vragenstellers", 30, lambda stand: stand.leden),
    ("Gericht aan", 32, lambda stand: ", ".join(stand.zaak.bewindspersonen)),
    ("Overgedragen", 32, lambda stand: stand.overgedragen),
    ("Ingezonden", 12, lambda stand: stand.zaak.ingezonden),
    ("Uiterlijk", 12, lambda stand: stand.uiterlijk),
    ("Dagen over", 11, lambda stand: stand.dagen_over),
    ("Te laat", 8, lambda stand: "ja" if stand.is_te_laat else "nee"),
    ("Uitstelbericht verzonden", 14, lambda stand: stand.uitgesteld),
    ("Uitstelbericht kan tot en met", 14, lambda stand: stand.uitstel_uiterlijk),
    ("Antwoord toegezegd op", 14, lambda stand: stand.toegezegd),
    ("Vragen", 8, lambda stand: stand.zaak.vragen),
    ("Beantwoord", 11, lambda stand: stand.zaak.beantwoord),
    ("Vastgesteld", 12, lambda stand: stand.vastgesteld),
    ("Parafenroute", 40, lambda stand: stand.paraaf),
    ("Zaak", 30, lambda stand: stand.zaak.pad.name),
)
_DAG: Final = "D-M-YYYY"
# XML cannot hold these; in a case they cannot stand either, but a file name may have them.
_VREEMD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_VROEGST: Final = (1980, 1, 1, 0, 0, 0)


def maak_rekenblad(standen: Sequence[Stand], op: date) -> bytes:
    """One sheet with a row for each set; the same sets on the same day give the same bytes."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    werkboek = Workbook()
    blad = werkboek.worksheets[0]
    blad.title = "Termijnen"
    for kolom, (kop, breedte, _) in enumerate(_KOLOMMEN, 1):
        cel: Cell = blad.cell(1, kolom)  # type: ignore[assignment]
        _schrijf(cel, kop)
        cel.font = Font(bold=True)
        cel.alignment = Alignment(wrap_text=True, vertical="top")
        blad.column_dimensions[cel.column_letter].width = breedte
    for rij, stand in enumerate(standen, 2):
        for kolom, (_, _, waarde) in enumerate(_KOLOMMEN, 1):
            _schrijf(blad.cell(rij, kolom), waarde(stand))
    _maak_leesbaar(blad)
    kenmerken = werkboek.properties
    kenmerken.title = f"Termijnen van Kamervragen op {op.isoformat()}"
    kenmerken.creator, kenmerken.language = "correspondentie", "nl-NL"
    kenmerken.created = kenmerken.modified = datetime.combine(op, time.min)
    stroom = io.BytesIO()
    werkboek.save(stroom)
    return _zonder_klok(stroom.getvalue(), op)


def _schrijf(cel: Any, waarde: Cel) -> None:
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


def _maak_leesbaar(blad: Worksheet) -> None:
    blad.freeze_panes = "B2"
    blad.auto_filter.ref = blad.dimensions
    blad.print_title_rows = "1:1"
    blad.page_setup.orientation = "landscape"
    blad.page_setup.fitToHeight = 0
    blad.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


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
