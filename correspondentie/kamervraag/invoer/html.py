"""HTML: a saved page, or what a word processor or mail program exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree
from lxml import html as lxml_html

from correspondentie.kamervraag.invoer import markdown
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import Bron, Regel, hoog, schoon, zonder_vreemd
from correspondentie.kamervraag.invoer.tekst import ontcijfer

_BLOKKEN: Final = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
        ),
        *(
            "figcaption",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
        ),
        *("ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_WEG: Final = frozenset({"script", "style", "head", "template", "noscript", "svg", "object", "iframe", "select"})
_KOPPEN: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_XML: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_DIEPST: Final = 150
"""Nested elements; a saved page has about twenty."""


def lees_html(ruw: bytes, naam: str) -> Bron:
    """The blocks of an HTML file; raises ``Fout`` when it holds no text, or brings its own entities."""
    tekst = ontcijfer(ruw)
    if "<!ENTITY" in tekst:
        raise MELDING.fout("KV-219")
    try:
        wortel = lxml_html.document_fromstring(_XML.sub("", zonder_vreemd(tekst)[0]))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise MELDING.fout("KV-204") from None
    lezer = _Lezer()
    lezer.blok(wortel, _Stand())
    lezer.sluit()
    regels = [replace(regel, nummer=op) for op, regel in enumerate(lezer.regels, 1)]
    return Bron(naam, tuple(regels), vast=True)


@dataclass(frozen=True, slots=True)
class _Stand:
    vet: bool = False
    cursief: bool = False
    boven: bool = False
    kop: bool = False
    niveau: int = -1
    diepte: int = 0


@dataclass(slots=True)
class _Lezer:
    """Walks the elements; inline text gathers until a block begins or ends."""

    regels: list[Regel] = field(default_factory=list)
    tekst: str = ""
    rijk: str = ""
    alles_vet: bool = True
    kop: bool = False
    label: str = ""
    niveau: int = 0
    na_wit: bool = True

    def blok(self, element: etree._Element, stand: _Stand) -> None:
        naam = element.tag if isinstance(element.tag, str) else None
        if naam is None or naam in _WEG or stand.diepte > _DIEPST:
            self._staart(element, stand)
            return
        binnen = _binnen(naam, stand)
        if naam == "br":
            self.sluit(na_wit=False)
        elif naam == "table" and (rijen := _rijen(element)) is not None:
            self.sluit()
            self._tabel(rijen)
        else:
            self._loop(element, naam, binnen)
        self._staart(element, stand)

    def _loop(self, element: etree._Element, naam: str, stand: _Stand) -> None:
        is_blok = naam in _BLOKKEN
        if is_blok:
            self.sluit()
        if naam == "li":
            self.label, self.niveau = _label(element), max(stand.niveau, 0)
        if is_blok:
            self.kop = stand.kop
        voor = len(self.rijk)
        self._voeg_toe(element.text, stand)
        for kind in element:
            self.blok(kind, stand)
        doel = (element.get("href") or "").strip() if naam == "a" else ""
        if re.match(r"https?://|mailto:", doel) and len(self.rijk) >= voor:
            self._koppel(doel, voor)
        if is_blok:
            self.sluit()

    def _koppel(self, doel: str, voor: int) -> None:
        tekst = self.rijk[voor:].strip()
        kaal = markdown.zonder_opmaak(tekst)
        if tekst and kaal.rstrip("/") != doel.rstrip("/") and not re.search(r"[\s<>]", doel):
            self.rijk = f"{self.rijk[:voor]}[{tekst}](<{doel}>)"

    def _staart(self, element: etree._Element, stand: _Stand) -> None:
        # The root has no text after it.
        if element.getparent() is not None:
            self._voeg_toe(element.tail, stand)

    def _voeg_toe(self, ruw: str | None, stand: _Stand) -> None:
        if not ruw:
            return
        tekst = re.sub(r"\s+", " ", schoon(ruw))
        if not self.tekst or self.tekst.endswith(" "):
            tekst = tekst.lstrip(" ")
        if not tekst:
            return
        if stand.boven and re.fullmatch(r"[\d\s,]+", tekst):
            tekst = hoog(tekst)
        self.alles_vet = self.alles_vet and (stand.vet or not tekst.strip())
        self.tekst += tekst
        self.rijk += markdown.met_nadruk(markdown.letterlijk(tekst), vet=stand.vet, cursief=stand.cursief)

    def sluit(self, *, na_wit: bool = True) -> None:
        """The end of a line: of a block, or for ``na_wit`` false of a line inside one."""
        tekst = self.tekst.strip()
        if tekst:
            kop = self.kop or self.alles_vet
            rijk = markdown.letterlijk(tekst) if kop else self.rijk.strip()
            self.regels.append(Regel(tekst, 0, rijk, self.na_wit, self.label, self.niveau, kop))
        if tekst or na_wit:
            self.na_wit = na_wit
        if tekst:
            self.label = ""
        self.tekst = self.rijk = ""
        self.alles_vet = True

    def _tabel(self, rijen: list[list[etree._Element]]) -> None:
        cellen = [[_cel(cel) for cel in rij] for rij in rijen]
        rechts = [
            bool(re.search(r"text-align:\s*(?:right|end)", cel.get("style") or "")) or cel.get("align") == "right"
            for cel in rijen[-1]
        ]
        tekst = "\n".join(" ".join(cel.tekst for cel in rij) for rij in cellen)
        rijk = markdown.tabel([[cel.rijk for cel in rij] for rij in cellen], rechts)
        self.regels.append(Regel(tekst, 0, rijk, tabel=True))


def _binnen(naam: str, stand: _Stand) -> _Stand:
    return replace(
        stand,
        vet=stand.vet or naam in ("b", "strong"),
        cursief=stand.cursief or naam in ("i", "em"),
        boven=stand.boven or naam == "sup",
        kop=stand.kop or naam in _KOPPEN,
        niveau=stand.niveau + (naam in ("ol", "ul")),
        diepte=stand.diepte + 1,
    )


def _label(punt: etree._Element) -> str:
    lijst = punt.getparent()
    if lijst is None or lijst.tag != "ol":
        return "-"
    begin = lijst.get("start") or "1"
    nummer = int(begin) if re.fullmatch(r"\d{1,3}", begin) else 1
    for kind in lijst.iterchildren("li"):
        eigen = kind.get("value") or ""
        nummer = int(eigen) if re.fullmatch(r"\d{1,3}", eigen) else nummer
        if kind is punt:
            break
        nummer += 1
    if (lijst.get("type") or "1") in ("a", "A") and nummer <= 26:
        return f"{chr(ord(lijst.get('type') or 'a') + nummer - 1)}."
    return f"{nummer}."


def _rijen(tabel: etree._Element) -> list[list[etree._Element]] | None:
    """The cells of a table of data; ``None`` for a table that only places text, or holds another."""
    rijen = [[cel for cel in rij if cel.tag in ("td", "th")] for rij in tabel.iter("tr")]
    rijen = [rij for rij in rijen if rij]
    genest = next(tabel.iterdescendants("table"), None) is not None
    if genest or len(rijen) < 2 or min(map(len, rijen)) < 2 or len({len(rij) for rij in rijen}) > 1:
        return None
    return rijen


def _cel(cel: etree._Element) -> Regel:
    lezer = _Lezer()
    lezer._loop(cel, "td", _Stand(diepte=1))
    lezer.sluit()
    inhoud: Iterator[Regel] = iter(lezer.regels)
    delen = [(regel.gelabeld, regel.rijk) for regel in inhoud]
    return Regel(" ".join(tekst for tekst, _ in delen), 0, " ".join(rijk for _, rijk in delen))
