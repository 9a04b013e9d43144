"""Who signs: name, function, mandate, and which kinds of letters this person may sign."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import model_validator

from correspondentie.adresboek.geadresseerde import Ontvanger
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.naam import sleutel
from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.melding import Melding
from correspondentie.melding.suggestie import opsomming


class Ondertekenaar(Bronmodel):
    """A signatory.

    ``ambt`` is the office in whose name the letter goes out ("De minister van Asiel en Migratie"); ``namens`` the
    mandate line below it ("namens hem") when somebody else signs for that office (Awb art. 10:10), or the
    organisation is named in ``ambt`` and its own official signs.
    """

    naam: str
    """With initials or first name, without titles."""
    titels: str | None = None
    """Before the name: ``Drs.``"""
    functie: str | None = None
    ambt: str | None = None
    namens: str | None = None
    bewindspersoon: Literal["minister", "staatssecretaris"] | None = None
    """Set for the holder of the office, who signs in person."""
    mag: tuple[str, ...] = ()
    """Kinds (or categories) of letters that this person may sign, and no others; or …"""
    mag_niet: tuple[str, ...] = ()
    """… kinds that this person may not sign, while all others are allowed."""

    @model_validator(mode="after")
    def _klopt(self) -> Ondertekenaar:
        if bool(self.mag) == bool(self.mag_niet):
            raise MELDING.fout("AB-012")
        if self.bewindspersoon and self.namens:
            raise MELDING.fout("AB-013")
        if self.bewindspersoon and not self.ambt:
            raise MELDING.fout("AB-014")
        return self

    def heet(self, gezocht: str) -> bool:
        """Whether this key (see ``naam.sleutel``) is the surname, with or without what stands before it."""
        eigen = sleutel(" ".join(filter(None, (self.titels, self.naam)))).split()
        woorden = gezocht.split()
        return bool(woorden) and woorden[-1] == eigen[-1] and set(woorden) <= set(eigen)

    @property
    def volledige_naam(self) -> str:
        """``Drs. K. Morren``, with no line break between initials and name."""
        woorden = f"{self.titels} {self.naam}" if self.titels else self.naam
        return woorden.replace(" ", "\u00a0")

    @property
    def tekent_zelf(self) -> bool:
        """A minister or staatssecretaris in person."""
        return self.bewindspersoon is not None

    def mag_ondertekenen(self, soort: str, categorieen: Collection[str] = ()) -> bool:
        namen = {soort, *categorieen}
        if self.mag:
            return not namen.isdisjoint(self.mag)
        return namen.isdisjoint(self.mag_niet)


@dataclass(frozen=True, slots=True)
class Sluiting:
    """The lines around the handwritten signature, in order."""

    boven: tuple[str, ...]
    onder: tuple[str, ...]

    @property
    def regels(self) -> tuple[str, ...]:
        return (*self.boven, *self.onder)


def sluiting(ondertekenaar: Ondertekenaar) -> Sluiting:
    """Office and mandate above, name and function below the signature.

    An office or mandate ends in a comma, except the name of an organisation whose own official signs.
    """
    komma = "," if ondertekenaar.namens or ondertekenaar.tekent_zelf else ""
    boven = [f"{ondertekenaar.ambt}{komma}"] if ondertekenaar.ambt else []
    if ondertekenaar.namens:
        boven.append(f"{ondertekenaar.namens},")
    onder = [ondertekenaar.volledige_naam]
    if ondertekenaar.functie:
        onder.append(ondertekenaar.functie)
    return Sluiting(tuple(boven), tuple(onder))


def controleer_bevoegd(
    ondertekenaar: Ondertekenaar, soort: str, ontvanger: Ontvanger, categorieen: Collection[str] = ()
) -> Melding | None:
    """Why this person may not sign this letter, or ``None``.

    A letter to the Kamer is signed by the minister or staatssecretaris in person, never by mandate. Other kinds
    follow from what the data of the signatory allow; ``categorieen`` are names of groups of kinds that the letter
    belongs to.
    """
    if ontvanger is Ontvanger.KAMER and not ondertekenaar.tekent_zelf:
        return MELDING("AB-011", naam=ondertekenaar.naam, tip="Noem de bewindspersoon als ondertekenaar.")
    if not ondertekenaar.mag_ondertekenen(soort, categorieen):
        tip = f"Wel: {opsomming(ondertekenaar.mag, 'en')}." if ondertekenaar.mag else None
        return MELDING("AB-010", naam=ondertekenaar.naam, soort=soort, tip=tip)
    return None


def lees_ondertekenaar(pad: Path) -> Ondertekenaar:
    """The signatory in this file; raises ``Fout``."""
    return lees_model(Ondertekenaar, lees_yaml(lees_bestand(pad), str(pad)))
