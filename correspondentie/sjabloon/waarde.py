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


class Herleidbaar:
    """What a value of a case knows beside itself: the dotted path and the place where it was written."""

    pad: str | None = None
    plaats: Plaats | None = None

    def herleid(self, bron: object) -> Self:
        """This value, with the path and place of what it was made of."""
        self.pad, self.plaats = getattr(bron, "pad", None), getattr(bron, "plaats", None)
        return self


class RijkeTekst(Herleidbaar, str):
    """Text in small Markdown: paragraphs, emphasis, lists, tables, footnotes, links."""

    @classmethod
    def uit(cls, bron: Scalair) -> Self:
        return cls(bron).herleid(bron)


class LetterlijkeTekst(Herleidbaar, str):
    """Text that is printed letter by letter, in paragraphs divided by empty lines: a question of the Kamer."""

    @classmethod
    def uit(cls, bron: Scalair) -> Self:
        return cls(bron).herleid(bron)

    @property
    def alineas(self) -> list[str]:
        """The paragraphs, each on one line."""
        delen = (" ".join(deel.split("\n")).strip() for deel in self.replace("\r\n", "\n").split("\n\n"))
        return [deel for deel in delen if deel]


class Afgeleid(Herleidbaar, str):
    """Text that was made of a value: a date written out, a number in words."""

    @classmethod
    def van(cls, tekst: str, bron: object) -> Self:
        return cls(tekst).herleid(bron)


class Datumwaarde(Herleidbaar, date):
    """A date that was written in the case."""

    @classmethod
    def uit(cls, dag: date, bron: Scalair) -> Self:
        return cls(dag.year, dag.month, dag.day).herleid(bron)


class Getalwaarde(Herleidbaar, int):
    """A whole number that was written in the case."""

    @classmethod
    def uit(cls, getal: int, bron: Scalair) -> Self:
        return cls(getal).herleid(bron)


class Bedragwaarde(Herleidbaar, Decimal):
    """An amount in euros that was written in the case."""

    @classmethod
    def uit(cls, bedrag: Decimal, bron: Scalair) -> Self:
        return cls(bedrag).herleid(bron)


@dataclass(frozen=True, slots=True)
class Afbeelding:
    """A picture of the case (a scanned signature); sizes in millimetres."""

    gegevens: bytes
    mime: Literal["image/png", "image/jpeg"]
    alternatief: str
    breedte: float
    hoogte: float
