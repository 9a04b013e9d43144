"""Where two texts differ, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

MEESTE_VERSCHILLEN: Final = 20
_VERGELIJKBAAR: Final = 4_000
"""Words on each side; comparing takes the square of it, and what differs more is another letter."""
_LANGST: Final = 12
"""Words of a difference that are shown."""


@dataclass(frozen=True, slots=True)
class Verschil:
    """What stood there and what stands there now; either may be empty."""

    was: str
    nu: str


def verschillen(was: Sequence[str], nu: Sequence[str]) -> tuple[Verschil, ...]:
    """The places where ``nu`` differs from ``was``, in order; at most ``MEESTE_VERSCHILLEN``."""
    begin = _gelijk_begin(was, nu)
    einde = _gelijk_begin(was[begin:][::-1], nu[begin:][::-1])
    oud, nieuw = was[begin : len(was) - einde], nu[begin : len(nu) - einde]
    if not oud and not nieuw:
        return ()
    if max(len(oud), len(nieuw)) > _VERGELIJKBAAR:
        return (Verschil(_kort(oud), _kort(nieuw)),)
    paren = SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes()
    anders = [Verschil(_kort(oud[a:b]), _kort(nieuw[c:d])) for soort, a, b, c, d in paren if soort != "equal"]
    return tuple(anders[:MEESTE_VERSCHILLEN])


def _gelijk_begin(een: Sequence[str], ander: Sequence[str]) -> int:
    paren = enumerate(zip(een, ander, strict=False))
    return next((plek for plek, (a, b) in paren if a != b), min(len(een), len(ander)))


def _kort(woorden: Sequence[str]) -> str:
    rest = len(woorden) - _LANGST
    zichtbaar = " ".join(woorden[:_LANGST])
    return f"{zichtbaar} … (nog {rest} woorden)" if rest > 0 else zichtbaar
