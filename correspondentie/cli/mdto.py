"""``correspondentie mdto``: metadata for the archive and for the zaaksysteem."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Groep, Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

if TYPE_CHECKING:
    from correspondentie.archief.stuk import Archiefstuk
    from correspondentie.archief.waarden import Waarden
    from correspondentie.melding import Melding

_kenmerk = click.argument("kenmerk", metavar="KENMERK")
_versie = click.option("--versie", type=click.IntRange(min=1), metavar="N", help="Deze versie; anders de laatste.")


@click.group(cls=Groep)
def mdto() -> None:
    """Metagegevens van vastgestelde brieven, voor het archief (MDTO) en het zaaksysteem (ZGW)."""


@mdto.command(cls=Opdracht, short_help="Controleert MDTO-bestanden.")
@click.argument("bestanden", metavar="BESTAND…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--schema",
    "schemapad",
    type=click.Path(path_type=Path),
    metavar="PAD",
    help="Controleert ook met dit schema, bijvoorbeeld MDTO-XML1.0.1.xsd van het Nationaal Archief.",
)
@rapporteert
def controleer(scherm: Scherm, bestanden: tuple[Path, ...], schemapad: Path | None) -> Afloop:
    """Controleert of elk BESTAND goede MDTO is: welke elementen, hoe vaak, in welke volgorde en met welke waarden.

    Een map telt voor alle bestanden daarin waarvan de naam op .mdto.xml eindigt.
    """
    from correspondentie.archief.controleren import controleer as keur
    from correspondentie.archief.controleren import lees_schema

    schema = lees_schema(schemapad) if schemapad else None
    paden = [een for pad in bestanden for een in (sorted(pad.rglob("*.mdto.xml")) if pad.is_dir() else [pad])]
    meldingen: list[Melding] = []
    fout = 0
    for pad in paden:
        gevonden = keur(_lees(pad), str(pad), schema)
        fout += bool(gevonden)
        meldingen += gevonden
    scherm.meld(meldingen)
    scherm.zeg(f"{len(paden) - fout} van {len(paden)} in orde.")
    scherm.gegevens = {"gecontroleerd": len(paden), "fout": fout}
    return Afloop.PROBLEMEN if fout else Afloop.GOED


@mdto.command(cls=Opdracht, short_help="Schrijft de MDTO van een brief opnieuw.")
@_kenmerk
@_versie
@uit_optie
@register_optie
@rapporteert
def maak(scherm: Scherm, kenmerk: str, versie: int | None, uit: Path | None, url: str | None) -> Afloop:
    """Schrijft de MDTO-bestanden van de vastgestelde brief met dit KENMERK, met de instellingen van nu."""
    from correspondentie.archief.mdto import mdto_bestanden
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    stuk, waarden = _uit_register(kenmerk, versie, url)
    map_ = uit or werkmap_bij().uitvoer
    bestanden = {map_ / naam: inhoud for naam, inhoud in mdto_bestanden(stuk, waarden).items()}
    schrijf_heel(bestanden)
    for pad in bestanden:
        scherm.zeg(kort_pad(pad))
    scherm.gegevens = {"kenmerk": kenmerk, "bestanden": [kort_pad(pad) for pad in bestanden]}
    return Afloop.GOED


@mdto.command(cls=Opdracht, short_help="De gegevens voor een zaaksysteem, als JSON.")
@_kenmerk
@_versie
@register_optie
def zgw(kenmerk: str, versie: int | None, url: str | None) -> None:
    """Geeft van de brief met dit KENMERK per bestand de velden die een zaaksysteem vraagt, als JSON.

    Dit is een lijst van ‘enkelvoudiginformatieobject’ uit de Documenten API, zonder de inhoud van het bestand.
    """
    from correspondentie.archief.zgw import zaakdocumenten

    stuk, waarden = _uit_register(kenmerk, versie, url)
    click.echo(json.dumps(zaakdocumenten(stuk, waarden), ensure_ascii=False, indent=2))


def _uit_register(kenmerk: str, versie: int | None, url: str | None) -> tuple[Archiefstuk, Waarden]:
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij
    from correspondentie.vervaardiging.archiveren import uit_register

    werkmap = werkmap_bij()
    with open_register_van(werkmap, url) as register:
        return uit_register(register, kenmerk, versie, werkmap)


def _lees(pad: Path) -> bytes:
    from correspondentie.archief.controleren import GROOTST
    from correspondentie.archief.lezen import lees_bytes

    return lees_bytes(pad, GROOTST)
