"""The words, properties and pages of a PDF."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any, Final

from correspondentie.archief.document import MEESTE_TEKENS, Document, Soort
from correspondentie.archief.meldingen import MELDING

MEESTE_PAGINAS: Final = 400
_PUNTEN_PER_INCH: Final = 100
_LANGSTE_ZIJDE: Final = 3_000
"""Pixels: a page may claim to be metres wide."""
_XMP: Final = re.compile(rb"<\?xpacket begin.{0,200000}?<\?xpacket end", re.DOTALL)
# PDFium writes these for a hyphen at the end of a line, where the word goes on in the next.
_AFBREKING: Final = re.compile("[\x02\ufffe]\\s*")
_LANGSTE_URL: Final = 4_000


def lees_pdf(ruw: bytes) -> Document:
    """The document in these bytes; raises ``Fout``."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(ruw)
    except pypdfium2.PdfiumError as fout:
        reden = "er zit een wachtwoord op" if "assword" in str(fout) else "het bestand is beschadigd"
        raise MELDING.fout("AR-003", reden=reden) from None
    try:
        if len(pdf) > MEESTE_PAGINAS:
            raise MELDING.fout("AR-005", reden=f"meer dan {MEESTE_PAGINAS} pagina's")
        woorden = tuple(_woorden(pdf))
        info = {f"Info#{naam}": waarde for naam, waarde in pdf.get_metadata_dict(skip_empty=True).items()}
    except pypdfium2.PdfiumError:
        raise MELDING.fout("AR-003", reden="een pagina is beschadigd") from None
    finally:
        pdf.close()
    return Document(Soort.PDF, woorden, info | xmp(ruw), lambda: _beelden(ruw))


def xmp(ruw: bytes) -> dict[str, str]:
    """The XMP metadata as they stand in the file (ISO 19005-2, 6.6.2.1: never packed); found in a broken file too."""
    gevonden = _XMP.search(ruw)
    if gevonden is None:
        return {}
    tekst = gevonden[0].decode("utf-8", errors="replace")
    woorden = re.findall(r"<pdf:Keywords>([^<]{1,400})</pdf:Keywords>|pdf:Keywords=\"([^\"]{1,400})\"", tekst)
    eerste, ander = woorden[0] if woorden else ("", "")
    return {"XMP": tekst, "XMP#Keywords": eerste or ander}


def _woorden(pdf: Any) -> Iterator[str]:
    over = MEESTE_TEKENS
    for pagina in pdf:
        tekstlaag = pagina.get_textpage()
        over -= tekstlaag.count_chars()
        if over < 0:
            raise MELDING.fout("AR-005", reden="er staat te veel tekst in")
        tekst = tekstlaag.get_text_range() if tekstlaag.count_chars() else ""
        yield from _AFBREKING.sub("", tekst).split()
        yield from (f"<{url}>" for url in _urls(pdf, pagina))


def _urls(pdf: Any, pagina: Any) -> Iterator[str]:
    """The addresses behind the links of a page, in the order of the file."""
    import ctypes

    import pypdfium2.raw as pdfium

    plek, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(pagina.raw, plek, link):
        actie = pdfium.FPDFLink_GetAction(link)
        if not actie or pdfium.FPDFAction_GetType(actie) != pdfium.PDFACTION_URI:
            continue
        lengte = min(pdfium.FPDFAction_GetURIPath(pdf.raw, actie, None, 0), _LANGSTE_URL)
        buffer = ctypes.create_string_buffer(lengte)
        pdfium.FPDFAction_GetURIPath(pdf.raw, actie, buffer, lengte)
        yield buffer.value.decode("utf-8", errors="replace")


def _beelden(ruw: bytes) -> dict[str, str]:
    import pypdfium2

    with pypdfium2.PdfDocument(ruw) as pdf:
        return {f"pagina {nummer}": _beeld(pagina) for nummer, pagina in enumerate(pdf, 1)}


def _beeld(pagina: Any) -> str:
    """The page as it is seen, with what was stuck on it."""
    breedte, hoogte = pagina.get_size()
    schaal = min(_PUNTEN_PER_INCH / 72, _LANGSTE_ZIJDE / max(breedte, hoogte, 1))
    beeld = pagina.render(scale=schaal, grayscale=False)
    kop = f"{breedte:.2f} {hoogte:.2f} {pagina.get_rotation()} ".encode()
    return hashlib.sha256(kop + bytes(beeld.buffer)).hexdigest()
