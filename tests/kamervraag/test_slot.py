from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.kamervraag.slot import slot_van
from correspondentie.melding import Fout
from correspondentie.zaak.lezen import lees_zaaktekst
from tests.kamervraag.invoer.specimen import BRONNEN, lees, omgeving


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1), st.data())
def test_any_changed_letter_breaks_the_lock(tekst: str, data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(tekst) - 1))
    nieuw = data.draw(st.characters(categories=["L", "N", "P"]))
    anders = f"{tekst[:plek]}{nieuw}{tekst[plek + 1 :]}"
    assert (slot_van(anders) == slot_van(tekst)) == (" ".join(anders.split()) == " ".join(tekst.split()))


def test_wrapping_of_lines_leaves_the_lock_whole_and_a_new_paragraph_breaks_it() -> None:
    assert slot_van("Kent u\ndit  bericht?\n") == slot_van("Kent u dit bericht?")
    assert slot_van("Kent u\n\ndit bericht?") != slot_van("Kent u dit bericht?")


def test_a_changed_question_is_named_and_stops_the_letter() -> None:
    tekst = lees((BRONNEN / "06-antwoorden.txt").read_bytes()).zaaktekst
    veranderd = tekst.replace("Zijn dat er genoeg?", "Zijn dat er voldoende?")
    goed = lees_zaaktekst(tekst, Path("zaak.yaml"), omgeving())
    assert maak_brief(goed, omgeving(), Afgifte()).meldingen == ()
    with pytest.raises(Fout) as fout:
        maak_brief(lees_zaaktekst(veranderd, Path("zaak.yaml"), omgeving()), omgeving(), Afgifte())
    (melding,) = fout.value.meldingen
    assert (melding.code, melding.veld) == ("KV-057", "vragen[4].vraag")
    assert "vraag 4" in melding.tekst
