"""``correspondentie kamervraag importeer``: a case file from the questions of the Kamer, or from a finished letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

if TYPE_CHECKING:
    from correspondentie.kamervraag.invoer.importeren import Import


@click.command(cls=Opdracht)
@click.argument("bron", metavar="[BRON]", required=False, type=click.Path(path_type=Path))
@click.option("--uit", metavar="BESTAND", type=click.Path(path_type=Path), help="Het zaakbestand dat wordt geschreven.")
@click.option("--zaak", metavar="NUMMER", help="Het zaaknummer; zonder BRON worden de gegevens bij de Kamer opgehaald.")
@click.option("--vervang", is_flag=True, help="Schrijft over een bestand dat er al is.")
@rapporteert
def importeer(scherm: Scherm, bron: Path | None, uit: Path | None, zaak: str | None, vervang: bool) -> Afloop:
    """Maakt een zaakbestand van BRON: vragen van de Kamer of een brief met antwoorden.

    BRON is een Word-bestand, pdf, HTML, tekst of JSON uit de open data van de Kamer. De tekst van de vragen wordt
    letterlijk overgenomen; wat er vreemd uitziet, wordt gemeld en niet verbeterd.
    """
    if bron is None and zaak is None:
        raise click.UsageError("Noem een BRON of een --zaak.")
    if uit is not None and uit.suffix.lower() not in (".yaml", ".yml"):
        raise click.UsageError("De naam van een zaakbestand eindigt op .yaml.")
    from correspondentie.cli.werkplek import schrijf_nieuw, werkmap_bij
    from correspondentie.kamervraag.invoer.importeren import importeer as lees_in
    from correspondentie.kamervraag.invoer.inlezen import lees_bytes
    from correspondentie.kamervraag.invoer.ophalen import haal_op
    from correspondentie.vervaardiging.opstart import open_omgeving

    adresboek = open_omgeving(werkmap_bij([(uit or bron or Path.cwd() / "zaak").resolve()])).adresboek
    if bron is not None:
        ruw, naam = lees_bytes(bron), kort_pad(bron)
    else:
        ruw, naam = haal_op(zaak or ""), f"zaak {zaak}"
    uitkomst = lees_in(ruw, naam, adresboek, verwacht=zaak)
    doel = uit or Path(f"kamervraag-{uitkomst.invoer.vragenset.zaaknummer or (bron.stem if bron else zaak)}.yaml")
    schrijf_nieuw(doel, uitkomst.zaaktekst, vervang=vervang)
    _toon(scherm, uitkomst, doel)
    return Afloop.GOED


def _toon(scherm: Scherm, uitkomst: Import, doel: Path) -> None:
    """What was found in numbers, what had no place in full, what looks wrong."""
    gevonden = uitkomst.invoer.vragenset
    antwoorden = sum(bool(vraag.antwoord or vraag.zie) for vraag in gevonden.vragen)
    scherm.zeg(f"Geschreven: {kort_pad(doel)}")
    scherm.zeg(
        f"Vragen: {len(gevonden.vragen)}, antwoorden: {antwoorden}, noten: {len(gevonden.noten)}, "
        f"niet geplaatst: {len(uitkomst.invoer.onplaatsbaar)}."
    )
    scherm.meld(uitkomst.invoer.meldingen)
    scherm.gegevens = _als_gegevens(uitkomst, doel, antwoorden)


def _als_gegevens(uitkomst: Import, doel: Path, antwoorden: int) -> dict[str, Any]:
    gevonden = uitkomst.invoer.vragenset
    return {
        "bestand": kort_pad(doel),
        "zaaknummer": gevonden.zaaknummer or None,
        "vragen": len(gevonden.vragen),
        "antwoorden": antwoorden,
        "noten": len(gevonden.noten),
        "niet_geplaatst": [regel.gelabeld for regel in uitkomst.invoer.onplaatsbaar],
        "overgeslagen": [regel.gelabeld for regel in uitkomst.invoer.afval],
    }
