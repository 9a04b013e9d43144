"""Which letter a file says that it is: by its properties, its name and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from correspondentie.kenmerk.schemas import Schemas
from correspondentie.register import Brief, Selectie

if TYPE_CHECKING:
    from correspondentie.archief.document import Document
    from correspondentie.register.register import Register

_MEESTE_DELEN: Final = 12
_LANGSTE_EIGENSCHAP: Final = 400
_EERSTE_TEKENS: Final = 20_000
"""Of the text: a letter says its number at its head."""
_CIJFERS: Final = re.compile(r"(?<!\w)\d{5,12}(?!\w)")
_MEESTE: Final = 20


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A letter that a file may be. ``zelf`` when its properties or its name say so, and not just its text."""

    brief: Brief
    zelf: bool


def kandidaten(
    document: Document | None, extra: Mapping[str, str], naam: str, register: Register, schemas: Schemas
) -> list[Kandidaat]:
    """The letters that this file may be, the likeliest first; all versions of each number.

    ``document`` is ``None`` for a file that cannot be read; ``extra`` are properties that were found in it all the
    same. A file may lie about itself: the words of the case decide between the numbers that it names.
    """
    eigenschappen = {**(document.eigenschappen if document else {}), **extra}
    op_naam = [brief.kenmerk for brief in register.brieven_met_bestand(naam=PurePath(naam).stem)]
    zelf = dict.fromkeys((*op_naam, *register.bekende_nummers(_uit_eigenschappen(eigenschappen))))
    alle = list(dict.fromkeys((*zelf, *(_in_tekst(document, register, schemas) if document else ()))))[:_MEESTE]
    brieven = [brief for kenmerk in alle for brief in reversed(register.toon(kenmerk).brieven)]
    if document is not None:
        woorden = set(document.woorden)
        brieven.sort(key=lambda brief: -round(_overlap(brief, woorden), 1))
    return [Kandidaat(brief, brief.kenmerk in zelf) for brief in brieven]


def nummers_in(document: Document, register: Register, schemas: Schemas) -> tuple[str, ...]:
    """The numbers of the register that the file names, also those without a letter."""
    uit_eigenschappen = register.bekende_nummers(_uit_eigenschappen(document.eigenschappen))
    return tuple(dict.fromkeys((*uit_eigenschappen, *_in_tekst(document, register, schemas))))


def _uit_eigenschappen(eigenschappen: Mapping[str, str]) -> Iterator[str]:
    """Every run of parts between commas: a number may hold a comma itself."""
    for waarde in eigenschappen.values():
        if len(waarde) > _LANGSTE_EIGENSCHAP:
            continue
        delen = [deel.strip() for deel in waarde.split(",")][:_MEESTE_DELEN]
        for begin in range(len(delen)):
            for einde in range(begin + 1, len(delen) + 1):
                yield ", ".join(delen[begin:einde])


def _in_tekst(document: Document, register: Register, schemas: Schemas) -> tuple[str, ...]:
    """The numbers of the register that stand in the text; of bare digits also as the end of a longer number."""
    tekst = " ".join(document.woorden)[:_EERSTE_TEKENS]
    cijfers = list(dict.fromkeys(_CIJFERS.findall(tekst)))[:_MEESTE]
    bekend = register.bekende_nummers([*(plek.kenmerk.gewoon for plek in schemas.vind(tekst)), *cijfers])
    langer = [
        nummer.kenmerk
        for cijfer in cijfers
        if cijfer not in bekend
        for nummer in register.lijst(Selectie(zoek=cijfer, hoogstens=3))
        if nummer.kenmerk.endswith(cijfer)
    ]
    return (*bekend, *langer)


def _overlap(brief: Brief, woorden: set[str]) -> float:
    """Which part of the words of the case stands in the file."""
    eigen = set(brief.vaststelling.zaaktekst.split())
    return len(eigen & woorden) / max(len(eigen), 1)
