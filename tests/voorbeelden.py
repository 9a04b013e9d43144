"""The example letters, made once per test run: what the project shows is what the tests look at."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from lxml import etree

from correspondentie.brief.brief import Afgifte
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_voor
from correspondentie.werkmap.werkmap import open_werkmap
from tests.opmaak.pdf.lezen import tags

PROJECT: Final = Path(__file__).parent.parent
ZAKEN: Final = tuple(sorted((PROJECT / "data" / "zaken").rglob("*.yaml")))
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def naam(zaak: Path) -> str:
    """The name of a case in test output: its path below ``data/zaken``, without suffix."""
    return zaak.relative_to(PROJECT / "data" / "zaken").with_suffix("").as_posix().replace("/", "-")


@dataclass(frozen=True)
class Voorbeeld:
    """One example: the letter as tree and as files."""

    voorbereid: Voorbereid
    docx: bytes
    pdf: bytes
    txt: str


@cache
def voorbeeld(zaak: Path) -> Voorbeeld:
    """The concept of this example case."""
    werkmap = open_werkmap(PROJECT)
    voorbereid = bereid_voor(zaak, open_omgeving(werkmap), Afgifte())
    gedrukt = Drukkerij(werkmap).druk(voorbereid.gemaakt.brief, ("docx", "pdf", "txt"))
    return Voorbeeld(voorbereid, gedrukt[".docx"], gedrukt[".pdf"], gedrukt[".txt"].decode())


@dataclass(frozen=True)
class Tekst:
    """The words of a letter: its own text, and the texts of its notes in order. White space is left out."""

    lopend: str
    noten: tuple[str, ...]


def tekst_van_pdf(pdf: bytes) -> Tekst:
    """From the structure tree, which holds no running heads; numbers and bullets of lists are left out."""
    lopend: list[str] = []
    noten: list[list[str]] = []
    diepten: list[tuple[int, str]] = []
    for regel in tags(pdf).splitlines():
        diepte = len(regel) - len(regel.lstrip())
        inhoud = regel.strip()
        if inhoud.startswith("/"):
            continue
        while diepten and diepten[-1][0] >= diepte:
            diepten.pop()
        if not inhoud.startswith('"'):
            soort = re.split(r"[ :]", inhoud, maxsplit=1)[0]
            diepten.append((diepte, soort))
            if soort == "Note":
                noten.append([])
            continue
        soorten = {soort for _, soort in diepten}
        if "Note" in soorten:
            if not soorten & {"Lbl", "Reference"}:
                noten[-1].append(inhoud[1:-1])
        elif not soorten & {"Lbl", "Reference", "Figure"}:
            lopend.append(inhoud[1:-1])
    return Tekst(_zonder_wit("".join(lopend)), tuple(_zonder_wit("".join(noot)) for noot in noten))


def tekst_van_docx(docx: bytes) -> Tekst:
    """From the document part and the notes part; headers and footers are running heads."""
    with zipfile.ZipFile(BytesIO(docx)) as archief:
        document = etree.fromstring(archief.read("word/document.xml"))
        # Other programs leave the part out where there are no notes.
        heeft_noten = "word/footnotes.xml" in archief.namelist()
        voetnoten = etree.fromstring(archief.read("word/footnotes.xml") if heeft_noten else b"<geen/>")
    noten = [noot for noot in voetnoten.iter(f"{W}footnote") if noot.get(f"{W}type") is None]
    return Tekst(_zonder_wit(_w_t(document)), tuple(_zonder_wit(_w_t(noot)) for noot in noten))


def _w_t(element: etree._Element) -> str:
    return "".join(deel.text or "" for deel in element.iter(f"{W}t"))


def _zonder_wit(tekst: str) -> str:
    return re.sub(r"\s+", "", tekst)
