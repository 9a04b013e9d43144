"""What the look of a list depends on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Lijst
from correspondentie.opmaak.lijstvorm import hang, is_kort, is_los, nummertekst
from tests.opmaak.brieven import LANG, alinea


def lijst(aantal: int, *, begin: int = 1, genummerd: bool = True, tekst: str = "punt") -> Lijst:
    return Lijst(genummerd, ((alinea(tekst),),) * aantal, begin)


@pytest.mark.parametrize(
    ("niveau", "teksten"),
    [
        (0, {1: "1", 12: "12", 0: "0"}),
        (1, {1: "a", 26: "z", 27: "aa", 53: "aaa", 0: "0"}),
        (2, {1: "i", 4: "iv", 9: "ix", 49: "xlix", 1994: "mcmxciv"}),
        (3, {7: "7"}),
    ],
)
def test_numbers_are_written_as_word_does_at_each_level(niveau: int, teksten: dict[int, str]) -> None:
    assert {nummer: nummertekst(nummer, niveau) for nummer in teksten} == teksten


@given(st.integers(1, 700), st.integers(1, 700), st.integers(0, 8))
def test_no_two_numbers_of_a_level_look_alike(een: int, twee: int, niveau: int) -> None:
    assert (nummertekst(een, niveau) == nummertekst(twee, niveau)) is (een == twee)


def test_wide_numbers_get_more_room_and_bullets_do_not() -> None:
    lijsten = (lijst(9), lijst(10), lijst(2, begin=9), lijst(1, begin=100), lijst(10, genummerd=False))
    assert [hang(een, 5) for een in lijsten] == [5, 7, 7, 9, 5]


def test_a_list_is_short_by_its_items_and_by_its_text() -> None:
    assert [is_kort(een) for een in (lijst(8), lijst(9), lijst(2), lijst(4, tekst=LANG))] == [True, False, True, False]


def test_a_second_paragraph_makes_a_list_loose_and_a_nested_list_does_not() -> None:
    dubbel = Lijst(False, ((alinea("een"), alinea("twee")), (alinea("drie"),)))
    genest = Lijst(False, ((alinea("een"), lijst(2)),))
    assert (is_los(dubbel), is_los(genest)) == (True, False)
