from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from correspondentie.opmaak.pdf.met_typst.lang_woord import delen, ruime_breedte
from tests.opmaak.stijlen import stijl

VET = ImageFont.truetype("correspondentie/opmaak/lettertypen/DejaVuSans-Bold.ttf", 100)


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x17E, categories=("L", "N", "P", "Sm")), min_size=12))
def test_the_estimate_of_a_long_word_is_not_less_than_its_width(woord: str) -> None:
    assert ruime_breedte(woord) >= VET.getlength(woord) / 100 * 0.97


@given(st.text("ab -/", max_size=200), st.floats(2, 60))
def test_the_pieces_are_the_text(tekst: str, breedte: float) -> None:
    assert "".join(deel for deel, _ in delen(tekst, breedte)) == tekst


def test_a_word_that_fits_is_left_whole() -> None:
    assert list(delen("een aansprakelijkheidsverzekering hier", 40)) == [
        ("een aansprakelijkheidsverzekering hier", False)
    ]


def test_only_the_part_that_does_not_fit_breaks_anywhere() -> None:
    lang = "x" * 60
    assert list(delen(f"zie voor-{lang} en", 30)) == [("zie voor-", False), (lang, True), (" en", False)]


def test_a_common_address_fits_in_the_colofon_of_every_house_style() -> None:
    for naam in ("jenv", "vng"):
        colofon, klein = stijl(naam).colofon, stijl(naam).typografie.klein
        assert colofon is not None
        assert ruime_breedte("toezicht@voorbeeld.nl") <= colofon.breedte * 72 / 25.4 / klein.grootte
