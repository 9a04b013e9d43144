"""Headings are recognised as people write them."""

import pytest

from correspondentie.rekenblad.kolom import Kolom, sleutel


@pytest.mark.parametrize(
    "kop", ["Wettelijke taak (AMV's)", "wettelijke  TAAK AMV’s", "Wettelijke\ntaak – AMVs", " Wéttelijke-taak amvs: "]
)
def test_a_heading_is_the_same_however_it_is_spelled(kop: str) -> None:
    assert sleutel(kop) == "wettelijketaakamvs"


def test_a_heading_of_signs_alone_is_still_a_heading() -> None:
    assert sleutel(" % ") == "%"
    assert sleutel("€") != sleutel("%")


def test_a_column_is_known_by_our_own_name_too() -> None:
    assert Kolom("taak", ("Wettelijke taak",)).sleutels == {"taak", "wettelijketaak"}
