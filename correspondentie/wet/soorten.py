"""Types of values in the data of a law: dates and terms as people write them, and where a rule stands."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict

from correspondentie.bron.model import Bronmodel
from correspondentie.datum.lezen import lees_datum
from correspondentie.datum.termijn import Termijn, lees_termijn


def _datum(waarde: object) -> object:
    return lees_datum(waarde) if isinstance(waarde, str) else waarde


def _termijn(waarde: object) -> object:
    return lees_termijn(waarde) if isinstance(waarde, str) else waarde


Datum = Annotated[date, BeforeValidator(_datum)]
"""``20 december 2024`` or ``2024-12-20``."""

Duur = Annotated[Termijn, BeforeValidator(_termijn)]
"""``drie weken``."""


class Wetsmodel(Bronmodel):
    """Base of the models of a law: a term is a value of another room."""

    model_config = ConfigDict(arbitrary_types_allowed=True)


class Grondslag(Wetsmodel):
    """Articles of a law; ``artikelen`` as it follows "artikel" or "artikelen"."""

    wet: str
    artikelen: str

    def __str__(self) -> str:
        meer = " en " in self.artikelen or " tot " in self.artikelen
        # A "lid" stands between commas.
        komma = "," if self.artikelen.endswith(" lid") else ""
        return f"artikel{'en' if meer else ''} {self.artikelen}{komma} van de {self.wet}".replace(" ", "\u00a0", 1)
