from __future__ import annotations

from correspondentie.brief.boom import Lijst, Noot, Regeleinde
from correspondentie.opmaak.woorden import kaal, woorden_van
from tests.opmaak.brieven import alinea, korte_brief, ondertekening, t
from tests.opmaak.stijlen import stijl


def test_white_space_and_hyphens_at_a_line_end_do_not_count() -> None:
    assert kaal(" 9\u00a0april \n2026 ge\u00admeente") == "9april2026gemeente"


def test_the_words_are_head_and_body_in_order_with_notes_apart() -> None:
    woorden = woorden_van(
        korte_brief(alinea("een", Noot((t("de noot"),)), Regeleinde(), "twee"), Lijst(False, ((alinea("drie"),),))),
        stijl("kaal"),
    )
    assert woorden.tekst == "eentweedrie"
    assert woorden.noten == ("denoot",)


def test_labels_of_the_house_style_are_words_of_the_letter_and_pictures_are_not() -> None:
    woorden = woorden_van(korte_brief(ondertekening()), stijl("jenv"))
    assert "Onzereferentie1234567" in woorden.tekst
    assert "Handtekening" not in woorden.tekst
