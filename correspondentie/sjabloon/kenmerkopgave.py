"""How a case says which number its letter gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from correspondentie.kenmerk.kenmerk import Kenmerk


class Wijze(Enum):
    AUTOMATISCH = "automatisch"
    """The register draws the next number when the letter is made final."""
    GERESERVEERD = "gereserveerd"
    """The register gives one of the numbers that were reserved before."""
    GEGEVEN = "gegeven"
    """The case holds the number; another system issued it."""


@dataclass(frozen=True, slots=True)
class Kenmerkopgave:
    """The scheme, the way, and for ``GEGEVEN`` the number."""

    schema: str
    wijze: Wijze
    kenmerk: Kenmerk | None = None
