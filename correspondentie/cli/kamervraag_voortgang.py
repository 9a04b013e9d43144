"""``correspondentie kamervraag voortgang``: how one set of questions stands."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.kamervraag_register import register_optie, vastgesteld_volgens
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("zaak", metavar="ZAAK", type=click.Path(path_type=Path))
@click.option("--op", "dag", metavar="DATUM", help="Hoe het er op deze dag voor staat. Standaard: vandaag.")
@register_optie
@rapporteert
def voortgang(scherm: Scherm, zaak: Path, dag: str | None, url: str | None) -> Afloop:
    """Toont van deze ZAAK de termijn, de antwoorden, het uitstel en de parafenroute."""
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.kamervraag.voortgang.meldingen import MELDING
    from correspondentie.kamervraag.voortgang.overzicht import als_gegevens, regels, routerijen
    from correspondentie.kamervraag.voortgang.paraaf import controleer_parafen
    from correspondentie.kamervraag.voortgang.stand import standen
    from correspondentie.kamervraag.voortgang.vragenset import lees_vragenset
    from correspondentie.melding import Fout, Plaats
    from correspondentie.vervaardiging.opstart import open_omgeving

    op = lees_dag(dag)
    werkmap = werkmap_bij([zaak])
    gelezen = lees_vragenset(zaak, open_omgeving(werkmap))
    plaats = Plaats(str(zaak))
    if gelezen.vragenset is None:
        raise Fout.van(gelezen.meldingen) if gelezen.meldingen else MELDING.fout("KV-400", plaats=plaats)
    with vastgesteld_volgens(werkmap, url) as vastgesteld:
        ((stand,), _) = standen([gelezen.vragenset], op, vastgesteld)
    breedte = max(len(naam) for naam, _ in regels(stand))
    for naam, waarde in regels(stand):
        scherm.zeg(f"{naam.ljust(breedte)}  {waarde}")
    if stand.zaak.parafen:
        scherm.zeg()
        scherm.tabel(("wie", "functie", "op", "akkoord", "opmerking"), routerijen(stand))
    let_op = controleer_parafen(stand.zaak.parafen, stand.zaak.ingezonden)
    scherm.meld([*gelezen.meldingen, *(melding.op(plaats) for melding in let_op)])
    scherm.gegevens = {"op": op.isoformat(), "vragen": als_gegevens(stand, kort_pad(zaak))}
    return Afloop.PROBLEMEN if gelezen.meldingen else Afloop.GOED
