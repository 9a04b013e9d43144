from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.vergaderjaar import Vergaderjaar, lees_vergaderjaar, prinsjesdag
from correspondentie.melding import Fout

DATUMS = st.dates(date(1901, 1, 1), date(2198, 12, 31))


@pytest.mark.parametrize(("jaar", "dag"), [(2023, 19), (2024, 17), (2025, 16), (2026, 15), (2027, 21)])
def test_prinsjesdag_is_the_third_tuesday_of_september(jaar: int, dag: int) -> None:
    assert prinsjesdag(jaar) == date(jaar, 9, dag)


def test_a_parliamentary_year_begins_on_prinsjesdag_and_ends_the_day_before_the_next() -> None:
    jaar = Vergaderjaar.van(date(2026, 4, 9))
    assert (jaar.begin, jaar.eind) == (date(2025, 9, 16), date(2026, 9, 14))
    assert Vergaderjaar.van(date(2026, 9, 14)) == jaar
    assert Vergaderjaar.van(date(2026, 9, 15)) == Vergaderjaar(2026)


def test_letters_have_both_years_and_citations_the_short_form() -> None:
    assert str(Vergaderjaar(2025)) == "2025–2026"
    assert Vergaderjaar(2025).verkort == "2025/26"
    assert Vergaderjaar(2008).verkort == "2008/09"
    assert Vergaderjaar(1999).verkort == "1999/2000"


@pytest.mark.parametrize(
    "tekst", ["2025–2026", "2025-2026", "2025/26", "2025/2026", "2025-26", "20252026", " 2025 – 2026 "]
)
def test_every_usual_notation_is_read(tekst: str) -> None:
    assert lees_vergaderjaar(tekst) == Vergaderjaar(2025)


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("2025", "‘2025’ is geen vergaderjaar. Schrijf een vergaderjaar als ‘2025-2026’"),
        ("25/26", "is geen vergaderjaar"),
        ("2025-2027", "op 2025 volgt 2026, niet 2027. Bedoelde u ‘2025–2026’?"),
        ("2025/25", "op 2025 volgt 2026, niet 25"),
        ("1815-1816", "Het jaar 1815 kan niet"),
        ("٢٠٢٥-٢٠٢٦", "is geen vergaderjaar"),
    ],
)
def test_what_is_no_parliamentary_year_is_refused_with_the_reason(tekst: str, woorden: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_vergaderjaar(tekst)
    assert woorden in str(gevangen.value)


@given(DATUMS)
def test_every_day_lies_in_exactly_one_parliamentary_year(dag: date) -> None:
    jaar = Vergaderjaar.van(dag)
    assert dag in jaar
    assert dag not in Vergaderjaar(jaar.beginjaar - 1)
    assert dag not in Vergaderjaar(jaar.beginjaar + 1)
    assert Vergaderjaar.van(jaar.eind + timedelta(days=1)) == Vergaderjaar(jaar.beginjaar + 1)


@given(DATUMS)
def test_a_parliamentary_year_that_was_written_is_read_back(dag: date) -> None:
    jaar = Vergaderjaar.van(dag)
    assert lees_vergaderjaar(str(jaar)) == lees_vergaderjaar(jaar.verkort) == jaar
