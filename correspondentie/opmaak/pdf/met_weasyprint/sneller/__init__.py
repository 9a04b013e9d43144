"""What makes WeasyPrint faster without changing a byte of what it writes.

In a mailing most paragraphs are equal. What WeasyPrint 70.0 finds out about them is kept and used again: see
``stijlen``, ``regels``, ``tekenen``, ``maten`` and ``bijlagen``. Our own HTML is read by a parser in C (``lezen``). All
of it is in place only while a letter is set (``sneller``); anything else in the process meets WeasyPrint as it is.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from correspondentie.opmaak.pdf.met_weasyprint.sneller import bijlagen, lezen, maten, regels, stijlen, tekenen, vorm

_SLOT: Final = threading.RLock()


@contextmanager
def sneller() -> Iterator[None]:
    """Put our own in the place of parts of WeasyPrint, for one letter at a time."""
    vervangen = _vervangingen()
    with _SLOT:
        for module, naam, _, eigen in vervangen:
            setattr(module, naam, eigen)
        try:
            yield
        finally:
            for module, naam, oorspronkelijk, _ in vervangen:
                setattr(module, naam, oorspronkelijk)
            stijlen.rond_brief_af()


@functools.cache
def _vervangingen() -> tuple[tuple[Any, str, Any, Any], ...]:
    """What is replaced: the module, the name in it, what stood there and what comes there."""
    import weasyprint.css
    import weasyprint.draw
    from weasyprint import tinyhtml5
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.images import RasterImage
    from weasyprint.layout import absolute, background, block, column, grid, inline, page, percent, table
    from weasyprint.layout import float as zwevend
    from weasyprint.pdf.fonts import Font

    vorm.eis_bekende_vorm()
    draw = weasyprint.draw
    procenten = percent.resolve_percentages
    achtergronden = background.layout_box_backgrounds
    return (
        (tinyhtml5, "parse", tinyhtml5.parse, lezen.maak_lezer_van(tinyhtml5.parse)),
        (weasyprint.css, "StyleFor", weasyprint.css.StyleFor, stijlen.klassen()),
        (block, "iter_line_boxes", block.iter_line_boxes, regels.maak_regels_van(block.iter_line_boxes)),
        (draw, "draw_text", draw.draw_text, tekenen.maak_teken_van(draw.draw_text)),
        (Box, "is_in_normal_flow", Box.is_in_normal_flow, maten.maak_stroom_van(Box.is_in_normal_flow)),
        (background, "layout_box_backgrounds", achtergronden, maten.maak_achtergronden_van(achtergronden)),
        (Font, "_harfbuzz_subset", Font._harfbuzz_subset, bijlagen.maak_lettertypedeel_van(Font._harfbuzz_subset)),
        (
            RasterImage,
            "_get_png_data",
            RasterImage.__dict__["_get_png_data"],
            bijlagen.maak_beeld_van(RasterImage._get_png_data),
        ),
        *(
            (module, "resolve_percentages", procenten, maten.maak_maten_van(procenten))
            for module in (absolute, block, column, grid, inline, page, percent, table, zwevend)
        ),
    )


def vergeet() -> None:
    """Start anew; to be called when the fonts of the process change, since they decide how every text falls."""
    with _SLOT:
        regels.vergeet_regels()
        tekenen.vergeet_teksten()
        stijlen.vergeet_stijlen()
        bijlagen.vergeet_bijlagen()
