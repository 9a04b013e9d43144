"""Drawing instructions of a text that are made once and written again in every letter in which the same text stands.

Replaces ``weasyprint.draw.draw_text`` (70.0), which has Pango shape each text a second time to draw it. What is drawn
follows from the text, its style and its word spacing. It also follows from the widths that the fonts of the document
hold already: the first use of a glyph in a document decides, and one font serves several sizes. So every font gets
the glyphs that a kept text uses, as if it were drawn, and a text is drawn anew for widths that differ from its own.

Only for styles that have a mark (``stijlen``), fonts of outlines, and characters that the font has.

Memory: at most ``_MEESTE_TEKSTEN`` texts, the least used leave first; for each font and size one layout.
"""

from __future__ import annotations

import copy
import functools
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from correspondentie.opmaak.pdf.met_weasyprint.sneller.stijlen import merk_van

_MEESTE_TEKSTEN: Final = 4000
_MEESTE_VORMEN: Final = 4

Breedten = dict[int, int]


class Letters(NamedTuple):
    """The glyphs of one font that a text uses."""

    sleutel: Any
    grootte: float
    breedten: Breedten
    tekens: dict[int, str]


class Tekening(NamedTuple):
    letters: tuple[Letters, ...]
    opdrachten: tuple[tuple[Any, ...], ...]


class Tekst:
    """A text in a style: how it is drawn with the widths of its own, and with others."""

    def __init__(self, eigen: Tekening | None) -> None:
        self.eigen = eigen
        self.anders: dict[Any, Tekening | None] = {}


TEKSTEN: Final[OrderedDict[Any, Tekst]] = OrderedDict()

# Per font and size what WeasyPrint knows of it, and a layout that keeps it alive.
_FONTS: Final[dict[Any, tuple[Any, Any]]] = {}


class NietBewaren(Exception):
    """This text is not drawn with outlines alone."""


def vergeet_teksten() -> None:
    TEKSTEN.clear()
    _FONTS.clear()


@functools.cache
def maak_teken_van(oorspronkelijk: Callable[..., None]) -> Callable[..., None]:
    """The function that stands in for ``draw_text``."""
    from weasyprint.draw.color import get_color
    from weasyprint.draw.text import draw_text_decoration
    from weasyprint.layout.percent import percentage

    def teken(stream: Any, textbox: Any, offset_x: Any, text_overflow: Any, block_ellipsis: Any) -> None:
        stijl = textbox.style
        merk = merk_van(stijl)
        if (
            merk is None
            or text_overflow == "ellipsis"
            or block_ellipsis != "none"
            or stijl["visibility"] != "visible"
            or stijl["font_size"] < 1e-6
            or (tekening := _tekening(stream, textbox, merk)) is None
        ):
            oorspronkelijk(stream, textbox, offset_x, text_overflow, block_ellipsis)
            return
        lijnen = stijl["text_decoration_line"]
        layout = textbox.pango_layout

        def lijn(y: Any, dikte: Any) -> None:
            kleur = get_color(stijl, "text_decoration_color")
            draw_text_decoration(stream, textbox, offset_x, y, dikte, kleur)

        if "underline" in lijnen or "overline" in lijnen:
            dikte = stijl["text_decoration_thickness"]
            if dikte in ("auto", "from-font"):
                dikte = layout.underline_thickness
            else:
                dikte = percentage(dikte, stijl, stijl["font_size"])
            if "overline" in lijnen:
                lijn(textbox.baseline - layout.ascent + dikte / 2, dikte)
            if "underline" in lijnen:
                afstand = stijl["text_underline_offset"]
                if afstand == "auto":
                    afstand = -layout.underline_position
                else:
                    afstand = percentage(afstand, stijl, stijl["font_size"])
                lijn(textbox.baseline + afstand + dikte / 2, dikte)

        stream.set_color(stijl["color"])
        stream.begin_text()
        if textbox.text.strip():
            stream.set_text_matrix(1, 0, 0, -1, textbox.position_x, textbox.position_y + textbox.baseline)
            for opdracht, *gegevens in tekening.opdrachten:
                if opdracht == "tekst":
                    stream.stream.append(gegevens[0])
                elif opdracht == "font":
                    stream.set_font_size(*gegevens)
                else:
                    stream.set_text_rise(*gegevens)
        stream.end_text()
        if "line-through" in lijnen:
            lijn(textbox.baseline - layout.strikethrough_position, layout.strikethrough_thickness)

    return teken


def _tekening(stream: Any, textbox: Any, merk: Any) -> Tekening | None:
    """How this text is drawn in this document, whose fonts now hold its glyphs; None when that is not kept."""
    layout = textbox.pango_layout
    sleutel = (layout.text, merk, layout.justification_spacing, not textbox.text.strip())
    tekst = TEKSTEN.get(sleutel)
    if tekst is None:
        tekst = TEKSTEN[sleutel] = Tekst(_teken_op(textbox, {}))
        if len(TEKSTEN) > _MEESTE_TEKSTEN:
            TEKSTEN.popitem(last=False)
    else:
        TEKSTEN.move_to_end(sleutel)
    if (tekening := tekst.eigen) is None:
        return None
    for letters in tekening.letters:
        if letters.sleutel not in stream._fonts:
            stream._fonts[letters.sleutel] = _nieuw_font(letters)
    if afwijkend := _afwijkend(stream, tekening):
        plek = tuple((font, *sorted(breedten.items())) for font, breedten in afwijkend.items())
        if plek not in tekst.anders:
            if len(tekst.anders) >= _MEESTE_VORMEN:
                return None
            tekst.anders[plek] = _teken_op(textbox, afwijkend)
        if (tekening := tekst.anders[plek]) is None:
            return None
    _schrijf_letters_bij(stream, tekening)
    return tekening


