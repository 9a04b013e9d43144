from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.termijn import Eenheid, Termijn, dag_na, eindigt, lees_termijn
from correspondentie.datum.werkdag import aantal_werkdagen, is_werkdag
from correspondentie.melding import Fout, Plaats

D9APRIL = date(2026, 4, 9)
DATUMS = st.dates(date(1970, 1, 1), date(2060, 12, 31))
TERMIJNEN = st.builds(Termijn, st.integers(1, 30), st.sampled_from(Eenheid))


def einde(van: date, tekst: str, *, wettelijk: bool = True) -> date:
    return eindigt(van, lees_termijn(tekst), wettelijk=wettelijk).datum


# --- words --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "geschreven"),
    [
        ("drie weken", "drie weken"),
        ("3 weken", "drie weken"),
        ("Zes  Weken", "zes weken"),
        ("6\u00a0weken", "zes weken"),
        ("14 dagen", "veertien dagen"),
        ("21 dagen", "21 dagen"),
        ("1.000 dagen", "duizend dagen"),
        ("tien werkdagen", "tien werkdagen"),
        ("2 maanden", "twee maanden"),
        ("een week", "één week"),
        ("één dag", "één dag"),
        ("twee jaar", "twee jaar"),
        ("2 jaren", "twee jaar"),
    ],
)
def test_a_term_is_read_and_written_in_dutch(tekst: str, geschreven: str) -> None:
    assert str(lees_termijn(tekst)) == geschreven


@given(TERMIJNEN)
def test_a_term_that_was_written_is_read_back(termijn: Termijn) -> None:
    assert lees_termijn(str(termijn)) == termijn


@pytest.mark.parametrize(
    ("tekst", "code", "woorden"),
    [
        ("", "DT-201", "is geen termijn"),
        ("weken", "DT-201", "Schrijf een termijn als ‘drie weken’"),
        ("binnen drie weken", "DT-201", "is geen termijn"),
        ("drei weken", "DT-202", "Bedoelde u ‘drie’?"),
        ("-3 weken", "DT-202", "‘-3’"),
        ("drie wekken", "DT-203", "Bedoelde u ‘weken’?"),
        ("48 uur", "DT-204", "Schrijf de termijn in dagen."),
        ("0 dagen", "DT-205", "minstens één, hoogstens 36525"),
        ("101 jaar", "DT-205", "Een termijn van 101 jaar kan niet"),
    ],
)
def test_what_is_no_term_is_refused_with_the_reason(tekst: str, code: str, woorden: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_termijn(tekst, waar=Plaats("zaak.yaml", 4, 1))
    [melding] = gevangen.value.meldingen
    assert melding.code == code
    assert woorden in str(melding)
    assert melding.plaats == Plaats("zaak.yaml", 4, 1)


@given(st.text() | st.lists(st.sampled_from(["3", "drie", " ", "weken", "dag", ".", "{0}", "²"])).map("".join))
def test_any_other_text_gives_one_dutch_fault_or_a_term(tekst: str) -> None:
    try:
        uitkomst = str(lees_termijn(tekst).aantal)
    except Fout as fout:
        [uitkomst] = [melding.code for melding in fout.meldingen]
    assert uitkomst.startswith("DT-2") or int(uitkomst) >= 1


def test_a_term_of_nothing_cannot_be_made() -> None:
    with pytest.raises(Fout, match="Een termijn van 0 weken kan niet"):
        Termijn(0, Eenheid.WEEK)


# --- the calendar alone -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("van", "tekst", "eind"),
    [
        (D9APRIL, "drie weken", date(2026, 4, 30)),
        (D9APRIL, "14 dagen", date(2026, 4, 23)),
        (D9APRIL, "twee maanden", date(2026, 6, 9)),
        (date(2026, 1, 31), "één maand", date(2026, 2, 28)),
        (date(2027, 12, 31), "2 maanden", date(2028, 2, 29)),
        (date(2028, 2, 29), "één jaar", date(2029, 2, 28)),
        (date(2026, 4, 24), "tien werkdagen", date(2026, 5, 12)),
    ],
)
def test_a_term_ends_by_the_calendar(van: date, tekst: str, eind: date) -> None:
    assert lees_termijn(tekst).na(van) == eind
    assert einde(van, tekst, wettelijk=False) == eind


