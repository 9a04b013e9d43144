"""What follows from law, step, figures and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.termijn import Termijn, lees_termijn
from correspondentie.datum.werkdag import is_werkdag
from correspondentie.toezicht.cijfers import Cijferrij, Cijfers
from correspondentie.toezicht.ladder import Ladderstand
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.wet.laden import laad_wet

WET = laad_wet(Werkmap(None, Instellingen()), "spreidingswet")
assert WET.tabel is not None
RIJ = WET.tabel.rijen[0]


def stand(
    trede: int = 2,
    *,
    taak: int = 100,
    realisatie: int = 0,
    peil: date = date(2025, 7, 1),
    op: date = date(2026, 4, 9),
    termijn: Termijn | None = None,
) -> Ladderstand:
    return Ladderstand(WET, WET.trede(trede), Cijfers((Cijferrij(RIJ, taak, realisatie),)), peil, op, termijn)


@pytest.mark.parametrize("trede", range(1, 6))
def test_each_step_is_followed_by_the_next(trede: int) -> None:
    volgende = stand(trede).volgende_trede
    assert volgende is not None
    assert volgende.nummer == trede + 1


def test_nothing_follows_on_the_last_step() -> None:
    assert stand(6).volgende_trede is None


def test_three_weeks_after_9_april_2026_end_on_30_april() -> None:
    einde = stand(2).termijneinde
    assert einde is not None
    assert einde.datum == date(2026, 4, 30)


def test_the_term_of_the_case_goes_before_that_of_the_step() -> None:
    assert str(stand(2, termijn=lees_termijn("vijf weken")).termijn) == "vijf weken"


@pytest.mark.parametrize("trede", [1, 6])
def test_a_step_that_asks_nothing_sets_no_term(trede: int) -> None:
    assert stand(trede).termijneinde is None


def test_only_the_besluit_must_be_given_its_last_term() -> None:
    assert [trede for trede in range(1, 7) if stand(trede).mist_laatste_termijn] == [5]
    assert not stand(5, termijn=lees_termijn("acht weken")).mist_laatste_termijn


def test_only_the_besluit_can_be_appealed() -> None:
    assert [trede.nummer for trede in WET.treden if trede.rechtsmiddel] == [5]


def test_the_raad_and_the_gemeenteblad_hear_of_steps_four_and_five() -> None:
    assert [trede.nummer for trede in WET.treden if trede.afschrift_raad and trede.mededeling_gemeenteblad] == [4, 5]


@given(st.integers(1, 6), st.integers(0, 500), st.integers(0, 500))
def test_from_the_second_step_on_a_letter_without_shortfall_is_odd(trede: int, taak: int, realisatie: int) -> None:
    gevonden = stand(trede, taak=taak, realisatie=realisatie).plaatst_zonder_tekort
    assert gevonden == (trede >= 2 and realisatie >= taak)


def test_the_task_counts_from_the_day_of_the_law() -> None:
    assert stand(peil=date(2025, 6, 30)).peilt_te_vroeg
    assert not stand(peil=date(2025, 7, 1)).peilt_te_vroeg


@given(st.dates(date(2025, 7, 1), date(2027, 12, 31)), st.dates(date(2025, 7, 1), date(2027, 12, 31)))
def test_figures_of_a_day_to_come_are_noticed(peil: date, op: date) -> None:
    assert stand(peil=peil, op=op).peilt_in_de_toekomst == (peil > op)


@given(st.dates(date(2026, 1, 1), date(2027, 6, 30)))
def test_the_last_day_is_named_odd_only_when_it_is_no_working_day(op: date) -> None:
    bekeken = stand(op=op)
    einde = op + timedelta(weeks=3)
    assert (bekeken.reden_geen_werkdag is None) == is_werkdag(einde)


def test_a_term_that_ends_on_bevrijdingsdag_is_noticed() -> None:
    assert stand(op=date(2026, 4, 14)).reden_geen_werkdag == "is Bevrijdingsdag"


def test_the_verdeelbesluit_runs_out_after_two_years() -> None:
    assert not stand(op=date(2026, 12, 20)).taakbesluit_is_uitgewerkt
    assert stand(op=date(2026, 12, 21)).taakbesluit_is_uitgewerkt


def test_the_new_cycle_is_told_of_once_it_began() -> None:
    assert not stand(op=date(2026, 2, 26)).nieuwe_cyclus_loopt
    assert stand(op=date(2026, 2, 27)).nieuwe_cyclus_loopt


def test_a_law_without_a_decision_has_no_such_days() -> None:
    zonder = replace(stand(), wet=WET.model_copy(update={"taakbesluit": None}))
    assert not zonder.taakbesluit_is_uitgewerkt
    assert not zonder.nieuwe_cyclus_loopt
    assert not zonder.peilt_te_vroeg
