"""``correspondentie kamervraag uitstel``: the uitstelbericht, and its date in the case with the answers."""

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
@click.option("--reden", metavar="TEKST", required=True, help="Waarom het antwoord later komt, in hele zinnen.")
@click.option("--op", "dag", metavar="DATUM", help="De datum van het uitstelbericht. Standaard: vandaag.")
@click.option("--nieuwe-datum", "nieuw", metavar="DATUM", help="Wanneer het antwoord komt, als dat eerder is.")
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Het zaakbestand van het bericht.")
@register_optie
@rapporteert
def uitstel(
    scherm: Scherm, zaak: Path, reden: str, dag: str | None, nieuw: str | None, uit: Path | None, url: str | None
) -> Afloop:
    """Maakt bij deze ZAAK het zaakbestand van een uitstelbericht, en noteert de datum ervan in de ZAAK.

    Vanaf dan is de termijn zes weken na het inzenden. Er kan maar één uitstelbericht zijn, binnen de drie weken.
    """
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import lang
    from correspondentie.kamervraag.voortgang.uitstellen import stel_uit
    from correspondentie.vervaardiging.opstart import open_omgeving

    op = lees_dag(dag)
    nieuwe_datum = lees_dag(nieuw, "--nieuwe-datum") if nieuw is not None else None
    doel = berichtbestand(uit, zaak, "uitstel")
    werkmap = werkmap_bij([zaak])
    omgeving = open_omgeving(werkmap)
    with vastgesteld_volgens(werkmap, url) as vastgesteld:
        gemaakt = stel_uit(zaak, omgeving, vastgesteld, reden=reden, op=op, nieuw=nieuwe_datum, bericht=doel)
    schrijf_met_zaak(gemaakt.bestanden, zaak)
    bericht = kort_pad(doel)
    scherm.zeg(f"Geschreven: {bericht}")
    scherm.zeg(f"Genoteerd in {kort_pad(zaak)}: uitstelbericht van {lang(op)}.")
    scherm.zeg(f"De termijn loopt nu tot en met {lang(gemaakt.uiterlijk)}.")
    scherm.zeg(f"Maak de brief met: correspondentie genereer {bericht}")
    scherm.gegevens = {
        "zaak": kort_pad(zaak),
        "bestand": bericht,
        "kenmerk": gemaakt.kenmerk,
        "uitstelbericht": op.isoformat(),
        "toegezegd": gemaakt.nieuw.isoformat(),
        "uiterlijk": gemaakt.uiterlijk.isoformat(),
    }
    return Afloop.GOED
