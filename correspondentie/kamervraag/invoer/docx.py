"""Word files: the paragraphs of the body in order, with their labels, emphasis, notes and tables.

Read straight from the XML, because python-docx shows neither notes nor tracked changes. Insertions count as accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from correspondentie.kamervraag.invoer import markdown
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.nummering import Nummering, W, lees_nummering
from correspondentie.kamervraag.invoer.pakket import lees_xml, open_pakket
from correspondentie.kamervraag.invoer.regel import Bron, Regel, hoog, schoon, zonder_vreemd
from correspondentie.melding import Ernst

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KOPSTIJL: Final = re.compile(r"heading|kop|title|titel|subtitle", re.IGNORECASE)
_WEG: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_WIJZIGING: Final = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"})
# Text boxes hold the colofon in many letterheads. Word writes each twice, for old readers once more.
_DUBBEL: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_KOPDEEL: Final = re.compile(r"word/(?:header|footer)\d*\.xml")
_KADER: Final = f"{W}txbxContent"


def lees_docx(ruw: bytes, naam: str) -> Bron:
    """The paragraphs of a Word file; raises ``Fout`` when it is broken, hostile or no Word file."""
    delen = open_pakket(ruw)
    if "word/document.xml" not in delen:
        raise MELDING.fout("KV-207", reden="er zit geen Word-document in")
    bomen = {deel: lees_xml(delen[deel]) for deel in _DELEN if deel in delen}
    document = bomen["word/document.xml"]
    lezer = _Lezer(
        lees_nummering(bomen.get("word/numbering.xml")),
        _stijlen(bomen.get("word/styles.xml")),
        _notenteksten(bomen),
        _koppelingen(bomen.get("word/_rels/document.xml.rels")),
    )
    lichaam = document.find(f"{W}body")
    if lichaam is None:
        raise MELDING.fout("KV-207", reden="er zit geen tekst in")
    koppen = [
        replace(regel, marge=True)
        for deel in sorted(delen)
        if _KOPDEEL.fullmatch(deel)
        for regel in lezer.blokken(lees_xml(delen[deel]))
    ]
    alle = [*koppen, *lezer.blokken(lichaam)]
    regels = [replace(regel, nummer=op) for op, regel in enumerate(alle, 1)]
    open_ = any(element.tag in _WIJZIGING for element in document.iter())
    meldingen = (MELDING("KV-275", ernst=Ernst.WAARSCHUWING),) if open_ else ()
    return Bron(naam, tuple(regels), vast=True, meldingen=meldingen)


_DELEN: Final = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "word/_rels/document.xml.rels",
)


@dataclass(frozen=True, slots=True)
class _Stijl:
    kop: bool = False
    vet: bool = False
    lijst: tuple[str, int] | None = None


@dataclass(slots=True)
class _Stuk:
    tekst: str
    rijk: str
    vet: bool
    regeleinde: bool = False


@dataclass(slots=True)
class _Lezer:
    nummering: Nummering
    stijlen: Mapping[str, _Stijl]
    noten: Mapping[tuple[str, str], etree._Element]
    koppelingen: Mapping[str, str]
    geteld: int = 0

    def blokken(self, ouder: etree._Element) -> Iterator[Regel]:
        """The paragraphs and tables below this element; each note follows the paragraph that has its mark."""
        for kind in ouder:
            if kind.tag == f"{W}p":
                yield from self._alinea(kind)
            elif kind.tag == f"{W}tbl":
                yield from self._tabel(kind)
            elif kind.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"):
                yield from self.blokken(kind)

    def _alinea(self, p: etree._Element) -> Iterator[Regel]:
        for kader in p.iter(_KADER):
            if not any(ouder.tag == _DUBBEL for ouder in kader.iterancestors()):
                yield from (replace(regel, marge=True) for regel in self.blokken(kader))
        noten: list[tuple[str, etree._Element]] = []
        stukken = list(self._stukken(p, noten))
        stijl, label, niveau = self._opmaak(p)
        kop = stijl.kop or (
            any(stuk.tekst.strip() for stuk in stukken)
            and all(stuk.vet or stijl.vet for stuk in stukken if stuk.tekst.strip())
        )
        eerste = True
        for deel in _regels(stukken):
            tekst = "".join(stuk.tekst for stuk in deel).strip()
            if not tekst and not (eerste and label):
                continue
            # Bold headings and labels are no emphasis.
            rijk = markdown.letterlijk(tekst) if kop else "".join(stuk.rijk for stuk in deel).strip()
            yield Regel(tekst, 0, rijk, na_wit=eerste, label=label if eerste else "", niveau=niveau, kop=kop)
            eerste = False
        for nummer, noot in noten:
            tekst = " ".join(regel.tekst for regel in self.blokken(noot)).strip()
            yield Regel(tekst, 0, noot=nummer)

    def _opmaak(self, p: etree._Element) -> tuple[_Stijl, str, int]:
        eigenschappen = p.find(f"{W}pPr")
        naam = eigenschappen.find(f"{W}pStyle") if eigenschappen is not None else None
        stijl = self.stijlen.get(naam.get(f"{W}val", ""), _Stijl()) if naam is not None else _Stijl()
        lijst = _lijst(eigenschappen) or stijl.lijst
        if lijst is None or lijst[0] == "0":
            return stijl, "", 0
        return stijl, self.nummering.volgende(*lijst), lijst[1]

    def _stukken(self, ouder: etree._Element, noten: list[tuple[str, etree._Element]]) -> Iterator[_Stuk]:
        for kind in ouder:
            if kind.tag == f"{W}r":
                yield from self._run(kind, noten)
            elif kind.tag == f"{W}hyperlink":
                binnen = list(self._stukken(kind, noten))
                doel = self.koppelingen.get(kind.get(f"{_R}id", ""), "")
                tekst = "".join(stuk.tekst for stuk in binnen)
                if doel and tekst.strip() and doel.rstrip("/") != tekst.strip().rstrip("/") and "\n" not in doel:
                    rijk = f"[{''.join(stuk.rijk for stuk in binnen)}](<{doel}>)"
                    yield _Stuk(tekst, rijk, all(stuk.vet for stuk in binnen))
                else:
                    yield from binnen
            elif kind.tag not in _WEG and kind.tag != f"{W}pPr":
                yield from self._stukken(kind, noten)

    def _run(self, run: etree._Element, noten: list[tuple[str, etree._Element]]) -> Iterator[_Stuk]:
        eigenschappen = run.find(f"{W}rPr")
        vet, cursief = _aan(eigenschappen, "b"), _aan(eigenschappen, "i")
        stand = eigenschappen.find(f"{W}vertAlign") if eigenschappen is not None else None
        boven = stand is not None and stand.get(f"{W}val") == "superscript"
        for kind in run:
            if kind.tag == f"{W}t":
                tekst, _ = zonder_vreemd(schoon(kind.text or ""))
                if boven and re.fullmatch(r"[\d\s,]+", tekst):
                    tekst = hoog(tekst)
                yield _Stuk(tekst, markdown.met_nadruk(markdown.letterlijk(tekst), vet=vet, cursief=cursief), vet)
            elif kind.tag in (f"{W}tab", f"{W}ptab"):
                yield _Stuk(" ", " ", vet)
            elif kind.tag in (f"{W}br", f"{W}cr"):
                yield _Stuk("", "", vet, regeleinde=True)
            elif kind.tag == f"{W}noBreakHyphen":
                yield _Stuk("-", "-", vet)
            elif kind.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                soort = "footnote" if kind.tag == f"{W}footnoteReference" else "endnote"
                noot = self.noten.get((soort, kind.get(f"{W}id", "")))
                if noot is not None:
                    self.geteld += 1
                    noten.append((str(self.geteld), noot))
                    yield _Stuk(hoog(str(self.geteld)), f"[^{self.geteld}]", vet)

    def _tabel(self, tabel: etree._Element) -> Iterator[Regel]:
        rijen: list[list[Regel]] = []
        rechts: list[bool] = []
        buiten: list[Regel] = []
        for rij in tabel.iter(f"{W}tr"):
            cellen = []
            for op, cel in enumerate(rij.iter(f"{W}tc")):
                inhoud = list(self.blokken(cel))
                buiten += [regel for regel in inhoud if regel.noot or regel.marge]
                inhoud = [regel for regel in inhoud if not (regel.noot or regel.marge)]
                tekst = " ".join(regel.gelabeld for regel in inhoud)
                cellen.append(Regel(tekst, 0, " ".join(regel.rijk for regel in inhoud)))
                if rijen and op >= len(rechts):
                    uitlijning = cel.find(f".//{W}jc")
                    rechts.append(uitlijning is not None and uitlijning.get(f"{W}val") in ("right", "end"))
            rijen.append(cellen)
        if len(rijen) >= 2 and max(map(len, rijen)) >= 2:
            tekst = "\n".join(" ".join(cel.tekst for cel in rij) for rij in rijen)
            yield Regel(tekst, 0, markdown.tabel([[cel.rijk for cel in rij] for rij in rijen], rechts), tabel=True)
        else:
            # A table of one row or column only places text on the page.
            yield from (cel for rij in rijen for cel in rij if cel.tekst)
        yield from buiten


def _regels(stukken: list[_Stuk]) -> Iterator[list[_Stuk]]:
    regel: list[_Stuk] = []
    for stuk in stukken:
        if stuk.regeleinde:
            yield regel
            regel = []
        else:
            regel.append(stuk)
    yield regel


def _aan(eigenschappen: etree._Element | None, naam: str) -> bool:
    element = eigenschappen.find(f"{W}{naam}") if eigenschappen is not None else None
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _lijst(eigenschappen: etree._Element | None) -> tuple[str, int] | None:
    nummers = eigenschappen.find(f"{W}numPr") if eigenschappen is not None else None
    if nummers is None:
        return None
    lijst, niveau = nummers.find(f"{W}numId"), nummers.find(f"{W}ilvl")
    diepte = niveau.get(f"{W}val", "0") if niveau is not None else "0"
    return (lijst.get(f"{W}val", "") if lijst is not None else "", int(diepte) if diepte.isdecimal() else 0)


def _stijlen(wortel: etree._Element | None) -> dict[str, _Stijl]:
    if wortel is None:
        return {}
    uit = {}
    for stijl in wortel.iter(f"{W}style"):
        sleutel, naam = stijl.get(f"{W}styleId", ""), stijl.find(f"{W}name")
        kop = bool(_KOPSTIJL.match(naam.get(f"{W}val", "") if naam is not None else sleutel))
        uit[sleutel] = _Stijl(kop, _aan(stijl.find(f"{W}rPr"), "b"), _lijst(stijl.find(f"{W}pPr")))
    return uit


def _notenteksten(bomen: Mapping[str, etree._Element]) -> dict[tuple[str, str], etree._Element]:
    return {
        (soort, noot.get(f"{W}id", "")): noot
        for soort in ("footnote", "endnote")
        if (wortel := bomen.get(f"word/{soort}s.xml")) is not None
        for noot in wortel.iter(f"{W}{soort}")
        if noot.get(f"{W}type") is None
    }


def _koppelingen(wortel: etree._Element | None) -> dict[str, str]:
    if wortel is None:
        return {}
    return {
        een.get("Id", ""): een.get("Target", "") for een in wortel if (een.get("Type") or "").endswith("/hyperlink")
    }
