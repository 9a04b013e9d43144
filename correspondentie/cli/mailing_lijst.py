"""``correspondentie mailing lijst``: the mailings of the register."""

from __future__ import annotations

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.scherm import Scherm, rapporteert


@click.command(cls=Opdracht)
@register_optie
@rapporteert
def lijst(scherm: Scherm, url: str | None) -> Afloop:
    """Toont de mailings die zijn uitgegeven, en hoe ver zij zijn.

    Een proef staat in haar eigen register: noem dat met --register.
    """
    from correspondentie.cli.klok import nu
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.datum.notatie import iso, kort
    from correspondentie.mailing.plek import als_url, bestaat
    from correspondentie.register import Mailing, open_register

    gekozen = als_url(url or werkmap_bij().register)
    mailings: tuple[Mailing, ...] = ()
    if bestaat(gekozen):
        with open_register(gekozen, klok=nu) as register:
            mailings = register.mailings()
    rijen = [
        (
            een.opgave.naam,
            kort(een.opgave.dagtekening),
            een.opgave.soort,
            str(een.aantal),
            str(een.gemaakt),
            "compleet" if een.compleet else "niet af",
            een.opgave.titel,
        )
        for een in mailings
    ]
    if rijen:
        scherm.tabel(("mailing", "datum", "brief", "brieven", "gemaakt", "stand", "titel"), rijen)
    else:
        scherm.zeg("Er is nog geen mailing uitgegeven.")
    scherm.gegevens = {
        "mailings": [
            {
                "mailing": een.opgave.naam,
                "titel": een.opgave.titel,
                "soort": een.opgave.soort,
                "datum": iso(een.opgave.dagtekening),
                "op": een.op.isoformat(),
                "door": een.door,
                "proef": een.opgave.proef,
                "brieven": een.aantal,
                "gemaakt": een.gemaakt,
                "vervallen": een.vervallen,
                "compleet": een.compleet,
            }
            for een in mailings
        ]
    }
    return Afloop.GOED
