"""``correspondentie toezicht antwoord`` and ``afsluiten``: what happened after a letter of supervision went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.gebruiker import gebruiker
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.toezicht_werk import register_optie

if TYPE_CHECKING:
    from datetime import date

    from correspondentie.register import Dossier

_door = click.option("--door", metavar="NAAM", help="Wie dit noteert. Standaard: uw gebruikersnaam.")


@click.command(cls=Opdracht)
@click.argument("kenmerk", metavar="KENMERK")
@click.option("--op", "dag", metavar="DATUM", required=True, help="De dag waarop het antwoord binnenkwam.")
@click.option("--tekst", metavar="TEKST", default="", help="Wat u erover wilt bewaren.")
@register_optie
@_door
@rapporteert
def antwoord(scherm: Scherm, kenmerk: str, dag: str, tekst: str, url: str | None, door: str | None) -> Afloop:
    """Noteert dat de gemeente op de brief (of het rappel) met dit KENMERK heeft geantwoord."""
    from correspondentie.toezicht.dossiers import ANTWOORD

    return _noteer(scherm, kenmerk, ANTWOORD, dag, tekst, url, door)


@click.command(cls=Opdracht)
@click.argument("kenmerk", metavar="KENMERK")
@click.option("--op", "dag", metavar="DATUM", help="De dag waarop dat is besloten. Standaard: vandaag.")
@click.option("--reden", metavar="TEKST", required=True, help="Waarom het toezicht eindigt.")
@register_optie
@_door
@rapporteert
def afsluiten(scherm: Scherm, kenmerk: str, dag: str | None, reden: str, url: str | None, door: str | None) -> Afloop:
    """Noteert bij de brief met dit KENMERK dat het toezicht op die gemeente is afgesloten.

    Brieven van voor die dag tellen daarna niet meer mee: komt er later weer een tekort, dan begint de gemeente bij de
    eerste trede.
    """
    from correspondentie.toezicht.dossiers import AFGESLOTEN
    from correspondentie.toezicht.meldingen import MELDING

    if not reden.strip():
        raise MELDING.fout("TZ-219")
    return _noteer(scherm, kenmerk, AFGESLOTEN, dag, reden, url, door)


def _noteer(
    scherm: Scherm, kenmerk: str, soort: str, dag: str | None, tekst: str, url: str | None, door: str | None
) -> Afloop:
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.datum.notatie import lang
    from correspondentie.toezicht.soorten import toezichtsoorten
    from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the derivations known

    op = lees_dag(dag)
    werkmap = werkmap_bij()
    soorten = toezichtsoorten(werkmap)
    with open_register_van(werkmap, url) as register:
        dossier = register.toon(kenmerk)
        _keur(dossier, soorten.alle, op)
        with register.transactie() as transactie:
            transactie.noteer(kenmerk, soort, op, tekst, door=door or gebruiker())
    nummer = dossier.nummer
    scherm.zeg(f"Genoteerd bij {nummer.kenmerk}: {soort} op {lang(op)}.")
    scherm.gegevens = {"kenmerk": nummer.kenmerk, "soort": soort, "datum": op.isoformat(), "tekst": tekst}
    return Afloop.GOED


def _keur(dossier: Dossier, soorten: tuple[str, ...], op: date) -> None:
    """Raises ``Fout`` when this is no letter of supervision that went out, or went out after ``op``."""
    from correspondentie.datum.notatie import lang
    from correspondentie.toezicht.meldingen import MELDING

    sleutel, kenmerk = dossier.nummer.sleutel, dossier.nummer.kenmerk
    if sleutel is None or sleutel.soort not in soorten:
        raise MELDING.fout("TZ-216", kenmerk=kenmerk, soort=sleutel.soort if sleutel else "geen brief")
    if not dossier.brieven:
        raise MELDING.fout("TZ-217", kenmerk=kenmerk)
    datum = dossier.brieven[-1].vaststelling.dagtekening
    if op < datum:
        raise MELDING.fout("TZ-218", kenmerk=kenmerk, datum=lang(datum), op=lang(op))
