from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.datum.getal import bedrag, getal, in_woorden, lees_bedrag, lees_getal, uit_woorden
from correspondentie.melding import Fout


@pytest.mark.parametrize(
    ("n", "woord"),
    [
        *((0, "nul"), (1, "één"), (3, "drie"), (14, "veertien"), (20, "twintig"), (30, "dertig"), (80, "tachtig")),
        *((100, "honderd"), (200, "tweehonderd"), (1000, "duizend"), (12000, "twaalfduizend")),
        *((21, "21"), (110, "110"), (1100, "1.100"), (4500, "4.500"), (13000, "13.000"), (-3, "-3")),
    ],
)
def test_up_to_twenty_and_round_numbers_are_words_and_others_digits(n: int, woord: str) -> None:
    assert in_woorden(n) == woord


@given(st.integers(0, 99_999_999))
def test_a_number_that_was_written_is_read_back(n: int) -> None:
    assert uit_woorden(in_woorden(n)) == n
    assert lees_getal(getal(n)) == n


@pytest.mark.parametrize("woord", ["", "drei", "1.00", "²", "٣", "1,5", "-1", ".", "1..000", "9" * 5000])
def test_what_is_no_number_in_words_is_none(woord: str) -> None:
    assert uit_woorden(woord) is None


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(4500, "4.500"), (77500, "77.500"), (4.5, "4,5"), (0.1, "0,1"), (Decimal("1.2345"), "1,2345"), (-1234, "-1.234")],
)
def test_dots_for_thousands_and_a_comma_for_decimals(waarde: int | float | Decimal, tekst: str) -> None:
    assert getal(waarde) == tekst


def test_an_amount_has_its_sign_two_decimals_and_does_not_break() -> None:
    assert bedrag(4500) == "€\u00a04.500,00"
    assert bedrag(Decimal("0.5")) == "€\u00a00,50"


def test_parts_of_a_cent_are_refused_not_rounded() -> None:
    with pytest.raises(Fout, match="meer dan twee cijfers achter de komma"):
        bedrag(Decimal("4.505"))


@given(st.integers(-(10**17), 10**17))
def test_a_whole_number_reads_the_same_whatever_type_holds_it(n: int) -> None:
    class Getal(int):
        pass

    assert getal(n) == getal(Getal(n)) == getal(Decimal(n))


@pytest.mark.parametrize("waarde", [float("nan"), float("inf"), Decimal("1e30"), True])
def test_what_is_no_finite_number_is_refused(waarde: float | Decimal) -> None:
    with pytest.raises(Fout, match="geen getal dat in een brief kan"):
        getal(waarde)


@given(st.decimals(Decimal(-(10**9)), Decimal(10**9), places=2))
def test_an_amount_that_was_written_is_read_back(som: Decimal) -> None:
    assert lees_getal(getal(som)) == som
    if som >= 0:
        assert lees_bedrag(bedrag(som)) == som


@pytest.mark.parametrize(
    ("tekst", "som"),
    [("€ 4.500,00", "4500"), ("€4500", "4500"), ("€ 12,-", "12"), ("EUR 12,50", "12.5"), ("4500", "4500")],
)
def test_amounts_are_read_as_people_type_them(tekst: str, som: str) -> None:
    assert lees_bedrag(tekst) == Decimal(som)


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        *(("4.5", "DT-404"), ("4500.00", "DT-404"), ("4.5000", "DT-404")),
        *(("vier", "DT-403"), ("", "DT-403"), ("1,2,3", "DT-403"), ("1 000", "DT-403"), ("1e5", "DT-403")),
        *(("9" * 5000, "DT-403"), ("٣", "DT-403"), ("{x}", "DT-403")),
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused(tekst: str, code: str) -> None:
    with pytest.raises(Fout) as gevangen:
        lees_getal(tekst)
    assert gevangen.value.meldingen[0].code == code


def test_an_amount_in_parts_of_a_cent_is_refused_when_read() -> None:
    with pytest.raises(Fout, match="DT-402"):
        lees_bedrag("€ 4,505")
