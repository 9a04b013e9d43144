"""A part of a source below its heading: what the walk along the lines gives to all that comes after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from correspondentie.kamervraag.invoer.regel import Regel


@dataclass(slots=True)
class Vak:
    """A heading with the lines below it, up to the next heading."""

    soort: str
    """``vraag``, ``antwoord``, ``noten``, ``toelichting`` or ``slot``."""
    nummers: tuple[int, ...] = ()
    kop: Regel | None = None
    gelezen: str = ""
    regels: list[Regel] = field(default_factory=list)
    bij_vragen: bool = False
