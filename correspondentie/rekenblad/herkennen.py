"""Which kind of file this is shows from its content, not from its name; what is no table is named as what it is."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final

from correspondentie.bron.pakket import OUD_KANTOORBESTAND, is_versleuteld
from correspondentie.melding import Plaats
from correspondentie.rekenblad.meldingen import MELDING

GROOTSTE_BESTAND: Final = 30
"""MB. A million rows with layout and nothing else take about ten."""
_OPNIEUW: Final = "Open het in het programma waarmee het is gemaakt, en bewaar het als XLSX of CSV."
_BEGIN: Final = (
    (b"%PDF-", "een pdf"),
    (b"{\\rtf", "een tekst in RTF"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"7z\xbc\xaf", "een ingepakt bestand"),
    (b"Rar!", "een ingepakt bestand"),
    (b"SQLite format 3\0", "een database"),
)
_WEBPAGINA: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")
# What a ZIP holds says what it is: one part that only this kind has.
_INHOUD: Final = (
    ("xl/workbook.bin", "een binair Excel-bestand (XLSB)"),
    ("word/document.xml", "een Word-bestand"),
    ("ppt/presentation.xml", "een PowerPoint-bestand"),
    ("Index/Document.iwa", "een bestand van Numbers"),
    ("Index.zip", "een bestand van Numbers"),
)


def lees_bytes(pad: Path) -> bytes:
    """The content of the file; raises ``Fout`` when it is absent, unreadable, empty or too large."""
    plaats = Plaats(str(pad))
    try:
        # A pipe or a device would never end, or never begin.
        if not pad.is_file() and pad.exists() and not pad.is_dir():
            raise MELDING.fout("RB-002", plaats=plaats, reden="het is geen gewoon bestand")
        with pad.open("rb") as stroom:
            ruw = stroom.read(GROOTSTE_BESTAND * 1_000_000 + 1)
    except FileNotFoundError:
        raise MELDING.fout("RB-001", plaats=plaats) from None
    except OSError as fout:
        raise MELDING.fout("RB-002", plaats=plaats, reden=_reden(fout)) from None
    except ValueError as fout:  # a name that no file can have
        if hasattr(fout, "meldingen"):
            raise
        raise MELDING.fout("RB-001", plaats=plaats) from None
    if len(ruw) > GROOTSTE_BESTAND * 1_000_000:
        raise MELDING.fout("RB-003", plaats=plaats, grens=GROOTSTE_BESTAND)
    if not ruw.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise MELDING.fout("RB-004", plaats=plaats)
    return ruw


def _reden(fout: OSError) -> str:
    if isinstance(fout, IsADirectoryError):
        return "het is een map"
    if isinstance(fout, PermissionError):
        return "u hebt geen toegang, of het staat nog open in een ander programma"
    return f"de computer meldt ‘{fout.strerror}’"


def is_xlsx(ruw: bytes, plaats: Plaats) -> bool:
    """Whether this is to be read as XLSX, else as CSV; raises ``Fout`` for what is plainly neither."""
    if ruw.startswith(b"PK"):
        return True
    if ruw.startswith(OUD_KANTOORBESTAND):
        if is_versleuteld(ruw):
            raise MELDING.fout("RB-006", plaats=plaats, tip="Haal het wachtwoord eraf en bewaar het bestand opnieuw.")
        tip = "Open het in Excel of LibreOffice en bewaar het als XLSX of CSV."
        raise MELDING.fout("RB-005", plaats=plaats, soort="een bestand in het oude formaat (XLS)", tip=tip)
    soort = next((naam for begin, naam in _BEGIN if ruw.startswith(begin)), None)
    if soort is None and _WEBPAGINA.match(ruw[:4096]):
        soort = "een webpagina (HTML)"
    if soort is None and _XML.match(ruw[:200]):
        soort = "een bestand in XML"
    if soort:
        raise MELDING.fout("RB-005", plaats=plaats, soort=soort, tip=_OPNIEUW)
    return False


def keur_inhoud(archief: zipfile.ZipFile, plaats: Plaats) -> None:
    """Raises ``Fout`` for a ZIP that is another kind of file than XLSX."""
    namen = set(archief.namelist())
    soort = next((naam for deel, naam in _INHOUD if deel in namen), None)
    if "mimetype" in namen:
        with archief.open("mimetype") as stroom:
            is_blad = b"opendocument.spreadsheet" in stroom.read(200)
        soort = "een rekenblad in ODS" if is_blad else "een ander soort bestand"
    if soort is None and "[Content_Types].xml" not in namen:
        soort = "een ingepakt bestand (ZIP)"
    if soort:
        raise MELDING.fout("RB-005", plaats=plaats, soort=soort, tip=_OPNIEUW)
