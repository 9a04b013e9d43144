"""Files are called by date, reference, kind and addressee, in letters that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.vervaardiging.bestandsnaam import LANGSTE_DEEL, kaal


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("'s-Gravenhage", "s-gravenhage"),
        ("Lbr. 26/008", "lbr-26-008"),
        ("vergaderjaar 2025–2026, nr. 7", "vergaderjaar-2025-2026-nr-7"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("…", ""),
    ],
)
def test_only_plain_letters_digits_and_hyphens_are_left(tekst: str, verwacht: str) -> None:
    assert kaal(tekst) == verwacht


@given(st.text())
def test_any_text_makes_a_safe_name(tekst: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?", kaal(tekst))
    assert len(kaal(tekst)) <= LANGSTE_DEEL
