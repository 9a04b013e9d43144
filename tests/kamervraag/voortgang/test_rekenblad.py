"""The terms as a workbook, read back."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

from correspondentie.kamervraag.voortgang.rekenblad import maak_rekenblad
from correspondentie.kamervraag.voortgang.stand import Stand
from tests.kamervraag.voortgang.conftest import lid, vragenset

OP = date(2026, 4, 20)
ZAAK = vragenset(
    date(2026, 4, 2),
    onderwerp="een voorbeeld",
    leden=(lid("Voorbeeld"), lid("Proef", "Partij B")),
    bewindspersonen=("minister van Asiel en Migratie",),
    vragen=6,
    beantwoord=2,
)


def blad(*standen: Stand) -> Any:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(maak_rekenblad(standen, OP))).worksheets[0]


def rij(stand: Stand) -> dict[str, Any]:
    koppen, cellen = list(blad(stand).iter_rows(values_only=True))
    return dict(zip(koppen, cellen, strict=True))


def test_a_set_is_a_row_of_days_numbers_and_texts() -> None:
    gelezen = rij(Stand(ZAAK, OP))
    assert gelezen["Kenmerk"] == "2026Z00001"
    assert gelezen["Vragenstellers"] == "Voorbeeld (Partij A), Proef (Partij B)"
    assert gelezen["Ingezonden"] == datetime(2026, 4, 2)  # noqa: DTZ001 - a cell knows no time zone
    assert gelezen["Uiterlijk"] == datetime(2026, 4, 23)  # noqa: DTZ001
    assert (gelezen["Dagen over"], gelezen["Te laat"], gelezen["Vragen"], gelezen["Beantwoord"]) == (3, "nee", 6, 2)
    assert gelezen["Uitstelbericht verzonden"] is None


def test_the_same_sets_on_the_same_day_give_the_same_bytes() -> None:
    assert maak_rekenblad([Stand(ZAAK, OP)], OP) == maak_rekenblad([Stand(ZAAK, OP)], OP)


def test_without_sets_there_is_a_sheet_with_headings() -> None:
    assert blad().max_row == 1
