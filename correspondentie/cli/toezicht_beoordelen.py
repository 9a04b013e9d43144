"""``correspondentie toezicht beoordeel``: from figures and dossiers to who gets which letter, and why."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import lees_zetter, zetter_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.toezicht_werk import kies_wet, lees_dossiers_van, register_optie, wet_optie

if TYPE_CHECKING:
    from datetime import date

    from correspondentie.toezicht.beoordeelde import Beoordeelde
    from correspondentie.toezicht.beoordeling import Beoordeling
    from correspondentie.werkmap.werkmap import Werkmap

BESTAND: Final = "beoordeling.yaml"
BLAD: Final = "beoordeling.xlsx"
MAILING: Final = "mailing.yaml"
RAPPEL: Final = "rappel.yaml"


@dataclass(frozen=True, slots=True)
class Vraag:
    """What was typed. ``datum`` is that of the assessment and of the letters."""

    cijfers: Path
    wetnaam: str | None
    datum: date
    peildatum: date | None
    blad: str | None
    afwijkingen: tuple[str, ...]
    url: str | None
    proef: bool


@click.command(cls=Opdracht)
@click.argument("cijfers", metavar="CIJFERS", type=click.Path(path_type=Path))
@wet_optie
@click.option(
    "--datum", "dag", metavar="DATUM", help="De dag van de beoordeling en van de brieven. Standaard: vandaag."
)
@click.option("--peildatum", "peildag", metavar="DATUM", help="De dag van de cijfers, als er geen kolom voor is.")
@click.option("--blad", metavar="NAAM", help="Het blad met de cijfers, als het bestand er meer heeft.")
@click.option(
    "--afwijking",
    "afwijkingen",
    metavar="GEMEENTE=BESLUIT: REDEN",
    multiple=True,
    help="Een ander besluit dan het voorstel, zoals 'Urk=geen brief: er loopt een gesprek'. Mag vaker.",
)
@click.option(
    "--uit", type=click.Path(path_type=Path), metavar="MAP", help="Schrijft de beoordeling en de mailings hier."
)
@click.option("--vervang", is_flag=True, help="Schrijft over een beoordeling die er al is.")
@click.option("--ondertekenaar", metavar="NAAM", help="Wie de brieven van de mailing ondertekent.")
@zetter_optie
@click.option("--alles", is_flag=True, help="Toont ook de gemeenten die geen brief krijgen.")
@click.option("--proef", is_flag=True, help="Voor verzonnen cijfers: de brieven die volgen worden een proef.")
@register_optie
@rapporteert
def beoordeel(
    scherm: Scherm,
    cijfers: Path,
    wetnaam: str | None,
    dag: str | None,
    peildag: str | None,
    blad: str | None,
    afwijkingen: tuple[str, ...],
    uit: Path | None,
    vervang: bool,
    ondertekenaar: str | None,
    zetter: str | None,
    alles: bool,
    proef: bool,
    url: str | None,
) -> Afloop:
    """Beoordeelt alle gemeenten met de CIJFERS (XLSX of CSV) en de brieven in het register.

    Per gemeente: zij voldoet, krijgt een brief van de volgende trede of een rappel, of er wordt gewacht, met de reden.
    Met --uit komen in MAP een beoordeling die u kunt aanpassen (beoordeling.yaml), dezelfde als rekenblad, en de
    mailings die eruit volgen.
    """
    from correspondentie.cli.werkplek import werkmap_bij

    gekozen = lees_zetter(zetter) if zetter else None
    werkmap = werkmap_bij([cijfers])
    peildatum = lees_dag(peildag, "--peildatum") if peildag is not None else None
    datum = lees_dag(dag, "--datum")
    vraag = Vraag(cijfers, wetnaam, datum, peildatum, blad, afwijkingen, url, proef)
    beoordeling = _beoordeel(vraag, werkmap, uit)
    geschreven: list[Path] = []
    if uit is not None:
        bestanden = _bestanden(beoordeling, uit, _wie_ondertekent(ondertekenaar, werkmap), gekozen)
        _schrijf(bestanden, vervang=vervang)
        geschreven = list(bestanden)
    _toon(scherm, beoordeling, alles=alles)
    _zeg_wat_volgt(scherm, geschreven)
    scherm.meld(beoordeling.meldingen)
    scherm.gegevens = _als_gegevens(beoordeling, geschreven)
    return Afloop.GOED


def _beoordeel(vraag: Vraag, werkmap: Werkmap, uit: Path | None) -> Beoordeling:
    from correspondentie.melding import Fout, Melding, Plaats
    from correspondentie.toezicht.beoordelen import Afwijking, beoordeel, lees_afwijking
    from correspondentie.toezicht.beoordeling import som_van
    from correspondentie.toezicht.cijferblad import is_verzonnen, lees_cijferblad
    from correspondentie.toezicht.dossiers import Dossiers
    from correspondentie.toezicht.meldingen import MELDING
    from correspondentie.vervaardiging.opstart import open_omgeving

    omgeving = open_omgeving(werkmap, proef=vraag.proef)
    wet = kies_wet(vraag.wetnaam, omgeving)
    meldingen: list[Melding] = []
    afwijkingen: list[Afwijking] = []
    for tekst in vraag.afwijkingen:
        try:
            afwijkingen.append(lees_afwijking(tekst, wet))
        except Fout as fout:
            meldingen += fout.meldingen
    if is_verzonnen(vraag.cijfers, vraag.blad) and not vraag.proef:
        tip = "Gebruik --proef; de brieven worden dan ook een proef."
        meldingen.append(MELDING("TZ-308", plaats=Plaats(str(vraag.cijfers)), tip=tip))
    try:
        blad = lees_cijferblad(
            vraag.cijfers, wet, omgeving.adresboek, op=vraag.datum, peildatum=vraag.peildatum, blad=vraag.blad
        )
    except Fout as fout:
        raise Fout.van([*meldingen, *fout.meldingen]) from None
    if meldingen:
        raise Fout.van(meldingen)
    # A trial knows of no real letters unless it is told where: figures that were made up say nothing of them.
    eigen = vraag.url is not None or not vraag.proef
    dossiers = lees_dossiers_van(werkmap, vraag.url, omgeving, wet) if eigen else Dossiers(wet)
    return beoordeel(
        blad,
        dossiers,
        omgeving,
        op=vraag.datum,
        cijferbestand=Path(os.path.relpath(vraag.cijfers.resolve(), (uit or Path()).resolve())).as_posix(),
        sha256=som_van(vraag.cijfers.read_bytes()),
        afwijkingen=afwijkingen,
        proef=vraag.proef,
    )


def _wie_ondertekent(gegeven: str | None, werkmap: Werkmap) -> dict[str, str | None]:
    """The signatory for the mailing: that of the command; left open when the work folder has none of its own."""
    if gegeven is None and werkmap.instellingen.ondertekenaar:
        return {}
    return {"ondertekenaar": gegeven}


def _bestanden(
    beoordeling: Beoordeling, uit: Path, gegevens: dict[str, str | None], zetter: str | None
) -> dict[Path, bytes]:
    """The assessment as file and as workbook, and a mailing for every kind of letter that somebody gets."""
    from correspondentie.datum.notatie import lang
    from correspondentie.toezicht.beoordelingsblad import maak_beoordelingsblad
    from correspondentie.toezicht.beoordelingstekst import maak_mailing, maak_tekst

    bestanden = {
        uit / BESTAND: maak_tekst(beoordeling).encode(),
        uit / BLAD: maak_beoordelingsblad(beoordeling),
    }
    wet, dag = beoordeling.wet, beoordeling.datum
    for bestand, soorten, wat in (
        (MAILING, beoordeling.soorten.brieven, "Toezichtbrieven"),
        (RAPPEL, beoordeling.soorten.rappels, "Rappels"),
    ):
        if soorten and beoordeling.ontvangers(soorten[0]):
            naam = _mailingnaam(soorten[0], wet.naam, dag)
            titel = f"{wat} {wet.kort} van {lang(dag)}"
            tekst = maak_mailing(beoordeling, soorten[0], naam, titel, BESTAND, gegevens, zetter=zetter)
            bestanden[uit / bestand] = tekst.encode()
    return bestanden


def _mailingnaam(soort: str, wet: str, dag: date) -> str:
    """Letters, digits and hyphens, short enough for the name of a mailing."""
    delen = [re.sub(r"[^A-Za-z0-9]+", "-", deel)[:24].strip("-") for deel in (soort, wet)]
    return "-".join([*delen, dag.isoformat()])


def _schrijf(bestanden: dict[Path, bytes], *, vervang: bool) -> None:
    """All or none; raises ``Fout`` when one is there already: the officer may have worked in it."""
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.melding import Fout, Plaats
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    al_daar = [pad for pad in bestanden if pad.exists()]
    if al_daar and not vervang:
        tip = "Kies een andere map, of gebruik --vervang."
        raise Fout.van(MELDING("CL-001", plaats=Plaats(str(pad)), tip=tip) for pad in al_daar)
    schrijf_heel(bestanden)


def _toon(scherm: Scherm, beoordeling: Beoordeling, *, alles: bool) -> None:
    from correspondentie.datum.notatie import lang

    proef = "PROEF. " if beoordeling.proef else ""
    dag, peildag = lang(beoordeling.datum), lang(beoordeling.peildatum)
    scherm.zeg(f"{proef}{beoordeling.wet.kort}: beoordeling van {dag}, met cijfers van {peildag}.")
    scherm.zeg()
    telling = Counter((str(regel.besluit), str(regel.voorstel)) for regel in beoordeling.regels)
    rijen = [(besluit, voorstel, str(aantal)) for (besluit, voorstel), aantal in sorted(telling.items())]
    scherm.tabel(("besluit", "voorstel", "gemeenten"), [*rijen, ("samen", "", str(len(beoordeling.regels)))])
    gekozen = [regel for regel in beoordeling.regels if alles or regel.besluit.geeft_brief or regel.wijkt_af]
    if gekozen:
        scherm.zeg()
        scherm.tabel(("gemeente", "laatste brief", "besluit", "reden"), map(_rij, gekozen))


def _rij(regel: Beoordeelde) -> tuple[str, ...]:
    from correspondentie.datum.notatie import kort

    vorige = f"trede {regel.vorige.trede}, {kort(regel.vorige.datum)}" if regel.vorige else "geen"
    reden = f"Afwijking van ‘{regel.voorstel}’: {regel.afwijking}" if regel.wijkt_af else regel.reden
    return regel.gemeente.naam, vorige, str(regel.besluit), " ".join(filter(None, (reden, regel.opmerking)))


def _zeg_wat_volgt(scherm: Scherm, geschreven: list[Path]) -> None:
    scherm.zeg()
    if not geschreven:
        scherm.zeg("Er is niets geschreven. Met --uit MAP krijgt u de beoordeling en de mailing als bestand.")
        return
    scherm.zeg(f"Geschreven: {', '.join(kort_pad(pad) for pad in geschreven)}")
    scherm.zeg(f"Pas de besluiten zo nodig aan in {kort_pad(geschreven[0])}.")
    for pad in geschreven:
        if pad.name in (MAILING, RAPPEL):
            scherm.zeg(f"Kijk daarna de mailing na: correspondentie mailing plan {kort_pad(pad)}")


def _als_gegevens(beoordeling: Beoordeling, geschreven: list[Path]) -> dict[str, Any]:
    return {
        "wet": beoordeling.wet.naam,
        "datum": beoordeling.datum.isoformat(),
        "peildatum": beoordeling.peildatum.isoformat(),
        "proef": beoordeling.proef,
        "cijfers_sha256": beoordeling.sha256,
        "bestanden": [kort_pad(pad) for pad in geschreven],
        "aantallen": dict(sorted(Counter(str(regel.besluit) for regel in beoordeling.regels).items())),
        "gemeenten": [
            {
                "gemeente": regel.gemeente.naam,
                "code": regel.gemeente.code,
                "tekort": int(regel.cijfers.tekort) if regel.cijfers else None,
                "laatste_trede": regel.vorige.trede if regel.vorige else None,
                "laatste_kenmerk": regel.vorige.kenmerk if regel.vorige else None,
                "voorstel": str(regel.voorstel),
                "tot": regel.voorstel.tot.isoformat() if regel.voorstel.tot else None,
                "besluit": str(regel.besluit),
                "reden": regel.reden,
                "grondslag": regel.grondslag,
                "afwijking": regel.afwijking,
                "opmerking": regel.opmerking,
            }
            for regel in beoordeling.regels
        ],
    }
