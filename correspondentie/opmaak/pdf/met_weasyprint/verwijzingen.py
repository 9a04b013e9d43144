"""One link on the page for each link of the letter.

WeasyPrint 70.0 makes of every box inside a link a second link at the same place, which hangs at no ``Link``
(ISO 14289-1, 7.18.5; Kozea/WeasyPrint#2482 gathers what falls short of PDF/UA).
"""

from __future__ import annotations

from typing import Any


def laat_dubbele_weg(document: Any) -> None:
    """Keep the links of boxes that are a link themselves."""
    for pagina in document.pages:
        pagina.links = [verwijzing for verwijzing in pagina.links if verwijzing[-1].link]
