"""The entry of the command line: the list of commands, and ``main``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

import click

from correspondentie import VERSIE
from correspondentie.cli.afloop import tot_een_einde
from correspondentie.cli.groep import LuieGroep, Verwijzing
from correspondentie.cli.woorden import spreek_nederlands

NAAM: Final = "correspondentie"

spreek_nederlands()

_OPDRACHTEN: Final = {
    naam: Verwijzing(f"correspondentie.cli.{naam}:{naam}", kort)
    for naam, kort in {
        "start": "Richt een werkmap in om mee te beginnen.",
        "nieuw": "Schrijft een zaakbestand om mee te beginnen.",
        "controleer": "Controleert zaakbestanden zonder brieven te maken.",
        "genereer": "Maakt brieven van zaakbestanden.",
        "vaststellen": "Stelt brieven vast: met nummer, en daarna onveranderlijk.",
        "herkomst": "Toont waar elke ingevulde tekst vandaan komt.",
        "sjablonen": "Toont en controleert de soorten brieven.",
        "schema": "Geeft het JSON-schema van een soort brief, voor uw tekstverwerker.",
        "kamervraag": "Kamervragen, van de vragen tot de antwoorden.",
        "mailing": "Brieven aan veel gemeenten of provincies tegelijk.",
        "toezicht": "De interventieladder: beoordelen, dossiers en rappels.",
        "verifieer": "Zegt of een PDF of Word-bestand de brief is die is uitgegeven.",
        "herstel": "Maakt een vastgestelde brief opnieuw uit het register.",
        "mdto": "Metagegevens voor het archief en het zaaksysteem.",
        "register": "Toont en beheert de uitgegeven nummers.",
        "adresboek": "Zoekt in het adresboek en haalt adressen binnen.",
        "huisstijl": "Toont, controleert en maakt briefpapier.",
        "voltooiing": "Laat de Tab-toets opdrachten aanvullen.",
    }.items()
}


@click.group(
    cls=LuieGroep,
    verwijzingen=_OPDRACHTEN,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Uitleg over een opdracht: correspondentie OPDRACHT --help",
)
@click.version_option(VERSIE, "--versie", prog_name=NAAM, message="%(prog)s %(version)s")
def groep() -> None:
    """Maakt brieven van de overheid uit zaakbestanden: van YAML naar Word en PDF."""


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is that of ``Afloop``."""
    for stroom in (sys.stdout, sys.stderr):
        # A terminal or pipe that cannot show a letter gets a question mark, not a crash.
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="replace")
    woorden = None if argumenten is None else list(argumenten)
    return tot_een_einde(lambda: groep.main(woorden, prog_name=NAAM, standalone_mode=False))
