import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum import notatie
from correspondentie.melding import Fout

D9APRIL = date(2026, 4, 9)


def gewoon(tekst: str) -> str:
    return tekst.replace("\u00a0", " ")


def test_a_date_in_running_text_is_written_out_and_never_breaks() -> None:
    assert notatie.lang(D9APRIL) == "9\u00a0april\u00a02026"


def test_a_date_in_a_table_has_no_zeros_in_front() -> None:
    assert notatie.kort(date(2025, 7, 1)) == "1-7-2025"


def test_a_date_in_a_file_name_sorts_by_day() -> None:
    assert notatie.iso(date(2025, 7, 1)) == "2025-07-01"


def test_the_other_notations_do_not_break_either() -> None:
    assert notatie.dag_maand(date(2026, 3, 26)) == "26\u00a0maart"
    assert notatie.maand_jaar(D9APRIL) == "april\u00a02026"
    assert notatie.weekdag(D9APRIL) == "donderdag"
    assert notatie.met_weekdag(D9APRIL) == "donderdag\u00a09\u00a0april\u00a02026"


@pytest.mark.parametrize(
    ("dag", "tekst"),
    [
        (date(2026, 3, 26), "26 maart jl."),
        (date(2026, 4, 8), "8 april jl."),
        (date(2026, 4, 9), "9 april 2026"),
        (date(2026, 4, 10), "10 april 2026"),
        (date(2025, 12, 31), "31 december 2025"),
    ],
)
def test_jl_is_only_for_an_earlier_day_of_the_year_of_the_letter(dag: date, tekst: str) -> None:
    assert gewoon(notatie.jongstleden(dag, D9APRIL)) == tekst


@pytest.mark.parametrize(
    ("begin", "eind", "tekst"),
    [
        (date(2025, 7, 1), date(2026, 6, 30), "van 1 juli 2025 tot en met 30 juni 2026"),
        (date(2026, 4, 9), date(2026, 5, 12), "van 9 april tot en met 12 mei 2026"),
        (date(2026, 4, 9), date(2026, 4, 12), "van 9 tot en met 12 april 2026"),
        (date(2025, 4, 9), date(2026, 4, 12), "van 9 april 2025 tot en met 12 april 2026"),
        (date(2026, 4, 9), date(2026, 4, 9), "op 9 april 2026"),
    ],
)
def test_a_period_says_once_what_its_ends_share(begin: date, eind: date, tekst: str) -> None:
    assert gewoon(notatie.periode(begin, eind)) == tekst


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Fout, match=r"eindigt \(8-4-2026\) voordat zij begint \(9-4-2026\)"):
        notatie.periode(D9APRIL, date(2026, 4, 8))


def test_years_are_joined_by_an_en_dash() -> None:
    assert notatie.jaren(2025, 2026) == "2025–2026"
    assert notatie.jaren(2026, 2026) == "2026"
    with pytest.raises(Fout, match="2026 komt na 2025"):
        notatie.jaren(2026, 2025)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_no_notation_has_a_place_to_break(dag: date) -> None:
    for schrijf in (notatie.lang, notatie.dag_maand, notatie.maand_jaar, notatie.met_weekdag):
        assert " " not in schrijf(dag)


def test_reading_and_the_short_notation_load_no_heavy_library() -> None:
    programma = (
        "import sys; from datetime import date\n"
        "from correspondentie.datum import feestdagen, getal, lezen, notatie, termijn, vergaderjaar, werkdag\n"
        "notatie.kort(lezen.lees_datum('donderdag 9 april 2026')); str(termijn.lees_termijn('drie weken'))\n"
        "print([naam for naam in ('babel', 'holidays', 'pydantic', 'yaml') if naam in sys.modules])"
    )
    uitkomst = subprocess.run([sys.executable, "-c", programma], capture_output=True, text=True, check=True)
    assert uitkomst.stdout.strip() == "[]"
