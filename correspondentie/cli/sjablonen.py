"""``correspondentie sjablonen``: the kinds of letter, what each asks for, and whether a template is sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.controleer import toon_oordeel
from correspondentie.cli.groep import Groep, Opdracht
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.werkplek import werkmap_bij
from correspondentie.melding import Fout, Melding

if TYPE_CHECKING:
    from correspondentie.sjabloon.omgeving import Leesomgeving
    from correspondentie.sjabloon.veld import Veld


@click.group(cls=Groep, invoke_without_command=True, subcommand_metavar="[OPDRACHT …]")
@click.pass_context
def sjablonen(ctx: click.Context) -> int:
    """Toont welke soorten brieven er zijn."""
    return 0 if ctx.invoked_subcommand else int(ctx.invoke(lijst, als_json=False))


@sjablonen.command(cls=Opdracht, short_help="Welke soorten brieven er zijn.")
@rapporteert
def lijst(scherm: Scherm) -> Afloop:
    """Toont welke soorten brieven er zijn."""
    from correspondentie.sjabloon.sjabloon import lees_sjabloon, vind_sjablonen

    werkmap = werkmap_bij()
    rijen, soorten = [], []
    meldingen: list[Melding] = []
    for soort, pad in vind_sjablonen(werkmap).items():
        try:
            kop = lees_sjabloon(pad, werkmap).kop
        except Fout as fout:
            meldingen += fout.meldingen
            continue
        rijen.append((soort, kop.titel, kop.omschrijving))
        soorten.append({"soort": soort, "titel": kop.titel, "omschrijving": kop.omschrijving, "versie": kop.versie})
    scherm.tabel(("soort", "titel", "omschrijving"), rijen)
    scherm.meld(meldingen)
    scherm.gegevens = {"soorten": soorten}
    return Afloop.PROBLEMEN if meldingen else Afloop.GOED


@sjablonen.command(cls=Opdracht, short_help="Welke gegevens een soort brief vraagt.")
@click.argument("soort", metavar="SOORT")
@rapporteert
def toon(scherm: Scherm, soort: str) -> Afloop:
    """Toont welke gegevens een brief van deze SOORT vraagt, met uitleg."""
    from correspondentie.sjabloon.sjabloon import laad_sjabloon
    from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types known

    sjabloon = laad_sjabloon(soort, werkmap_bij())
    scherm.zeg(f"{sjabloon.soort}: {sjabloon.kop.titel}")
    if sjabloon.kop.omschrijving:
        scherm.zeg(sjabloon.kop.omschrijving)
    for kop, velden in (
        ("Moet", [veld for veld in sjabloon.velden if not veld.mag_ontbreken]),
        ("Mag", [veld for veld in sjabloon.velden if veld.mag_ontbreken]),
    ):
        if velden:
            scherm.zeg()
            scherm.zeg(f"{kop}:")
        for veld in velden:
            _toon_veld(scherm, veld, "  ")
    scherm.gegevens = {"soort": soort, "velden": [_als_gegevens(veld) for veld in sjabloon.velden]}
    return Afloop.GOED


def _toon_veld(scherm: Scherm, veld: Veld, inspringing: str) -> None:
    from correspondentie.zaak.beginbestand import als_yaml, beschrijving
    from correspondentie.zaak.voorbeeld import voorbeeldwaarde

    scherm.zeg(f"{inspringing}{veld.naam}")
    scherm.zeg(f"{inspringing}    {beschrijving(veld)}")
    if veld.velden:
        for onder in veld.velden:
            _toon_veld(scherm, onder, f"{inspringing}    ")
        return
    voorbeeld = voorbeeldwaarde(veld)
    if voorbeeld is not None:
        eerste, *rest = als_yaml(veld.naam, voorbeeld)
        scherm.zeg(f"{inspringing}    Voorbeeld: {eerste}")
        for regel in rest:
            scherm.zeg(f"{inspringing}               {regel}")


def _als_gegevens(veld: Veld) -> dict[str, Any]:
    from correspondentie.zaak.jsonschema import als_json
    from correspondentie.zaak.voorbeeld import voorbeeldwaarde

    return {
        "naam": veld.naam,
        "type": veld.type,
        "label": veld.opschrift,
        "hulp": veld.hulp or None,
        "verplicht": not veld.mag_ontbreken,
        "standaard": veld.standaard,
        "keuzes": list(veld.keuzes),
        "voorbeeld": None if (waarde := voorbeeldwaarde(veld)) is None else als_json(waarde),
        "velden": [_als_gegevens(onder) for onder in veld.velden],
    }


@sjablonen.command(cls=Opdracht, short_help="Of sjablonen kloppen.")
@click.argument("soorten", metavar="[SOORT|BESTAND…]", nargs=-1)
@rapporteert
def controleer(scherm: Scherm, soorten: tuple[str, ...]) -> Afloop:
    """Leest sjablonen na: namen die niet bestaan, filters, blokken en wat een sjabloon niet mag.

    Zonder SOORT of BESTAND worden ze allemaal nagelezen.
    """
    from correspondentie.sjabloon.sjabloon import vind_sjablonen

    werkmap = werkmap_bij()
    gevonden = vind_sjablonen(werkmap)
    paden = [gevonden.get(soort, Path(soort)) for soort in soorten] or list(gevonden.values())
    for soort in soorten:
        if soort not in gevonden and not soort.endswith(".md"):
            from correspondentie.sjabloon.sjabloon import laad_sjabloon

            laad_sjabloon(soort, werkmap)
    return toon_oordeel(scherm, keur(paden))


def keur(paden: list[Path]) -> dict[Path, tuple[Melding, ...]]:
    """The problems of these template files."""
    from correspondentie.vervaardiging.opstart import open_omgeving

    werkmap = werkmap_bij(paden)
    omgeving = open_omgeving(werkmap)
    return {pad: keur_bestand(pad, omgeving) for pad in paden}


def keur_bestand(pad: Path, omgeving: Leesomgeving) -> tuple[Melding, ...]:
    """Front matter, language and Markdown of one template with its shared parts."""
    from correspondentie.brief.keuren import keur_tekst
    from correspondentie.sjabloon.keuren import bronnen, keur_sjabloon
    from correspondentie.sjabloon.sjabloon import lees_sjabloon

    try:
        sjabloon = lees_sjabloon(pad, omgeving.werkmap)
    except Fout as fout:
        return fout.meldingen
    meldingen = keur_sjabloon(sjabloon, omgeving)
    for bestand, tekst in bronnen(sjabloon, omgeving.taal).items():
        meldingen += keur_tekst(tekst, str(bestand))
    return Fout.van(meldingen).meldingen
