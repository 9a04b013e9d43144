"""The workbook, read back: days, numbers, and texts that stay texts."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.rekenblad.schrijven import Blad, Celwaarde, maak_werkboek

OP = date(2026, 4, 20)


def vel(*rijen: list[Celwaarde]) -> Any:
    from openpyxl import load_workbook

    blad = Blad("Stand", [("Gemeente", 30), ("Dag", 12), ("Aantal", 8)], rijen)
    return load_workbook(io.BytesIO(maak_werkboek([blad], "Stand", OP))).worksheets[0]


def test_days_are_days_and_numbers_are_numbers() -> None:
    pagina = vel(["Urk", date(2026, 4, 2), 12], ["Ede", None, 0])
    assert [cel.value for cel in pagina[2]] == ["Urk", datetime(2026, 4, 2), 12]  # noqa: DTZ001 - a cell knows no zone
    assert [cel.value for cel in pagina[3]] == ["Ede", None, 0]
    assert pagina["B2"].number_format == "D-M-YYYY"


def test_the_headings_stay_in_sight_and_filter() -> None:
    pagina = vel(["Urk", None, 1])
    assert (pagina.freeze_panes, pagina.auto_filter.ref, pagina["A1"].font.bold) == ("B2", "A1:C2", True)


@pytest.mark.parametrize(
    "begin", ["=", "+", "-", "@", "\t", "=1+1", '=HYPERLINK("https://www.voorbeeld.nl")', "@SUM(1)"]
)
def test_a_text_that_looks_like_a_formula_stays_a_text(begin: str) -> None:
    cel = vel([begin, None, 1])["A2"]
    assert (cel.data_type, cel.value) == ("s", begin)
    assert cel.quotePrefix


@given(st.text(max_size=40))
def test_no_text_whatever_becomes_a_formula_or_breaks_the_file(tekst: str) -> None:
    cel = vel([tekst, None, 1])["A2"]
    assert cel.data_type == "s" or (cel.value is None and not tekst)


def test_the_same_tables_on_the_same_day_give_the_same_bytes() -> None:
    bladen = [Blad("Een", [("A", 8)], [["x"]]), Blad("Twee", [("B", 8)], [])]
    eerste = maak_werkboek(bladen, "Twee bladen", OP)
    assert eerste == maak_werkboek(bladen, "Twee bladen", OP)
    with zipfile.ZipFile(io.BytesIO(eerste)) as archief:
        assert {deel.date_time for deel in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-04-20T00:00:00Z</dcterms:modified>" in archief.read("docProps/core.xml")
