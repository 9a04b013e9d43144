"""A reference number as a value: its parts and how it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from correspondentie.datum.vergaderjaar import Vergaderjaar
from correspondentie.kenmerk.meldingen import MELDING
from correspondentie.kenmerk.patroon import Waarde, gewone_spaties
from correspondentie.melding import Ernst, Melding
from correspondentie.melding.suggestie import bedoelde_u


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """One number of one scheme. Two with the same scheme and parts are the same number, however written."""

    schema: str
    delen: tuple[tuple[str, Waarde], ...]
    tekst: str = field(compare=False)
    """As a letter prints it: the spaces in it do not break."""
    titel: str = field(compare=False, default="kenmerk")
    vormen: tuple[tuple[str, str], ...] = field(compare=False, default=())
    """Other ways of writing by name."""
    jaartelling: str = field(compare=False, default="geen")

    def __str__(self) -> str:
        return self.tekst

    @property
    def gewoon(self) -> str:
        """With plain spaces: for file names, lists and the register."""
        return gewone_spaties(self.tekst)

    @property
    def jaar(self) -> int | None:
        waarde = dict(self.delen).get("jaar")
        return waarde if isinstance(waarde, int) else None

    @property
    def volgnummer(self) -> int | None:
        waarde = dict(self.delen).get("volgnummer")
        return waarde if isinstance(waarde, int) else None

    def vorm(self, naam: str) -> str:
        """In another way of writing, such as ``brief``; raises ``Fout`` when its scheme has none of that name."""
        vormen = dict(self.vormen)
        if naam not in vormen:
            raise MELDING.fout("KM-007", titel=self.titel, naam=naam, tip=bedoelde_u(naam, vormen))
        return vormen[naam]


def past_bij(kenmerk: Kenmerk, datum: date) -> Melding | None:
    """A warning when the year in the number is not that of the date; ``datum`` is the date of what it numbers."""
    jaar = kenmerk.jaar
    if jaar is None or kenmerk.jaartelling == "geen":
        return None
    if kenmerk.jaartelling == "kalenderjaar":
        if jaar == datum.year:
            return None
        return MELDING("KM-005", ernst=Ernst.WAARSCHUWING, kenmerk=kenmerk.gewoon, jaar=jaar, datumjaar=datum.year)
    begin = Vergaderjaar.van(datum).beginjaar
    if jaar == begin:
        return None
    return MELDING(
        "KM-006",
        ernst=Ernst.WAARSCHUWING,
        kenmerk=kenmerk.gewoon,
        jaar=f"{jaar}–{jaar + 1}",
        datumjaar=f"{begin}–{begin + 1}",
    )
