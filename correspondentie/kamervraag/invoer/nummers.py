"""Numbers of questions as people write them: ``3``, ``3 en 4``, ``9, 10 en 11``, ``5 t/m 7``."""

from __future__ import annotations

import re
from typing import Final

REEKS: Final = r"\d{1,3}(?:(?:\s*,\s*|\s*(?:,\s*)?(?:en|&|/|t/m|tot en met|tot|-|–)\s*)(?:vra(?:ag|gen)\s+)?\d{1,3})*"
_STUK: Final = re.compile(r"(\d{1,3})(?:\s*(?:t/m|tot en met|-|–)\s*(\d{1,3}))?")
_LANGSTE_BEREIK: Final = 100


def lees_nummers(tekst: str) -> tuple[int, ...]:
    """The numbers in order, each once; a range that runs backwards counts as its two ends."""
    gevonden: dict[int, None] = {}
    for een, tot in _STUK.findall(tekst):
        begin, einde = int(een), int(tot or een)
        bereik = range(begin, einde + 1) if begin <= einde <= begin + _LANGSTE_BEREIK else (begin, einde)
        gevonden.update(dict.fromkeys(bereik))
    return tuple(gevonden)
