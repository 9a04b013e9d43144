"""What a paragraph style says: heading, quotation, list, bold; followed through the styles that it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from correspondentie.kamervraag.invoer.nummering import W

_KOP: Final = re.compile(r"(?:heading|kop) (\d)")
_CITAAT: Final = frozenset({"quote", "intense quote", "citaat", "duidelijk citaat", "quotations", "block text"})


@dataclass(frozen=True, slots=True)
class Stijl:
    """``kop`` is the level of a heading, 0 for none; ``lijst`` the number of a list with the level in it."""

    kop: int = 0
    citaat: bool = False
    vet: bool | None = None
    cursief: bool | None = None
    lijst: tuple[str, int] | None = None
    links: int | None = None


GEWOON: Final = Stijl()


def lees_stijlen(wortel: etree._Element | None) -> Mapping[str, Stijl]:
    """The styles by their id."""
    if wortel is None:
        return {}
    elementen = {een.get(f"{W}styleId", ""): een for een in wortel.iter(f"{W}style")}
    gelezen: dict[str, Stijl] = {}

    def lees(sleutel: str, gezien: frozenset[str]) -> Stijl:
        element = elementen.get(sleutel)
        if element is None or sleutel in gezien:
            return GEWOON
        if sleutel not in gelezen:
            basis = lees(waarde(element, "basedOn"), gezien | {sleutel})
            gelezen[sleutel] = _eigen(element, basis)
        return gelezen[sleutel]

    return {sleutel: lees(sleutel, frozenset()) for sleutel in elementen}


def _eigen(element: etree._Element, basis: Stijl) -> Stijl:
    naam = waarde(element, "name").casefold()
    ppr, rpr = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    kop = _KOP.fullmatch(naam)
    vet, cursief = aan(rpr, "b"), aan(rpr, "i")
    lijst = lijst_van(ppr)
    return replace(
        basis,
        kop=int(kop[1]) if kop else 1 if naam in ("title", "titel") else omtrek(ppr) or basis.kop,
        citaat=basis.citaat or naam in _CITAAT,
        vet=basis.vet if vet is None else vet,
        cursief=basis.cursief if cursief is None else cursief,
        lijst=lijst if lijst is not None else basis.lijst,
        links=inspringing(ppr) if inspringing(ppr) is not None else basis.links,
    )


def waarde(element: etree._Element | None, naam: str) -> str:
    """The ``w:val`` of this child."""
    kind = element.find(f"{W}{naam}") if element is not None else None
    return kind.get(f"{W}val", "") if kind is not None else ""


def aan(eigenschappen: etree._Element | None, naam: str) -> bool | None:
    """Whether a look is switched on; ``None`` when nothing is said about it."""
    kind = eigenschappen.find(f"{W}{naam}") if eigenschappen is not None else None
    return None if kind is None else kind.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def omtrek(ppr: etree._Element | None) -> int:
    """The level of the outline, from 1; 0 for text."""
    niveau = waarde(ppr, "outlineLvl")
    return int(niveau) + 1 if niveau.isdecimal() and int(niveau) < 9 else 0


def lijst_van(ppr: etree._Element | None) -> tuple[str, int] | None:
    nummers = ppr.find(f"{W}numPr") if ppr is not None else None
    if nummers is None:
        return None
    niveau = waarde(nummers, "ilvl")
    return waarde(nummers, "numId"), int(niveau) if niveau.isdecimal() else 0


def inspringing(ppr: etree._Element | None) -> int | None:
    """The left indent in twips."""
    kind = ppr.find(f"{W}ind") if ppr is not None else None
    if kind is None:
        return None
    links = kind.get(f"{W}left") or kind.get(f"{W}start") or ""
    return int(links) if re.fullmatch(r"-?\d+", links) else None
