"""``correspondentie toezicht``: who stands where on the ladder; every command below it has a module of its own."""

from __future__ import annotations

from typing import Final

import click

from correspondentie.cli.groep import LuieGroep, Verwijzing

_OPDRACHTEN: Final = {
    naam: Verwijzing(f"correspondentie.cli.{module}:{naam}", kort)
    for naam, module, kort in (
        ("beoordeel", "toezicht_beoordelen", "Zegt per gemeente welke brief zij krijgt, of waarom geen."),
        ("dossier", "toezicht_dossier", "De brieven aan één gemeente, met termijnen en antwoorden."),
        ("stand", "toezicht_stand", "Alle dossiers: wat loopt, wat voorbij is, wie een rappel krijgt."),
        ("antwoord", "toezicht_aantekening", "Noteert dat op een brief is geantwoord."),
        ("afsluiten", "toezicht_aantekening", "Noteert dat het toezicht is afgesloten."),
    )
}


@click.group(cls=LuieGroep, verwijzingen=_OPDRACHTEN)
def toezicht() -> None:
    """Toezicht: beoordelen, dossiers en rappels."""
