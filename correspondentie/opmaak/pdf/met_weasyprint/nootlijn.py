"""The rule above the notes as short as Word and LibreOffice draw it."""

from __future__ import annotations

from typing import Any, Final

_DEEL: Final = 0.25
"""Share of the text width that LibreOffice takes; Word has two inches."""


def kort_nootlijn_in(document: Any) -> None:
    """Make the area of the notes narrower once all is laid out: only its border, the rule, is drawn from its width."""
    from weasyprint.formatting_structure import boxes

    for pagina in document.pages:
        for kind in pagina._page_box.children:
            if isinstance(kind, boxes.FootnoteAreaBox):
                kind.width *= _DEEL
