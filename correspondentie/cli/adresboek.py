"""``correspondentie adresboek``: looking up, and importing addresses of the official register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Groep, Opdracht
from correspondentie.cli.klok import vandaag
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.werkplek import werkmap_bij

if TYPE_CHECKING:
    from correspondentie.adresboek.adresboek import Adresboek
    from correspondentie.adresboek.gemeente import Gemeente
    from correspondentie.adresboek.provincie import Provincie


@click.group(cls=Groep)
def adresboek() -> None:
    """Het adresboek: gemeenten, provincies en hun adressen."""


@adresboek.command(cls=Opdracht, short_help="Zoekt een gemeente of provincie.")
@click.argument("naam", metavar="NAAM", nargs=-1, required=True)
@rapporteert
def zoek(scherm: Scherm, naam: tuple[str, ...]) -> Afloop:
    """Toont de gemeente of provincie met deze NAAM. Hoofdletters, accenten en oude namen maken niet uit."""
    from correspondentie.adresboek.adresboek import laad_adresboek
    from correspondentie.melding import Fout

    boek = laad_adresboek(werkmap_bij())
    tekst = " ".join(naam)
    gevonden: Gemeente | Provincie
    try:
        gevonden = boek.gemeente(tekst, vandaag())
    except Fout as geen_gemeente:
        try:
            gevonden = boek.provincie(tekst)
        except Fout:
            raise geen_gemeente from None
    gegevens = _gegevens(gevonden, boek)
    for wat, waarde in gegevens.items():
        if waarde:
            scherm.zeg(f"{wat.replace('_', ' ')}: {', '.join(waarde) if isinstance(waarde, list) else waarde}")
    if not gegevens["adres"]:
        scherm.zeg("Het adres is niet bekend. Haal adressen binnen met: correspondentie adresboek importeer BESTAND")
    scherm.gegevens = {"gevonden": gegevens}
    return Afloop.GOED


def _gegevens(gevonden: Gemeente | Provincie, boek: Adresboek) -> dict[str, Any]:
    adres = boek.adressen.get(gevonden.code)
    provincie = getattr(gevonden, "provincie", None)
    return {
        "soort": "gemeente" if provincie else "provincie",
        "naam": gevonden.naam,
        "code": gevonden.code,
        "provincie": provincie.naam if provincie else None,
        "andere_namen": list(gevonden.andere_namen),
        "adres": list(adres.adres.regels) if adres else [],
        "bron": f"{adres.bron}, {adres.datum:%d-%m-%Y}" if adres else None,
    }


@adresboek.command(cls=Opdracht, short_help="Haalt adressen uit het Register van Overheidsorganisaties.")
@click.argument("bestand", metavar="BESTAND", type=click.Path(path_type=Path))
@rapporteert
def importeer(scherm: Scherm, bestand: Path) -> Afloop:
    """Neemt de adressen uit BESTAND over in de werkmap.

    BESTAND is de XML-export van het Register van Overheidsorganisaties (organisaties.overheid.nl), bijvoorbeeld
    exportOO_gemeenten.xml.
    """
    from correspondentie.adresboek.adresboek import MAP, laad_adresboek
    from correspondentie.adresboek.bewaren import als_tabel, bestandsnaam
    from correspondentie.adresboek.importeren import lees_export
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    werkmap = werkmap_bij()
    if werkmap.map is None:
        raise MELDING.fout("CL-002", tip="Maak er een met: correspondentie start MAP")
    boek = laad_adresboek(werkmap)
    codes = {gemeente.code for gemeente in boek.gemeenten.alle()} | {provincie.code for provincie in boek.provincies}
    invoer = lees_export(bestand, codes, vandaag())
    doel = werkmap.map / MAP / bestandsnaam(bestand)
    schrijf_heel({doel: als_tabel(invoer.adressen).encode()})
    scherm.zeg(f"{len(invoer.adressen)} adressen van {len(invoer.gekoppeld)} organisaties staan in {kort_pad(doel)}")
    for wat, namen in (
        ("Beëindigd en daarom overgeslagen", invoer.beeindigd),
        ("Zonder adres", invoer.zonder_adres),
        ("Niet in het adresboek", invoer.onbekend),
        ("Met een adres dat niet klopt", invoer.afgekeurd),
    ):
        if namen:
            scherm.zeg(f"{wat} ({len(namen)}): {'; '.join(namen)}")
    scherm.gegevens = {
        "bestand": kort_pad(doel),
        "adressen": len(invoer.adressen),
        "organisaties": len(invoer.gekoppeld),
        "beeindigd": invoer.beeindigd,
        "zonder_adres": invoer.zonder_adres,
        "onbekend": invoer.onbekend,
        "afgekeurd": invoer.afgekeurd,
    }
    return Afloop.GOED
