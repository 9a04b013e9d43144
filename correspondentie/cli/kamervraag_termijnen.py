"""``correspondentie kamervraag termijnen``: which answers are due when."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.kamervraag_dag import lees_dag
from correspondentie.cli.kamervraag_register import register_optie, vastgesteld_volgens
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from correspondentie.kamervraag.voortgang.stand import Stand

_FORMATEN: Final = ("tabel", "xlsx", "ics", "json")
INSTELLINGEN: Final = "correspondentie.yaml"


@click.command(cls=Opdracht)
@click.argument("mappen", metavar="MAP…", nargs=-1, required=True)
@click.option("--op", "dag", metavar="DATUM", help="Hoe het er op deze dag voor staat. Standaard: vandaag.")
@click.option(
    "--formaat",
    type=click.Choice(_FORMATEN),
    metavar="|".join(_FORMATEN),
    help="Standaard: tabel, of wat bij de naam van BESTAND hoort.",
)
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijft naar dit bestand.")
@click.option("--vervang", is_flag=True, help="Schrijft over een bestand dat er al is.")
@register_optie
@rapporteert
def termijnen(
    scherm: Scherm,
    mappen: tuple[str, ...],
    dag: str | None,
    formaat: str | None,
    uit: Path | None,
    vervang: bool,
    url: str | None,
) -> Afloop:
    """Toont van alle Kamervragen in deze MAP wanneer het antwoord moet komen en hoe ver het is.

    Een MAP mag ook een zaakbestand zijn, of een patroon met * of ?. Andere brieven in de map tellen niet mee.
    """
    from correspondentie.cli.werkplek import schrijf_nieuw, werkmap_bij
    from correspondentie.kamervraag.voortgang.meldingen import MELDING
    from correspondentie.kamervraag.voortgang.stand import standen
    from correspondentie.kamervraag.voortgang.vragenset import lees_vragenset
    from correspondentie.melding import Melding
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.voorbereiden import vind_zaken

    gekozen = _formaat(formaat, uit)
    if scherm.als_json and gekozen == "ics" and uit is None:
        raise click.UsageError("--json en --formaat ics gaan op het scherm niet samen.")
    scherm.als_json = scherm.als_json or (gekozen == "json" and uit is None)
    op = lees_dag(dag)
    paden = [pad for pad in vind_zaken(mappen) if pad.name != INSTELLINGEN]
    werkmap = werkmap_bij(paden)
    omgeving = open_omgeving(werkmap)
    meldingen: list[Melding] = []
    sets = []
    for pad in paden:
        gelezen = lees_vragenset(pad, omgeving)
        meldingen += gelezen.meldingen
        sets += [gelezen.vragenset] if gelezen.vragenset else []
    with vastgesteld_volgens(werkmap, url) as vastgesteld:
        alle, botsingen = standen(sets, op, vastgesteld)
    if not alle and not meldingen:
        raise MELDING.fout("KV-403")
    if uit is not None:
        schrijf_nieuw(uit, _inhoud(alle, gekozen, op), vervang=vervang)
    elif gekozen == "ics":
        click.echo(_inhoud(alle, gekozen, op), nl=False)
    _toon(scherm, alle, op, uit, op_het_scherm=uit is None and gekozen == "tabel")
    scherm.meld([*meldingen, *botsingen])
    return Afloop.GOED if not meldingen else Afloop.DEELS if alle else Afloop.PROBLEMEN


def _formaat(formaat: str | None, uit: Path | None) -> str:
    """The format that was asked for, or the one that the name of the file tells."""
    achter = uit.suffix.lower().removeprefix(".") if uit else ""
    gekozen = formaat or (achter if achter in _FORMATEN else "tabel")
    if gekozen == "xlsx" and uit is None:
        raise click.UsageError("Een rekenblad past niet op het scherm: noem een bestand, zoals --uit termijnen.xlsx.")
    if gekozen == "tabel" and uit is not None:
        raise click.UsageError("Een tabel gaat naar het scherm. Kies met --formaat xlsx, ics of json.")
    return gekozen


def _inhoud(standen: Sequence[Stand], formaat: str, op: date) -> bytes:
    if formaat == "xlsx":
        from correspondentie.kamervraag.voortgang.rekenblad import maak_rekenblad

        return maak_rekenblad(standen, op)
    if formaat == "ics":
        from correspondentie.kamervraag.voortgang.agenda import maak_agenda

        return maak_agenda(standen)
    from correspondentie.kamervraag.voortgang.overzicht import als_gegevens

    rijen = [als_gegevens(stand, kort_pad(stand.zaak.pad)) for stand in standen]
    return (json.dumps({"op": op.isoformat(), "vragen": rijen}, ensure_ascii=False, indent=2) + "\n").encode()


def _toon(scherm: Scherm, standen: Sequence[Stand], op: date, uit: Path | None, *, op_het_scherm: bool) -> None:
    from correspondentie.kamervraag.voortgang.overzicht import als_gegevens, samenvatting, schermtabel

    if op_het_scherm and standen:
        scherm.tabel(*schermtabel(standen))
        scherm.zeg()
    if uit is not None:
        scherm.zeg(f"Geschreven: {kort_pad(uit)}")
    if op_het_scherm or uit is not None:
        scherm.zeg(samenvatting(standen))
    scherm.gegevens = {
        "op": op.isoformat(),
        "bestand": kort_pad(uit) if uit else None,
        "vragen": [als_gegevens(stand, kort_pad(stand.zaak.pad)) for stand in standen],
    }
