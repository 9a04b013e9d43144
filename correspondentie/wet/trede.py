"""One step of the interventieladder: its name, what it is in law, and what its letter must say for that."""

from __future__ import annotations

from pydantic import Field, model_validator

from correspondentie.wet.meldingen import MELDING
from correspondentie.wet.soorten import Duur, Grondslag, Wetsmodel


class Rechtsmiddel(Wetsmodel):
    """What the addressee can do against the letter; it runs from the day after bekendmaking (Awb art. 6:8)."""

    soort: str
    """``beroep`` or ``bezwaar``."""
    instantie: str
    termijn: Duur
    grondslag: tuple[Grondslag, ...] = ()


class Kennisgeving(Wetsmodel):
    """Who else must know of the letter by law."""

    grondslag: Grondslag
    gemeenteblad: bool = False
    afschrift_raad: bool = False


class Trede(Wetsmodel):
    """A step. Only a ``besluit`` (Awb art. 1:3) can carry a ``rechtsmiddel``."""

    nummer: int = Field(ge=1)
    naam: str
    rechtshandeling: str
    besluit: bool = False
    antwoordtermijn: Duur | None = None
    """The term that the letter sets unless the case says otherwise; ``None`` when the case must say."""
    verwacht: str | None = None
    """What the college is expected to do, for letters to others about this one: as it follows "Het college", without
    a full stop."""
    kennisgeving: Kennisgeving | None = None
    rechtsmiddel: Rechtsmiddel | None = None

    @model_validator(mode="after")
    def _alleen_tegen_een_besluit(self) -> Trede:
        if self.rechtsmiddel and not self.besluit:
            raise MELDING.fout("WT-005", nummer=self.nummer)
        return self

    @property
    def mededeling_gemeenteblad(self) -> bool:
        return self.kennisgeving is not None and self.kennisgeving.gemeenteblad

    @property
    def afschrift_raad(self) -> bool:
        return self.kennisgeving is not None and self.kennisgeving.afschrift_raad

    def __str__(self) -> str:
        return f"trede\u00a0{self.nummer}"
