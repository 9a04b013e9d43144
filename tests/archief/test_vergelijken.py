"""Differences are named word by word, and two equal texts have none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.archief.vergelijken import MEESTE_VERSCHILLEN, Verschil, verschillen

WOORDEN = st.lists(st.text("abc", min_size=1, max_size=3), max_size=40)


def test_one_other_word_is_one_difference() -> None:
    assert verschillen(["de", "brief", "van", "17", "april"], ["de", "brief", "van", "18", "april"]) == (
        Verschil("17", "18"),
    )


def test_words_that_came_or_went_have_one_empty_side() -> None:
    assert verschillen(["a", "b", "c"], ["a", "b", "x", "c"]) == (Verschil("", "x"),)
    assert verschillen(["a", "b", "c"], ["a", "c"]) == (Verschil("b", ""),)


def test_a_long_difference_is_shortened_and_another_text_is_one_difference() -> None:
    (een,) = verschillen(["a"] * 100, ["b"] * 9_000)
    assert een.was.endswith("… (nog 88 woorden)")


@given(WOORDEN, WOORDEN)
def test_there_is_a_difference_exactly_when_the_texts_differ(was: list[str], nu: list[str]) -> None:
    gevonden = verschillen(was, nu)
    assert bool(gevonden) == (was != nu)
    assert len(gevonden) <= MEESTE_VERSCHILLEN
    assert all(een.was != een.nu for een in gevonden)
