"""The numbers that a mailing would take: which, and whether there are enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from correspondentie.kenmerk import Schema
from correspondentie.kenmerk.schemas import Schemas
from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Melding
from correspondentie.register import Stand

if TYPE_CHECKING:
    from correspondentie.register.register import Register


@dataclass(frozen=True, slots=True)
class Reeks:
    """A forecast: what another takes in the meantime is skipped."""

    veld: str
    schema: Schema
    aantal: int
    eerste: str
    laatste: str
    over: int
    """Numbers that the scheme has left, these included."""


def voorspel(
    schemas: Mapping[str, Schema], aantal: int, op: date, register: Register | None
) -> tuple[tuple[Reeks, ...], tuple[Melding, ...]]:
    """Which numbers this many letters would get per field, and what stands in the way."""
    reeksen: list[Reeks] = []
    meldingen: list[Melding] = []
    nodig: dict[str, int] = {}
    for veld, schema in schemas.items():
        if not schema.wordt_uitgegeven:
            tip = "Een mailing kan alleen nummers gebruiken die het register zelf uitgeeft."
            meldingen.append(MELDING("ML-049", veld=veld, titel=schema.titel, tip=tip))
            continue
        stand = register.stand(schema, datum=op) if register else Stand(schema.uitgifte.van, schema.laatste)
        begin = stand.volgende + nodig.get(schema.naam, 0)
        nodig[schema.naam] = nodig.get(schema.naam, 0) + aantal
        if nodig[schema.naam] > stand.over:
            tip = "Vraag een nieuw blok aan en zet het in data/kenmerken."
            meldingen.append(MELDING("ML-041", tip=tip, titel=schema.titel, over=stand.over, nodig=nodig[schema.naam]))
        elif aantal:
            eerste, laatste = (_nummer(schema, getal, op) for getal in (begin, begin + aantal - 1))
            reeksen.append(Reeks(veld, schema, aantal, eerste, laatste, stand.over))
    return tuple(reeksen), tuple(meldingen)


def _nummer(schema: Schema, volgnummer: int, op: date) -> str:
    delen = {"volgnummer": volgnummer} | ({} if schema.uitgifte.soort == "blok" else {"jaar": op.year})
    return schema.maak(**delen).tekst


def schemas_bij(namen: Mapping[str, str], schemas: Schemas) -> Iterator[tuple[str, Schema]]:
    """The scheme of each field; raises ``Fout`` for one that is not there."""
    for veld, naam in namen.items():
        yield veld, schemas.schema(naam)
