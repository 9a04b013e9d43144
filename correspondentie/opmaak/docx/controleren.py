"""Where a letterhead that was edited in Word and its ``huisstijl.yaml`` say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.opmaak.docx.briefpapier import alineatekst, lees_delen, ontleed, stel_samen
from correspondentie.opmaak.docx.maten import mm
from correspondentie.opmaak.docx.meldingen import MELDING
from correspondentie.opmaak.docx.stijlen import W
from correspondentie.opmaak.huisstijl import Hoofdvlak, Huisstijl, Letter, Vlak

if TYPE_CHECKING:
    from lxml.etree import _Element

_Q: Final = f"{{{W}}}"
_SPELING_MM: Final = 0.5
"""Word rounds places to twips and its dialogues to tenths of a centimetre; less than this nobody sees."""
_KOPTEKST: Final = re.compile(r"word/(header|footer)\d*\.xml")


def controleer_briefpapier(huisstijl: Huisstijl, pad: Path) -> list[Melding]:
    """Every difference between the letterhead ``pad`` and the house style; an empty list when they agree.

    What stops a letter (no marker, unknown field, no Word file) is a ``FOUT``, any other difference a warning.
    """
    try:
        delen = lees_delen(pad)
    except Fout as fout:
        return list(fout.meldingen)
    meldingen: list[Melding] = []
    try:
        stel_samen(delen, huisstijl, str(pad))
    except Fout as fout:
        meldingen += fout.meldingen
    plaats = Plaats(str(pad))
    document = ontleed(delen["word/document.xml"])
    kopteksten = [ontleed(deel) for naam, deel in sorted(delen.items()) if _KOPTEKST.fullmatch(naam)]
    stijlen = _Stijlen(ontleed(delen["word/styles.xml"]))
    meldingen += (
        melding.op(plaats)
        for melding in (
            *_pagina(document, huisstijl),
            *_vlakken(document, kopteksten, huisstijl, stijlen),
            *_paginanummer(kopteksten, huisstijl, stijlen),
            *_typografie(stijlen, huisstijl),
        )
    )
    return list(dict.fromkeys(meldingen))


class _Stijlen:
    """The styles of the letterhead by id, with what they take over from the style below them."""

    def __init__(self, wortel: _Element) -> None:
        self.wortel = wortel
        self.op_id = {stijl.get(f"{_Q}styleId"): stijl for stijl in wortel.iter(f"{_Q}style")}
        self.op_naam = {_waarde(stijl, "name").casefold(): stijl for stijl in self.op_id.values()}

    def zoek(self, stijl: _Element | None, pad: str, attribuut: str) -> str | None:
        """The nearest value on the way from this style to the defaults of the document."""
        gezien: set[str | None] = set()
        while stijl is not None and stijl.get(f"{_Q}styleId") not in gezien:
            gezien.add(stijl.get(f"{_Q}styleId"))
            if (waarde := _attribuut(stijl, pad, attribuut)) is not None:
                return waarde
            stijl = self.op_id.get(_waarde(stijl, "basedOn"))
        for standaard in ("rPrDefault", "pPrDefault"):
            basis = self.wortel.find(f"{_Q}docDefaults/{_Q}{standaard}")
            if basis is not None and (waarde := _attribuut(basis, pad, attribuut)) is not None:
                return waarde
        return None

    def kader(self, alinea: _Element) -> dict[str, float] | None:
        """Place of the frame in millimetres, from the paragraph or its style."""
        stijl = self.op_id.get(_attribuut(alinea, "pPr/pStyle", "val"))
        uit: dict[str, float] = {}
        for naam in ("x", "y", "w"):
            waarde = _attribuut(alinea, "pPr/framePr", naam) or self.zoek(stijl, "pPr/framePr", naam)
            if waarde is None or not waarde.lstrip("-").isdigit():
                return None
            uit[naam] = mm(int(waarde))
        return uit


def _pagina(document: _Element, huisstijl: Huisstijl) -> Iterator[Melding]:
    pagina = huisstijl.pagina
    rechts = pagina.breedte - pagina.links - pagina.tekstbreedte
    for pad, naam, wat, verwacht in (
        ("pgSz", "w", "De breedte van het blad", pagina.breedte),
        ("pgSz", "h", "De hoogte van het blad", pagina.hoogte),
        ("pgMar", "top", "De bovenmarge van de vervolgpagina", pagina.vervolg),
        ("pgMar", "left", "De linkermarge", pagina.links),
        ("pgMar", "right", "De rechtermarge", rechts),
        ("pgMar", "bottom", "De ondermarge", pagina.onder),
    ):
        sectie = document.find(f"{_Q}body/{_Q}sectPr")
        waarde = _attribuut(sectie, pad, naam) if sectie is not None else None
        if waarde is not None:
            yield from _maat(wat, mm(int(waarde)), verwacht)


def _vlakken(
    document: _Element, kopteksten: list[_Element], huisstijl: Huisstijl, stijlen: _Stijlen
) -> Iterator[Melding]:
    for naam, vlak in huisstijl.vlakken.items():
        yield from _vlak(naam, vlak, [document], "eerste pagina", stijlen)
    if huisstijl.vervolgcolofon:
        yield from _vlak("vervolgcolofon", huisstijl.vervolgcolofon, kopteksten, "vervolgpagina", stijlen)
    regels = huisstijl.referentieregels
    for onderdeel in regels.onderdelen if regels else ():
        gevonden = [a for a in _met_veld([document], onderdeel.gegeven) if stijlen.kader(a) is None]
        if not gevonden:
            yield _let_op("BP-007", gegeven=onderdeel.gegeven, deel="referentieregels")
        for alinea in gevonden[:1]:
            stijl = stijlen.op_id.get(_attribuut(alinea, "pPr/pStyle", "val"))
            links = _attribuut(alinea, "pPr/ind", "left") or stijlen.zoek(stijl, "pPr/ind", "left")
            x = huisstijl.pagina.links + mm(int(links or 0))
            yield from _maat(f"De plaats van ‘{onderdeel.gegeven}’ van links", x, regels.waarde_x if regels else 0)


def _vlak(naam: str, vlak: Hoofdvlak, delen: list[_Element], deel: str, stijlen: _Stijlen) -> Iterator[Melding]:
    gemeld = False
    for onderdeel in vlak.onderdelen:
        gevonden = list(_met_veld(delen, onderdeel.gegeven))
        kaders = [kader for alinea in gevonden if (kader := stijlen.kader(alinea))]
        if not gevonden:
            yield _let_op("BP-007", gegeven=onderdeel.gegeven, deel=f"{naam}, {deel}")
        elif not gemeld:
            # One frame holds the whole region: say once that it stands elsewhere.
            verschillen = list(_plaats(f"Het vlak ‘{naam}’", kaders, vlak))
            gemeld = bool(verschillen)
            yield from verschillen


def _plaats(wat: str, kaders: list[dict[str, float]], vlak: Vlak) -> Iterator[Melding]:
    if not kaders:
        yield _let_op("BP-010", wat=wat)
        return
    # A field may stand in two regions (Datum): the nearest frame is this one.
    kader = min(kaders, key=lambda kader: abs(kader["x"] - vlak.x) + abs(kader["y"] - vlak.y))
    yield from _maat(f"{wat}, van links", kader["x"], vlak.x)
    yield from _maat(f"{wat}, van boven", kader["y"], vlak.y)
    yield from _maat(f"{wat}, breedte", kader["w"], vlak.breedte)


def _paginanummer(kopteksten: list[_Element], huisstijl: Huisstijl, stijlen: _Stijlen) -> Iterator[Melding]:
    if huisstijl.paginanummer is None:
        return
    kaders = [kader for deel in kopteksten for a in deel.iter(f"{_Q}p") if _telt(a) for kader in [stijlen.kader(a)]]
    if len(kaders) < 2:
        yield _let_op("BP-009", deel="eerste pagina" if kaders else "alle pagina's")
    for kader in kaders:
        yield from _plaats("Het paginanummer", [kader] if kader else [], huisstijl.paginanummer)


def _telt(alinea: _Element) -> bool:
    velden = [veld.get(f"{_Q}instr") or "" for veld in alinea.iter(f"{_Q}fldSimple")]
    velden += [veld.text or "" for veld in alinea.iter(f"{_Q}instrText")]
    return any("PAGE" in veld.split() for veld in velden)


def _typografie(stijlen: _Stijlen, huisstijl: Huisstijl) -> Iterator[Melding]:
    typografie = huisstijl.typografie
    letter = stijlen.zoek(stijlen.op_naam.get("normal"), "rPr/rFonts", "ascii")
    if letter is not None and letter != typografie.word:
        yield _let_op("BP-008", wat="De letter", gevonden=letter, verwacht=typografie.word)
    for naam, maat in (
        ("Normal", typografie.broodtekst),
        ("heading 1", typografie.titel),
        ("heading 2", typografie.kop),
        ("footnote text", typografie.noot),
        ("Klein", typografie.klein),
    ):
        stijl = stijlen.op_naam.get(naam.casefold())
        if stijl is not None:
            yield from _letter(naam, stijl, maat, stijlen)


def _letter(naam: str, stijl: _Element, letter: Letter, stijlen: _Stijlen) -> Iterator[Melding]:
    for wat, pad, attribuut, deler, verwacht in (
        ("lettergrootte", "rPr/sz", "val", 2, letter.grootte),
        ("regelhoogte", "pPr/spacing", "line", 20, letter.regel),
    ):
        waarde = stijlen.zoek(stijl, pad, attribuut)
        if waarde is None:
            continue
        gevonden = int(waarde) / deler
        # Word knows half points, so a finer size of the house style is no difference.
        if abs(gevonden - verwacht) > 0.25:
            yield _let_op(
                "BP-008",
                wat=f"De {wat} van de stijl ‘{naam}’",
                gevonden=f"{_getal(gevonden)} pt",
                verwacht=f"{_getal(verwacht)} pt",
            )


def _met_veld(delen: list[_Element], gegeven: str) -> Iterator[_Element]:
    patroon = re.compile(rf"\{{\{{[pr]?\s*{re.escape(gegeven)}\b")
    return (alinea for deel in delen for alinea in deel.iter(f"{_Q}p") if patroon.search(alineatekst(alinea)))


def _maat(wat: str, gevonden: float, verwacht: float) -> Iterator[Melding]:
    if abs(gevonden - verwacht) > _SPELING_MM:
        yield _let_op("BP-008", wat=wat, gevonden=f"{_getal(gevonden)} mm", verwacht=f"{_getal(verwacht)} mm")


def _let_op(code: str, **gegevens: str) -> Melding:
    return replace(MELDING(code, **gegevens), ernst=Ernst.WAARSCHUWING)  # type: ignore[arg-type]


def _getal(getal: float) -> str:
    return f"{getal:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _attribuut(element: _Element, pad: str, naam: str) -> str | None:
    gevonden = element.find("/".join(f"{_Q}{stap}" for stap in pad.split("/")))
    return gevonden.get(f"{_Q}{naam}") if gevonden is not None else None


def _waarde(element: _Element, naam: str) -> str:
    return _attribuut(element, naam, "val") or ""
