from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk

DAGEN = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_answers_are_due_three_weeks_after_submission() -> None:
    assert antwoord_uiterlijk(date(2026, 6, 5)) == date(2026, 6, 26)


def test_after_an_uitstelbericht_six_weeks_count_from_submission() -> None:
    assert antwoord_uiterlijk(date(2026, 6, 5), uitgesteld=True) == date(2026, 7, 17)


def test_a_feestdag_does_not_extend_the_term() -> None:
    assert antwoord_uiterlijk(date(2026, 4, 2), uitgesteld=True) == date(2026, 5, 14)  # Hemelvaartsdag


@given(DAGEN, st.booleans())
def test_the_term_ends_on_the_weekday_of_submission_also_in_a_weekend(dag: date, uitgesteld: bool) -> None:
    eind = antwoord_uiterlijk(dag, uitgesteld=uitgesteld)
    assert eind - dag == timedelta(weeks=6 if uitgesteld else 3)
    assert eind.weekday() == dag.weekday()
