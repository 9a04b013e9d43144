"""The ladder: what is proposed for one gemeente, whatever its dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.toezicht.cijfers import Cijferrij, Cijfers
from correspondentie.toezicht.dossier import Antwoord, Dossierbrief, Rappelbrief
from correspondentie.toezicht.regels import REGELS, Feiten, Soort
from correspondentie.toezicht.voorstel import Voorstel, grondslag, stel_voor
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.wet.laden import laad_wet
from correspondentie.wet.trede import Trede
from correspondentie.wet.voorwaarde import ALTIJD, Voorwaarde

WET = laad_wet(Werkmap(None, Instellingen()), "spreidingswet")
assert WET.tabel is not None
RIJ = WET.tabel.rijen[0]
PEILDATUM = date(2026, 3, 1)
DAGEN = st.dates(date(2025, 7, 1), date(2026, 12, 31))


def cijfers(tekort: int = 40) -> Cijfers:
    return Cijfers((Cijferrij(RIJ, 100, 100 - tekort),))


def brief(
    trede: int, datum: date, *, weken: int | None = 3, rust: int | None = None, antwoord: date | None = None
) -> Dossierbrief:
    tot = datum + timedelta(weeks=weken) if weken else None
    rust_tot = datum + timedelta(weeks=rust) if rust else None
    return Dossierbrief("7468089", datum, trede, tot, rust_tot, antwoorden=(Antwoord(antwoord),) if antwoord else ())


def voorstel(*brieven: Dossierbrief, op: date = date(2026, 6, 1), tekort: int = 40) -> Voorstel:
    return stel_voor(Feiten(WET, cijfers(tekort), PEILDATUM, brieven, op))


@st.composite
def rappels(draw: st.DrawFn, na: date) -> Rappelbrief:
    datum = na + timedelta(days=draw(st.integers(1, 60)))
    return Rappelbrief("7469000", datum, datum + timedelta(days=draw(st.integers(1, 30))))


@st.composite
def brieven(draw: st.DrawFn) -> Dossierbrief:
    datum = draw(DAGEN)
    tot = datum + timedelta(days=draw(st.integers(1, 90))) if draw(st.booleans()) else None
    return Dossierbrief(
        str(draw(st.integers(7468000, 7468999))),
        datum,
        draw(st.integers(1, len(WET.treden))),
        tot,
        None if tot else datum + timedelta(days=draw(st.integers(0, 60))),
        tuple(draw(st.lists(rappels(tot), max_size=2))) if tot else (),
        tuple(draw(st.lists(st.builds(Antwoord, DAGEN), max_size=2))),
    )


@st.composite
def feiten(draw: st.DrawFn) -> Feiten:
    """Any dossier at all, also one that no careful officer would have made."""
    dossier = sorted(draw(st.lists(brieven(), max_size=6)), key=lambda een: een.volgorde)
    return Feiten(WET, cijfers(draw(st.integers(0, 100))), draw(DAGEN), tuple(dossier), draw(DAGEN))


@given(feiten())
def test_no_step_is_ever_skipped(een: Feiten) -> None:
    uitkomst = stel_voor(een)
    if uitkomst.trede is not None:
        assert uitkomst.trede == een.bereikt + 1
        assert uitkomst.trede <= len(WET.treden)


@given(feiten())
def test_no_letter_is_proposed_while_a_term_runs(een: Feiten) -> None:
    if stel_voor(een).soort in (Soort.TREDE, Soort.RAPPEL):
        for eerder in een.brieven:
            assert eerder.datum < een.op
            assert eerder.termijn_tot is None or eerder.termijn_tot < een.op
            assert all(rappel.termijn_tot < een.op for rappel in eerder.rappels)


@given(feiten())
def test_the_same_facts_give_the_same_proposal(een: Feiten) -> None:
    assert stel_voor(een) == stel_voor(replace(een))


@given(feiten(), st.integers(0, 400))
def test_time_alone_never_takes_a_proposal_back(een: Feiten, dagen: int) -> None:
    """Waiting ends, and then nothing changes any more until something happens."""
    nu, later = stel_voor(een), stel_voor(replace(een, op=een.op + timedelta(days=dagen)))
    if nu.soort is not Soort.WACHT or later.soort is Soort.WACHT:
        assert later == nu


@given(feiten(), st.integers(0, 100))
def test_a_larger_shortfall_never_gives_a_lighter_proposal(een: Feiten, meer: int) -> None:
    groter = replace(een, cijfers=cijfers(min(100, een.cijfers.tekort + meer)))
    eerst, dan = stel_voor(een), stel_voor(groter)
    if eerst.soort is not Soort.VOLDOET:
        assert (dan.soort, dan.trede) == (eerst.soort, eerst.trede)
    assert (dan.soort is Soort.VOLDOET) <= (eerst.soort is Soort.VOLDOET)


@given(feiten(), DAGEN)
def test_a_reply_never_leads_to_a_reminder(een: Feiten, op: date) -> None:
    if een.brieven:
        beantwoord = replace(een.brieven[-1], antwoorden=(Antwoord(op),))
        assert stel_voor(replace(een, brieven=(*een.brieven[:-1], beantwoord))).soort is not Soort.RAPPEL


@given(feiten())
def test_every_proposal_says_why_in_whole_sentences(een: Feiten) -> None:
    uitkomst = stel_voor(een)
    assert uitkomst.reden[0].isupper()
    assert uitkomst.reden.endswith(".")
    assert "\u00a0" not in uitkomst.reden + uitkomst.grondslag
    assert bool(uitkomst.grondslag) == (uitkomst.soort in (Soort.TREDE, Soort.RAPPEL))
    assert (uitkomst.tot is not None) == (uitkomst.soort is Soort.WACHT)


def test_who_was_never_written_to_begins_at_the_foot() -> None:
    uitkomst = voorstel()
    assert str(uitkomst) == "trede 1"
    assert uitkomst.reden == "Op 1 maart 2026 was er een tekort van 40 (Regulier). Er is nog geen brief verstuurd."
    assert uitkomst.grondslag.startswith("de Wet revitalisering generiek toezicht en het Algemeen beleidskader")


def test_without_a_shortfall_nothing_is_sent_whatever_went_before() -> None:
    assert voorstel(tekort=0).soort is Soort.VOLDOET
    assert voorstel(brief(6, date(2026, 1, 5)), tekort=0).soort is Soort.VOLDOET


def test_the_last_day_of_a_term_belongs_to_it() -> None:
    een = brief(2, date(2026, 4, 9), antwoord=date(2026, 4, 20))
    wacht = voorstel(een, op=date(2026, 4, 30))
    assert (wacht.soort, wacht.tot) == (Soort.WACHT, date(2026, 4, 30))
    assert wacht.reden == (
        "De termijn van de brief van trede 2 van 9 april 2026 (kenmerk 7468089) loopt tot en met 30 april 2026."
    )
    assert str(voorstel(een, op=date(2026, 5, 1))) == "trede 3"


def test_a_letter_without_a_term_is_given_time() -> None:
    een = brief(1, date(2026, 4, 9), weken=None, rust=4)
    assert voorstel(een, op=date(2026, 5, 7)).reden.endswith("wordt gewacht tot en met 7 mei 2026.")
    assert str(voorstel(een, op=date(2026, 5, 8))) == "trede 2"


def test_silence_leads_to_a_reminder_first_and_then_to_the_next_step() -> None:
    stil = brief(2, date(2026, 4, 9))
    rappel = voorstel(stil, op=date(2026, 5, 4))
    assert rappel.soort is Soort.RAPPEL
    assert rappel.reden == (
        "Op de brief van trede 2 van 9 april 2026 (kenmerk 7468089) is geen antwoord genoteerd. "
        "De termijn liep tot en met 30 april 2026."
    )
    herinnerd = replace(stil, rappels=(Rappelbrief("7468100", date(2026, 5, 4), date(2026, 5, 18)),))
    assert voorstel(herinnerd, op=date(2026, 5, 18)).tot == date(2026, 5, 18)
    daarna = voorstel(herinnerd, op=date(2026, 5, 19))
    assert daarna.trede == 3
    assert daarna.reden.endswith("Ook na het rappel van 4 mei 2026 (tot en met 18 mei 2026) is er geen antwoord.")


def test_who_only_may_give_a_view_is_not_reminded() -> None:
    vooraankondiging = voorstel(brief(4, date(2026, 4, 9)))
    assert vooraankondiging.trede == 5
    assert (
        vooraankondiging.grondslag == "artikel 124, eerste lid, van de Gemeentewet en artikel 124b van de Gemeentewet"
    )


def test_after_the_last_step_the_ladder_ends() -> None:
    einde = voorstel(brief(6, date(2026, 1, 5), weken=None))
    assert einde.soort is Soort.EINDE
    assert einde.reden.endswith("is de hoogste trede bereikt.")


def test_figures_of_before_the_task_had_to_be_fulfilled_say_nothing() -> None:
    uitkomst = stel_voor(Feiten(WET, cijfers(), date(2025, 6, 30), (), date(2026, 6, 1)))
    assert uitkomst.soort is Soort.GEEN_OORDEEL
    assert uitkomst.reden == "De cijfers zijn van 30 juni 2025. De taak moest vanaf 1 juli 2025 zijn vervuld."


def test_every_condition_that_the_data_can_name_has_a_rule() -> None:
    assert set(REGELS) == set(Voorwaarde)
    assert {voorwaarde for trede in WET.treden for voorwaarde in trede.voorwaarden} == set(Voorwaarde)


@pytest.mark.parametrize("trede", WET.treden, ids=lambda trede: str(trede.nummer))
def test_no_step_does_without_what_keeps_the_ladder_whole(trede: Trede) -> None:
    assert set(ALTIJD) <= set(trede.voorwaarden)
    assert grondslag(trede, WET)
