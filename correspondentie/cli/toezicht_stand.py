"""``correspondentie toezicht stand``: every dossier of a law, what is due first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.toezicht_werk import kies_wet, lees_dossiers_van, register_optie, wet_optie

if TYPE_CHECKING:
    from correspondentie.toezicht.overzicht import Stand


@click.command(cls=Opdracht)
@wet_optie
@click.option("--op", "dag", metavar="DATUM", help="Hoe het er op deze dag voor staat. Standaard: vandaag.")
@register_optie
@rapporteert
def stand(scherm: Scherm, wetnaam: str | None, dag: str | None, url: str | None) -> Afloop:
    """Toont van elke gemeente die een brief kreeg de laatste brief, de termijn, en wat er nu moet gebeuren.

    Bovenaan staat wat iets van u vraagt: een rappel, of een nieuwe beoordeling. Daaronder wat nog loopt.
    """
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import kort, lang
    from correspondentie.toezicht.overzicht import standen
    from correspondentie.vervaardiging.opstart import open_omgeving

    op = lees_dag(dag)
    werkmap = werkmap_bij()
    omgeving = open_omgeving(werkmap)
    wet = kies_wet(wetnaam, omgeving)
    dossiers = lees_dossiers_van(werkmap, url, omgeving, wet)
    alle = standen(dossiers.per_code.values(), wet, op)
    if alle:
        rijen = [
            (
                een.dossier.gemeente.naam,
                str(een.brief.trede),
                kort(een.brief.datum),
                een.brief.kenmerk,
                kort(een.tot) if een.tot else "",
                dagen(een),
                "; ".join(filter(None, (een.toestand.value, een.uitleg))),
            )
            for een in alle
        ]
        scherm.tabel(("gemeente", "trede", "brief van", "kenmerk", "tot en met", "dagen", "stand"), rijen)
        scherm.zeg()
        telling = Counter(een.toestand.value for een in alle)
        scherm.zeg(f"{wet.kort} op {lang(op)}: " + ", ".join(f"{aantal} × {wat}" for wat, aantal in telling.items()))
    else:
        scherm.zeg(f"Er zijn nog geen brieven onder {wet.met_lidwoord}.")
    scherm.meld(dossiers.meldingen)
    scherm.gegevens = {"wet": wet.naam, "op": op.isoformat(), "dossiers": [als_gegevens(een) for een in alle]}
    return Afloop.GOED


def dagen(stand: Stand) -> str:
    """``nog 5``, ``vandaag``, ``3 voorbij``."""
    over = stand.dagen_over
    if over is None:
        return ""
    return "vandaag" if over == 0 else f"nog {over}" if over > 0 else f"{-over} voorbij"


def als_gegevens(stand: Stand) -> dict[str, Any]:
    """One dossier for ``--json``."""
    gemeente, brief = stand.dossier.gemeente, stand.brief
    return {
        "gemeente": gemeente.naam,
        "code": gemeente.code,
        "trede": brief.trede,
        "kenmerk": brief.kenmerk,
        "datum": brief.datum.isoformat(),
        "tot": stand.tot.isoformat() if stand.tot else None,
        "dagen_over": stand.dagen_over,
        "rappel": brief.rappel.kenmerk if brief.rappel else None,
        "antwoord": brief.antwoorden[-1].datum.isoformat() if brief.antwoorden else None,
        "stand": stand.toestand.value,
        "vraagt_actie": stand.vraagt_actie,
    }
