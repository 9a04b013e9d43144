"""A province."""

from __future__ import annotations

from typing import Final

from correspondentie.bron.model import Bronmodel

VOORBEELDCODE: Final = "vb"
"""How the codes begin of what was made up for examples; TOOI has no such codes."""


class Commissaris(Bronmodel):
    """The commissaris van de Koning, where the work folder names one; none come with the installation."""

    naam: str | None = None
    """As on the envelope, with the form of address: ``mevrouw V. Voorbeeld``."""
    aanhef: str | None = None
    """The whole salutation: ``Geachte mevrouw Voorbeeld,``."""


class Provincie(Bronmodel):
    """One of the twelve provinces; ``code`` is its TOOI code (``pv28``)."""

    code: str
    naam: str
    andere_namen: tuple[str, ...] = ()
    afkortingen: tuple[str, ...] = ()
    """What stands in brackets behind a name that more gemeenten have: ``Bergen (NH)``."""
    commissaris: Commissaris | None = None

    @property
    def is_voorbeeld(self) -> bool:
        """Made up, for examples: every letter to it is stamped PROEF."""
        return self.code.startswith(VOORBEELDCODE)

    @property
    def voluit(self) -> str:
        return f"de provincie {self.naam}"

    @property
    def in_provincie(self) -> str:
        return f"in de provincie {self.naam}"

    def __str__(self) -> str:
        return self.naam
