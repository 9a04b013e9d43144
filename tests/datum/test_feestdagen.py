from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.feestdagen import (
    GELIJKGESTELD,
    NAAM_GELIJKGESTELD,
    feestdag,
    feestdagen,
    gelijkgesteld_bekend,
    is_feestdag,
    is_gelijkgesteld,
)
from correspondentie.melding import Fout

JAREN = st.integers(1966, 2100)


def test_the_days_of_article_3_in_2026() -> None:
    assert feestdagen(2026) == {
        date(2026, 1, 1): "Nieuwjaarsdag",
        date(2026, 1, 2): "dag die is gelijkgesteld met een feestdag",
        date(2026, 4, 3): "Goede Vrijdag",
        date(2026, 4, 6): "tweede paasdag",
        date(2026, 4, 27): "Koningsdag",
        date(2026, 5, 5): "Bevrijdingsdag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 5, 15): "dag die is gelijkgesteld met een feestdag",
        date(2026, 5, 25): "tweede pinksterdag",
        date(2026, 12, 25): "eerste kerstdag",
        date(2026, 12, 26): "tweede kerstdag",
    }


def test_easter_sunday_and_whit_sunday_are_not_named_by_the_law() -> None:
    assert feestdag(date(2026, 4, 5)) is None
    assert feestdag(date(2026, 5, 24)) is None


@pytest.mark.parametrize(("jaar", "dag"), [(2025, 26), (2026, 27), (2031, 26), (2014, 26), (2036, 26)])
def test_koningsdag_moves_from_a_sunday_to_the_day_before(jaar: int, dag: int) -> None:
    assert feestdag(date(jaar, 4, dag)) == "Koningsdag"
    assert [d for d, naam in feestdagen(jaar).items() if "Koningsdag" in naam] == [date(jaar, 4, dag)]


def test_before_2014_it_was_koninginnedag() -> None:
    assert feestdag(date(2013, 4, 30)) == "Koninginnedag"


def test_ascension_day_on_5_may_has_both_names() -> None:
    assert feestdag(date(2016, 5, 5)) == "Bevrijdingsdag en Hemelvaartsdag"


def test_every_year_has_the_days_that_the_library_of_holidays_has() -> None:
    """Another reckoning of the same law; it counts 5 May as a day off only every fifth year, the law each year."""
    for jaar in range(1966, 2101):
        kalender = country_holidays("NL", years=jaar, categories=("public", "optional"), language="nl")
        ander = {
            (d, naam.casefold())
            for d in kalender
            for naam in kalender.get_list(d)
            if naam not in ("Eerste paasdag", "Eerste pinksterdag", "Bevrijdingsdag")
        }
        eigen = {
            (d, deel.casefold())
            for d, naam in feestdagen(jaar).items()
            for deel in naam.split(" en ")
            if deel not in ("Bevrijdingsdag", NAAM_GELIJKGESTELD)
        }
        assert eigen == ander


@given(JAREN)
def test_every_year_has_the_fixed_days_and_5_may(jaar: int) -> None:
    for maand, dag in ((1, 1), (5, 5), (12, 25), (12, 26)):
        assert is_feestdag(date(jaar, maand, dag))


@given(JAREN)
def test_easter_monday_good_friday_ascension_and_whit_monday_keep_their_distances(jaar: int) -> None:
    dagen = {deel: d for d, naam in feestdagen(jaar).items() for deel in naam.split(" en ")}
    pasen = dagen["tweede paasdag"] - timedelta(days=1)
    assert pasen.weekday() == 6
    assert date(jaar, 3, 22) <= pasen <= date(jaar, 4, 25)
    assert dagen["Goede Vrijdag"] == pasen - timedelta(days=2)
    assert dagen["Hemelvaartsdag"] == pasen + timedelta(days=39)
    assert dagen["tweede pinksterdag"] == pasen + timedelta(days=50)


@pytest.mark.parametrize("dag", sorted(GELIJKGESTELD))
def test_an_equated_day_bridges_a_holiday_and_a_weekend_in_a_year_that_is_known(dag: date) -> None:
    assert is_gelijkgesteld(dag)
    assert is_feestdag(dag)
    assert gelijkgesteld_bekend(dag.year)
    assert dag.weekday() == 4
    assert is_feestdag(dag - timedelta(days=1))


def test_the_friday_after_ascension_is_equated_in_every_known_year() -> None:
    for jaar in filter(gelijkgesteld_bekend, range(1966, 2101)):
        [hemelvaart] = [d for d, naam in feestdagen(jaar).items() if "Hemelvaartsdag" in naam]
        assert is_gelijkgesteld(hemelvaart + timedelta(days=1))


def test_it_is_said_for_which_years_the_equated_days_are_known() -> None:
    assert [jaar for jaar in range(2000, 2040) if gelijkgesteld_bekend(jaar)] == list(range(2023, 2029))


@pytest.mark.parametrize("jaar", [1965, 2101, 2199])
def test_a_year_without_a_calendar_is_refused_instead_of_counted_without_holidays(jaar: int) -> None:
    with pytest.raises(Fout, match=f"Van het jaar {jaar} zijn de feestdagen niet te berekenen; wel van 1966"):
        is_feestdag(date(jaar, 5, 5))


@given(st.dates(date(1966, 1, 1), date(2100, 12, 31)))
def test_a_day_is_a_holiday_exactly_when_it_has_a_name(dag: date) -> None:
    assert is_feestdag(dag) == (feestdag(dag) is not None)
