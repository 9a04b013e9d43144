"""``correspondentie kamervraag paraaf``: somebody has seen the draft, and agrees or not."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.kamervraag_register import register_optie, vastgesteld_volgens
from correspondentie.cli.klok import vandaag
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("zaak", metavar="ZAAK", type=click.Path(path_type=Path))
@click.option("--wie", metavar="NAAM", required=True, help="Wie parafeert.")
@click.option("--functie", metavar="TEKST", help="De functie of afdeling.")
@click.option("--akkoord/--niet-akkoord", default=None, help="Of het concept zo goed is; een van beide is nodig.")
@click.option("--opmerking", metavar="TEKST", help="Wat erbij is gezegd.")
@click.option("--op", "dag", metavar="DATUM", help="De dag van de paraaf. Standaard: vandaag.")
@register_optie
@rapporteert
def paraaf(
    scherm: Scherm,
    zaak: Path,
    wie: str,
    functie: str | None,
    akkoord: bool | None,
    opmerking: str | None,
    dag: str | None,
    url: str | None,
) -> Afloop:
    """Noteert een paraaf in deze ZAAK: op de plaats in de route die op deze persoon wacht, anders aan het eind."""
    if akkoord is None:
        raise click.UsageError("Kies --akkoord of --niet-akkoord.")
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import lang
    from correspondentie.kamervraag.voortgang.paraaf import Paraaf, stand_van
    from correspondentie.kamervraag.voortgang.paraferen import parafeer
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    nu = vandaag()
    op = lees_dag(dag)
    werkmap = werkmap_bij([zaak])
    omgeving = open_omgeving(werkmap)
    gegeven = Paraaf(_regel(wie) or "", _regel(functie), op, akkoord, _regel(opmerking))
    with vastgesteld_volgens(werkmap, url) as vastgesteld:
        gedaan = parafeer(zaak, omgeving, vastgesteld, gegeven, vandaag=nu)
    schrijf_heel({zaak: gedaan.tekst.encode()})
    scherm.meld(gedaan.waarschuwingen)
    scherm.zeg(f"Genoteerd in {kort_pad(zaak)}: {gedaan.paraaf.naam}, {gedaan.paraaf.uitkomst}, {lang(op)}.")
    scherm.zeg(f"Parafenroute: {stand_van(gedaan.route)}")
    scherm.gegevens = {
        "zaak": kort_pad(zaak),
        "wie": gedaan.paraaf.wie,
        "functie": gedaan.paraaf.functie,
        "op": op.isoformat(),
        "akkoord": akkoord,
        "opmerking": gedaan.paraaf.opmerking,
        "paraaf": stand_van(gedaan.route),
    }
    return Afloop.GOED


def _regel(tekst: str | None) -> str | None:
    return " ".join(tekst.split()) or None if tekst else None
