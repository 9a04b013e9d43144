"""What the commands about supervision share: which law, and its dossiers in the register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from correspondentie.cli.werkplek import open_register_van

if TYPE_CHECKING:
    from correspondentie.sjabloon.omgeving import Leesomgeving
    from correspondentie.toezicht.dossiers import Dossiers
    from correspondentie.werkmap.werkmap import Werkmap
    from correspondentie.wet.wet import Wet

register_optie = click.option("--register", "url", metavar="URL", help="Het register, als dat een ander is dan anders.")
wet_optie = click.option("--wet", "wetnaam", metavar="NAAM", help="De wet. Nodig als er meer zijn met een ladder.")


def kies_wet(naam: str | None, omgeving: Leesomgeving) -> Wet:
    """The law that was named, else the only one with a ladder."""
    from correspondentie.melding.suggestie import opsomming
    from correspondentie.wet.laden import wetten

    if naam is not None:
        return omgeving.wet(naam)
    met_ladder = [wet for een in wetten(omgeving.werkmap) if (wet := omgeving.wet(een)).treden]
    if len(met_ladder) == 1:
        return met_ladder[0]
    raise click.UsageError(f"Kies een wet met --wet: {opsomming([wet.naam for wet in met_ladder])}.")


def lees_dossiers_van(werkmap: Werkmap, url: str | None, omgeving: Leesomgeving, wet: Wet) -> Dossiers:
    """The dossiers in this register; without a register all are empty, and that is told. None is laid out."""
    from correspondentie.melding import Ernst
    from correspondentie.toezicht.dossiers import Dossiers, lees_dossiers
    from correspondentie.toezicht.meldingen import MELDING

    adres = url or werkmap.register
    bestand = adres.removeprefix("sqlite:///").partition("?")[0]
    if ("://" not in adres or bestand != adres) and not Path(bestand).is_file():
        melding = MELDING("TZ-215", register=Path(bestand).name, ernst=Ernst.WAARSCHUWING)
        return Dossiers(wet, meldingen=(melding,))
    with open_register_van(werkmap, url) as register:
        return lees_dossiers(register, omgeving, wet)
