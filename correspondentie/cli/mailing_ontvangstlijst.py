"""``correspondentie mailing ontvangstlijst``: the receipt of a mailing, to keep with it."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("mailing", metavar="NAAM|BESTAND")
@uit_optie
@register_optie
@rapporteert
def ontvangstlijst(scherm: Scherm, mailing: str, uit: Path | None, url: str | None) -> Afloop:
    """Schrijft de ontvangstlijst van een mailing, als XLSX en als PDF: wie welke brief kreeg, en het bewijs dat niemand
    is vergeten.
    """
    from correspondentie.cli.mailing_stand import als_gegevens, open_lijst
    from correspondentie.mailing.ontvangstlijst import als_pdf, als_rekenblad, volledigheid
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    map_, lijst = open_lijst(mailing, uit, url)
    stam = map_ / f"ontvangstlijst_{lijst.mailing.opgave.naam}"
    bestanden = {
        stam.with_name(f"{stam.name}.xlsx"): als_rekenblad(lijst),
        stam.with_name(f"{stam.name}.pdf"): als_pdf(lijst),
    }
    schrijf_heel(bestanden)
    scherm.zeg(f"ontvangstlijst van {len(lijst.regels)} brieven → {kort_pad(stam)}.xlsx, .pdf")
    scherm.zeg(volledigheid(lijst)[-1])
    scherm.gegevens = als_gegevens(lijst) | {"bestanden": [kort_pad(pad) for pad in bestanden]}
    return Afloop.GOED if lijst.volledig else Afloop.DEELS
