"""See that a laid out document holds every word of the letter, each note, and nothing beyond the edge of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from correspondentie.melding import Fout, Melding
from correspondentie.opmaak.pdf.verlies import (
    buiten_de_pagina,
    noot_verloren,
    tekens_ontbreken,
    tekst_verloren,
    vol_vak,
)
from correspondentie.opmaak.woorden import Woorden, kaal

_GEZET_VAN_ZELF: Final = ("::marker", "::footnote-call", "::footnote-marker")
"""Numbers and bullets that the typesetter makes; they are no text of the letter."""

_SPELING: Final = 0.5
"""CSS pixels that a box may stick out by rounding."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What got lost. ``verdwaald`` gives, for each note that is not on the page of its mark, the page of the mark.

    Notes count from 1, pages from 0.
    """

    meldingen: tuple[Melding, ...]
    verdwaald: Mapping[int, int]

    @property
    def gaaf(self) -> bool:
        return not self.meldingen and not self.verdwaald


_DRAGERS: Final = frozenset({"p", "h1", "h2", "h3", "th", "td"})
"""The elements that hold the text of a letter."""


@dataclass(slots=True)
class _Gevonden:
    tekst: dict[Any, str] = field(default_factory=dict)
    """Per element what was set of it, page after page: the parts of a cell do not stand one after another."""
    noten: dict[int, str] = field(default_factory=dict)
    nootpaginas: dict[int, int] = field(default_factory=dict)
    verwijspaginas: dict[int, int] = field(default_factory=dict)
    buiten: list[str] = field(default_factory=list)
    koprijen: dict[Any, int] = field(default_factory=dict)
    vakken: dict[str, tuple[float, float, float, float]] = field(default_factory=dict)


def ga_na(document: Any, woorden: Woorden) -> Bevinding:
    """Compare what stands on the pages with the words of the tree."""
    gevonden = _Gevonden()
    for nummer, pagina in enumerate(document.pages):
        _lees_pagina(pagina, nummer, gevonden)
    gezet = kaal("".join(gevonden.tekst.get(element, "") for element in document._html.etree_element.iter()))
    verdwaald = {
        nummer: pagina
        for nummer, pagina in gevonden.verwijspaginas.items()
        if gevonden.nootpaginas.get(nummer) != pagina
    }
    return Bevinding(tuple(_meldingen(gezet, gevonden, woorden)), verdwaald)


def ga_tekens_na(document: Any, lettertype: str) -> None:
    """Raise ``Fout`` when a character is not in this typeface.

    Without it the PDF shows an empty box (which PDF/A forbids: ISO 19005-2, 6.2.11.8) or takes a font that happens to
    be on this machine.
    """
    tekens: set[str] = set()
    for font in document.fonts.values():
        tekens.update(map(chr, font.missing))
        if font.family != lettertype:
            tekens.update("".join(font.to_unicode.values()).replace(" ", ""))
    if tekens:
        raise Fout.van([tekens_ontbreken(lettertype, tekens)])


def _meldingen(gezet: str, gevonden: _Gevonden, woorden: Woorden) -> Iterator[Melding]:
    if gezet != woorden.tekst:
        yield tekst_verloren(woorden.tekst, gezet)
    for nummer, noot in enumerate(woorden.noten, start=1):
        if kaal(gevonden.noten.get(nummer, "")) != noot:
            yield noot_verloren(nummer)
    if gevonden.buiten:
        yield buiten_de_pagina(gevonden.buiten[0])
    yield from _volle_vakken(gevonden.vakken)


def _volle_vakken(vakken: dict[str, tuple[float, float, float, float]]) -> Iterator[Melding]:
    """Regions of the head that run over one another."""
    namen = sorted(vakken, key=lambda naam: vakken[naam][1])
    for plek, naam in enumerate(namen):
        links, boven, rechts, onder = vakken[naam]
        for ander in namen[plek + 1 :]:
            a_links, a_boven, a_rechts, a_onder = vakken[ander]
            naast = rechts <= a_links + _SPELING or a_rechts <= links + _SPELING
            if not naast and a_boven < onder - _SPELING and boven < a_onder - _SPELING:
                yield vol_vak(naam, ander)


def _lees_pagina(pagina: Any, nummer: int, gevonden: _Gevonden) -> None:
    from weasyprint.formatting_structure import boxes

    for kind in pagina._page_box.children:
        if isinstance(kind, boxes.MarginBox):
            continue
        if isinstance(kind, boxes.FootnoteAreaBox):
            for noot in _noten(kind):
                plek = int(noot.element.get("data-noot"))
                tekst = "".join(box.text for _, box in _tekstvakken(noot, None, gevonden, pagina, nummer))
                gevonden.noten[plek] = gevonden.noten.get(plek, "") + tekst
                gevonden.nootpaginas.setdefault(plek, nummer)
            continue
        for drager, box in _tekstvakken(kind, None, gevonden, pagina, nummer):
            gevonden.tekst[drager] = gevonden.tekst.get(drager, "") + box.text


def _noten(vak: Any) -> Iterator[Any]:
    """The boxes of the notes in a footnote area; an anonymous box may stand between."""
    for kind in vak.children:
        if kind.element is not None and kind.element_tag == "voetnoot":
            yield kind
        else:
            yield from _noten(kind)


def _tekstvakken(box: Any, drager: Any, gevonden: _Gevonden, pagina: Any, nummer: int) -> Iterator[tuple[Any, Any]]:
    """The text boxes below this one with the element that holds each; what is met on the way goes to ``gevonden``."""
    from weasyprint.formatting_structure import boxes

    tag = box.element_tag or ""
    if tag == "voetnoot::footnote-call":
        gevonden.verwijspaginas.setdefault(int(box.element.get("data-noot")), nummer)
    if tag.endswith(_GEZET_VAN_ZELF):
        return
    if isinstance(box, boxes.TextBox):
        if box.text.strip() and not _op_pagina(box, pagina):
            gevonden.buiten.append(box.text)
        yield drager, box
        return
    if tag in _DRAGERS:
        drager = box.element
    # The header row of a long table comes back on each page: it counts once.
    if tag == "thead" and gevonden.koprijen.setdefault(box.element, nummer) != nummer:
        return
    if naam := _vaknaam(box):
        links, boven = box.border_box_x(), box.border_box_y()
        gevonden.vakken.setdefault(naam, (links, boven, links + box.border_width(), boven + box.border_height()))
    for kind in getattr(box, "children", ()):
        yield from _tekstvakken(kind, drager, gevonden, pagina, nummer)


def _vaknaam(box: Any) -> str | None:
    if box.element_tag != "div" or box.element is None:
        return None
    klassen = (box.element.get("class") or "").split()
    if klassen[:1] == ["vlak"]:
        return str(klassen[1])
    return "referentieregels" if klassen == ["referentieregels"] else None


def _op_pagina(box: Any, pagina: Any) -> bool:
    x, y = box.position_x, box.position_y
    return bool(
        x >= -_SPELING
        and y >= -_SPELING
        and x + box.width <= pagina.width + _SPELING
        and y + box.height <= pagina.height + _SPELING
    )
