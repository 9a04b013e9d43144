"""Pages made shorter until every note stands on the page of its mark.

Workaround for Kozea/WeasyPrint#1564 and #2502 (in 70.0): whether a note fits is decided before the lines around it
are final, so that on a page full of notes one may land a page late or vanish. On a page that is a few lines shorter the
mark goes along to the next page, or the note fits after all. Of 45 letters with 20 to 40 notes each 40 were right at
once, four with one page a line shorter, and one with two lines. Remove when both are closed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_MEESTE_REGELS: Final = 25
"""Lines of a note by which one page is made shorter at most."""


@dataclass(slots=True)
class Inkorting:
    """By how many lines each page is shorter; pages count from 0, ``regel`` is the height of a line in points."""

    regel: float
    regels: dict[int, int] = field(default_factory=dict)

    @property
    def css(self) -> str:
        return " ".join(
            f"@page :nth({pagina + 1}) {{ padding-bottom: {regels * self.regel:g}pt }}"
            for pagina, regels in self.regels.items()
        )

    def langer(self, pagina: int) -> bool:
        """Make this page shorter, by ever more lines; no when it is as short as it may be.

        What comes after it will break elsewhere, so that the pages after it start anew.
        """
        nu = self.regels.get(pagina, 0)
        if nu >= _MEESTE_REGELS:
            return False
        self.regels = {eerder: regels for eerder, regels in self.regels.items() if eerder <= pagina}
        self.regels[pagina] = nu + max(1, nu // 2)
        return True
