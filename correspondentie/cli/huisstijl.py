"""``correspondentie huisstijl``: house styles and their letterheads."""

from __future__ import annotations

from pathlib import Path

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.controleer import toon_oordeel
from correspondentie.cli.groep import Groep, Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.werkplek import werkmap_bij
from correspondentie.melding import Fout, Melding

BRIEFPAPIER = "briefpapier.docx"


@click.group(cls=Groep)
def huisstijl() -> None:
    """De huisstijlen en hun briefpapier."""


@huisstijl.command(cls=Opdracht, short_help="Welke huisstijlen er zijn.")
@rapporteert
def lijst(scherm: Scherm) -> Afloop:
    """Toont welke huisstijlen er zijn en waar ze staan."""
    from correspondentie.vervaardiging.formaten import huisstijlen

    gevonden = huisstijlen(werkmap_bij())
    scherm.tabel(("naam", "map"), [(naam, kort_pad(map_)) for naam, map_ in gevonden.items()])
    scherm.gegevens = {"huisstijlen": [{"naam": naam, "map": kort_pad(map_)} for naam, map_ in gevonden.items()]}
    return Afloop.GOED


@huisstijl.command(cls=Opdracht, short_help="Of briefpapier bij de huisstijl past.")
@click.argument("naam", metavar="[NAAM]", required=False)
@rapporteert
def controleer(scherm: Scherm, naam: str | None) -> Afloop:
    """Vergelijkt het briefpapier met de huisstijl NAAM, of van alle huisstijlen."""
    from correspondentie.opmaak.beeldmerk import lees_beeldmerk
    from correspondentie.opmaak.docx.controleren import controleer_briefpapier
    from correspondentie.vervaardiging.formaten import Drukkerij, huisstijlen

    werkmap = werkmap_bij()
    drukkerij = Drukkerij(werkmap)
    oordeel: dict[Path, tuple[Melding, ...]] = {}
    if naam is not None:
        drukkerij.stijl(naam)
    for een, map_ in huisstijlen(werkmap).items():
        if naam in (None, een):
            try:
                stijl = drukkerij.stijl(een)
                if stijl.huisstijl.beeldmerk is not None:
                    lees_beeldmerk(stijl.huisstijl.beeldmerk, map_)
                oordeel[map_ / BRIEFPAPIER] = tuple(controleer_briefpapier(stijl.huisstijl, map_ / BRIEFPAPIER))
            except Fout as fout:
                oordeel[map_ / BRIEFPAPIER] = fout.meldingen
    return toon_oordeel(scherm, oordeel)


@huisstijl.command(cls=Opdracht, short_help="Maakt briefpapier van een huisstijl.")
@click.argument("naam", metavar="NAAM")
@click.option(
    "--vervang", is_flag=True, help="Schrijft over briefpapier dat er al is; wat daarin is veranderd, vervalt."
)
@rapporteert
def maak(scherm: Scherm, naam: str, vervang: bool) -> Afloop:
    """Maakt het briefpapier (een Word-bestand) van de huisstijl NAAM. Daarna kunt u het in Word aanpassen."""
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.melding import Plaats
    from correspondentie.opmaak.docx.maken import maak_briefpapier
    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    stijl = Drukkerij(werkmap_bij()).stijl(naam)
    doel = stijl.map / BRIEFPAPIER
    if doel.exists() and not vervang:
        raise MELDING.fout("CL-001", plaats=Plaats(str(doel)), tip="Gebruik --vervang om het opnieuw te maken.")
    schrijf_heel({doel: maak_briefpapier(stijl.huisstijl, stijl.map)})
    scherm.zeg(f"Geschreven: {kort_pad(doel)}")
    scherm.gegevens = {"bestand": kort_pad(doel)}
    return Afloop.GOED
