"""What somebody wants out of a table: the columns, by the headings that officers write above them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column that is looked for.

    ``naam`` is ours, ``koppen`` are the headings by which it is recognised, without regard to case, accents,
    punctuation and spaces. ``soort`` is ``str``, ``int``, ``Decimal`` or ``date``; ``lees`` makes a further value of
    what ``soort`` gave, and raises ``Fout`` or ``ValueError`` when it cannot. ``verplicht``: the column must be there,
    and filled in every row; with ``mag_leeg`` only be there.
    """

    naam: str
    koppen: tuple[str, ...]
    lees: Callable[[Any], Any] | None = None
    verplicht: bool = True
    soort: type = str
    mag_leeg: bool = False

    @property
    def sleutels(self) -> frozenset[str]:
        return frozenset(sleutel(kop) for kop in (self.naam, *self.koppen))

    @property
    def kop(self) -> str:
        """The heading as messages name it."""
        return self.koppen[0] if self.koppen else self.naam


def sleutel(kop: str) -> str:
    """What two spellings of a heading share: ``Wettelijke taak (AMV's)`` and ``wettelijke\\ntaak AMV’s``."""
    ontleed = unicodedata.normalize("NFKD", kop).casefold()
    return "".join(teken for teken in ontleed if teken.isalnum()) or " ".join(ontleed.split())
