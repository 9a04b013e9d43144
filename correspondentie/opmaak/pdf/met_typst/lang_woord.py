"""Words too long for their line: where they break, since Typst by itself would let them run off the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# A long word breaks of itself after these.
_DELEN: Final = re.compile(r"[^-/]+[-/]*|[-/]+")
_KANDIDAAT: Final = 5
"""Characters below which a word fits in any column."""

_SMAL: Final = frozenset("iljtfrI.,:;'’‘|!()[]/-\u00a0")
_BREED: Final = frozenset("mw@%&#=+~<>—…")
_MAAT: Final = (0.42, 0.7, 1.05)


def ruime_breedte(tekst: str) -> float:
    """About how wide the text is in ems of DejaVu Sans, bold too: rather too much than too little."""
    smal = sum(teken in _SMAL for teken in tekst)
    breed = sum(teken in _BREED or teken.isupper() or ord(teken) > 0xFF for teken in tekst)
    return smal * _MAAT[0] + (len(tekst) - smal - breed) * _MAAT[1] + breed * _MAAT[2]


def delen(tekst: str, breedte: float) -> Iterator[tuple[str, bool]]:
    """The text in pieces with whether each has to break anywhere; ``breedte`` is that of the line in ems."""
    begin = 0
    plek = 0
    for woord in tekst.split(" "):
        if len(woord) * _MAAT[2] > breedte and ruime_breedte(woord) > breedte:
            for deel in _DELEN.finditer(woord):
                if ruime_breedte(deel[0]) > breedte:
                    if plek + deel.start() > begin:
                        yield tekst[begin : plek + deel.start()], False
                    yield deel[0], True
                    begin = plek + deel.end()
        plek += len(woord) + 1
    if begin < len(tekst):
        yield tekst[begin:], False
