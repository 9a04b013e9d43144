from __future__ import annotations

from itertools import pairwise
from unicodedata import combining

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Noot
from correspondentie.opmaak.pdf.met_typst.inline import inlines
from correspondentie.opmaak.pdf.met_typst.lang_woord import ruime_breedte
from tests.opmaak.brieven import t


def test_the_end_of_a_long_word_is_ordinary_text_that_the_mark_of_a_note_can_follow() -> None:
    breekbaar, staart, noot = inlines((t("x" * 60), Noot((t("noot"),))), 20)
    assert breekbaar == {"s": "breekbaar", "tekst": "x" * 57}
    assert staart == "xxx"
    assert isinstance(noot, dict)


def test_in_a_narrow_line_less_of_it_stays_together() -> None:
    assert [deel for deel in inlines((t("WWWWWW"),), 2.2) if isinstance(deel, str)] == ["WW"]
    assert inlines((t("WW"),), 1) == [{"s": "breekbaar", "tekst": "W"}, "W"]


@given(st.text("xWi\u0301-/", max_size=60), st.floats(1, 40))
def test_no_letter_is_lost_no_accent_cut_off_and_no_end_too_wide(tekst: str, breedte: float) -> None:
    delen = inlines((t(tekst),), breedte)
    assert "".join(deel if isinstance(deel, str) else deel["tekst"] for deel in delen) == tekst
    for breekbaar, staart in pairwise(delen):
        if isinstance(breekbaar, dict):
            assert isinstance(staart, str)
            assert breekbaar["tekst"]
            assert not combining(staart[0])
            assert len(staart.replace("\u0301", "")) == 1 or ruime_breedte(staart) <= breedte
