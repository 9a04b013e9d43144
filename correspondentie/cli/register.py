"""``correspondentie register``: which numbers were given out, to what, and by whom."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.gebruiker import gebruiker
from correspondentie.cli.groep import Groep, Opdracht
from correspondentie.cli.klok import vandaag
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.werkplek import open_register_van, schrijf_nieuw, werkmap_bij

if TYPE_CHECKING:
    from correspondentie.register import Nummer, Selectie
    from correspondentie.register.register import Register

MEESTE = 10_000
"""Numbers to reserve at once: more is a slip of the finger."""

_url = click.option("--register", "url", metavar="URL", help="Het register, als dat een ander is dan anders.")
_door = click.option("--door", metavar="NAAM", help="Wie dit doet. Standaard: uw gebruikersnaam.")
_schema = click.option("--schema", metavar="NAAM", help="Alleen nummers van dit kenmerkschema.")
_staat = click.option("--staat", metavar="STAAT", help="Alleen uitgegeven, gereserveerd of vervallen.")
_zoek = click.option(
    "--zoek", metavar="TEKST", help="Alleen waar dit in het nummer, de zaak of de geadresseerde staat."
)


@click.group(cls=Groep)
def register() -> None:
    """Het register: welke nummers zijn uitgegeven, waarvoor, wanneer en door wie."""


@register.command(cls=Opdracht, short_help="De nummers die zijn uitgegeven.")
@_schema
@_staat
@_zoek
@_url
@rapporteert
def lijst(scherm: Scherm, schema: str | None, staat: str | None, zoek: str | None, url: str | None) -> Afloop:
    """Toont de nummers, in de volgorde waarin ze zijn uitgegeven."""
    selectie = _selectie(schema, staat, zoek)
    with _open(url) as open_:
        nummers = open_.lijst(selectie)
    rijen = [
        (
            nummer.kenmerk,
            nummer.staat.value,
            nummer.sleutel.zaak_id if nummer.sleutel else "",
            nummer.sleutel.geadresseerde if nummer.sleutel else "",
            _moment(nummer.op),
            nummer.door,
        )
        for nummer in nummers
    ]
    if rijen:
        scherm.tabel(("kenmerk", "staat", "zaak", "geadresseerde", "op", "door"), rijen)
    else:
        scherm.zeg("Er zijn geen nummers.")
    scherm.gegevens = {"nummers": [_als_gegevens(nummer) for nummer in nummers]}
    return Afloop.GOED


@register.command(cls=Opdracht, short_help="Alles over één nummer.")
@click.argument("kenmerk", metavar="KENMERK")
@_url
@rapporteert
def toon(scherm: Scherm, kenmerk: str, url: str | None) -> Afloop:
    """Toont alles over dit KENMERK: de zaak, de brieven en wie wanneer wat deed."""
    with _open(url) as open_:
        dossier = open_.toon(kenmerk)
    nummer = dossier.nummer
    scherm.zeg(f"{nummer.kenmerk}: {nummer.staat.value}{f' ({nummer.reden})' if nummer.reden else ''}")
    if nummer.sleutel:
        scherm.zeg(f"zaak {nummer.sleutel.zaak_id}, {nummer.sleutel.soort}, aan {nummer.sleutel.geadresseerde}")
    for brief in dossier.brieven:
        scherm.zeg(f"versie {brief.versie} ({brief.status}), vastgesteld {_moment(brief.op)} door {brief.door}")
        for bestand in brief.vaststelling.bestanden:
            scherm.zeg(f"    {bestand.naam}  {bestand.sha256}")
    scherm.zeg()
    scherm.tabel(
        ("op", "door", "handeling", "toelichting"),
        [(_moment(regel.op), regel.door, regel.handeling, regel.toelichting) for regel in dossier.log],
    )
    scherm.gegevens = {
        "nummer": _als_gegevens(nummer),
        "brieven": [_leesbaar(asdict(brief)) for brief in dossier.brieven],
        "logboek": [_leesbaar(asdict(regel)) for regel in dossier.log],
    }
    return Afloop.GOED


@register.command(cls=Opdracht, short_help="Zet de volgende nummers opzij.")
@click.argument("schema", metavar="SCHEMA")
@click.argument("aantal", metavar="AANTAL", type=int)
@_door
@_url
@rapporteert
def reserveer(scherm: Scherm, schema: str, aantal: int, door: str | None, url: str | None) -> Afloop:
    """Zet van dit SCHEMA de volgende AANTAL nummers opzij, voor zaken met ‘kenmerk: gereserveerd’."""
    from correspondentie.kenmerk.schemas import lees_schemas

    if not 1 <= aantal <= MEESTE:
        raise click.UsageError(f"Het aantal is een getal van 1 tot en met {MEESTE}.")
    gekozen = lees_schemas(werkmap_bij().alle("data/kenmerken", "*.yaml").values()).schema(schema)
    with _open(url) as open_, open_.transactie() as transactie:
        nummers = transactie.reserveer(gekozen, aantal, datum=vandaag(), door=door or gebruiker())
    for nummer in nummers:
        scherm.zeg(nummer)
    scherm.gegevens = {"nummers": list(nummers)}
    return Afloop.GOED


@register.command(cls=Opdracht, short_help="Trekt een nummer voorgoed in.")
@click.argument("kenmerk", metavar="KENMERK")
@click.option("--reden", metavar="TEKST", required=True, help="Waarom; het register bewaart dit.")
@_door
@_url
@rapporteert
def vervallen(scherm: Scherm, kenmerk: str, reden: str, door: str | None, url: str | None) -> Afloop:
    """Laat dit KENMERK vervallen. Het wordt nooit opnieuw gebruikt."""
    with _open(url) as open_, open_.transactie() as transactie:
        transactie.laat_vervallen(kenmerk, reden, door=door or gebruiker())
    scherm.zeg(f"{kenmerk} is vervallen.")
    scherm.gegevens = {"kenmerk": kenmerk, "reden": reden}
    return Afloop.GOED


@register.command(cls=Opdracht, short_help="Het register als CSV of JSON.")
@click.option(
    "--formaat", type=click.Choice(["csv", "json"]), metavar="csv|json", default="csv", help="Standaard: csv."
)
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijft naar dit bestand.")
@click.option("--vervang", is_flag=True, help="Schrijft over een bestand dat er al is.")
@_schema
@_staat
@_zoek
@_url
def export(
    formaat: str,
    uit: Path | None,
    vervang: bool,
    schema: str | None,
    staat: str | None,
    zoek: str | None,
    url: str | None,
) -> None:
    """Geeft het register als CSV (met puntkomma's, voor een rekenblad) of JSON."""
    with _open(url) as open_:
        rijen = open_.exporteer(_selectie(schema, staat, zoek))
    tekst = json.dumps(rijen, ensure_ascii=False, indent=2) + "\n" if formaat == "json" else _als_csv(rijen)
    if uit is None:
        click.echo(tekst, nl=False)
        return
    # A spreadsheet takes a file without a byte order mark for one in the old encoding of Windows.
    schrijf_nieuw(uit, tekst if formaat == "json" else f"\ufeff{tekst}", vervang=vervang)
    click.echo(f"Geschreven: {kort_pad(uit)}")


def _als_csv(rijen: tuple[dict[str, str | int | None], ...]) -> str:
    uit = io.StringIO()
    if rijen:
        schrijver = csv.DictWriter(uit, rijen[0], delimiter=";", lineterminator="\n")
        schrijver.writeheader()
        schrijver.writerows({naam: _cel(waarde) for naam, waarde in rij.items()} for rij in rijen)
    return uit.getvalue()


def _cel(waarde: str | int | None) -> str | int | None:
    """A text that a spreadsheet would take for a formula stays a text (OWASP, CSV injection)."""
    return f"'{waarde}" if isinstance(waarde, str) and waarde.startswith(("=", "+", "-", "@", "\t", "\r")) else waarde


def _open(url: str | None) -> Register:
    return open_register_van(werkmap_bij(), url)


def _selectie(schema: str | None, staat: str | None, zoek: str | None) -> Selectie:
    from correspondentie.register import Selectie, Staat

    try:
        gekozen = Staat(staat) if staat else None
    except ValueError:
        raise click.UsageError(f"‘{staat}’ is geen staat. Kies uit: {', '.join(Staat)}.") from None
    return Selectie(schema=schema, staat=gekozen, zoek=zoek)


def _moment(moment: Any) -> str:
    return f"{moment.astimezone():%d-%m-%Y %H:%M}"


def _als_gegevens(nummer: Nummer) -> dict[str, Any]:
    gegevens: dict[str, Any] = _leesbaar(asdict(nummer))
    return gegevens


def _leesbaar(waarde: Any) -> Any:
    """Plain values for JSON; moments and days in ISO 8601."""
    if isinstance(waarde, dict):
        return {naam: _leesbaar(onder) for naam, onder in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_leesbaar(onder) for onder in waarde]
    return waarde.isoformat() if hasattr(waarde, "isoformat") else waarde
