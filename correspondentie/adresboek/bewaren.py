"""Writing imported addresses as a table in the work folder, whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from correspondentie.adresboek.naam import sleutel
from correspondentie.adresboek.organisatie import KOLOMMEN, Organisatieadres


def bestandsnaam(export: Path) -> str:
    """The name of the table for an export: ``adressen-exportoo-gemeenten.csv``, so that each kind keeps its own."""
    return f"adressen-{sleutel(export.stem).replace(' ', '-') or 'register'}.csv"


def als_tabel(adressen: Iterable[Organisatieadres]) -> str:
    """The addresses as CSV, in order of code and kind, so that two imports can be compared."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    for a in sorted(adressen, key=lambda adres: (adres.code, adres.soort.value)):
        adres = a.adres
        schrijver.writerow(
            (a.code, a.naam, a.soort.value, adres.straat, adres.postcode, adres.plaats, a.email or "", a.bron, a.datum)
        )
    return uit.getvalue()


def bewaar_adressen(adressen: Iterable[Organisatieadres], pad: Path) -> None:
    """Write the table to ``pad``; a table that is there already is replaced when the new one is complete."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    nummer, tijdelijk = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}-")
    try:
        with os.fdopen(nummer, "w", encoding="utf-8", newline="") as stroom:
            stroom.write(als_tabel(adressen))
            stroom.flush()
            os.fsync(stroom.fileno())
        Path(tijdelijk).chmod(0o644)
        Path(tijdelijk).replace(pad)
    except BaseException:
        Path(tijdelijk).unlink(missing_ok=True)
        raise