def test_counted_back_a_term_is_never_moved() -> None:
    """Article 1, paragraph 2: 5 April 2026 is Easter Sunday and stays so."""
    assert lees_termijn("twee weken").voor(date(2026, 4, 19)) == date(2026, 4, 5)
    assert lees_termijn("één maand").voor(date(2026, 3, 31)) == date(2026, 2, 28)


@given(DATUMS, st.integers(1, 400), st.sampled_from([Eenheid.DAG, Eenheid.WEEK]))
def test_days_and_weeks_forth_and_back_lead_home(van: date, aantal: int, eenheid: Eenheid) -> None:
    termijn = Termijn(aantal, eenheid)
    assert termijn.voor(termijn.na(van)) == van


@given(DATUMS, st.integers(1, 400))
def test_a_term_in_months_ends_on_the_same_number_or_on_the_last_day(van: date, aantal: int) -> None:
    eind = Termijn(aantal, Eenheid.MAAND).na(van)
    assert (eind.year * 12 + eind.month) - (van.year * 12 + van.month) == aantal
    assert eind.day == van.day or (eind.day < van.day and (eind + timedelta(days=1)).day == 1)


def test_six_weeks_from_the_day_after_publication_is_what_na_counts() -> None:
    """Awb, article 6:8: the first of the 42 days is the day after."""
    uitkomst = eindigt(D9APRIL, lees_termijn("zes weken"), wettelijk=True)
    assert uitkomst.eerste_dag == dag_na(D9APRIL) == date(2026, 4, 10)
    assert uitkomst.datum == date(2026, 5, 21)
    assert (uitkomst.datum - uitkomst.eerste_dag).days + 1 == 42


# --- the Algemene termijnenwet ------------------------------------------------------------------------------------


def test_three_weeks_after_9_april_2026_end_on_30_april_2026() -> None:
    uitkomst = eindigt(D9APRIL, lees_termijn("drie weken"), wettelijk=True)
    assert uitkomst.datum == date(2026, 4, 30)
    assert not uitkomst.is_verlengd
    assert uitkomst.redenen == ()
    assert not uitkomst.gelijkgesteld_onbekend


def test_a_statutory_term_that_ends_on_a_saturday_runs_to_monday() -> None:
    uitkomst = eindigt(date(2026, 4, 11), lees_termijn("één week"), wettelijk=True)
    assert uitkomst.zonder_verlenging == date(2026, 4, 18)
    assert uitkomst.datum == date(2026, 4, 20)
    [reden] = uitkomst.redenen
    assert reden.replace("\u00a0", " ") == (
        "18 april 2026 is een zaterdag. De termijn loopt daarom tot en met maandag 20 april 2026 "
        "(Algemene termijnenwet, artikel 1, eerste lid)."
    )


@pytest.mark.parametrize(
    ("van", "tekst", "eind", "reden"),
    [
        (date(2026, 4, 6), "drie weken", date(2026, 4, 28), "is Koningsdag"),
        (date(2026, 4, 3), "zes weken", date(2026, 5, 18), "gelijkgesteld met een algemeen erkende feestdag"),
        (date(2026, 3, 20), "twee weken", date(2026, 4, 7), "is Goede Vrijdag"),
        (date(2025, 12, 11), "twee weken", date(2025, 12, 29), "is eerste kerstdag"),
        (date(2025, 12, 4), "vier weken", date(2026, 1, 5), "is Nieuwjaarsdag"),
    ],
)
def test_a_statutory_term_that_ends_on_a_holiday_runs_to_the_next_working_day(
    van: date, tekst: str, eind: date, reden: str
) -> None:
    uitkomst = eindigt(van, lees_termijn(tekst), wettelijk=True)
    assert uitkomst.datum == eind
    assert reden in uitkomst.redenen[0]


