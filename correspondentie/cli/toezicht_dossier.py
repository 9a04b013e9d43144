"""``correspondentie toezicht dossier``: the letters to one gemeente, and what came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.toezicht_werk import kies_wet, lees_dossiers_van, register_optie, wet_optie

if TYPE_CHECKING:
    from correspondentie.toezicht.dossier import Dossierbrief


@click.command(cls=Opdracht)
@click.argument("gemeente", metavar="GEMEENTE", nargs=-1, required=True)
@wet_optie
@click.option("--op", "dag", metavar="DATUM", help="Hoe het er op deze dag voor staat. Standaard: vandaag.")
@register_optie
@rapporteert
def dossier(scherm: Scherm, gemeente: tuple[str, ...], wetnaam: str | None, dag: str | None, url: str | None) -> Afloop:
    """Toont de brieven die GEMEENTE kreeg, de termijnen, de rappels en de antwoorden.

    Brieven aan gemeenten die in deze gemeente zijn opgegaan staan eronder; zij tellen niet mee voor de trede.
    """
    from correspondentie.cli.toezicht_stand import als_gegevens
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import lang
    from correspondentie.toezicht.beoordelen import uitleg_bij_voorganger
    from correspondentie.toezicht.overzicht import stand_van
    from correspondentie.vervaardiging.opstart import open_omgeving

    op = lees_dag(dag)
    werkmap = werkmap_bij()
    omgeving = open_omgeving(werkmap)
    wet = kies_wet(wetnaam, omgeving)
    gevonden = omgeving.adresboek.gemeente(" ".join(gemeente), op)
    dossiers = lees_dossiers_van(werkmap, url, omgeving, wet)
    gekozen = dossiers.van(gevonden, omgeving, op)
    stand = stand_van(gekozen, wet, op)
    scherm.zeg(f"{gevonden.naam} ({gevonden.provincie.naam}), {wet.kort}, op {lang(op)}")
    scherm.zeg()
    if gekozen.is_leeg:
        scherm.zeg("Er zijn geen brieven.")
    if gekozen.brieven:
        scherm.tabel(_KOPPEN, _rijen(gekozen.brieven))
    if stand:
        scherm.zeg()
        scherm.zeg("Stand: " + "; ".join(filter(None, (stand.toestand.value, stand.uitleg))))
    if gekozen.afgesloten:
        scherm.zeg()
        scherm.zeg("Afgesloten; deze brieven tellen niet meer mee:")
        scherm.tabel(_KOPPEN, _rijen(gekozen.afgesloten))
    for voorganger in gekozen.voorgangers:
        scherm.zeg()
        scherm.zeg(uitleg_bij_voorganger(voorganger))
        scherm.tabel(_KOPPEN, _rijen((*voorganger.afgesloten, *voorganger.brieven)))
    scherm.meld(dossiers.meldingen)
    scherm.gegevens = {
        "gemeente": gevonden.naam,
        "code": gevonden.code,
        "wet": wet.naam,
        "op": op.isoformat(),
        "stand": als_gegevens(stand) if stand else None,
        "brieven": _als_gegevens(gekozen.brieven),
        "afgesloten": _als_gegevens(gekozen.afgesloten),
        "voorgangers": [
            {"gemeente": een.gemeente.naam, "brieven": _als_gegevens((*een.afgesloten, *een.brieven))}
            for een in gekozen.voorgangers
        ],
    }
    return Afloop.GOED


_KOPPEN = ("datum", "brief", "kenmerk", "termijn tot en met", "antwoord")


def _rijen(brieven: Iterable[Dossierbrief]) -> Iterator[tuple[str, ...]]:
    from correspondentie.datum.notatie import kort

    for brief in brieven:
        tot = kort(brief.termijn_tot) if brief.termijn_tot else ""
        antwoorden = ", ".join(kort(antwoord.datum) for antwoord in brief.antwoorden)
        yield kort(brief.datum), f"trede {brief.trede}", brief.kenmerk, tot, antwoorden
        for rappel in brief.rappels:
            yield kort(rappel.datum), "rappel", rappel.kenmerk, kort(rappel.termijn_tot), ""


def _als_gegevens(brieven: Iterable[Dossierbrief]) -> list[dict[str, Any]]:
    return [
        {
            "kenmerk": brief.kenmerk,
            "datum": brief.datum.isoformat(),
            "trede": brief.trede,
            "termijn_tot": brief.termijn_tot.isoformat() if brief.termijn_tot else None,
            "wachten_tot": brief.rust_tot.isoformat() if brief.rust_tot else None,
            "rappels": [
                {
                    "kenmerk": rappel.kenmerk,
                    "datum": rappel.datum.isoformat(),
                    "termijn_tot": rappel.termijn_tot.isoformat(),
                }
                for rappel in brief.rappels
            ],
            "antwoorden": [
                {"datum": antwoord.datum.isoformat(), "tekst": antwoord.tekst} for antwoord in brief.antwoorden
            ],
        }
        for brief in brieven
    ]
