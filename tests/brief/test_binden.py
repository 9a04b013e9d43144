"""No line break inside a date, a reference, an article or initials and name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.binden import bind, bind_tekst
from correspondentie.brief.boom import Herkomst, Sterk, Tekst, Waarde, platte_tekst

VAST = "\u00a0"


@pytest.mark.parametrize(
    "heel",
    [
        "9 april 2026",
        "26 maart jl.",
        "1 mei",
        "artikel 8",
        "art. 124",
        "vragen 3",
        "trede 2",
        "Drs. K. Morren",
        "A.M. van den Berg",
        "€ 4.500",
        "Stcrt. 2024, 2938",
        "19 637, nr. 3516",
        "3131 VX",
        "070 373 8393",
        "bijlage 2",
    ],
)
def test_stays_on_one_line(heel: str) -> None:
    assert f"op {heel.replace(' ', VAST)} is" == bind_tekst(f"op {heel} is")


@pytest.mark.parametrize("los", ["op de dag", "In 2026 is", "de vraag of", "een lid van", "U krijgt"])
def test_ordinary_words_may_break(los: str) -> None:
    assert bind_tekst(los) == los


def test_a_filled_in_number_is_bound_to_the_word_before_it() -> None:
    gebonden = bind((Tekst("zie artikel "), Sterk((Waarde("8", Herkomst("x")),)), Tekst(" van")))
    assert platte_tekst(gebonden) == f"zie artikel{VAST}8 van"


@given(st.text())
def test_nothing_but_spaces_changes(tekst: str) -> None:
    assert bind_tekst(tekst).replace(VAST, " ") == tekst.replace(VAST, " ")


def test_a_page_of_initials_takes_no_time_that_grows_with_its_square() -> None:
    """Half a minute, when a name could have any number of initials."""
    assert platte_tekst(bind((Tekst("A.B. " * 12_000),))) == "A.B. " * 12_000
