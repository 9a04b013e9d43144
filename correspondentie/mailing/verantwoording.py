"""What proves that nobody was missed: who exist, who were chosen, who were left out and why, what became of mergers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.provincie import Provincie
from correspondentie.adresboek.zoeken import Gemeenten
from correspondentie.datum.notatie import iso
from correspondentie.mailing.gekozen import Selectie


@dataclass(frozen=True, slots=True)
class Genoemd:
    """Somebody by code and name."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Uitgezonderd:
    """Somebody who gets no letter; ``grond`` is what says so: ``behalve`` in the mailing, or ``beoordeling``."""

    code: str
    naam: str
    reden: str
    grond: str


@dataclass(frozen=True, slots=True)
class Opvolger:
    """A gemeente that an area belongs to now; ``brief`` is the number in the mailing of the letter to it.

    Without one, ``reden`` says why there is none.
    """

    code: str
    naam: str
    brief: int | None = None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Fusie:
    """A gemeente that ended; ``laatste_dag`` is the last day that it existed (ISO 8601)."""

    code: str
    naam: str
    laatste_dag: str
    opvolgers: tuple[Opvolger, ...]


@dataclass(frozen=True, slots=True)
class Verantwoording:
    """``bestaan`` is the number that the selection looked at, on ``dag``; all of them are accounted for."""

    wijze: str
    woorden: str
    soort: str
    """``gemeenten`` or ``provincies``."""
    dag: str
    bestaan: int
    gekozen: int
    uitgezonderd: tuple[Uitgezonderd, ...] = ()
    niet_gekozen: tuple[Genoemd, ...] = ()
    """Those that exist and that the selection did not ask for, such as gemeenten that a list does not name."""
    fusies: tuple[Fusie, ...] = ()
    opmerkingen: tuple[str, ...] = ()

    @property
    def klopt(self) -> bool:
        """Whether everybody is accounted for."""
        return self.bestaan == self.gekozen + len(self.uitgezonderd) + len(self.niet_gekozen)

    def als_json(self) -> str:
        """The text for the register: the same for the same account."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def van_json(cls, tekst: str) -> Verantwoording:
        """The account that ``als_json`` wrote."""
        gegevens = json.loads(tekst)
        return cls(
            **gegevens
            | {
                "uitgezonderd": tuple(Uitgezonderd(**een) for een in gegevens["uitgezonderd"]),
                "niet_gekozen": tuple(Genoemd(**een) for een in gegevens["niet_gekozen"]),
                "fusies": tuple(
                    Fusie(**een | {"opvolgers": tuple(Opvolger(**ander) for ander in een["opvolgers"])})
                    for een in gegevens["fusies"]
                ),
                "opmerkingen": tuple(gegevens["opmerkingen"]),
            }
        )


def verantwoord(selectie: Selectie, gemeenten: Gemeenten, op: date) -> Verantwoording:
    """The account of this selection for letters of this date."""
    gekozen = {een.wie.code for een in selectie.gekozen}
    # An assessment may leave out gemeenten that exist no more: those are among the mergers.
    bestaand = {een.code for een in selectie.bestaan}
    buiten = {een.wie.code: een for een in selectie.buiten if een.wie.code in bestaand}
    return Verantwoording(
        selectie.wijze,
        selectie.woorden,
        "provincies" if any(isinstance(een, Provincie) for een in selectie.bestaan) else "gemeenten",
        iso(op),
        len(selectie.bestaan),
        len(selectie.gekozen),
        tuple(Uitgezonderd(een.wie.code, een.wie.naam, een.reden, een.grond) for een in buiten.values()),
        tuple(
            Genoemd(een.code, een.naam)
            for een in selectie.bestaan
            if een.code not in gekozen and een.code not in buiten
        ),
        tuple(_fusies(selectie, gemeenten, op)),
        selectie.opmerkingen,
    )


def _fusies(selectie: Selectie, gemeenten: Gemeenten, op: date) -> Iterator[Fusie]:
    """Gemeenten that ended in the year before the letters, or that were named all the same."""
    plek = {een.wie.code: nummer for nummer, een in enumerate(selectie.gekozen, 1)}
    buiten = {een.wie.code: een.reden for een in selectie.buiten}
    genoemd = {een.code for een in selectie.beeindigd}
    bestaan = {een.code for een in selectie.bestaan}
    if not any(isinstance(een, Gemeente) for een in selectie.bestaan):
        return
    for gemeente in sorted(gemeenten.per_code.values(), key=lambda een: een.naam):
        if gemeente.eind is None or not (gemeente.code in genoemd or een_jaar_voor(op) <= gemeente.eind < op):
            continue
        opvolgers = gemeenten.opvolgers(gemeente, op)
        if gemeente.code in genoemd or any(een.code in bestaan for een in opvolgers):
            yield Fusie(
                gemeente.code,
                gemeente.naam,
                iso(gemeente.eind),
                tuple(
                    Opvolger(een.code, een.naam, plek.get(een.code), _waarom_niet(een.code, plek, buiten))
                    for een in opvolgers
                ),
            )


def _waarom_niet(code: str, plek: dict[str, int], buiten: dict[str, str]) -> str:
    return "" if code in plek else buiten.get(code, "niet gekozen")


def een_jaar_voor(dag: date) -> date:
    """The same day a year before; of 29 February the 28th."""
    return dag.replace(year=dag.year - 1, day=28) if (dag.month, dag.day) == (2, 29) else dag.replace(year=dag.year - 1)
