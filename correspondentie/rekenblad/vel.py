"""The common shape of a sheet, whatever file it comes from: rows of raw cells, and what is odd about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Protocol

from correspondentie.melding import Melding, Plaats

MEESTE_RIJEN: Final = 100_000
"""Rows with content in one table. There are 342 gemeenten."""
MEESTE_CELLEN: Final = 2_000_000
"""Cells with content in one table, those in columns that nobody asked for included."""
LANGSTE_CEL: Final = 32_767
"""Characters; Excel's own limit."""
MEESTE_KOLOMMEN: Final = 16_384
HOOGSTE_RIJ: Final = 1_048_576
"""Excel's own limits."""


@dataclass(frozen=True, slots=True)
class Foutwaarde:
    """A cell that shows an error instead of a value: ``#REF!``."""

    code: str


@dataclass(frozen=True, slots=True)
class Onberekend:
    """A formula of which the file holds no outcome."""


@dataclass(frozen=True, slots=True)
class Getal:
    """A number; with ``cijfers`` the format of the cell shows at least so many digits, as for codes (``0363``)."""

    waarde: Decimal
    cijfers: int = 0
    vanaf_1904: bool = False
    """How its file counts days, for a date in a cell that is laid out as a number."""


Ruw = str | Getal | date | bool | Foutwaarde | Onberekend


@dataclass(frozen=True, slots=True)
class RuweRij:
    """A row with content: its number, and its cells by column, both from 1.

    ``breedte`` counts the empty cells at its end too, where the file knows them (CSV).
    """

    nummer: int
    cellen: Mapping[int, Ruw]
    verborgen: bool = False
    breedte: int = 0


@dataclass(frozen=True, slots=True)
class Bereik:
    """A rectangle of cells, as ``A3:C4``."""

    rij: int
    kolom: int
    laatste_rij: int
    laatste_kolom: int

    def __str__(self) -> str:
        return f"{adres(self.rij, self.kolom)}:{adres(self.laatste_rij, self.laatste_kolom)}"

    def raakt(self, vanaf_rij: int, tot_rij: int, kolommen: set[int]) -> bool:
        binnen = any(self.kolom <= kolom <= self.laatste_kolom for kolom in kolommen)
        return binnen and self.laatste_rij >= vanaf_rij and self.rij <= tot_rij


@dataclass(slots=True)
class Bijzonderheden:
    """What a sheet tells beside its rows; complete when all rows were read."""

    samengevoegd: list[Bereik] = field(default_factory=list)
    verborgen_kolommen: list[tuple[int, int]] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)


class Vel(Protocol):
    """One sheet of a file."""

    naam: str
    verborgen: bool
    bijzonder: Bijzonderheden

    def rijen(self, tot: int = HOOGSTE_RIJ) -> Iterator[RuweRij]:
        """The rows with content, from the top to about row ``tot``; may be asked more than once."""
        ...

    def plaats(self, rij: int = 0, kolom: int = 0) -> Plaats:
        """Where a cell, a row or the sheet is, as who opens the file finds it."""
        ...


def letters(kolom: int) -> str:
    """``A`` for 1, ``AA`` for 27."""
    uit = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        uit = chr(ord("A") + rest) + uit
    return uit


def adres(rij: int, kolom: int) -> str:
    """``C14`` for row 14, column 3."""
    return f"{letters(kolom)}{rij}"
