"""Problems as values, and the exception that carries them."""

import pickle

import pytest

from correspondentie.melding import Catalogus, Ernst, Fout, Melding, Plaats

WOORDEN = Catalogus({"XX-001": "‘{waarde}’ is geen gemeente."})
REGEL_3 = Plaats("zaak.yaml", 3, 11)
REGEL_8 = Plaats("zaak.yaml", 8, 1)


@pytest.mark.parametrize(
    ("plaats", "geschreven"),
    [
        (Plaats("zaak.yaml"), "zaak.yaml"),
        (Plaats("zaak.yaml", 3), "zaak.yaml:3"),
        (Plaats("zaak.yaml", 3, 11), "zaak.yaml:3:11"),
        (Plaats("cijfers.xlsx", 14, 3, "blad ‘Stand’, cel C14"), "cijfers.xlsx, blad ‘Stand’, cel C14"),
    ],
)
def test_a_place_is_written_as_far_as_it_is_known(plaats: Plaats, geschreven: str) -> None:
    assert str(plaats) == geschreven


def test_a_problem_is_written_with_its_place_its_tip_and_its_code() -> None:
    melding = WOORDEN("XX-001", plaats=REGEL_3, waarde="Vlaardinge", tip="Bedoelde u ‘Vlaardingen’?")
    verwacht = "zaak.yaml:3:11: ‘Vlaardinge’ is geen gemeente. Bedoelde u ‘Vlaardingen’? [XX-001]"
    assert str(melding) == verwacht


def test_braces_in_a_value_are_no_placeholders() -> None:
    assert WOORDEN("XX-001", waarde="{waarde} {0} {").tekst == "‘{waarde} {0} {’ is geen gemeente."


def test_a_page_in_a_line_is_quoted_by_its_beginning() -> None:
    tekst = WOORDEN("XX-001", waarde="a" * 50_000).tekst
    assert len(tekst) < 500
    assert tekst.endswith("a…’ is geen gemeente.")


def test_the_words_may_name_the_field() -> None:
    assert (
        Catalogus({"XX-002": "Het veld ‘{veld}’ ontbreekt."})("XX-002", veld="naar").tekst
        == "Het veld ‘naar’ ontbreekt."
    )


def test_only_an_error_stops_the_letter() -> None:
    assert WOORDEN("XX-001", waarde="x").stopt
    assert not WOORDEN("XX-001", waarde="x", ernst=Ernst.WAARSCHUWING).stopt


def test_a_problem_takes_a_place_and_a_field_only_when_it_has_none() -> None:
    zonder = Melding("XX-001", "fout")
    assert zonder.op(REGEL_3, "naar") == Melding("XX-001", "fout", REGEL_3, "naar")
    assert zonder.op(REGEL_3, "naar").op(REGEL_8, "van") == Melding("XX-001", "fout", REGEL_3, "naar")


def test_problems_are_carried_in_the_order_of_the_file_and_each_once() -> None:
    laat, vroeg, nergens = (Melding("XX-001", "fout", plaats) for plaats in (REGEL_8, REGEL_3, None))
    assert Fout.van([laat, vroeg, nergens, laat]).meldingen == (nergens, vroeg, laat)


def test_problems_survive_the_way_to_another_process() -> None:
    fout = Fout(WOORDEN("XX-001", plaats=REGEL_3, waarde="x"), WOORDEN("XX-001", plaats=REGEL_8, waarde="y"))
    terug = pickle.loads(pickle.dumps(fout))
    assert (type(terug), terug.meldingen, str(terug)) == (Fout, fout.meldingen, str(fout))


def test_a_catalogue_makes_the_exception_as_well() -> None:
    fout = WOORDEN.fout("XX-001", plaats=REGEL_3, veld="naar", tip="Kies een gemeente.", waarde="x")
    assert fout.meldingen == (WOORDEN("XX-001", plaats=REGEL_3, veld="naar", tip="Kies een gemeente.", waarde="x"),)
