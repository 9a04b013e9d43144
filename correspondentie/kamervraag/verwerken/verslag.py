"""What processing a draft found and decided: per answer, and outside the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.melding import Melding


class Stand(Enum):
    """What becomes of one answer."""

    GELIJK = "gelijk"
    """The draft says what the case says."""
    OVERNEMEN = "overnemen"
    """The draft's text goes into the case."""
    ZAAK_NIEUWER = "zaak nieuwer"
    """Only the case changed since; it stays."""
    BOTSING = "botsing"
    """Both changed, or the signs contradict each other: nothing is written until somebody chooses."""
    KWIJT = "kwijt"
    """Not found in the draft; the case stays."""


@dataclass(frozen=True, slots=True)
class Antwoordverslag:
    """One answer. ``nieuw`` is the Markdown from the draft; ``verschil`` has ``-`` and ``+`` before its lines."""

    plek: Plek
    stand: Stand
    oud: str
    nieuw: str
    verschil: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verslag:
    """``bestanden`` holds the new text of each file that changes; it is empty when nothing is taken over."""

    antwoorden: tuple[Antwoordverslag, ...]
    meldingen: tuple[Melding, ...]
    los: tuple[tuple[Plek, str], ...]
    """Text that belongs to no answer, with the place where it stood."""
    veranderd: tuple[tuple[Plek, str], ...]
    """Fixed texts that were changed, whole and as they read in the draft."""
    bestanden: Mapping[Path, str]

    @property
    def overgenomen(self) -> tuple[Antwoordverslag, ...]:
        return tuple(een for een in self.antwoorden if een.stand is Stand.OVERNEMEN)

    @property
    def botsingen(self) -> tuple[Antwoordverslag, ...]:
        return tuple(een for een in self.antwoorden if een.stand in (Stand.BOTSING, Stand.KWIJT))
