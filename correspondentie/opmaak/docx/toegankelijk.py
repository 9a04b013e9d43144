"""Whether a Word file can be read by who does not see it: what the checker in Word looks at, and a little more.

The rules are those of EN 301 549, chapter 10 (documents), as far as a program can judge them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from correspondentie.melding import Ernst, Melding
from correspondentie.opmaak.docx.stijlen import W
from correspondentie.opmaak.meldingen import MELDING

if TYPE_CHECKING:
    from lxml.etree import _Element

_Q: Final = f"{{{W}}}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_KOPLENGTE: Final = 80
"""Characters up to which a paragraph that is all bold looks like a heading."""


def keur_toegankelijkheid(docx: bytes) -> list[Melding]:
    """Everything that is wrong with this Word file; an empty list when all is well.

    What only looks wrong, a bold line that may be a heading, is a warning.
    """
    with zipfile.ZipFile(BytesIO(docx)) as archief:
        delen = {naam: _ontleed(archief.read(naam)) for naam in archief.namelist() if naam.endswith(".xml")}
    document = delen["word/document.xml"]
    namen = {
        stijl.get(f"{_Q}styleId") or "": _waarde(stijl, "name").casefold()
        for stijl in delen["word/styles.xml"].iter(f"{_Q}style")
    }
    return [
        *_eigenschappen(delen),
        *_koppen(document, namen),
        *_tabellen(document),
        *(melding for deel in delen.values() for melding in _beelden(deel)),
        *_lege_alineas(document, namen),
    ]


def _ontleed(xml: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def _eigenschappen(delen: dict[str, _Element]) -> Iterator[Melding]:
    kern = delen.get("docProps/core.xml")
    if kern is None or not (kern.findtext(f"{_DC}title") or "").strip():
        yield MELDING("OM-020")
    taal = delen["word/styles.xml"].find(f"{_Q}docDefaults/{_Q}rPrDefault/{_Q}rPr/{_Q}lang")
    if taal is None or not taal.get(f"{_Q}val"):
        yield MELDING("OM-021")


def _koppen(document: _Element, namen: dict[str, str]) -> Iterator[Melding]:
    vorige = 0
    for alinea in document.iter(f"{_Q}p"):
        stijl, tekst = namen.get(_stijl(alinea), ""), _tekst(alinea)
        if stijl.startswith("heading "):
            niveau = int(stijl.removeprefix("heading "))
            # A letter has no title of its own: it may begin with a section.
            if vorige and niveau > vorige + 1:
                yield MELDING("OM-022", tekst=tekst)
            vorige = niveau
        elif _lijkt_een_kop(alinea, tekst, namen):
            yield MELDING("OM-026", tekst=tekst, ernst=Ernst.WAARSCHUWING)


def _lijkt_een_kop(alinea: _Element, tekst: str, namen: dict[str, str]) -> bool:
    """Short, wholly bold, without the end of a sentence, and right above running text that is not bold."""
    if not 0 < len(tekst) <= _KOPLENGTE or tekst.endswith((".", "?", "!", ":", ",", ";")):
        return False
    volgende = alinea.getnext()
    if volgende is None or namen.get(_stijl(volgende)) != "body text" or _is_vet(volgende):
        return False
    return namen.get(_stijl(alinea)) == "body text" and _is_vet(alinea)


def _is_vet(alinea: _Element) -> bool:
    lopen = [loop for loop in alinea.iter(f"{_Q}r") if loop.findtext(f"{_Q}t")]
    return all(loop.find(f"{_Q}rPr/{_Q}b") is not None for loop in lopen)


def _tabellen(document: _Element) -> Iterator[Melding]:
    for tabel in document.iter(f"{_Q}tbl"):
        eerste = tabel.find(f"{_Q}tr")
        if eerste is None or eerste.find(f"{_Q}trPr/{_Q}tblHeader") is None:
            yield MELDING("OM-023", tekst=_tekst(tabel)[:40])


def _beelden(deel: _Element) -> Iterator[Melding]:
    for beeld in deel.iter(f"{_WP}docPr"):
        if not (beeld.get("descr") or "").strip():
            yield MELDING("OM-024")
    for vorm in deel.iter(f"{_V}shape"):
        if vorm.find(f"{_V}imagedata") is not None and not (vorm.get("alt") or "").strip():
            yield MELDING("OM-024")


def _lege_alineas(document: _Element, namen: dict[str, str]) -> Iterator[Melding]:
    """Those between the blocks of the text. Two tables need one between them, or they would be one table."""
    lichaam = document.find(f"{_Q}body")
    vorige = ""
    for alinea in lichaam.findall(f"{_Q}p") if lichaam is not None else ():
        tekst = _tekst(alinea)
        leeg = not tekst.strip() and not any(True for _ in alinea.iter(f"{_WP}docPr", f"{_V}shape"))
        if leeg and namen.get(_stijl(alinea)) != "tabelscheiding":
            yield MELDING("OM-025", tekst=vorige[-40:])
        vorige = tekst or vorige


def _tekst(element: _Element) -> str:
    return "".join(deel.text or "" for deel in element.iter(f"{_Q}t"))


def _stijl(alinea: _Element) -> str:
    stijl = alinea.find(f"{_Q}pPr/{_Q}pStyle")
    return (stijl.get(f"{_Q}val") or "") if stijl is not None else ""


def _waarde(element: _Element, naam: str) -> str:
    gevonden = element.find(f"{_Q}{naam}")
    return (gevonden.get(f"{_Q}val") or "") if gevonden is not None else ""
