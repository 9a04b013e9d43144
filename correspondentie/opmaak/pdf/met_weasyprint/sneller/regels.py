"""Lines of text that are laid out once and set again in every letter in which the same paragraph stands.

Replaces ``weasyprint.layout.inline.iter_line_boxes`` (70.0). How a line falls is decided by the texts and styles of its
paragraph, where in it the line begins, and the place and size of the block around it. Lines for which all of these are
equal differ only in their height on the page and in the elements that they come from. What is kept of a line is the
measures of its boxes; the boxes themselves are made anew from those of the letter at hand.

Only for plain lines: text and inline boxes in normal flow, from left to right, with no float beside or below them, with
styles that have a mark (``stijlen``). All others go the way of WeasyPrint.

Memory: at most ``_MEESTE_ALINEAS`` paragraphs, the least used leave first, each with at most ``_MEESTE_REGELS`` lines.
"""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from correspondentie.opmaak.pdf.met_weasyprint.sneller.stijlen import merk_van

_MEESTE_ALINEAS: Final = 1000
_MEESTE_REGELS: Final = 64

_ZIJDEN: Final = ("top", "right", "bottom", "left")
_MATEN: Final = frozenset(
    {
        "width", "height", "min_width", "min_height", "max_width", "max_height", "position_x", "position_y", "baseline",
        "text", "pango_layout", "justification_spacing", "text_indent",
        *(f"{soort}_{zijde}" for soort in ("margin", "padding") for zijde in _ZIJDEN),
        *(f"border_{zijde}_width" for zijde in _ZIJDEN),
    }
)  # fmt: skip
"""What laying out a line writes in its boxes."""

_APART: Final = frozenset({"children", "remove_decoration_sides", "_plek"})


class Deel(NamedTuple):
    """A box of a line: which child of its parent it is a part of, and what laying out made of it."""

    plek: int
    maten: dict[str, Any]
    zonder_rand: frozenset[str]
    delen: tuple[Deel, ...] | None


class Regel(NamedTuple):
    deel: Deel
    verder: Any
    """Where the next line begins, as nested tuples; None at the end."""
    boven: float
    """The top of the line when its baseline is at 0."""
    opzij: float
    breedte: float
    hoogte: float


GEEN_REGEL: Final = Regel(Deel(0, {}, frozenset(), None), None, 0, 0, 0, 0)

Alinea = dict[Any, Regel]
ALINEAS: Final[OrderedDict[Any, Alinea]] = OrderedDict()


def vergeet_regels() -> None:
    ALINEAS.clear()


