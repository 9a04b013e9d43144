"""Writing a changed case, together with the new case files that go with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click


def berichtbestand(uit: Path | None, zaak: Path, achter: str) -> Path:
    """Where the case file of a letter beside ``zaak`` goes; a name that cannot be one is wrong use."""
    doel = uit or zaak.with_name(f"{zaak.stem}-{achter}.yaml")
    if doel.suffix.lower() not in (".yaml", ".yml"):
        raise click.UsageError("De naam van een zaakbestand eindigt op .yaml.")
    if doel.resolve() == zaak.resolve():
        raise click.UsageError(
            "Het bericht krijgt een eigen bestand: kies met --uit een andere naam dan die van de zaak."
        )
    return doel


def schrijf_met_zaak(bestanden: Mapping[Path, str], zaak: Path) -> None:
    """All of these or none; raises ``Fout`` when one other than ``zaak`` is there already."""
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.melding import Plaats
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    for pad in bestanden:
        if pad != zaak and pad.exists():
            raise MELDING.fout("CL-001", plaats=Plaats(str(pad)), tip="Kies met --uit een andere naam.")
    schrijf_heel({pad: tekst.encode() for pad, tekst in bestanden.items()})
