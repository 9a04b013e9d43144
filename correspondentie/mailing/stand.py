"""How far a mailing is: of every letter whether it was made, and whether its files are still what was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.register import Ontvanger, Staat

if TYPE_CHECKING:
    from correspondentie.register.register import Register

BLADZIJDE: Final = 500
"""Letters that are read from the register at a time."""


class Briefstand(StrEnum):
    """The state of one letter."""

    GEMAAKT = "gemaakt"
    TE_MAKEN = "nog te maken"
    VERVALLEN = "vervallen"
    ONTBREEKT = "bestand ontbreekt"
    GEWIJZIGD = "bestand gewijzigd"

    @property
    def is_af(self) -> bool:
        """Nothing needs to be done for it."""
        return self in (Briefstand.GEMAAKT, Briefstand.VERVALLEN)


@dataclass(frozen=True, slots=True)
class Briefregel:
    """One recipient with the state of the letter; ``mis`` names its files that are gone or changed."""

    ontvanger: Ontvanger
    stand: Briefstand
    mis: tuple[str, ...] = ()


def standen(register: Register, naam: str, map_: Path) -> Iterator[Briefregel]:
    """Every letter of the mailing in order, its files looked up in ``map_``; raises ``Fout`` for an unknown mailing."""
    laatste = 0
    while bladzijde := register.ontvangers(naam, vanaf=laatste, hoogstens=BLADZIJDE):
        for ontvanger in bladzijde:
            yield briefstand(ontvanger, map_)
        laatste = bladzijde[-1].volgnummer


def briefstand(ontvanger: Ontvanger, map_: Path) -> Briefregel:
    """What became of this letter, by the register and by its files in ``map_``."""
    if not ontvanger.gemaakt:
        vervallen = ontvanger.staat is Staat.VERVALLEN
        return Briefregel(ontvanger, Briefstand.VERVALLEN if vervallen else Briefstand.TE_MAKEN)
    weg = tuple(een.naam for een in ontvanger.bestanden if not (map_ / een.naam).is_file())
    if weg:
        return Briefregel(ontvanger, Briefstand.ONTBREEKT, weg)
    anders = tuple(een.naam for een in ontvanger.bestanden if _som(map_ / een.naam) != een.sha256)
    if anders:
        return Briefregel(ontvanger, Briefstand.GEWIJZIGD, anders)
    return Briefregel(ontvanger, Briefstand.GEMAAKT)


def _som(pad: Path) -> str | None:
    try:
        with pad.open("rb") as stroom:
            return hashlib.file_digest(stroom, "sha256").hexdigest()
    except OSError:
        return None
