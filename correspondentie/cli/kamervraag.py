"""``correspondentie kamervraag``: the way of a set of questions; every command below it has a module of its own."""

from __future__ import annotations

from typing import Final

import click

from correspondentie.cli.groep import LuieGroep, Verwijzing

_OPDRACHTEN: Final = {
    naam: Verwijzing(f"correspondentie.cli.{module}:{naam}", kort)
    for naam, module, kort in (
        ("importeer", "kamervraag_importeren", "Maakt een zaakbestand van vragen van de Kamer."),
        ("concept", "kamervraag_concept", "Maakt een Word-bestand om de antwoorden in te schrijven."),
        ("verwerk", "kamervraag_concept", "Zet de antwoorden uit zo'n Word-bestand in de zaak."),
        ("termijnen", "kamervraag_termijnen", "Welke antwoorden wanneer moeten komen."),
        ("voortgang", "kamervraag_voortgang", "Hoe het met één set vragen staat."),
        ("uitstel", "kamervraag_uitstel", "Maakt het uitstelbericht."),
        ("overdracht", "kamervraag_overdracht", "Een andere bewindspersoon neemt de vragen over."),
        ("paraaf", "kamervraag_paraaf", "Noteert wie akkoord is, of niet."),
    )
}


@click.group(cls=LuieGroep, verwijzingen=_OPDRACHTEN)
def kamervraag() -> None:
    """Kamervragen: termijnen, uitstel, overdracht en parafen."""
