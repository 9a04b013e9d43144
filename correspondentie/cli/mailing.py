"""``correspondentie mailing``: many letters from one file; every command below it has a module of its own."""

from __future__ import annotations

from typing import Final

import click

from correspondentie.cli.groep import LuieGroep, Verwijzing

_OPDRACHTEN: Final = {
    naam: Verwijzing(f"correspondentie.cli.{module}:{naam}", kort)
    for naam, module, kort in (
        ("plan", "mailing_plan", "Controleert een mailing en toont wat er zou uitgaan."),
        ("uitvoeren", "mailing_uitvoeren", "Geeft een mailing uit, of gaat ermee verder."),
        ("stand", "mailing_stand", "Toont hoe ver een mailing is."),
        (
            "ontvangstlijst",
            "mailing_ontvangstlijst",
            "Schrijft wie welke brief kreeg, met het bewijs dat dat ieder is.",
        ),
        ("lijst", "mailing_lijst", "Toont de mailings in het register."),
    )
}


@click.group(cls=LuieGroep, verwijzingen=_OPDRACHTEN)
def mailing() -> None:
    """Mailings: brieven aan veel gemeenten of provincies tegelijk."""
