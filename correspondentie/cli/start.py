"""``correspondentie start``: a work folder of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

EERSTE_SOORT = "vrije-brief"


@click.command(cls=Opdracht)
@click.argument("map_", metavar="MAP", type=click.Path(path_type=Path))
@rapporteert
def start(scherm: Scherm, map_: Path) -> Afloop:
    """Richt MAP in als werkmap, met eigen sjablonen, huisstijlen en gegevens en een eerste zaakbestand."""
    from correspondentie.sjabloon.sjabloon import laad_sjabloon
    from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types known
    from correspondentie.vervaardiging.schrijven import schrijf_heel
    from correspondentie.werkmap.start import EERSTE_ZAAK, leg_werkmap_aan
    from correspondentie.werkmap.werkmap import open_werkmap
    from correspondentie.zaak.beginbestand import maak_beginbestand
    from correspondentie.zaak.zaaknummer import nieuw_zaaknummer

    doel = map_.absolute()
    leg_werkmap_aan(doel)
    sjabloon = laad_sjabloon(EERSTE_SOORT, open_werkmap(doel))
    schrijf_heel({doel / EERSTE_ZAAK: maak_beginbestand(sjabloon, zaak_id=nieuw_zaaknummer()).encode()})
    scherm.zeg(f"De werkmap staat klaar: {kort_pad(doel)}")
    scherm.zeg("Uw eerste brief maakt u zo:")
    scherm.zeg(f"    cd {kort_pad(doel)}")
    scherm.zeg(f"    correspondentie genereer {EERSTE_ZAAK}")
    scherm.gegevens = {"map": str(doel), "zaak": str(EERSTE_ZAAK)}
    return Afloop.GOED
