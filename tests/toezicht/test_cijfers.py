"""The figures of a gemeente: what is typed, what is refused, what is short."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.bron.model import zonder_lege
from correspondentie.bron.yaml import Scalair, lees_yaml
from correspondentie.melding import Plaats
from correspondentie.toezicht.cijfers import MEEST, Cijfers, lees_cijfers
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.wet.laden import laad_wet
from correspondentie.wet.wet import Wet
from tests.toezicht.conftest import fouten

WET = laad_wet(Werkmap(None, Instellingen()), "spreidingswet")


def lees(regel: str, wet: Wet = WET) -> Cijfers:
    """The figures of this line of YAML."""
    return lees_cijfers(zonder_lege(lees_yaml(f"cijfers: {regel}", "zaak.yaml")["cijfers"]), wet)


def test_rows_stand_in_the_order_of_the_law() -> None:
    cijfers = lees("{amv: {taak: 4, realisatie: 1}, regulier: {realisatie: 40, taak: 1.250}}")
    assert [(rij.naam, rij.taak, rij.realisatie) for rij in cijfers.rijen] == [("Regulier", 1250, 40), ("AMV", 4, 1)]


def test_a_number_knows_where_it_was_typed() -> None:
    taak = lees("{regulier: {taak: 100, realisatie: 0}, amv: {taak: 0, realisatie: 0}}").rijen[0].taak
    assert getattr(taak, "pad", None) == "cijfers.regulier.taak"


@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("{regulier: {taak: 1, realisatie: 1}}", [("TZ-005", "amv")]),
        ("{regulier: {taak: 1}, amv: {realisatie: 1}}", [("TZ-006", "realisatie"), ("TZ-006", "taak")]),
        (
            "{reguler: {taak: 1, realisatie: 1}, amv: {taak: 1, realisatie: 1}}",
            [("TZ-005", "regulier"), ("TZ-004", "")],
        ),
        ("{regulier: {taak: -1, realisatie: 1}, amv: {taak: 1, realisatie: 1}}", [("TZ-008", "-1")]),
        ("{regulier: {taak: '1,5', realisatie: 1}, amv: {taak: 1, realisatie: 1}}", [("TZ-008", "1,5")]),
        ("{regulier: {taak: 99999999, realisatie: 1}, amv: {taak: 1, realisatie: 1}}", [("TZ-008", "99999999")]),
        ("{regulier: {taak: veel, realisatie: 1}, amv: {taak: 1, realisatie: 1}}", [("DT-403", "veel")]),
        ("{regulier: {taak: [1], realisatie: 1}, amv: {taak: 1, realisatie: 1}}", [("TZ-008", "een lijst")]),
        ("{regulier: 100, amv: {taak: 1, realisatie: 1}}", [("TZ-008", "‘100’")]),
        ("{regulier: {taak: 1, realisatie: 1, tekort: 0}, amv: {taak: 1, realisatie: 1}}", [("TZ-007", "tekort")]),
        ("honderd", [("TZ-008", "‘honderd’")]),
        ("[1, 2]", [("TZ-008", "een lijst")]),
    ],
)
def test_what_is_wrong_is_named_all_at_once(regel: str, verwacht: list[tuple[str, str]]) -> None:
    meldingen = fouten(lambda: lees(regel))
    assert [melding.code for melding in meldingen] == [code for code, _ in verwacht]
    for melding, (_, woord) in zip(meldingen, verwacht, strict=True):
        assert woord in melding.tekst


def test_a_missing_row_comes_with_what_to_write() -> None:
    (melding,) = fouten(lambda: lees("{regulier: {taak: 1, realisatie: 1}}"))
    assert melding.tip == "Is er geen taak? Schrijf dan ‘amv: {taak: 0, realisatie: 0}’."


def test_an_unknown_row_gets_the_nearest_and_its_place() -> None:
    meldingen = fouten(lambda: lees("{reguler: {taak: 1, realisatie: 1}, amv: {taak: 1, realisatie: 1}}"))
    onbekend = next(melding for melding in meldingen if melding.code == "TZ-004")
    assert (onbekend.tip, onbekend.plaats) == ("Bedoelde u ‘regulier’?", Plaats("zaak.yaml", 1, 27))


def test_a_law_without_a_table_says_so() -> None:
    (melding,) = fouten(lambda: lees("{}", Wet(naam="kaal", officieel="Kale wet", kort="Kale wet")))
    assert melding.tekst == "De wet ‘Kale wet’ kan geen toezichtbrief dragen: in kaal.yaml ontbreekt ‘tabel’."


aantal = st.integers(0, MEEST)


@given(aantal, aantal, aantal, aantal)
def test_the_shortfall_is_that_of_the_rows_and_never_negative(rt: int, rr: int, at: int, ar: int) -> None:
    cijfers = lees(f"{{regulier: {{taak: {rt}, realisatie: {rr}}}, amv: {{taak: {at}, realisatie: {ar}}}}}")
    assert cijfers.tekort == max(rt - rr, 0) + max(at - ar, 0)
    assert cijfers.heeft_tekort == (rt > rr or at > ar) == bool(cijfers.rijen_met_tekort)
    assert all(rij.realisatie + rij.tekort >= rij.taak for rij in cijfers.rijen)


def test_a_surplus_in_one_row_does_not_make_up_for_another() -> None:
    assert lees("{regulier: {taak: 10, realisatie: 99}, amv: {taak: 3, realisatie: 1}}").tekort == 2


blad = st.one_of(st.none(), st.text(max_size=8).map(lambda tekst: Scalair(tekst, "cijfers", Plaats("zaak.yaml", 1, 1))))
sleutel = st.one_of(st.sampled_from(["regulier", "amv", "taak", "realisatie"]), st.text(max_size=6))
boom = st.recursive(
    blad,
    lambda onder: st.one_of(st.lists(onder, max_size=3), st.dictionaries(sleutel, onder, max_size=4)),
    max_leaves=9,
)


@given(boom)
def test_whatever_is_typed_gives_figures_or_a_message(waarde: Any) -> None:
    gelezen: list[Cijfers] = []
    meldingen = fouten(lambda: gelezen.append(lees_cijfers(waarde, WET)))
    assert bool(meldingen) != bool(gelezen)
    assert all([rij.rij.sleutel for rij in cijfers.rijen] == ["regulier", "amv"] for cijfers in gelezen)
