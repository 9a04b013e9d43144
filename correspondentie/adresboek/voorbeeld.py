"""A province and gemeenten that were made up, so that an example accuses nobody; letters to them are stamped PROEF."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.naam import sleutel, zonder_omschrijving
from correspondentie.adresboek.provincie import VOORBEELDCODE, Provincie
from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml


class Voorbeeld(Bronmodel):
    """Something made up, with a code that TOOI does not have."""

    code: str = Field(pattern=rf"^{VOORBEELDCODE}\d+$")
    naam: str


class Voorbeelden(Bronmodel):
    """One province and its gemeenten."""

    in_provincie: Voorbeeld = Field(alias="provincie")
    gemeenten: tuple[Voorbeeld, ...]

    def provincie(self, tekst: str) -> Provincie | None:
        """The province, if it is the one meant."""
        return self._provincie if _is(tekst, self.in_provincie) else None

    def gemeente(self, tekst: str) -> Gemeente | None:
        """The gemeente meant; ``None`` when it is none of these."""
        gevonden = next((voorbeeld for voorbeeld in self.gemeenten if _is(tekst, voorbeeld)), None)
        return Gemeente(gevonden.code, gevonden.naam, self._provincie) if gevonden else None

    @property
    def _provincie(self) -> Provincie:
        return Provincie(code=self.in_provincie.code, naam=self.in_provincie.naam)


def _is(tekst: str, voorbeeld: Voorbeeld) -> bool:
    return zonder_omschrijving(sleutel(tekst)) in (sleutel(voorbeeld.naam), voorbeeld.code)


def lees_voorbeelden(pad: Path) -> Voorbeelden:
    """The examples in this file; raises ``Fout``."""
    return lees_model(Voorbeelden, lees_yaml(lees_bestand(pad), str(pad)))
