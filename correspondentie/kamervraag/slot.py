"""The lock on the text of a question: a checksum beside it that no longer fits once a letter was changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding import Melding
from correspondentie.sjabloon.waarde import LetterlijkeTekst

if TYPE_CHECKING:
    from correspondentie.kamervraag.groep import Genummerd

LENGTE: Final = 16
"""Hexadecimal digits of the SHA-256: enough against mistakes, which is what it guards against."""


def slot_van(tekst: str) -> str:
    """The checksum of the paragraphs as they are printed; how their lines were wrapped does not matter."""
    alineas = (" ".join(alinea.split()) for alinea in LetterlijkeTekst(tekst).alineas)
    return hashlib.sha256("\n\n".join(alineas).encode()).hexdigest()[:LENGTE]


def controleer_sloten(vragen: Sequence[Genummerd]) -> tuple[Melding, ...]:
    """An error for every question whose text no longer fits its lock."""
    return tuple(_meldingen(vragen))


def _meldingen(vragen: Iterable[Genummerd]) -> Iterable[Melding]:
    for een in vragen:
        if een.vraag.slot is not None and een.vraag.slot != slot_van(een.tekst):
            yield MELDING("KV-057", veld=f"{een.pad}.vraag", nummer=een.nummer, tip=_TIP)


_TIP: Final = (
    "Zet de tekst terug of importeer de vragen opnieuw. Heeft de Kamer de tekst zelf verbeterd? Haal dan de "
    "regel ‘slot’ weg."
)
