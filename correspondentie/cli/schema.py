"""``correspondentie schema``: the JSON Schema of a kind of letter."""

from __future__ import annotations

import json
from pathlib import Path

import click

from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad


@click.command(cls=Opdracht)
@click.argument("soort", metavar="SOORT")
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijft naar dit bestand.")
@click.option("--vervang", is_flag=True, help="Schrijft over een bestand dat er al is.")
def schema(soort: str, uit: Path | None, vervang: bool) -> None:
    """Geeft het JSON-schema van deze SOORT: daarmee helpt een tekstverwerker bij het invullen.

    Met --uit SOORT.schema.json in de map van uw zaakbestanden verwijst ‘correspondentie nieuw’ er vanzelf naar.
    """
    from correspondentie.adresboek.adresboek import laad_adresboek
    from correspondentie.cli.klok import vandaag
    from correspondentie.cli.werkplek import schrijf_nieuw, werkmap_bij
    from correspondentie.sjabloon.sjabloon import laad_sjabloon
    from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types known
    from correspondentie.zaak.jsonschema import maak_jsonschema

    werkmap = werkmap_bij()
    boek = laad_adresboek(werkmap)
    bekend = {
        "afzender": boek.afzenders,
        "ondertekenaar": boek.ondertekenaars,
        "wet": tuple(werkmap.alle("data/wetten", "*.yaml")),
        "gemeente": tuple(sorted(gemeente.naam for gemeente in boek.gemeenten.alle(vandaag()))),
        "provincie": tuple(sorted(provincie.naam for provincie in boek.provincies)),
    }
    document = maak_jsonschema(laad_sjabloon(soort, werkmap), bekend)
    tekst = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if uit is None:
        click.echo(tekst, nl=False)
        return
    schrijf_nieuw(uit, tekst, vervang=vervang)
    click.echo(f"Geschreven: {kort_pad(uit)}")
    click.echo(f"Zet boven een zaakbestand: # yaml-language-server: $schema={uit.name}")
