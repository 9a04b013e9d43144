"""CSV tables of the address book: read with the place of every row, so that errors can point."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from correspondentie.adresboek.meldingen import MELDING
from correspondentie.bron.yaml import lees_bestand
from correspondentie.melding import Plaats
from correspondentie.melding.suggestie import opsomming


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: its cells in the order of the asked columns, and where it stands."""

    cellen: tuple[str, ...]
    plaats: Plaats


def lees_tabel(pad: Path, kolommen: Sequence[str]) -> Iterator[Rij]:
    """The rows of a CSV file in UTF-8, separated by commas or (as a Dutch Excel writes it) semicolons.

    The columns may stand in any order and there may be others. Raises ``Fout`` when one is absent or a row has
    another number of cells than the header; empty rows are passed over.
    """
    bestand = str(pad)
    tekst = lees_bestand(pad)
    scheiding = ";" if ";" in tekst.partition("\n")[0] else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        namen = [naam.strip() for naam in next(lezer, [])]
        ontbreekt = [kolom for kolom in kolommen if kolom not in namen]
        if ontbreekt:
            raise MELDING.fout(
                "AB-040",
                plaats=Plaats(bestand, 1, 1),
                kolommen=opsomming(kolommen, "en"),
                reden=f"{opsomming(ontbreekt, 'en')} ontbreekt in de eerste regel",
            )
        plek = [namen.index(kolom) for kolom in kolommen]
        for cellen in lezer:
            if not any(cellen):
                continue
            plaats = Plaats(bestand, lezer.line_num, 1)
            if len(cellen) != len(namen):
                raise MELDING.fout("AB-041", plaats=plaats, aantal=len(cellen), kolommen=len(namen))
            yield Rij(tuple(cellen[i].strip() for i in plek), plaats)
    except csv.Error:
        plaats = Plaats(bestand, lezer.line_num, 1)
        reden = "een aanhalingsteken is niet gesloten of staat verkeerd"
        raise MELDING.fout("AB-040", plaats=plaats, kolommen=opsomming(kolommen, "en"), reden=reden) from None


def lees_datum(tekst: str, plaats: Plaats) -> date | None:
    """The day written ``2026-04-09``, ``None`` for an empty cell; raises ``Fout`` for anything else."""
    if not tekst:
        return None
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise MELDING.fout("AB-042", plaats=plaats, waarde=tekst) from None
