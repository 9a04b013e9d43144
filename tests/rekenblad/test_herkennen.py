"""Files that hold no table: each says what it is and what to do, whatever its name says."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from correspondentie.rekenblad.herkennen import GROOTSTE_BESTAND
from tests.rekenblad.specimen import codes, geweigerd, lees, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def ingepakt(*namen: str, mimetype: bytes = b"") -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam in namen:
            archief.writestr(naam, mimetype or b"<a/>")
    return uit.getvalue()


SLECHT = {
    "nothing": (b"", "RB-004", None),
    "white space": (b"\xef\xbb\xbf \r\n", "RB-004", None),
    "an old Excel file": (OLE, "RB-005", "in het oude formaat (XLS)"),
    "a file with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "RB-006", None),
    "a PDF": (b"%PDF-1.7\n", "RB-005", "een pdf"),
    "a web page that calls itself xls": (b"<html><table><tr><td>Gemeente", "RB-005", "HTML"),
    "XML": (b'<?xml version="1.0"?><Workbook/>', "RB-005", "XML"),
    "a binary workbook": (ingepakt("[Content_Types].xml", "xl/workbook.bin"), "RB-005", "XLSB"),
    "a Word file": (ingepakt("[Content_Types].xml", "word/document.xml"), "RB-005", "Word"),
    "a Numbers file": (ingepakt("Index/Document.iwa"), "RB-005", "Numbers"),
    "an ODS file": (ingepakt("mimetype", mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "RB-005", "ODS"),
    "a ZIP of something": (ingepakt("foto.jpg"), "RB-005", "ZIP"),
    "half a ZIP": (b"PK\x03\x04kapot", "RB-007", "niet uit te pakken"),
    "a workbook without a workbook": (ingepakt("[Content_Types].xml"), "RB-007", "ontbreekt"),
    "bytes": (bytes(range(256)) * 4, "RB-010", None),
}


@pytest.mark.parametrize("naam", SLECHT)
def test_a_file_that_is_no_table_says_what_it_is(naam: str, tmp_path: Path) -> None:
    inhoud, code, woorden = SLECHT[naam]
    pad = tmp_path / "cijfers.xlsx"
    pad.write_bytes(inhoud)
    (melding,) = geweigerd(pad)
    assert melding.code == code
    assert (woorden or "") in melding.tekst
    assert melding.plaats is not None
    assert melding.plaats.bestand == str(pad)


def test_the_kind_of_file_shows_from_its_content(tmp_path: Path) -> None:
    csv = tmp_path / "cijfers.xlsx"
    csv.write_text("Gemeente;Wettelijke taak\nDelft;3\n", encoding="utf-8")
    boek = xlsx(tmp_path / "a.xlsx", ["Gemeente", "Wettelijke taak"], ["Delft", 3]).rename(tmp_path / "cijfers.csv")
    assert lees(csv) == lees(boek) == [{"gemeente": "Delft", "taak": 3}]


def test_a_file_that_is_absent_or_a_folder_or_too_large_is_refused(tmp_path: Path) -> None:
    groot = tmp_path / "groot.csv"
    with groot.open("wb") as stroom:
        stroom.truncate(GROOTSTE_BESTAND * 1_000_000 + 1)
    paden = [tmp_path / "weg.xlsx", Path("a\0b"), tmp_path, groot]
    assert [codes(geweigerd(pad)) for pad in paden] == [["RB-001"], ["RB-001"], ["RB-002"], ["RB-003"]]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pijp = tmp_path / "pijp.csv"
    os.mkfifo(pijp)
    assert codes(geweigerd(pijp)) == ["RB-002"]
