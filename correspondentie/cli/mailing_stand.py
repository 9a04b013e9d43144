"""``correspondentie mailing stand``: how far a mailing is, letter by letter."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

if TYPE_CHECKING:
    from correspondentie.mailing.ontvangstlijst import Ontvangstlijst

MEESTE_REGELS: Final = 25
"""Of a longer list the screen shows the number of the others; ``--json`` has them all."""


@click.command(cls=Opdracht)
@click.argument("mailing", metavar="NAAM|BESTAND")
@uit_optie
@register_optie
@rapporteert
def stand(scherm: Scherm, mailing: str, uit: Path | None, url: str | None) -> Afloop:
    """Toont hoe ver een mailing is: welke brieven er zijn, welke nog niet, en of de bestanden zijn zoals ze waren."""
    from correspondentie.mailing.ontvangstlijst import volledigheid

    map_, lijst = open_lijst(mailing, uit, url)
    opgave = lijst.mailing.opgave
    scherm.zeg(f"{opgave.titel}{' (PROEF)' if opgave.proef else ''}, in {kort_pad(map_)}")
    for zin in volledigheid(lijst):
        scherm.zeg(zin)
    open_ = [regel for regel in lijst.regels if not regel.stand.is_af]
    if open_:
        scherm.zeg()
        rijen = [
            (str(een.ontvanger.volgnummer), een.ontvanger.naam, een.ontvanger.kenmerk, een.stand.value)
            for een in open_[:MEESTE_REGELS]
        ]
        scherm.tabel(("nr", "ontvanger", "kenmerk", "stand"), rijen)
        if len(open_) > MEESTE_REGELS:
            scherm.zeg(f"… en nog {len(open_) - MEESTE_REGELS}; met --json ziet u ze alle.")
        scherm.zeg("Verder gaan: ‘correspondentie mailing uitvoeren’ met het bestand van de mailing.")
    scherm.gegevens = als_gegevens(lijst)
    return Afloop.GOED if lijst.volledig else Afloop.DEELS


def open_lijst(mailing: str, uit: Path | None, url: str | None) -> tuple[Path, Ontvangstlijst]:
    """The folder and the receipt of the mailing that was named; raises ``Fout``."""
    from correspondentie.cli.klok import nu, vandaag
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.mailing.meldingen import MELDING
    from correspondentie.mailing.ontvangstlijst import maak_ontvangstlijst
    from correspondentie.mailing.opzoeken import zoek_mailing
    from correspondentie.mailing.plek import bestaat
    from correspondentie.register import open_register

    plek = zoek_mailing(mailing, werkmap_bij([Path(mailing)]), uit, url)
    if not bestaat(plek.url):
        tip = "Voer de mailing eerst uit, of kies met --register een ander register."
        raise MELDING.fout("ML-070", naam=plek.naam, tip=tip)
    with open_register(plek.url, klok=nu) as register:
        return plek.map, maak_ontvangstlijst(register, plek.naam, plek.map, vandaag())


def als_gegevens(lijst: Ontvangstlijst) -> dict[str, Any]:
    """The state for ``--json``."""
    import json

    opgave = lijst.mailing.opgave
    return {
        "mailing": opgave.naam,
        "titel": opgave.titel,
        "soort": opgave.soort,
        "datum": opgave.dagtekening.isoformat(),
        "proef": opgave.proef,
        "uitgegeven_op": lijst.mailing.op.isoformat(),
        "uitgegeven_door": lijst.mailing.door,
        "volledig": lijst.volledig,
        "standen": dict(Counter(regel.stand.value for regel in lijst.regels)),
        "brieven": [
            {
                "volgnummer": regel.ontvanger.volgnummer,
                "code": regel.ontvanger.geadresseerde,
                "naam": regel.ontvanger.naam,
                "kenmerk": regel.ontvanger.kenmerk,
                "stand": regel.stand.value,
                "bestanden": {een.naam: een.sha256 for een in regel.ontvanger.bestanden},
            }
            for regel in lijst.regels
        ],
        "verantwoording": json.loads(lijst.verantwoording.als_json()),
    }
