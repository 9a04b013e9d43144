"""Postal addresses: typed, checked and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.adresboek.adres import (
    LANGSTE_REGEL,
    Adres,
    Postadres,
    in_hoofdletters,
    lees_postadres,
    lees_postcode,
)
from correspondentie.melding import Fout
from tests.adresboek.conftest import meldingscodes

GOED = ["V. Voorbeeld", "Voorbeeldstraat 1", "1234 AB Voorbeeldstad"]


def gewoon(tekst: str) -> str:
    """With ordinary spaces."""
    return tekst.replace("\u00a0", " ")


def lees_goed(waarde: object) -> None:
    assert lees_postadres(waarde).gebreken == ()


def codes(waarde: object) -> list[str]:
    with pytest.raises(Fout) as gevangen:
        lees_postadres(waarde)
    return [melding.code for melding in gevangen.value.meldingen]


@pytest.mark.parametrize("getypt", ["3131 VX", "3131VX", "3131vx", " 3131  vx "])
def test_a_postcode_is_written_with_one_space_and_capitals(getypt: str) -> None:
    assert lees_postcode(getypt) == "3131 VX"


@pytest.mark.parametrize("getypt", ["0131 VX", "3131 SA", "3131 SD", "3131 ss", "3131", "VX 3131", "31311 VX", ""])
def test_what_can_be_no_postcode_is_none(getypt: str) -> None:
    assert lees_postcode(getypt) is None


@given(st.from_regex(r"[1-9][0-9]{3} ?[A-RT-Z]{2}", fullmatch=True))
def test_a_postcode_that_was_read_reads_the_same_again(getypt: str) -> None:
    gelezen = lees_postcode(getypt)
    assert gelezen is not None
    assert lees_postcode(gelezen) == gelezen


@pytest.mark.parametrize(
    ("plaats", "verwacht"),
    [
        ("Vlaardingen", "VLAARDINGEN"),
        ("IJsselstein", "IJSSELSTEIN"),
        ("ĳsselstein", "IJSSELSTEIN"),
        ("’s-Gravenhage", "'S-GRAVENHAGE"),
        ("Súdwest", "SÚDWEST"),
    ],
)
def test_a_town_is_written_in_capitals(plaats: str, verwacht: str) -> None:
    assert in_hoofdletters(plaats) == verwacht


def test_two_spaces_that_do_not_break_stand_between_postcode_and_town() -> None:
    adres = Adres(straat="Westnieuwland 6", postcode="3131vx", plaats="Vlaardingen")
    assert adres.regels == ("Westnieuwland 6", "3131\u00a0VX\u00a0\u00a0VLAARDINGEN")


def test_a_return_address_is_one_line() -> None:
    adres = Adres(straat="Postbus 20301", postcode="2500 EH", plaats="Den Haag")
    assert gewoon(adres.op_een_regel) == "Postbus 20301  2500 EH  DEN HAAG"
    assert adres.is_postbus


def test_the_colofon_writes_the_town_as_in_text() -> None:
    adres = Adres(straat="Turfmarkt 147", postcode="2511 DP", plaats="Den Haag")
    assert [gewoon(regel) for regel in adres.colofonregels] == ["Turfmarkt 147", "2511 DP  Den Haag"]
    assert not adres.is_postbus


def test_an_address_abroad_ends_in_its_country_and_keeps_its_own_postcode() -> None:
    adres = Adres(straat="Voorbeeldstraat 1", postcode="B-1000", plaats="Brussel", land="België")
    assert [gewoon(regel) for regel in adres.regels] == ["Voorbeeldstraat 1", "B-1000  BRUSSEL", "BELGIË"]
    assert adres.heeft_geldige_postcode


def test_the_netherlands_are_not_abroad() -> None:
    assert Adres(straat="Voorbeeldstraat 1", postcode="1234 AB", plaats="Stad", land="Nederland").is_in_nederland


def test_typed_lines_are_name_street_and_postcode_with_town() -> None:
    postadres = lees_postadres(["Stichting Voorbeeld", "t.a.v. V. Voorbeeld", " Voorbeeldstraat  1", "1234ab Stad"])
    assert postadres.naam == ("Stichting Voorbeeld", "t.a.v. V. Voorbeeld")
    assert postadres.adres == Adres(straat="Voorbeeldstraat 1", postcode="1234 AB", plaats="Stad")
    assert gewoon(postadres.regels[-1]) == "1234 AB  STAD"


def test_lines_group_and_one_text_give_the_same_address() -> None:
    groep = {"naam": "V. Voorbeeld", "straat": "Voorbeeldstraat 1", "postcode": "1234AB", "plaats": "Voorbeeldstad"}
    assert lees_postadres(GOED) == lees_postadres(groep) == lees_postadres("\n".join(GOED) + "\n")
    assert lees_postadres({**groep, "naam": ["V. Voorbeeld"]}) == lees_postadres(GOED)


def test_an_address_that_was_read_stays_as_it_is() -> None:
    postadres = lees_postadres(GOED)
    assert lees_postadres(postadres) is postadres


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        (["V. Voorbeeld"], ["AB-021"]),
        ([], ["AB-021"]),
        ("", ["AB-021"]),
        (["V. Voorbeeld", "Voorbeeldstraat 1", "Voorbeeldstad"], ["AB-024"]),
        (["V. Voorbeeld", "Voorbeeldstraat 1", "1234 SS Stad"], ["AB-020"]),
        (["V. Voorbeeld", "Voorbeeldstraat 1", "0234 AB Stad"], ["AB-024"]),
        ([f"Regel {n}" for n in range(5)] + GOED[1:], ["AB-022"]),
        (["N" * (LANGSTE_REGEL + 1), *GOED[1:]], ["AB-023"]),
        (["V. <b>Voorbeeld", *GOED[1:]], ["AB-025"]),
        (12, ["AB-026"]),
        ([["genest"]], ["AB-026"]),
        ({"naam": "V. Voorbeeld"}, ["AB-027", "AB-027", "AB-027"]),
        ({"naam": "A", "straat": "B 1", "postcode": "1234 AB", "plaats": "C", "stat": "D"}, ["AB-028"]),
        ({"naam": "A", "straat": "B 1", "postcode": "1234", "plaats": "C"}, ["AB-020"]),
        ({"naam": "A", "straat": ["B 1"], "postcode": "1234 AB", "plaats": "C"}, ["AB-026"]),
        ({"naam": "A", "straat": "B 1", "land": "België"}, ["AB-027"]),
    ],
)
def test_what_is_no_address_says_why(waarde: object, verwacht: list[str]) -> None:
    assert codes(waarde) == verwacht


def test_all_faults_of_an_address_come_at_once() -> None:
    waarde = {"naam": "N" * 60, "straat": "Voorbeeldstraat {1}", "postcode": "1234 SA", "plaats": "Stad"}
    assert codes(waarde) == ["AB-020", "AB-023", "AB-025"]


@pytest.mark.parametrize(
    ("postcode", "tip"),
    [
        ("0123 AB", "Een postcode begint niet met 0."),
        ("1234 SD", "De letters SA, SD en SS komen in postcodes niet voor."),
        ("12", "Een postcode is vier cijfers en twee letters, zoals 1234 AB."),
    ],
)
def test_a_wrong_postcode_says_what_is_wrong_with_it(postcode: str, tip: str) -> None:
    postadres = Postadres(naam=("V. Voorbeeld",), adres=Adres(straat="Straat 1", postcode=postcode, plaats="Stad"))
    assert [melding.tip for melding in postadres.gebreken] == [tip]


@pytest.mark.parametrize(
    ("regels", "weinig", "veel"), [(0, True, False), (1, False, False), (4, False, False), (5, False, True)]
)
def test_an_address_has_three_to_six_lines(regels: int, weinig: bool, veel: bool) -> None:
    adres = Adres(straat="Voorbeeldstraat 1", postcode="1234 AB", plaats="Stad")
    postadres = Postadres(naam=("Voorbeeld",) * regels, adres=adres)
    assert (postadres.heeft_te_weinig_regels, postadres.heeft_te_veel_regels) == (weinig, veel)


@given(st.recursive(st.text(max_size=20) | st.none() | st.integers(), st.lists, max_leaves=6))
def test_anything_typed_gives_an_address_or_a_clean_error(waarde: object) -> None:
    assert all(code.startswith("AB-") for code in meldingscodes(lambda: lees_goed(waarde)))


@given(
    st.dictionaries(
        st.sampled_from(["naam", "straat", "postcode", "plaats", "land", "iets"]),
        st.text(max_size=20) | st.lists(st.text(max_size=9), max_size=3) | st.none(),
    )
)
def test_any_group_gives_an_address_or_a_clean_error(waarde: dict[str, object]) -> None:
    assert all(code.startswith("AB-") for code in meldingscodes(lambda: lees_goed(waarde)))
