"""A day typed at the command line, in every way that a case file takes."""

from __future__ import annotations

from datetime import date

import click

from correspondentie.cli.klok import vandaag


def lees_dag(tekst: str | None, optie: str = "--op") -> date:
    """Today when none was typed; what is no date is wrong use."""
    if tekst is None:
        return vandaag()
    from correspondentie.datum.lezen import lees_datum
    from correspondentie.melding import Fout

    try:
        return lees_datum(tekst)
    except Fout as fout:
        melding = fout.meldingen[0]
        raise click.UsageError(f"{optie}: {' '.join(filter(None, (melding.tekst, melding.tip)))}") from None
