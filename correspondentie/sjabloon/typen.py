"""The registry of field types: how each is read from a case file and described in a JSON Schema.

Rooms above this one register typed models of their own domain (``vraag``, ``trede``) at start-up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from correspondentie.bron.model import beschrijf
from correspondentie.bron.yaml import Scalair
from correspondentie.melding import Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.veld import Veld

if TYPE_CHECKING:
    from pydantic import BaseModel

    from correspondentie.sjabloon.omgeving import Leesomgeving


@dataclass(frozen=True, slots=True)
class Leescontext:
    """The surroundings of one value: the environment and the fields of the case that were read before it."""

    omgeving: Leesomgeving
    eerder: Mapping[str, Any]

    @property
    def datum(self) -> date | None:
        """The date of the letter, when it was read well."""
        gevonden = self.eerder.get("datum")
        return gevonden if isinstance(gevonden, date) else None


Lezer = Callable[[Any, Veld, Leescontext], Any]
JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Veldtype:
    """One type: its name, what it is in a few words, how a value of it is read, how JSON Schema describes it.

    A type has either a ``lezer`` or a ``model`` (a pydantic model written by hand).
    """

    naam: str
    omschrijving: str
    lezer: Lezer | None = None
    schema: Callable[[Veld], JsonSchema] = lambda _: {"type": "string"}
    model: type[BaseModel] | None = None
    voorbeeld: str = ""


_TYPEN: Final[dict[str, Veldtype]] = {}
SAMENGESTELD: Final = ("groep", "lijst", "tabel")
"""Types made of other fields; the model of the case builds these itself."""


def registreer_type(veldtype: Veldtype) -> None:
    """Make a type known; the same name twice is a mistake of the programmer."""
    if veldtype.naam in _TYPEN and _TYPEN[veldtype.naam] != veldtype:
        raise ValueError(f"veldtype {veldtype.naam} is already registered")
    _TYPEN[veldtype.naam] = veldtype


def veldtype(naam: str) -> Veldtype:
    """The type of this name; raises ``Fout`` with the nearest name."""
    if naam not in _TYPEN:
        raise MELDING.fout("SJ-003", type=naam, tip=bedoelde_u(naam, [*_TYPEN, *SAMENGESTELD]))
    return _TYPEN[naam]


def alle_typen() -> Mapping[str, Veldtype]:
    return dict(sorted(_TYPEN.items()))


def scalair(waarde: Any, verwacht: str) -> Scalair:
    """The single value that must stand here; raises ``Fout`` for a list, a group or nothing."""
    if not isinstance(waarde, Scalair):
        if isinstance(waarde, str):
            return standaardwaarde(waarde)
        raise MELDING.fout("SJ-101", verwacht=verwacht, gevonden=beschrijf(waarde))
    if not waarde.strip():
        raise MELDING.fout("SJ-111")
    return waarde


def standaardwaarde(tekst: str) -> Scalair:
    """A text that the system supplied, as if it had been typed: without a path, so its origin is the system."""
    return Scalair(tekst, "", Plaats(""), aangehaald=True)
