"""``correspondentie herkomst``: where every filled-in text of a letter came from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad, toonbaar
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("zaak", metavar="ZAAK", type=click.Path(path_type=Path))
@click.option("--proef", is_flag=True, help="Gebruikt verzonnen adressen, zoals genereer --proef.")
@rapporteert
def herkomst(scherm: Scherm, zaak: Path, proef: bool) -> Afloop:
    """Toont van elke ingevulde tekst in de brief van deze ZAAK waar hij vandaan komt.

    ‘systeem’ betekent: uit het adresboek, het sjabloon of een ander bestand van het systeem, niet uit uw zaakbestand.
    """
    from correspondentie.brief.brief import Afgifte
    from correspondentie.brief.herkomst import herkomst_van
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.voorbereiden import bereid_voor

    werkmap = werkmap_bij([zaak])
    omgeving = open_omgeving(werkmap, proef=proef, register=partial(open_register_van, werkmap, None))
    voorbereid = bereid_voor(zaak, omgeving, Afgifte(proef=proef))
    regels = herkomst_van(voorbereid.gemaakt.brief)
    scherm.meld(voorbereid.waarschuwingen)
    rijen = []
    waarden = []
    for regel in regels:
        plaats, bron = regel.herkomst.plaats, regel.herkomst
        rijen.append(
            (
                regel.plek,
                _kort(regel.tekst),
                bron.uitdrukking,
                bron.pad or "",
                toonbaar(plaats) if plaats else regel.van,
            )
        )
        waarden.append(
            {
                "plek": regel.plek,
                "tekst": regel.tekst,
                "uitdrukking": bron.uitdrukking,
                "sjabloon": kort_pad(bron.sjabloon.bestand) if bron.sjabloon else None,
                "sjabloonregel": (bron.sjabloon.regel or None) if bron.sjabloon else None,
                "veld": bron.pad,
                "bestand": kort_pad(plaats.bestand) if plaats else None,
                "regel": plaats.regel if plaats else None,
                "kolom": plaats.kolom if plaats else None,
            }
        )
    scherm.tabel(("plek", "tekst", "uitdrukking", "veld", "herkomst"), rijen)
    scherm.gegevens = {"zaak": kort_pad(zaak), "waarden": waarden}
    return Afloop.GOED


def _kort(tekst: str, lengte: int = 50) -> str:
    return tekst if len(tekst) <= lengte else tekst[: lengte - 1] + "…"
