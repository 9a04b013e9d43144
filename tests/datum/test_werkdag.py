from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.werkdag import (
    aantal_werkdagen,
    is_werkdag,
    tel_werkdagen_op,
    volgende_werkdag,
    vorige_werkdag,
    waarom_geen_werkdag,
)

DATUMS = st.dates(date(1970, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("dag", "reden"),
    [
        (date(2026, 4, 9), None),
        (date(2026, 4, 11), "is een zaterdag"),
        (date(2026, 4, 12), "is een zondag"),
        (date(2026, 4, 27), "is Koningsdag"),
        (date(2026, 4, 6), "is tweede paasdag"),
        (date(2026, 5, 15), "is gelijkgesteld met een algemeen erkende feestdag"),
        (date(2026, 12, 26), "is een zaterdag"),
    ],
)
def test_a_day_that_is_no_working_day_says_why(dag: date, reden: str | None) -> None:
    assert waarom_geen_werkdag(dag) == reden
    assert is_werkdag(dag) == (reden is None)


def test_the_next_working_day_is_the_day_itself_if_it_is_one() -> None:
    assert volgende_werkdag(date(2026, 4, 9)) == date(2026, 4, 9)
    assert volgende_werkdag(date(2026, 4, 9), zelf=False) == date(2026, 4, 10)


def test_ascension_and_its_long_weekend_are_passed_in_one_step() -> None:
    assert volgende_werkdag(date(2026, 5, 14)) == date(2026, 5, 18)
    assert vorige_werkdag(date(2026, 5, 17)) == date(2026, 5, 13)
    assert vorige_werkdag(date(2026, 5, 18), zelf=False) == date(2026, 5, 13)


def test_ten_working_days_over_koningsdag_and_5_may() -> None:
    assert tel_werkdagen_op(date(2026, 4, 24), 10) == date(2026, 5, 12)


def test_none_leaves_the_day_and_a_negative_number_counts_back() -> None:
    assert tel_werkdagen_op(date(2026, 4, 11), 0) == date(2026, 4, 11)
    assert tel_werkdagen_op(date(2026, 5, 12), -10) == date(2026, 4, 24)


def test_the_first_day_does_not_count_and_the_last_one_does() -> None:
    assert aantal_werkdagen(date(2026, 4, 9), date(2026, 4, 9)) == 0
    assert aantal_werkdagen(date(2026, 4, 9), date(2026, 4, 10)) == 1
    assert aantal_werkdagen(date(2026, 4, 10), date(2026, 4, 12)) == 0


@given(DATUMS, st.integers(-60, 60))
def test_counting_up_and_counting_agree(dag: date, aantal: int) -> None:
    assert aantal_werkdagen(dag, tel_werkdagen_op(dag, aantal)) == aantal


@given(DATUMS)
def test_no_working_day_lies_between_a_day_and_the_next_working_day(dag: date) -> None:
    volgende = volgende_werkdag(dag)
    assert is_werkdag(volgende)
    assert not any(is_werkdag(dag + timedelta(days=n)) for n in range((volgende - dag).days))
