"""The links on the pages, right before the PDF is written: one for each link of the letter, and two for each note.

WeasyPrint 70.0 makes of every box inside a link a second link at the same place, which hangs at no ``Link``
(ISO 14289-1, 7.18.5), and none between a note and its mark (Kozea/WeasyPrint#2482 gathers what falls short of PDF/UA).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

TEKEN: Final = "nootteken-"
NOOT: Final = "noot-"
"""Names of the places that a note and its mark lead to, before the number of the note."""


def herstel_verwijzingen(document: Any) -> None:
    for pagina in document.pages:
        # The last of a link is its box: only those that are a link themselves stay.
        pagina.links = [verwijzing for verwijzing in pagina.links if verwijzing[-1].link]
        for box, soort in _nootdelen(pagina._page_box):
            nummer = box.element.get("data-noot")
            van, naar = (TEKEN, NOOT) if soort == "voetnoot::footnote-call" else (NOOT, TEKEN)
            x, y, breedte, hoogte = box.hit_area()
            plek = (x, y, x + breedte, y + hoogte)
            pagina.links.append(("internal", f"{naar}{nummer}", plek, box))
            pagina.anchors.setdefault(f"{van}{nummer}", plek)


def _nootdelen(box: Any) -> Iterator[tuple[Any, str]]:
    """The boxes of the marks in the text and of the numbers before the notes."""
    tag = box.element_tag or ""
    if tag in ("voetnoot::footnote-call", "voetnoot::footnote-marker"):
        yield box, tag
        return
    for kind in getattr(box, "children", ()):
        yield from _nootdelen(kind)
