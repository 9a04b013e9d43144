"""The registry of derivations: values that follow from a case, worked out by the room that knows how.

A template names one in its front matter (``afleiding: interventieladder``); ``toezicht`` and ``kamervraag`` register
theirs at start-up, so that no lower room knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from correspondentie.melding import Melding
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.omgeving import Leesomgeving


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a derivation found: values for the template, problems for the officer."""

    waarden: Mapping[str, Any]
    meldingen: tuple[Melding, ...] = ()


@dataclass(frozen=True, slots=True)
class Afleiding:
    """``leid_af`` takes the values of the case by field name; ``geeft`` names what it adds."""

    naam: str
    geeft: frozenset[str]
    leid_af: Callable[[Mapping[str, Any], Leesomgeving], Uitkomst]


_AFLEIDINGEN: Final[dict[str, Afleiding]] = {}


def registreer_afleiding(afleiding: Afleiding) -> None:
    """Make a derivation known; the same name twice is a mistake of the programmer."""
    if _AFLEIDINGEN.get(afleiding.naam, afleiding) != afleiding:
        raise ValueError(f"afleiding {afleiding.naam} is already registered")
    _AFLEIDINGEN[afleiding.naam] = afleiding


def afleiding(naam: str) -> Afleiding:
    """The derivation of this name; raises ``Fout`` with the nearest name."""
    if naam not in _AFLEIDINGEN:
        raise MELDING.fout("SJ-006", naam=naam, tip=bedoelde_u(naam, _AFLEIDINGEN))
    return _AFLEIDINGEN[naam]
