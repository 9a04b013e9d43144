"""A gemeente: as it is, or as it was until it merged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from correspondentie.adresboek.provincie import VOORBEELDCODE, Provincie


@dataclass(frozen=True, slots=True)
class Gemeente:
    """A gemeente with its TOOI code (``gm0622``).

    ``begin`` and ``eind`` are the first and the last day that it existed; ``begin`` is ``None`` when that lies before
    the records, ``eind`` when it exists still. ``opvolgers`` are the codes of the gemeenten that the (largest part
    of the) area went to, and may have ended themselves.
    """

    code: str
    naam: str
    provincie: Provincie
    begin: date | None = None
    eind: date | None = None
    opvolgers: tuple[str, ...] = ()
    andere_namen: tuple[str, ...] = ()

    @property
    def kale_naam(self) -> str:
        """Without what tells it from a namesake: ``Bergen`` for ``Bergen (NH)``."""
        return self.naam.partition(" (")[0]

    @property
    def voluit(self) -> str:
        return f"de gemeente {self.naam}"

    @property
    def is_voorbeeld(self) -> bool:
        """Made up, for examples: every letter to it is stamped PROEF."""
        return self.code.startswith(VOORBEELDCODE)

    def bestond_al(self, op: date) -> bool:
        return self.begin is None or self.begin <= op

    def bestaat_nog(self, op: date | None) -> bool:
        """Still there on that day; without a day: no end is known."""
        return self.eind is None or (op is not None and op <= self.eind)

    def geldig(self, op: date | None) -> bool:
        return self.bestaat_nog(op) and (op is None or self.bestond_al(op))

    def __str__(self) -> str:
        return self.naam
