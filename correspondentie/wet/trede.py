"""One step of the interventieladder: its name, what it is in law, and what its letter must say for that."""

from __future__ import annotations

from pydantic import Field, model_validator

from correspondentie.melding.suggestie import opsomming
from correspondentie.wet.meldingen import MELDING
from correspondentie.wet.soorten import Duur, Grondslag, Wetsmodel
from correspondentie.wet.voorwaarde import ALTIJD, Voorwaarde


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


class Rappel(Wetsmodel):
    """The reminder of a letter that was not answered; ``termijn`` is what it gives the college still."""

    termijn: Duur


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
    grondslag: tuple[Grondslag, ...] = ()
    """What this step rests on by itself; without it the ``kader`` of the law."""
    kennisgeving: Kennisgeving | None = None
    rechtsmiddel: Rechtsmiddel | None = None
    voorwaarden: tuple[Voorwaarde, ...] = ALTIJD
    """What must be so before a letter of this step is proposed, in the order in which it is looked at."""
    wachttijd: Duur | None = None
    """How long is waited after a letter of this step that sets no term, before a next step is proposed."""
    rappel: Rappel | None = None
    """``None`` when nobody is reminded: the letter asks for no answer, or leaves the college free to give one."""

    @model_validator(mode="after")
    def _alleen_tegen_een_besluit(self) -> Trede:
        if self.rechtsmiddel and not self.besluit:
            raise MELDING.fout("WT-005", nummer=self.nummer)
        return self

    @model_validator(mode="after")
    def _slaat_niets_over(self) -> Trede:
        mist = [voorwaarde.value for voorwaarde in ALTIJD if voorwaarde not in self.voorwaarden]
        if mist:
            raise MELDING.fout("WT-008", nummer=self.nummer, mist=opsomming([f"‘{een}’" for een in mist], "en"))
        return self

    @property
    def mededeling_gemeenteblad(self) -> bool:
        return self.kennisgeving is not None and self.kennisgeving.gemeenteblad

    @property
    def afschrift_raad(self) -> bool:
        return self.kennisgeving is not None and self.kennisgeving.afschrift_raad

    def __str__(self) -> str:
        return f"trede\u00a0{self.nummer}"
