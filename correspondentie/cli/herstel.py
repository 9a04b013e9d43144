"""``correspondentie herstel``: a final letter made again from what the register keeps."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("kenmerk", metavar="KENMERK")
@click.option("--versie", type=click.IntRange(min=1), metavar="N", help="Deze versie; anders de laatste.")
@uit_optie
@register_optie
@rapporteert
def herstel(scherm: Scherm, kenmerk: str, versie: int | None, uit: Path | None, url: str | None) -> Afloop:
    """Maakt de vastgestelde brief met dit KENMERK opnieuw, gelijk tot op de byte, uit wat het register bewaart.

    Uw zaakbestanden, sjablonen en gegevens van nu doen niet mee. Kan het niet gelijk, dan zegt de opdracht waarom en
    schrijft zij niets.
    """
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging.herstellen import herstel as maak_opnieuw
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    werkmap = werkmap_bij()
    with open_register_van(werkmap, url) as register:
        hersteld = maak_opnieuw(register, kenmerk, versie, werkmap)
    map_ = uit or werkmap.uitvoer
    # A name in the register is a name without folder; one with a folder was put there by somebody else.
    bestanden = {map_ / Path(naam).name: inhoud for naam, inhoud in hersteld.bestanden.items()}
    schrijf_heel(bestanden)
    brief = hersteld.brief
    scherm.zeg(f"{brief.kenmerk}, versie {brief.versie}: opnieuw gemaakt, gelijk aan wat is vastgesteld.")
    for pad in bestanden:
        scherm.zeg(f"    {kort_pad(pad)}")
    scherm.gegevens = {
        "kenmerk": brief.kenmerk,
        "versie": brief.versie,
        "bestanden": [kort_pad(pad) for pad in bestanden],
    }
    return Afloop.GOED
