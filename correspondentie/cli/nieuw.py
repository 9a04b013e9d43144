"""``correspondentie nieuw``: a case file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("soort", metavar="SOORT")
@click.argument("bestand", metavar="[BESTAND]", required=False, type=click.Path(path_type=Path))
@click.option("--vervang", is_flag=True, help="Schrijft over een bestand dat er al is.")
@rapporteert
def nieuw(scherm: Scherm, soort: str, bestand: Path | None, vervang: bool) -> Afloop:
    """Schrijft een zaakbestand van deze SOORT, met uitleg en voorbeelden, om zelf in te vullen.

    Zonder BESTAND krijgt het de naam van de soort. De soorten ziet u met ‘correspondentie sjablonen’.
    """
    from correspondentie.cli.werkplek import schrijf_nieuw, werkmap_bij
    from correspondentie.sjabloon.sjabloon import laad_sjabloon
    from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types known
    from correspondentie.zaak.beginbestand import maak_beginbestand
    from correspondentie.zaak.zaaknummer import nieuw_zaaknummer

    doel = bestand or Path(f"{soort}.yaml")
    if doel.suffix.lower() not in (".yaml", ".yml"):
        raise click.UsageError("De naam van een zaakbestand eindigt op .yaml.")
    sjabloon = laad_sjabloon(soort, werkmap_bij([doel.resolve()]))
    schema = doel.with_name(f"{soort}.schema.json")
    zaak_id = nieuw_zaaknummer()
    tekst = maak_beginbestand(sjabloon, zaak_id=zaak_id, schema=schema.name if schema.is_file() else None)
    schrijf_nieuw(doel, tekst, vervang=vervang)
    scherm.zeg(f"Geschreven: {kort_pad(doel)}")
    scherm.zeg(f"Vul het in en maak de brief met: correspondentie genereer {kort_pad(doel)}")
    scherm.gegevens = {"bestand": kort_pad(doel), "soort": soort, "id": zaak_id}
    return Afloop.GOED