@functools.cache
def maak_regels_van(oorspronkelijk: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """The function that stands in for ``iter_line_boxes``."""
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import inline
    from weasyprint.layout.inline import get_next_linebox, resolve_one_percentage

    def regels(
        context: Any, box: Any, position_y: Any, bottom_space: Any, skip_stack: Any, containing_block: Any,
        absolute_boxes: Any, fixed_boxes: Any, first_letter_style: Any, first_line_style: Any,
    ) -> Iterator[Any]:  # fmt: skip
        alles = (
            context, box, position_y, bottom_space, skip_stack, containing_block, absolute_boxes, fixed_boxes,
            first_letter_style, first_line_style,
        )  # fmt: skip
        vinger = None
        if not (first_letter_style or first_line_style) and containing_block.style["direction"] == "ltr":
            vinger = _vingerafdruk(box, boxes)
        if vinger is None:
            yield from oorspronkelijk(*alles)
            return
        alinea = _alinea(vinger)
        inline.resolve_percentages(box, containing_block)
        if skip_stack is None:
            resolve_one_percentage(box, "text_indent", containing_block.width)
        else:
            box.text_indent = 0
        rand = box.margin_left or box.margin_right or box.margin_top
        vast = (containing_block.width, containing_block.height)
        while True:
            if rand or _raakt(context.excluded_shapes, position_y):
                line, resume_at = get_next_linebox(
                    context, box, position_y, bottom_space, skip_stack, containing_block, absolute_boxes, fixed_boxes,
                    first_letter_style, first_line_style,
                )  # fmt: skip
            else:
                sleutel = (*vast, containing_block.content_box_x(), box.text_indent, _plat(skip_stack))
                if (regel := alinea.get(sleutel)) is None:
                    line, resume_at, regel = _zet(context, box, position_y, bottom_space, skip_stack, containing_block)
                    if regel is not None:
                        if len(alinea) >= _MEESTE_REGELS:
                            alinea.clear()
                        alinea[sleutel] = regel
                elif regel is GEEN_REGEL:
                    line = resume_at = None
                else:
                    line, resume_at = _zet_weer(regel, box, position_y), _vol(regel.verder)
            if line is None:
                return
            position_y = line.position_y + line.height
            yield line, resume_at
            if resume_at is None:
                return
            skip_stack = resume_at
            box.text_indent = 0

    return regels


def _raakt(vormen: list[Any], position_y: float) -> bool:
    """Whether one of these floats may stand beside a line at this height: what ends above it does not."""
    return any(vorm.position_y >= position_y or vorm.position_y + vorm.margin_height() > position_y for vorm in vormen)


def _alinea(vinger: Any) -> Alinea:
    alinea = ALINEAS.get(vinger)
    if alinea is None:
        alinea = ALINEAS[vinger] = {}
        if len(ALINEAS) > _MEESTE_ALINEAS:
            ALINEAS.popitem(last=False)
    else:
        ALINEAS.move_to_end(vinger)
    return alinea


def _vingerafdruk(box: Any, boxes: Any) -> Any:
    """All of the paragraph that decides how its lines fall, or None when it holds more than plain text."""
    if type(box) is not boxes.LineBox or box.text_overflow != "clip" or box.block_ellipsis != "none":
        return None
    return _vinger(box, boxes)


def _vinger(box: Any, boxes: Any) -> Any:
    merk = merk_van(box.style)
    if merk is None or box.remove_decoration_sides or box.is_leader:
        return None
    wit = (box.leading_collapsible_space, box.trailing_collapsible_space)
    if type(box) is boxes.TextBox:
        if box.justification_spacing or "::first-letter" in (box.element_tag or ""):
            return None
        return (merk, wit, box.text)
    vingers = [merk, wit]
    for kind in box.children:
        soort = type(kind)
        if soort is not boxes.TextBox and soort is not boxes.InlineBox:
            return None
        if not kind.is_in_normal_flow() or (vinger := _vinger(kind, boxes)) is None:
            return None
        vingers.append(vinger)
    return tuple(vingers)


def _plat(plek: Any) -> Any:
    """``{1: {0: {23: None}}}`` as a key."""
    if plek is None:
        return None
    ((nummer, verder),) = plek.items()
    return (nummer, _plat(verder))


def _vol(plat: Any) -> Any:
    return None if plat is None else {plat[0]: _vol(plat[1])}


def _zet(
    context: Any, linebox: Any, position_y: Any, bottom_space: Any, skip_stack: Any, containing_block: Any
) -> tuple[Any, Any, Regel | None]:
    """The next line, as ``get_next_linebox`` lays it out where there is no float, and what is worth keeping of it."""
    from weasyprint.layout import inline

    begin = inline.skip_first_whitespace(linebox, skip_stack)
    if begin == "continue":
        return None, None, GEEN_REGEL
    _nummer(linebox)
    linebox.position_y = position_y
    linebox.width = linebox.height = 0
    links, position_y, ruimte = inline.avoid_collisions(context, linebox, containing_block, outer=False)
    linebox.position_x, linebox.position_y = links, position_y
    absoluut: list[Any] = []
    vastgezet: list[Any] = []
    plaatsen: list[Any] = []
    wachtend: list[Any] = []
    line, resume_at, behouden, _, _, _ = inline.split_inline_box(
        context, linebox, links + linebox.text_indent, links + ruimte, bottom_space, begin, containing_block, absoluut,
        vastgezet, plaatsen, wachtend, [], None, None,
    )  # fmt: skip
    if absoluut or vastgezet or plaatsen or wachtend:
        raise AssertionError("a plain line holds something out of the flow")
    linebox.width, linebox.height = line.width, line.height
    if inline.is_phantom_linebox(line) and not behouden:
        line.height = 0
        return line, resume_at, None
    inline.remove_last_whitespace(context, line)
    _, _, ruimte = inline.avoid_collisions(context, linebox, containing_block, outer=False)
    opzij = inline.text_align(context, line, ruimte, last=(resume_at is None or behouden))
    onder, boven = inline.line_box_verticality(line)
    line.baseline = -boven
    line.position_y = boven
    line.height = onder - boven
    line.margin_top = 0
    line.margin_bottom = 0
    deel = _deel(line, linebox)
    regel = deel and Regel(deel, _plat(resume_at), boven, opzij, linebox.width, linebox.height)
    line.translate(opzij, position_y - boven)
    line.position_y = position_y
    return line, resume_at, regel


def _nummer(box: Any) -> None:
    """Let every box know which child it is; its copies will know too."""
    for plek, kind in enumerate(box.children):
        kind._plek = plek
        if kind.children:
            _nummer(kind)


def _deel(box: Any, bron: Any) -> Deel | None:
    """What to keep of this box, or None when it holds something that is neither a measure nor of its source."""
    maten = {}
    for naam, waarde in box.__dict__.items():
        if naam in _MATEN:
            maten[naam] = waarde
        elif naam not in _APART and (naam not in bron.__dict__ or bron.__dict__[naam] is not waarde):
            return None
    delen = None
    if hasattr(bron, "text"):
        if box.children:
            return None
    else:
        gevonden = []
        for kind in box.children:
            deel = _deel(kind, bron.children[kind._plek])
            if deel is None:
                return None
            gevonden.append(deel)
        delen = tuple(gevonden)
    return Deel(box.__dict__.get("_plek", 0), maten, frozenset(box.remove_decoration_sides), delen)


def _zet_weer(regel: Regel, linebox: Any, position_y: Any) -> Any:
    linebox.position_x = regel.deel.maten["position_x"]
    linebox.position_y = position_y
    linebox.width, linebox.height = regel.breedte, regel.hoogte
    line = _maak(regel.deel, linebox, regel.opzij, position_y - regel.boven)
    line.position_y = position_y
    return line


def _maak(deel: Deel, bron: Any, opzij: float, omlaag: float) -> Any:
    """A box of this letter with the measures that were kept."""
    box = object.__new__(type(bron))
    alles = box.__dict__
    alles.update(bron.__dict__)
    alles.update(deel.maten)
    if not (opzij == 0 and omlaag == 0):
        alles["position_x"] += opzij
        alles["position_y"] += omlaag
    alles["remove_decoration_sides"] = set(deel.zonder_rand)
    if deel.delen is not None:
        alles["children"] = [_maak(kind, bron.children[kind.plek], opzij, omlaag) for kind in deel.delen]
    return box
