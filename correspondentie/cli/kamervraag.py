"""``correspondentie kamervraag``: the way of a set of questions; every command below it has a module of its own."""

from __future__ import annotations

from typing import Final

import click

from correspondentie.cli.groep import LuieGroep, Verwijzing

_OPDRACHTEN: Final = {
    naam: Verwijzing(f"correspondentie.cli.{module}:{naam}", kort)
    for naam, module, kort in (
        ("importeer", "kamervraag_importeren", "Maakt een zaakbestand van vragen van de Kamer."),
    )
}


@click.group(cls=LuieGroep, verwijzingen=_OPDRACHTEN)
def kamervraag() -> None:
    """Kamervragen: termijnen, uitstel, overdracht en parafen."""
