"""Values of a case that still know where they were written.

They are what they look like (a text, a date, a number) and carry the dotted path and the place of their source, so
that a filled-in text can be traced through loops and filters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Self

from correspondentie.bron.yaml import Scalair
from correspondentie.melding import Plaats


class RijkeTekst(str):
    """Text in small Markdown: paragraphs, emphasis, lists, tables, footnotes, links."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def uit(cls, bron: Scalair) -> Self:
        waarde = cls(bron)
        waarde.pad, waarde.plaats = bron.pad, bron.plaats
        return waarde


class Afgeleid(str):
    """Text that was made of a value: a date written out, a number in words."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def van(cls, tekst: str, bron: object) -> Self:
        waarde = cls(tekst)
        waarde.pad, waarde.plaats = getattr(bron, "pad", None), getattr(bron, "plaats", None)
        return waarde


class Datumwaarde(date):
    """A date that was written in the case."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def uit(cls, dag: date, bron: Scalair) -> Self:
        waarde = cls(dag.year, dag.month, dag.day)
        waarde.pad, waarde.plaats = bron.pad, bron.plaats
        return waarde


class Getalwaarde(int):
    """A whole number that was written in the case."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def uit(cls, getal: int, bron: Scalair) -> Self:
        waarde = cls(getal)
        waarde.pad, waarde.plaats = bron.pad, bron.plaats
        return waarde


class Bedragwaarde(Decimal):
    """An amount in euros that was written in the case."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def uit(cls, bedrag: Decimal, bron: Scalair) -> Self:
        waarde = cls(bedrag)
        waarde.pad, waarde.plaats = bron.pad, bron.plaats
        return waarde


class LetterlijkeTekst(str):
    """Text that is printed letter by letter, in paragraphs divided by empty lines: a question of the Kamer."""

    pad: str | None = None
    plaats: Plaats | None = None

    @classmethod
    def uit(cls, bron: Scalair) -> Self:
        waarde = cls(bron)
        waarde.pad, waarde.plaats = bron.pad, bron.plaats
        return waarde

    @property
    def alineas(self) -> list[str]:
        """The paragraphs, each on one line."""
        delen = (" ".join(deel.split("\n")).strip() for deel in self.replace("\r\n", "\n").split("\n\n"))
        return [deel for deel in delen if deel]


@dataclass(frozen=True, slots=True)
class Afbeelding:
    """A picture of the case (a scanned signature); sizes in millimetres."""

    gegevens: bytes
    mime: Literal["image/png", "image/jpeg"]
    alternatief: str
    breedte: float
    hoogte: float
