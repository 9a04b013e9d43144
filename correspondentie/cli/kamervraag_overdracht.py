"""``correspondentie kamervraag overdracht``: another minister takes the questions over."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.kamervraag_register import register_optie, vastgesteld_volgens
from correspondentie.cli.kamervraag_schrijven import berichtbestand, schrijf_met_zaak
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("zaak", metavar="ZAAK", type=click.Path(path_type=Path))
@click.option("--aan", metavar="AMBT", required=True, help="Wie de vragen overneemt, zoals ‘minister van Financiën’.")
@click.option("--van", metavar="AMBT", help="Wie ze overdraagt, als dat één van meer bewindspersonen is.")
@click.option("--op", "dag", metavar="DATUM", help="De dag van de overdracht. Standaard: vandaag.")
@click.option("--bericht", is_flag=True, help="Maakt ook het zaakbestand van een bericht aan de Voorzitter.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Het zaakbestand van dat bericht.")
@register_optie
@rapporteert
def overdracht(
    scherm: Scherm,
    zaak: Path,
    aan: str,
    van: str | None,
    dag: str | None,
    bericht: bool,
    uit: Path | None,
    url: str | None,
) -> Afloop:
    """Noteert in deze ZAAK dat een andere bewindspersoon de vragen overneemt. De brieven volgen dat.

    Het opschrift van de vragen blijft zoals de Kamer het schreef. De termijn verandert niet.
    """
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import lang
    from correspondentie.kamervraag.voortgang.overdragen import draag_over
    from correspondentie.vervaardiging.opstart import open_omgeving

    op = lees_dag(dag)
    doel = berichtbestand(uit, zaak, "overdracht") if bericht or uit else None
    werkmap = werkmap_bij([zaak])
    omgeving = open_omgeving(werkmap)
    with vastgesteld_volgens(werkmap, url) as vastgesteld:
        gedaan = draag_over(zaak, omgeving, vastgesteld, aan=aan, op=op, van=van, bericht=doel)
    schrijf_met_zaak(gedaan.bestanden, zaak)
    scherm.zeg(f"Genoteerd in {kort_pad(zaak)}: overgedragen aan de {gedaan.overdracht.aan} op {lang(op)}.")
    if gedaan.ondertekenaar:
        scherm.zeg(f"De ondertekenaar is nu {gedaan.ondertekenaar}.")
    else:
        scherm.zeg("Zet in de zaak zelf nog bij ‘ondertekenaar’ wie de vragen overnam.")
    if doel is not None:
        scherm.zeg(f"Geschreven: {kort_pad(doel)}")
        scherm.zeg(f"Maak de brief met: correspondentie genereer {kort_pad(doel)}")
    scherm.gegevens = {
        "zaak": kort_pad(zaak),
        "aan": gedaan.overdracht.aan,
        "van": gedaan.overdracht.van,
        "op": op.isoformat(),
        "ondertekenaar": gedaan.ondertekenaar,
        "bestand": kort_pad(doel) if doel else None,
    }
    return Afloop.GOED
