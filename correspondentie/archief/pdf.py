"""The words, properties and pages of a PDF."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

from correspondentie.archief.document import MEESTE_TEKENS, Document, Soort
from correspondentie.archief.meldingen import MELDING

MEESTE_PAGINAS: Final = 400
_PUNTEN_PER_INCH: Final = 100
_LANGSTE_ZIJDE: Final = 3_000
"""Pixels: a page may claim to be metres wide."""
_METAGEGEVENS: Final = re.compile(rb"/Subtype\s*/XML\b[^<>]{0,400}>>\s*stream\r?\n")
_XMP: Final = re.compile(rb"<\?xpacket begin.{0,200000}?<\?xpacket end", re.DOTALL)
_GROOTSTE_XMP: Final = 200_000
"""Bytes, also after unpacking."""
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
    """The XMP metadata, found by their own marks: in a broken file too, and packed or not."""
    gevonden = next(filter(None, map(_XMP.search, (_uitgepakt(ruw), ruw))), None)
    if gevonden is None:
        return {}
    tekst = " ".join(gevonden[0].decode("utf-8", errors="replace").split())
    woorden = re.findall(r"<pdf:Keywords>([^<]{1,400})</pdf:Keywords>|pdf:Keywords=\"([^\"]{1,400})\"", tekst)
    eerste, ander = woorden[0] if woorden else ("", "")
    return {"XMP": _genormaliseerd(gevonden[0]) or tekst, "XMP#Keywords": eerste or ander}


def _genormaliseerd(pakket: bytes) -> str:
    """What the packet says, not how its XML was written down; empty when it is broken."""
    from lxml import etree

    inhoud = re.sub(rb"<\?xpacket[^>]*>|<\?xpacket end", b"", pakket)
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_blank_text=True)
    try:
        return etree.tostring(etree.fromstring(inhoud.strip(), lezer), method="c14n").decode()
    except etree.XMLSyntaxError:
        return ""


def _uitgepakt(ruw: bytes) -> bytes:
    gevonden = _METAGEGEVENS.search(ruw)
    if gevonden is None:
        return b""
    try:
        return zlib.decompressobj().decompress(ruw[gevonden.end() : gevonden.end() + _GROOTSTE_XMP], _GROOTSTE_XMP)
    except zlib.error:
        return b""


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
