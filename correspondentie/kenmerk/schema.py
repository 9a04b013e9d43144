"""A scheme of reference numbers: how they are written, by whom they are given out, which year they name."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal, Self

from pydantic import Field, field_validator, model_validator

from correspondentie.bron.model import Bronmodel
from correspondentie.kenmerk.kenmerk import Kenmerk
from correspondentie.kenmerk.meldingen import MELDING
from correspondentie.kenmerk.patroon import GeenVergaderjaar, Patroon, Waarde, gewone_spaties, ontleed
from correspondentie.melding.suggestie import opsomming

VOLGNUMMER: Final = "volgnummer"
"""The part that the register counts up."""


class Uitgifte(Bronmodel):
    """Where new numbers come from: a ``blok`` that was handed out, a counter per year, or somebody else.

    ``van`` and ``tot`` are the first and the last number, both included; without ``tot`` as many as the digits
    allow.
    """

    soort: Literal["blok", "jaarteller", "extern"] = "extern"
    van: int = Field(default=1, ge=1)
    tot: int | None = None


class Schema(Bronmodel):
    """One scheme as it stands in ``data/kenmerken/``."""

    naam: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    titel: str
    """What a user calls it, without article: ‘U-nummer van de VNG’."""
    schrijfwijze: str
    """How the number is written; see ``patroon``."""
    schrijfwijzen: dict[str, str] = Field(default_factory=dict)
    """Further ways of writing by name (``brief``); each is recognised too."""
    ook: tuple[str, ...] = ()
    """Ways that are recognised but never written."""
    voorbeeld: str
    jaartelling: Literal["kalenderjaar", "vergaderjaar", "geen"] = "geen"
    """What the year in the number means; it has to fit the date."""
    uitgifte: Uitgifte = Uitgifte()

    @field_validator("schrijfwijze")
    @classmethod
    def _leesbaar(cls, waarde: str) -> str:
        ontleed(waarde)
        return waarde

    @field_validator("schrijfwijzen")
    @classmethod
    def _alle_leesbaar(cls, waarde: dict[str, str]) -> dict[str, str]:
        for bron in waarde.values():
            ontleed(bron)
        return waarde

    @field_validator("ook")
    @classmethod
    def _ook_leesbaar(cls, waarde: tuple[str, ...]) -> tuple[str, ...]:
        for bron in waarde:
            ontleed(bron)
        return waarde

    @model_validator(mode="after")
    def _kloppend(self) -> Self:
        delen = self.patroon.namen
        if any(patroon.namen != delen for patroon in self.patronen):
            raise MELDING.fout("KM-108", naam=self.naam, delen=opsomming(sorted(delen), "en"))
        nodig = {"blok": {VOLGNUMMER}, "jaarteller": {VOLGNUMMER, "jaar"}}.get(self.uitgifte.soort, delen)
        if nodig != delen:
            raise MELDING.fout("KM-104", soort=self.uitgifte.soort, delen=opsomming(sorted(nodig), "en alleen"))
        if self.jaartelling != "geen" and "jaar" not in delen:
            raise MELDING.fout("KM-104", soort=self.jaartelling, delen="jaar")
        if self.lees(self.voorbeeld) is None:
            raise MELDING.fout("KM-103", voorbeeld=self.voorbeeld, patroon=self.schrijfwijze)
        if self.uitgifte.soort != "extern":
            self._keur_blok()
        return self

    def _keur_blok(self) -> None:
        van, tot, grens = self.uitgifte.van, self.laatste, self._grens
        if van > tot:
            raise MELDING.fout("KM-105", van=van, tot=tot, reden="het eerste nummer is hoger dan het laatste")
        if tot > grens:
            raise MELDING.fout("KM-105", van=van, tot=tot, reden=f"het hoogste nummer dat past is {grens}")

    @cached_property
    def patroon(self) -> Patroon:
        return ontleed(self.schrijfwijze)

    @cached_property
    def patronen(self) -> tuple[Patroon, ...]:
        """All that are recognised, the canonical one first."""
        return tuple(ontleed(bron) for bron in (self.schrijfwijze, *self.schrijfwijzen.values(), *self.ook))

    @property
    def wordt_uitgegeven(self) -> bool:
        """Whether the register may draw numbers of this scheme."""
        return self.uitgifte.soort != "extern"

    @property
    def laatste(self) -> int:
        """The highest number that may be given out."""
        return self._grens if self.uitgifte.tot is None else self.uitgifte.tot

    @property
    def _grens(self) -> int:
        return int(10 ** min((deel.meest for deel in self.patroon.delen if deel.naam == VOLGNUMMER), default=1)) - 1

    def lees(self, tekst: str) -> Kenmerk | None:
        """The number that stands there, nothing around it but white space; ``None`` when it is not of this scheme.

        Raises ``Fout`` when it is written right but names two years that do not follow each other.
        """
        schoon = gewone_spaties(tekst)
        for patroon in self.patronen:
            try:
                waarden = patroon.lees(schoon)
            except GeenVergaderjaar:
                raise MELDING.fout("KM-003", tekst=schoon, tip=f"Bijvoorbeeld: ‘{self.voorbeeld}’.") from None
            if waarden is not None:
                return self.maak(**waarden)
        return None

    def maak(self, **waarden: Waarde) -> Kenmerk:
        """The number with these parts, by name; raises ``Fout`` when one does not fit."""
        tekst = self.patroon.schrijf(waarden, self.titel)
        vormen = {naam: ontleed(bron).schrijf(waarden, self.titel) for naam, bron in self.schrijfwijzen.items()}
        return Kenmerk(
            schema=self.naam,
            titel=self.titel,
            delen=tuple(sorted(waarden.items())),
            tekst=tekst,
            vormen=tuple(vormen.items()),
            jaartelling=self.jaartelling,
        )
