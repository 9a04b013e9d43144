"""The runs of one paragraph as characters with their looks: changes accepted, fields and links followed.

What is not text is kept aside with its kind, so that nothing disappears without a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from correspondentie.kamervraag.concept.plek import Plek, lees_merk
from correspondentie.kamervraag.invoer.nummering import W
from correspondentie.kamervraag.verwerken.regel import Wijziging
from correspondentie.kamervraag.verwerken.stijlen import GEWOON, Stijl, aan, waarde
from correspondentie.kamervraag.verwerken.vorm import Teken, Tekens, gelijkgemaakt, schoon, vreemde_tekens

R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TEKSTKADER: Final = f"{W}txbxContent"
_ERAF: Final = {f"{W}del": "verwijderd", f"{W}moveFrom": "verplaatst"}
_ERBIJ: Final = {f"{W}ins": "toegevoegd", f"{W}moveTo": "verplaatst"}
_STIL: Final = frozenset(
    f"{W}{naam}" for naam in ("pPr", "rPr", "sdtPr", "instrText", "delText", "delInstrText", "proofErr", "tblPr")
)
_TOEGESTAAN: Final = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_HYPERLINK: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|(\S+))', re.IGNORECASE)
_HOOG: Final = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LAAG: Final = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
# The signs of Symbol and Wingdings that people type: bullets, dashes, arrows, ticks.
_SYMBOLEN: Final = {"B7": "•", "A7": "▪", "D8": "➢", "E0": "→", "FC": "✓", "FB": "✗", "2D": "–", "AE": "→", "A3": "≤"}


@dataclass(frozen=True, slots=True)
class Anker:
    """Where the bookmark of a heading begins or ends."""

    plek: Plek
    begin: bool


@dataclass(slots=True)
class Veld:
    """A field of Word that is open: its instruction, and whether its outcome is being read."""

    opdracht: str = ""
    uitkomst: bool = False


@dataclass(frozen=True, slots=True)
class Boeken:
    """What the paragraphs of a document point at."""

    stijlen: Mapping[str, Stijl]
    noten: Mapping[tuple[str, str], etree._Element]
    koppelingen: Mapping[str, str]
    nootkoppelingen: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Lopend:
    """What reading one paragraph gathers. ``velden`` runs on into the next paragraph."""

    boeken: Boeken
    velden: list[Veld]
    ankers: dict[str, Plek]
    """The open bookmarks by their number."""
    stukken: list[Teken | Anker] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    bijzonder: list[tuple[str, str]] = field(default_factory=list)
    wijzigingen: list[Wijziging] = field(default_factory=list)
    vakken: list[Plek] = field(default_factory=list)
    kaders: list[etree._Element] = field(default_factory=list)
    in_noot: bool = False

    def lees(self, ouder: etree._Element, look: Teken) -> None:
        """Everything below this element."""
        for kind in ouder:
            if isinstance(kind.tag, str):
                self._kind(kind, look)

    def _kind(self, kind: etree._Element, look: Teken) -> None:
        tag = kind.tag
        if tag in _STIL:
            if tag == f"{W}instrText" and self.velden and not self.velden[-1].uitkomst:
                self.velden[-1].opdracht += kind.text or ""
        elif tag == f"{W}r":
            self._run(kind, look)
        elif tag in _ERAF:
            self._wijziging(kind, _ERAF[tag])
        elif tag in _ERBIJ:
            self._wijziging(kind, _ERBIJ[tag])
            self.lees(kind, look)
        elif tag == f"{W}hyperlink":
            self.lees(kind, replace(look, link=self._adres(self._koppeling(kind))))
        elif tag == f"{W}fldSimple":
            gevonden = _HYPERLINK.match(kind.get(f"{W}instr", ""))
            link = self._adres(gevonden[1] or gevonden[2]) if gevonden else look.link
            self.lees(kind, replace(look, link=link))
        elif tag == f"{W}sdt":
            plek = plek_van_vak(kind)
            self.vakken += [plek] if plek else []
            self.lees(kind, look)
        elif tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            self.bladwijzer(kind)
        elif tag == f"{W}commentReference":
            self.opmerkingen.append(kind.get(f"{W}id", ""))
        elif tag == f"{_MC}AlternateContent":
            # The second branch says the same for old readers.
            eerste = next((een for een in kind if isinstance(een.tag, str) and len(een)), None)
            if eerste is not None:
                self.lees(eerste, look)
        elif tag in _SOORTEN:
            _SOORTEN[tag](self, kind, look)
        else:
            self.lees(kind, look)

    def bladwijzer(self, kind: etree._Element) -> None:
        """The begin or end of a bookmark; only those on our headings matter."""
        nummer = kind.get(f"{W}id", "")
        if kind.tag == f"{W}bookmarkEnd":
            if plek := self.ankers.pop(nummer, None):
                self.stukken.append(Anker(plek, begin=False))
            return
        plek = lees_merk(kind.get(f"{W}name", ""))
        if plek is not None:
            self.ankers[nummer] = plek
            self.stukken.append(Anker(plek, begin=True))

    def _run(self, run: etree._Element, look: Teken) -> None:
        rpr = run.find(f"{W}rPr")
        if rpr is not None:
            stijl = self.boeken.stijlen.get(waarde(rpr, "rStyle"), GEWOON)
            vet, cursief = aan(rpr, "b"), aan(rpr, "i")
            vet = stijl.vet if vet is None else vet
            cursief = stijl.cursief if cursief is None else cursief
            look = replace(
                look, vet=look.vet if vet is None else vet, cursief=look.cursief if cursief is None else cursief
            )
            if aan(rpr, "strike") or aan(rpr, "dstrike"):
                self.bijzonder.append(("doorgehaald", alle_tekst(run)))
        if self.velden and self.velden[-1].uitkomst and (gevonden := _HYPERLINK.match(self.velden[-1].opdracht)):
            look = replace(look, link=self._adres(gevonden[1] or gevonden[2]))
        stand = waarde(rpr, "vertAlign")
        for kind in run:
            if kind.tag == f"{W}t" and stand in ("superscript", "subscript"):
                self._tekst((kind.text or "").translate(_HOOG if stand == "superscript" else _LAAG), look)
            elif isinstance(kind.tag, str):
                self._kind(kind, look)

    def _tekst(self, tekst: str, look: Teken) -> None:
        self.bijzonder += [("teken", teken) for teken in dict.fromkeys(vreemde_tekens(tekst))]
        self.stukken += [replace(look, teken=teken) for teken in schoon(tekst)]

    def _wijziging(self, kind: etree._Element, soort: str) -> None:
        tekst = alle_tekst(kind)
        if tekst.strip():
            self.wijzigingen.append(Wijziging(soort, kind.get(f"{W}author", "onbekend"), tekst))

    def _koppeling(self, kind: etree._Element) -> str:
        tabel = self.boeken.nootkoppelingen if self.in_noot else self.boeken.koppelingen
        return tabel.get(kind.get(f"{R}id", ""), "")

    def _adres(self, url: str) -> str | None:
        """The address when a case can hold it."""
        if not url or url.startswith("#"):
            return None
        if _TOEGESTAAN.fullmatch(url):
            return url
        if ("link", url) not in self.bijzonder:
            self.bijzonder.append(("link", url))
        return None


def _t(lopend: Lopend, kind: etree._Element, look: Teken) -> None:
    lopend._tekst(kind.text or "", look)


def _wit(lopend: Lopend, kind: etree._Element, look: Teken) -> None:
    del kind
    lopend.stukken.append(replace(look, teken=" "))


def _einde(lopend: Lopend, kind: etree._Element, look: Teken) -> None:
    pagina = kind.get(f"{W}type") in ("page", "column")
    lopend.stukken.append(replace(look, teken=" ") if pagina else Teken("\n"))


def _streepje(lopend: Lopend, _: etree._Element, look: Teken) -> None:
    lopend.stukken.append(replace(look, teken="-"))


def _symbool(lopend: Lopend, kind: etree._Element, look: Teken) -> None:
    code = kind.get(f"{W}char", "").upper()
    teken = _SYMBOLEN.get(code[-2:]) if code.startswith("F0") else None
    if teken is None:
        lopend.bijzonder.append(("teken", f"{kind.get(f'{W}font', '')} {code}".strip()))
        return
    lopend.stukken.append(replace(look, teken=teken))


def _noot(lopend: Lopend, kind: etree._Element, _: Teken) -> None:
    soort = "footnote" if kind.tag == f"{W}footnoteReference" else "endnote"
    noot = lopend.boeken.noten.get((soort, kind.get(f"{W}id", "")))
    if noot is None or lopend.in_noot:
        return
    binnen = Lopend(lopend.boeken, [], {}, in_noot=True)
    for op, alinea in enumerate(noot.iter(f"{W}p")):
        if op:
            binnen.stukken.append(Teken(" "))
        binnen.lees(alinea, Teken(""))
    lopend.stukken.append(Teken("", noot=gelijkgemaakt(alleen_tekens(binnen.stukken), met_einden=False)))
    lopend.bijzonder += binnen.bijzonder
    lopend.wijzigingen += binnen.wijzigingen
    lopend.opmerkingen += binnen.opmerkingen


def _veldteken(lopend: Lopend, kind: etree._Element, _: Teken) -> None:
    match kind.get(f"{W}fldCharType"):
        case "begin":
            lopend.velden.append(Veld())
        case "separate" if lopend.velden:
            lopend.velden[-1].uitkomst = True
        case "end" if lopend.velden:
            lopend.velden.pop()


def _tekening(lopend: Lopend, kind: etree._Element, _: Teken) -> None:
    kaders = list(kind.iter(TEKSTKADER))
    lopend.kaders += kaders
    if not kaders or next(kind.iter(f"{_A}blip"), None) is not None:
        uitleg = next((een.get("descr") or een.get("name") or "" for een in kind.iter() if _is_uitleg(een)), "")
        lopend.bijzonder.append(("object" if kind.tag == f"{W}object" else "afbeelding", uitleg))


def _is_uitleg(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith("}docPr")


def _formule(lopend: Lopend, kind: etree._Element, look: Teken) -> None:
    tekst = "".join(een.text or "" for een in kind.iter(f"{_M}t"))
    lopend.bijzonder.append(("formule", tekst))
    lopend._tekst(tekst, look)


_SOORTEN: Final = {
    f"{W}t": _t,
    f"{W}tab": _wit,
    f"{W}ptab": _wit,
    f"{W}br": _einde,
    f"{W}cr": _einde,
    f"{W}noBreakHyphen": _streepje,
    f"{W}sym": _symbool,
    f"{W}footnoteReference": _noot,
    f"{W}endnoteReference": _noot,
    f"{W}fldChar": _veldteken,
    f"{W}drawing": _tekening,
    f"{W}pict": _tekening,
    f"{W}object": _tekening,
    f"{_M}oMath": _formule,
}


def alleen_tekens(stukken: Sequence[Teken | Anker]) -> Tekens:
    return tuple(een for een in stukken if isinstance(een, Teken))


def alle_tekst(element: etree._Element) -> str:
    """Every word below this element, deleted ones too."""
    return schoon("".join(een.text or "" for een in element.iter(f"{W}t", f"{W}delText")))


def plek_van_vak(vak: etree._Element) -> Plek | None:
    """The place that a control is for: by its tag, else by its title."""
    eigenschappen = vak.find(f"{W}sdtPr")
    return lees_merk(waarde(eigenschappen, "tag")) or lees_merk(waarde(eigenschappen, "alias"))
