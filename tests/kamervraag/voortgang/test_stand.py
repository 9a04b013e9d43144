"""What is due when, on any day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.voortgang.stand import Stand, standen
from tests.kamervraag.voortgang.conftest import nooit, vragenset

DAGEN = st.dates(date(2000, 1, 1), date(2100, 1, 1))
INGEZONDEN = date(2026, 4, 2)
BERICHT: dict[str, Any] = {"is_uitstelbericht": True, "soort": "uitstelbericht", "pad": Path("bericht.yaml")}


@given(DAGEN, DAGEN, st.none() | DAGEN)
def test_the_term_is_three_weeks_or_six_and_knows_no_weekend(ingezonden: date, op: date, uitstel: date | None) -> None:
    stand = Stand(vragenset(ingezonden), op, uitgesteld=uitstel)
    assert stand.uiterlijk - ingezonden == timedelta(days=42 if uitstel else 21)
    assert stand.uiterlijk.weekday() == ingezonden.weekday()


@given(DAGEN, DAGEN)
def test_uitstel_doubles_the_term(ingezonden: date, op: date) -> None:
    gewoon, later = Stand(vragenset(ingezonden), op), Stand(vragenset(ingezonden), op, uitgesteld=op)
    assert later.uiterlijk - ingezonden == 2 * (gewoon.uiterlijk - ingezonden)


@given(DAGEN, DAGEN, st.booleans())
def test_days_left_lead_from_the_day_to_the_last_day(ingezonden: date, op: date, uitgesteld: bool) -> None:
    stand = Stand(vragenset(ingezonden), op, uitgesteld=op if uitgesteld else None)
    assert stand.dagen_over is not None
    assert op + timedelta(days=stand.dagen_over) == stand.uiterlijk
    assert stand.is_te_laat == (stand.dagen_over < 0) == stand.dagen.endswith("te laat")
    morgen = Stand(stand.zaak, op + timedelta(days=1), stand.uitgesteld)
    assert morgen.dagen_over == stand.dagen_over - 1


@given(DAGEN, DAGEN, DAGEN)
def test_what_is_answered_has_no_days_left_and_is_late_only_by_its_own_date(
    ingezonden: date, op: date, klaar: date
) -> None:
    stand = Stand(vragenset(ingezonden), op, vastgesteld=klaar)
    assert (stand.dagen_over, stand.dagen, stand.uitstel_uiterlijk) == (None, "", None)
    assert stand.is_te_laat == (klaar > stand.uiterlijk)


@pytest.mark.parametrize(
    ("op", "zin"),
    [
        (date(2026, 4, 20), "3 dagen"),
        (date(2026, 4, 22), "1 dag"),
        (date(2026, 4, 23), "vandaag"),
        (date(2026, 4, 24), "1 dag te laat"),
    ],
)
def test_days_are_told_in_words(op: date, zin: str) -> None:
    assert Stand(vragenset(INGEZONDEN), op).dagen == zin


def test_an_uitstelbericht_can_be_sent_as_long_as_the_three_weeks_run() -> None:
    zaak = vragenset(INGEZONDEN)
    assert Stand(zaak, date(2026, 4, 23)).uitstel == "kan tot en met 23-4-2026"
    assert Stand(zaak, date(2026, 4, 24)).uitstel == "kon tot en met 23-4-2026"
    assert Stand(zaak, date(2026, 4, 24), uitgesteld=date(2026, 4, 21)).uitstel == "verzonden 21-4-2026"


def test_an_uitstelbericht_that_is_noted_with_the_answers_counts() -> None:
    zaak = vragenset(INGEZONDEN, uitstelbericht=date(2026, 4, 21))
    bericht = vragenset(INGEZONDEN, datum=date(2026, 4, 21), nieuwe_datum=date(2026, 5, 7), **BERICHT)
    ((stand,), _) = standen([zaak, bericht], date(2026, 4, 30), nooit)
    assert (stand.uiterlijk, stand.toegezegd) == (date(2026, 5, 14), date(2026, 5, 7))
    assert stand.uitstel == "verzonden 21-4-2026, antwoord toegezegd op 7-5-2026"


def test_an_uitstelbericht_of_tomorrow_has_not_been_sent_today() -> None:
    zaak = vragenset(INGEZONDEN, uitstelbericht=date(2026, 4, 21))
    ((stand,), _) = standen([zaak], date(2026, 4, 20), nooit)
    assert stand.uiterlijk == date(2026, 4, 23)
    assert stand.uitstel == "concept van 21-4-2026, kan tot en met 23-4-2026"


def test_an_uitstelbericht_of_its_own_counts_when_it_is_final_and_not_before() -> None:
    zaken = [vragenset(INGEZONDEN), vragenset(INGEZONDEN, zaak_id="z-2", datum=date(2026, 4, 21), **BERICHT)]
    op = date(2026, 4, 22)
    ((concept,), _) = standen(zaken, op, nooit)
    assert (concept.uitgesteld, concept.uitstelconcept) == (None, date(2026, 4, 21))
    ((stand,), _) = standen(zaken, op, lambda zaak, soort: date(2026, 4, 21) if zaak == "z-2" else None)
    assert (stand.uitgesteld, stand.uiterlijk) == (date(2026, 4, 21), date(2026, 5, 14))


def test_a_set_of_which_only_the_uitstelbericht_is_here_is_shown_too() -> None:
    ((stand,), _) = standen([vragenset(INGEZONDEN, datum=date(2026, 4, 21), **BERICHT)], date(2026, 4, 22), nooit)
    assert stand.zaak.is_uitstelbericht
    assert not stand.is_beantwoord


def test_what_is_due_first_comes_first_and_what_is_answered_last() -> None:
    zaken = [
        vragenset(INGEZONDEN, "2026Z00001", zaak_id="klaar"),
        vragenset(INGEZONDEN + timedelta(days=5), "2026Z00002"),
        vragenset(INGEZONDEN + timedelta(days=1), "2026Z00003"),
    ]
    gevonden, meldingen = standen(zaken, INGEZONDEN, lambda zaak, soort: INGEZONDEN if zaak == "klaar" else None)
    assert [een.zaak.kenmerk for een in gevonden] == ["2026Z00003", "2026Z00002", "2026Z00001"]
    assert meldingen == []


def test_two_cases_with_answers_to_one_set_are_pointed_out() -> None:
    zaken = [vragenset(INGEZONDEN, pad=Path(naam)) for naam in ("een.yaml", "twee.yaml")]
    gevonden, meldingen = standen(zaken, INGEZONDEN, nooit)
    assert len(gevonden) == 2
    assert [(melding.code, melding.stopt, str(melding.plaats)) for melding in meldingen] == [
        ("KV-401", False, "een.yaml"),
        ("KV-401", False, "twee.yaml"),
    ]
    assert "twee.yaml" in meldingen[0].tekst
