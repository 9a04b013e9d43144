"""The words, properties and parts of a Word file."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Final

from correspondentie.archief.document import MEESTE_TEKENS, Document, Soort
from correspondentie.archief.meldingen import MELDING
from correspondentie.melding import Fout

if TYPE_CHECKING:
    from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DOCUMENT: Final = "word/document.xml"
_METAGEGEVENS: Final = "docProps/"
_KERN: Final = "docProps/core.xml"
_GROOTSTE_KERN: Final = 100_000
# Which parts there are and of which type: written anew by every program that saves the file.
_INHOUDSOPGAVE: Final = frozenset({"[Content_Types].xml", "_rels/.rels"})
_TEKST: Final = frozenset({f"{_W}t", f"{_W}delText", f"{_W}instrText"})
_WIT: Final = frozenset({f"{_W}p", f"{_W}br", f"{_W}tab", f"{_W}cr", f"{_W}tc"})


def lees_docx(ruw: bytes) -> Document:
    """The document in this package; raises ``Fout``."""
    from correspondentie.kamervraag.invoer.pakket import lees_xml, open_pakket

    try:
        delen = open_pakket(ruw, alles=True)
        bomen = {naam: lees_xml(inhoud) for naam, inhoud in delen.items() if naam.endswith((".xml", ".rels"))}
    except Fout as fout:
        reden = fout.meldingen[0].tekst.rstrip(".")
        raise MELDING.fout("AR-004", reden=reden[:1].lower() + reden[1:]) from None
    if _DOCUMENT not in bomen:
        raise MELDING.fout("AR-004", reden="het bevat geen tekst van Word")
    return Document(
        Soort.DOCX,
        tuple(_woorden(bomen)),
        dict(_eigenschappen(bomen)),
        lambda: {naam: _som(naam, inhoud, bomen) for naam, inhoud in delen.items() if _is_te_zien(naam)},
    )


def trefwoorden(ruw: bytes) -> dict[str, str]:
    """The key words of a package of which another part is broken; none when they cannot be read either."""
    try:
        with zipfile.ZipFile(BytesIO(ruw)) as archief, archief.open(_KERN) as stroom:
            kern = stroom.read(_GROOTSTE_KERN)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        return {}
    gevonden = re.search(r"<cp:keywords>([^<]{1,400})</cp:keywords>", kern.decode("utf-8", errors="replace"))
    return {f"{_KERN}#keywords": gevonden[1]} if gevonden else {}


def _woorden(bomen: Mapping[str, etree._Element]) -> Iterator[str]:
    """Of the text, then of the notes and the heads and feet of the pages."""
    delen = [_DOCUMENT, *sorted(naam for naam in bomen if naam.startswith("word/") and naam != _DOCUMENT)]
    over = MEESTE_TEKENS
    for naam in delen:
        if naam.endswith(".rels"):
            continue
        tekst = "".join(_tekst(bomen[naam], _doelen(bomen, naam)))
        over -= len(tekst)
        if over < 0:
            raise MELDING.fout("AR-005", reden="er staat te veel tekst in")
        yield from tekst.split()


def _tekst(boom: etree._Element, doelen: Mapping[str, str]) -> Iterator[str]:
    for element in boom.iter():
        if element.tag in _TEKST:
            yield element.text or ""
        elif element.tag in _WIT:
            yield " "
        elif element.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        elif element.tag == f"{_W}hyperlink":
            doel = doelen.get(str(element.get(f"{_R}id")))
            yield f" <{doel}> " if doel else ""


def _doelen(bomen: Mapping[str, etree._Element], naam: str) -> dict[str, str]:
    map_, _, blad = naam.rpartition("/")
    relaties = bomen.get(f"{map_}/_rels/{blad}.rels")
    if relaties is None:
        return {}
    return {
        str(relatie.get("Id")): str(relatie.get("Target"))
        for relatie in relaties
        if relatie.get("TargetMode") == "External"
    }


def _eigenschappen(bomen: Mapping[str, etree._Element]) -> Iterator[tuple[str, str]]:
    for naam in sorted(bomen):
        if naam.startswith(_METAGEGEVENS):
            for element in bomen[naam].iter():
                if isinstance(element.tag, str) and (element.text or "").strip():
                    plek = element.getparent()
                    eigen = plek.get("name") if plek is not None else None
                    yield f"{naam}#{eigen or element.tag.rpartition('}')[2]}", (element.text or "").strip()


def _is_te_zien(naam: str) -> bool:
    return not naam.startswith(_METAGEGEVENS) and naam not in _INHOUDSOPGAVE


def _som(naam: str, inhoud: bytes, bomen: Mapping[str, etree._Element]) -> str:
    """Of what a part says, not of how its XML was written down."""
    from lxml import etree

    if naam.endswith(".rels"):
        inhoud = repr(sorted(sorted(map(repr, relatie.attrib.items())) for relatie in bomen[naam])).encode()
    elif naam in bomen:
        inhoud = etree.tostring(bomen[naam], method="c14n", with_comments=False)
    return hashlib.sha256(inhoud).hexdigest()
