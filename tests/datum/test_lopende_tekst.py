from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum import notatie
from correspondentie.datum.lopende_tekst import houd_datums_bijeen, vind_datums, vind_foute_datums

DATUMS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def gevonden(tekst: str) -> list[tuple[str, date]]:
    return [(tekst[begin:eind], datum) for begin, eind, datum in vind_datums(tekst)]


def test_dates_are_found_in_every_notation_from_front_to_back() -> None:
    tekst = "Uw brief van donderdag 9 april 2026 (ontvangen 10-4-2026, zie 2026-04-13) en die van 1 Mei 2026."
    assert gevonden(tekst) == [
        ("donderdag 9 april 2026", date(2026, 4, 9)),
        ("10-4-2026", date(2026, 4, 10)),
        ("2026-04-13", date(2026, 4, 13)),
        ("1 Mei 2026", date(2026, 5, 1)),
    ]


@pytest.mark.parametrize(
    "tekst",
    [
        "Kamerstukken II 2025/26, 19637, nr. 3516",
        "2026Z12158 en U202600182",
        "dossier 12-4-2026-7",
        "artikel 8.9 april 2026",
        "9 april",
        "9 maartse 2026",
        "31 februari 2026",
        "telefoon 070-1234567",
    ],
)
def test_references_and_other_figures_are_no_dates(tekst: str) -> None:
    assert gevonden(tekst) == []


def test_a_date_that_cannot_be_is_noticed_with_its_reason() -> None:
    tekst = "Op 31 februari 2026, op woensdag 9 april 2026, op 4/13/2026 en op 9 april 2026."
    redenen = {tekst[fout.begin : fout.eind]: fout.fout.meldingen[0].code for fout in vind_foute_datums(tekst)}
    assert redenen == {"31 februari 2026": "DT-004", "woensdag 9 april 2026": "DT-011", "4/13/2026": "DT-006"}


def test_a_date_with_a_wrong_weekday_is_found_all_the_same() -> None:
    assert gevonden("woensdag 9 april 2026") == [("woensdag 9 april 2026", date(2026, 4, 9))]


def test_the_parts_of_a_date_stay_together_also_without_a_year() -> None:
    tekst = "De motie van 26 maart jl. en de brieven van 9 april 2026, 3 mrt. 2026 en 1 mei. Op 3 plaatsen."
    assert houd_datums_bijeen(tekst) == (
        "De motie van 26\u00a0maart\u00a0jl. en de brieven van 9\u00a0april\u00a02026, 3\u00a0mrt.\u00a02026 en "
        "1\u00a0mei. Op 3 plaatsen."
    )


@given(DATUMS, st.text(alphabet=st.characters(codec="utf-8", exclude_characters="[]"), max_size=30))
def test_a_date_between_any_words_is_found_where_it_stands(dag: date, omgeving: str) -> None:
    tekst = f"{omgeving}[{notatie.lang(dag)}]{omgeving}"
    begin = len(omgeving) + 1
    assert (begin, begin + len(notatie.lang(dag)), dag) in vind_datums(tekst)


@given(st.text() | DATUMS.map(lambda dag: f"op {notatie.met_weekdag(dag)} of".replace("\u00a0", " ")))
def test_keeping_dates_together_changes_nothing_but_spaces_and_only_once(tekst: str) -> None:
    bijeen = houd_datums_bijeen(tekst)
    assert bijeen.split() == tekst.split()
    assert houd_datums_bijeen(bijeen) == bijeen
