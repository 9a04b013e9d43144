"""``correspondentie vaststellen``: concepts become final letters, with their number."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.gebruiker import gebruiker
from correspondentie.cli.genereer import (
    formaat_optie,
    lees_formaten,
    lees_zetter,
    register_optie,
    toon_uitkomsten,
    uit_optie,
    zetter_optie,
)
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@click.argument("zaken", metavar="ZAAK…", nargs=-1, required=True)
@uit_optie
@formaat_optie
@zetter_optie
@register_optie
@click.option("--door", metavar="NAAM", help="Wie de brief vaststelt. Standaard: uw gebruikersnaam.")
@click.option("--nieuwe-versie", "reden", metavar="REDEN", help="Vervangt een vastgestelde brief, om deze reden.")
@rapporteert
def vaststellen(
    scherm: Scherm,
    zaken: tuple[str, ...],
    uit: Path | None,
    formaat: str | None,
    zetter: str | None,
    url: str | None,
    door: str | None,
    reden: str | None,
) -> Afloop:
    """Stelt de brief van elke ZAAK vast: hij krijgt zijn nummer, het register bewaart hem en hij verandert niet meer.

    Een ZAAK is een zaakbestand, een map of een patroon met * of ?.
    """
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.vervaardiging.genereren import Uitvoermap
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.vaststellen import Versie, stel_vast
    from correspondentie.vervaardiging.voorbereiden import vind_zaken

    if reden is not None and not reden.strip():
        raise click.UsageError("Achter --nieuwe-versie hoort de reden.")
    formaten, gekozen = lees_formaten(formaat), lees_zetter(zetter)
    paden = vind_zaken(zaken)
    werkmap = werkmap_bij(paden)
    drukkerij, uitvoer = Drukkerij(werkmap, gekozen), Uitvoermap(uit or werkmap.uitvoer)
    with open_register_van(werkmap, url) as register:
        omgeving = open_omgeving(werkmap, register=lambda: nullcontext(register))
        brieven = stel_vast(
            paden, omgeving, drukkerij, formaten, uitvoer, register, door=door or gebruiker(), versie=Versie(reden)
        )
        return toon_uitkomsten(scherm, brieven, len(paden), "vastgesteld")