def _afwijkend(stream: Any, tekening: Tekening) -> dict[Any, Breedten]:
    """The glyphs for which the document holds another width than this text would give them."""
    afwijkend: dict[Any, Breedten] = {}
    for letters in tekening.letters:
        font = stream._fonts[letters.sleutel]
        if letters.breedten.items() <= font.widths.items():
            continue
        anders = {
            glief: font.widths[glief]
            for glief, breedte in letters.breedten.items()
            if font.widths.get(glief, breedte) != breedte
        }
        if anders:
            afwijkend[letters.sleutel] = anders
    return afwijkend


def _schrijf_letters_bij(stream: Any, tekening: Tekening) -> None:
    for letters in tekening.letters:
        font = stream._fonts[letters.sleutel]
        if not letters.breedten.keys() <= font.widths.keys():
            for glief, breedte in letters.breedten.items():
                font.widths.setdefault(glief, breedte)
        if not letters.tekens.keys() <= font.to_unicode.keys():
            for glief, teken in letters.tekens.items():
                font.to_unicode.setdefault(glief, teken)


def _nieuw_font(letters: Letters) -> Any:
    """The font for one document, as WeasyPrint makes it at the first use."""
    font = copy.copy(_FONTS[letters.sleutel, letters.grootte][0])
    font.widths, font.to_unicode, font.missing = {}, {}, {}
    font.variations, font.tables = dict(font.variations), list(font.tables)
    return font


def _teken_op(textbox: Any, breedten: dict[Any, Breedten]) -> Tekening | None:
    """Have WeasyPrint draw this text on a stream that keeps its instructions, with these widths given."""
    from weasyprint.draw.text import draw_first_line
    from weasyprint.matrix import Matrix

    layout = textbox.pango_layout
    layout.reactivate(textbox.style)
    try:
        opnemer = _Opnemer(breedten, layout.layout)
        draw_first_line(opnemer, textbox, "clip", "none", Matrix())
        return opnemer.tekening()
    except NietBewaren:
        return None
    finally:
        layout.deactivate()


class _OpgenomenFont:
    """A font without glyphs in it, of which WeasyPrint asks what it draws with."""

    bitmap = png = svg = colr = False

    def __init__(self, naam: str, breedten: Breedten) -> None:
        self.hash = naam
        self.widths = dict(breedten)
        self.to_unicode: dict[int, str] = {}

    def get_unused_glyph_id(self, codepoint: int) -> int:  # noqa: ARG002 - the signature of a font
        raise NietBewaren


class _Opnemer:
    """A stream that keeps what is drawn on it."""

    def __init__(self, breedten: dict[Any, Breedten], houvast: Any) -> None:
        from weasyprint.text.ffi import ffi

        self.breedten, self.houvast = breedten, houvast
        self.fonts: dict[Any, tuple[float, _OpgenomenFont]] = {}
        self.opdrachten: list[tuple[Any, ...]] = []
        self.ink_rect = ffi.new("PangoRectangle *")
        self.logical_rect = ffi.new("PangoRectangle *")

    def add_font(self, pango_font: Any) -> tuple[_OpgenomenFont, float]:
        from weasyprint.pdf.fonts import Font
        from weasyprint.text.fonts import get_pango_font_key

        sleutel, omschrijving, grootte = get_pango_font_key(pango_font)
        if (sleutel, grootte) not in _FONTS:
            _FONTS[sleutel, grootte] = (Font(pango_font, omschrijving, grootte), (pango_font, self.houvast))
        font = _FONTS[sleutel, grootte][0]
        if font.bitmap or font.png or font.svg or font.colr:
            raise NietBewaren
        if sleutel not in self.fonts:
            self.fonts[sleutel] = (grootte, _OpgenomenFont(font.hash, self.breedten.get(sleutel, {})))
        return self.fonts[sleutel][1], grootte

    def set_text_matrix(self, *_: float) -> None:
        """The place is that of the text in the letter at hand."""

    def set_font_size(self, naam: str, grootte: float) -> None:
        self.opdrachten.append(("font", naam, grootte))

    def set_text_rise(self, hoogte: float) -> None:
        self.opdrachten.append(("hoogte", hoogte))

    def show_text(self, tekst: str) -> None:
        import pydyf

        stroom = pydyf.Stream()
        stroom.show_text(tekst)
        self.opdrachten.append(("tekst", *stroom.stream))

    def tekening(self) -> Tekening:
        letters = (
            Letters(sleutel, grootte, font.widths, font.to_unicode) for sleutel, (grootte, font) in self.fonts.items()
        )
        return Tekening(tuple(letters), tuple(self.opdrachten))
