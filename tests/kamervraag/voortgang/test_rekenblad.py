"""The workbook, read back: days, numbers, and texts that stay texts."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    "begin", ["=", "+", "-", "@", "\t", "=1+1", '=HYPERLINK("https://www.voorbeeld.nl")', "@SUM(1)"]
)
def test_a_text_that_looks_like_a_formula_stays_a_text(begin: str) -> None:
    zaak = vragenset(ZAAK.ingezonden, begin, onderwerp=begin, pad=Path(f"{begin.replace('/', '')}.yaml"))
    pagina = blad(Stand(zaak, OP))
    for naam in ("A2", "B2"):
        assert pagina[naam].data_type == "s"
        assert pagina[naam].value == begin
        assert pagina[naam].quotePrefix
    assert pagina["Q2"].data_type == "s"


@given(st.text(max_size=40))
def test_no_text_whatever_becomes_a_formula_or_breaks_the_file(onderwerp: str) -> None:
    cel = blad(Stand(vragenset(ZAAK.ingezonden, onderwerp=onderwerp), OP))["B2"]
    assert cel.data_type == "s" or (cel.value is None and not onderwerp)


def test_the_same_sets_on_the_same_day_give_the_same_bytes() -> None:
    eerste = maak_rekenblad([Stand(ZAAK, OP)], OP)
    assert eerste == maak_rekenblad([Stand(ZAAK, OP)], OP)
    with zipfile.ZipFile(io.BytesIO(eerste)) as archief:
        assert {deel.date_time for deel in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-04-20T00:00:00Z</dcterms:modified>" in archief.read("docProps/core.xml")


def test_without_sets_there_is_a_sheet_with_headings() -> None:
    assert blad().max_row == 1
