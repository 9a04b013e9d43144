from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.groep import Groep, groepeer
from correspondentie.kamervraag.verwijzing import controleer_verwijzingen, verwijzing
from correspondentie.kamervraag.vraag import MEESTE_VRAGEN
from correspondentie.melding import Ernst
from tests.kamervraag.conftest import codes, vragen


def groepen(*gegeven: Mapping[str, object] | str) -> tuple[Groep, ...]:
    gevonden, meldingen = groepeer(vragen(*gegeven))
    assert meldingen == ()
    return gevonden


def test_an_answer_may_refer_to_another_one() -> None:
    set_ = groepen("A?", {"vraag": "B?", "zie": 1})
    assert verwijzing(set_[1], set_) == "Zie het antwoord op vraag 1."
    assert controleer_verwijzingen(set_) == ()


def test_an_answer_may_refer_to_several() -> None:
    set_ = groepen("A?", "B?", {"vraag": "C?", "zie": [2, 1]})
    assert verwijzing(set_[2], set_) == "Zie het antwoord op vragen 1 en 2."


def test_a_reference_to_one_question_of_a_group_names_the_whole_group() -> None:
    set_ = groepen(
        "A?", {"vraag": "B?", "antwoord": "Ja.", "samen": [2, 3]}, {"vraag": "C?"}, {"vraag": "D?", "zie": 3}
    )
    assert verwijzing(set_[2], set_) == "Zie het antwoord op vragen 2 en 3."


def test_a_group_may_refer_as_a_whole() -> None:
    set_ = groepen("A?", {"vraag": "B?", "samen": [2, 3], "zie": 1}, {"vraag": "C?"})
    assert verwijzing(set_[1], set_) == "Zie het antwoord op vraag 1."


def test_an_answer_of_its_own_refers_to_nothing() -> None:
    set_ = groepen("A?")
    assert verwijzing(set_[0], set_) is None


def test_a_reference_to_a_question_that_is_not_there_stops_the_letter() -> None:
    (melding,) = controleer_verwijzingen(groepen({"vraag": "A?", "zie": 7}))
    assert (melding.code, melding.veld, melding.ernst) == ("KV-021", "vragen[1].zie", Ernst.FOUT)


def test_an_answer_does_not_refer_to_itself() -> None:
    assert codes(controleer_verwijzingen(groepen({"vraag": "A?", "zie": 1}))) == ["KV-022"]


def test_an_answer_does_not_refer_to_its_own_group() -> None:
    set_ = groepen({"vraag": "A?", "zie": 2, "samen": [1, 2]}, {"vraag": "B?"})
    assert codes(controleer_verwijzingen(set_)) == ["KV-022"]


def test_a_reference_to_a_question_without_an_answer_is_a_warning() -> None:
    (melding,) = controleer_verwijzingen(groepen({"vraag": "A?"}, {"vraag": "B?", "zie": 1}))
    assert (melding.code, melding.ernst) == ("KV-023", Ernst.WAARSCHUWING)


def test_a_reference_to_a_reference_gets_the_number_to_refer_to_instead() -> None:
    (melding,) = controleer_verwijzingen(groepen("A?", {"vraag": "B?", "zie": 1}, {"vraag": "C?", "zie": 2}))
    assert (melding.code, melding.ernst) == ("KV-024", Ernst.WAARSCHUWING)
    assert melding.tip == "Verwijs rechtstreeks naar vraag 1."


def test_answers_that_refer_to_each_other_stop_the_letter_once() -> None:
    set_ = groepen({"vraag": "A?", "zie": 2}, {"vraag": "B?", "zie": 3}, {"vraag": "C?", "zie": 1})
    (melding,) = controleer_verwijzingen(set_)
    assert melding.code == "KV-025"
    assert "vragen 1, 2 en 3" in melding.tekst


def test_with_a_text_beside_a_reference_there_is_an_answer_to_refer_to() -> None:
    set_ = groepen({"vraag": "A?", "zie": 2}, {"vraag": "B?", "zie": 1, "antwoord": "Bovendien."})
    (melding,) = controleer_verwijzingen(set_)
    assert (melding.code, melding.veld, melding.tip) == ("KV-024", "vragen[2].zie", None)


@given(st.lists(st.lists(st.integers(1, 9), max_size=2), min_size=1, max_size=8))
def test_without_errors_every_reference_leads_to_an_answer_or_to_a_gap(doelen: list[list[int]]) -> None:
    set_ = groepen(*({"vraag": f"Vraag {n}?", "zie": zie} for n, zie in enumerate(doelen, 1)))
    if any(melding.stopt for melding in controleer_verwijzingen(set_)):
        return
    op_nummer = {groep.nummers[0]: groep for groep in set_}
    for groep in set_:
        te_gaan, stappen = [groep], 0
        while te_gaan:
            stappen += 1
            assert stappen < 1000, "a round was not seen"
            te_gaan += [op_nummer[doel] for doel in te_gaan.pop().zie]
        assert bool(verwijzing(groep, set_)) == bool(groep.zie)


def test_the_longest_chain_of_references_is_followed_quickly() -> None:
    set_ = groepen(*({"vraag": f"Vraag {n}?", "zie": n % MEESTE_VRAGEN + 1} for n in range(1, MEESTE_VRAGEN + 1)))
    assert codes(controleer_verwijzingen(set_)) == ["KV-025"]