def test_a_term_of_three_days_gets_two_working_days() -> None:
    """From Friday: Saturday, Sunday and Monday hold one; so Tuesday is the last day (article 2)."""
    uitkomst = eindigt(date(2026, 4, 10), lees_termijn("3 dagen"), wettelijk=True)
    assert uitkomst.datum == date(2026, 4, 14)
    assert "artikel 2" in uitkomst.redenen[0]


def test_a_term_of_three_days_over_easter_gets_its_two_working_days_after_it() -> None:
    assert einde(date(2026, 4, 2), "3 dagen") == date(2026, 4, 8)


def test_a_term_of_two_days_is_too_short_for_article_2() -> None:
    assert einde(date(2026, 4, 11), "2 dagen") == date(2026, 4, 13)


@pytest.mark.parametrize(
    ("tekst", "geldt"),
    [
        *(("90 dagen", True), ("91 dagen", False), ("twaalf weken", True), ("13 weken", False)),
        *(("drie maanden", True), ("vier maanden", False), ("één jaar", False), ("twee jaar", False)),
    ],
)
def test_article_4_excepts_long_terms_and_terms_in_years(tekst: str, geldt: bool) -> None:
    termijn = lees_termijn(tekst)
    assert termijn.valt_onder_de_termijnenwet == geldt
    redenen = eindigt(D9APRIL, termijn, wettelijk=True).redenen
    assert any("artikel 4" in reden for reden in redenen) != geldt


def test_a_long_statutory_term_may_end_on_a_sunday() -> None:
    van = date(2026, 4, 5)
    assert einde(van, "13 weken") == date(2026, 7, 5)
    assert date(2026, 7, 5).weekday() == 6


def test_outside_the_known_years_it_is_said_that_equated_days_are_unknown() -> None:
    termijn = lees_termijn("zes weken")
    assert eindigt(date(2029, 3, 1), termijn, wettelijk=True).gelijkgesteld_onbekend
    assert eindigt(date(2028, 12, 1), termijn, wettelijk=True).gelijkgesteld_onbekend
    assert not eindigt(date(2028, 11, 1), termijn, wettelijk=True).gelijkgesteld_onbekend
    assert not eindigt(date(2029, 3, 1), termijn, wettelijk=False).gelijkgesteld_onbekend
    assert eindigt(date(2029, 3, 1), lees_termijn("tien werkdagen"), wettelijk=False).gelijkgesteld_onbekend


@given(DATUMS, TERMIJNEN)
def test_a_statutory_term_never_ends_on_a_day_off_unless_the_law_does_not_hold(van: date, termijn: Termijn) -> None:
    uitkomst = eindigt(van, termijn, wettelijk=True)
    if termijn.valt_onder_de_termijnenwet:
        assert is_werkdag(uitkomst.datum)
        assert uitkomst.is_verlengd == bool(uitkomst.redenen)
    else:
        assert uitkomst.datum == uitkomst.zonder_verlenging


@given(DATUMS, TERMIJNEN)
def test_the_law_never_makes_a_term_shorter(van: date, termijn: Termijn) -> None:
    zonder, met = (eindigt(van, termijn, wettelijk=wettelijk) for wettelijk in (False, True))
    assert van < zonder.datum == zonder.zonder_verlenging == met.zonder_verlenging <= met.datum
    assert met.datum - zonder.datum <= timedelta(days=9)


@given(DATUMS, st.integers(3, 30))
def test_a_statutory_term_of_three_days_or_more_holds_two_working_days(van: date, dagen: int) -> None:
    assert aantal_werkdagen(van, eindigt(van, Termijn(dagen, Eenheid.DAG), wettelijk=True).datum) >= 2


@given(DATUMS, st.integers(1, 30), st.sampled_from([Eenheid.DAG, Eenheid.WEEK, Eenheid.WERKDAG]))
def test_starting_a_day_later_never_ends_earlier(van: date, aantal: int, eenheid: Eenheid) -> None:
    termijn = Termijn(aantal, eenheid)
    assert eindigt(van, termijn, wettelijk=True).datum <= eindigt(dag_na(van), termijn, wettelijk=True).datum
