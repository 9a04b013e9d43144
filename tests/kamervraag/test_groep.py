from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.groep import groepeer, nummer, vraag_of_vragen
from correspondentie.kamervraag.vraag import MEESTE_VRAGEN, Vraag
from tests.kamervraag.conftest import codes, vragen


def test_questions_without_a_number_are_counted() -> None:
    assert [een.nummer for een in vragen("Een?", "Twee?", "Drie?")] == [1, 2, 3]


def test_a_number_may_be_given_to_some_questions() -> None:
    assert [een.nummer for een in vragen("Een?", {"vraag": "Twee?", "nummer": 2}, "Drie?")] == [1, 2, 3]


@pytest.mark.parametrize(
    ("nummers", "code", "veld"),
    [
        ([1, 1], "KV-002", "vragen[2].nummer"),
        ([1, 3], "KV-003", "vragen[2].nummer"),
        ([1, 2, 2, 3], "KV-002", "vragen[3].nummer"),
        ([2, 3], "KV-004", "vragen[1].nummer"),
    ],
)
def test_numbers_that_repeat_or_leave_a_gap_are_pointed_out(nummers: list[int], code: str, veld: str) -> None:
    _, meldingen = nummer([Vraag.model_validate({"vraag": "Waarom?", "nummer": n}) for n in nummers])
    assert [(melding.code, melding.veld) for melding in meldingen] == [(code, veld)]


def test_a_set_without_questions_is_no_set() -> None:
    assert codes(nummer([])[1]) == ["KV-001"]


def test_each_question_is_answered_by_itself_unless_said_otherwise() -> None:
    groepen, meldingen = groepeer(vragen("Een?", "Twee?"))
    assert [groep.nummers for groep in groepen] == [(1,), (2,)]
    assert meldingen == ()


@pytest.mark.parametrize("bij", [2, 3, 4])
def test_samen_may_stand_at_any_question_of_the_group(bij: int) -> None:
    set_ = [{"vraag": f"Vraag {n}?", **({"samen": [2, 3, 4]} if n == bij else {})} for n in range(1, 6)]
    groepen, meldingen = groepeer(vragen(*set_))
    assert [groep.nummers for groep in groepen] == [(1,), (2, 3, 4), (5,)]
    assert meldingen == ()


def test_samen_may_be_repeated_at_each_question_of_the_group() -> None:
    groepen, meldingen = groepeer(vragen({"vraag": "A?", "samen": [1, 2]}, {"vraag": "B?", "samen": [2, 1]}))
    assert [groep.nummers for groep in groepen] == [(1, 2)]
    assert meldingen == ()


def test_the_answer_to_a_group_may_stand_at_any_of_its_questions() -> None:
    groepen, _ = groepeer(vragen({"vraag": "A?", "samen": [1, 2]}, {"vraag": "B?", "antwoord": "Samen."}))
    assert groepen[0].antwoord == "Samen."


@pytest.mark.parametrize(
    ("samen", "bij", "code"),
    [
        ([1], 1, "KV-011"),
        ([1, 1], 1, "KV-011"),
        ([2, 3], 1, "KV-012"),
        ([1, 9], 1, "KV-013"),
        ([1, 3], 1, "KV-014"),
    ],
)
def test_a_group_that_cannot_be_is_refused_at_its_line(samen: list[int], bij: int, code: str) -> None:
    set_ = [{"vraag": f"Vraag {n}?", **({"samen": samen} if n == bij else {})} for n in range(1, 5)]
    _, meldingen = groepeer(vragen(*set_))
    assert [(melding.code, melding.veld) for melding in meldingen] == [(code, f"vragen[{bij}].samen")]


def test_a_question_stands_in_one_group_only() -> None:
    set_ = vragen({"vraag": "A?", "samen": [1, 2]}, {"vraag": "B?"}, {"vraag": "C?", "samen": [2, 3]})
    (melding,) = groepeer(set_)[1]
    assert melding.code == "KV-015"
    assert "Vraag 2 zit al in een andere groep: 1 en 2" in melding.tekst


def test_a_group_has_one_answer() -> None:
    (melding,) = groepeer(vragen({"vraag": "A?", "antwoord": "Ja.", "samen": [1, 2]}, "B?"))[1]
    assert (melding.code, melding.veld) == ("KV-016", "vragen[2].antwoord")


@given(grenzen=st.sets(st.integers(2, 20)), aantal=st.integers(1, 20))
def test_every_question_stands_in_exactly_one_group_and_in_order(grenzen: set[int], aantal: int) -> None:
    begin = [1, *sorted(grens for grens in grenzen if grens <= aantal)]
    stukken = [range(a, b) for a, b in zip(begin, [*begin[1:], aantal + 1], strict=True)]
    eerste = {stuk[0]: list(stuk) for stuk in stukken if len(stuk) > 1}
    set_ = [{"vraag": f"Vraag {n}?", **({"samen": eerste[n]} if n in eerste else {})} for n in range(1, aantal + 1)]
    groepen, meldingen = groepeer(vragen(*set_))
    assert meldingen == ()
    assert [groep.nummers for groep in groepen] == [tuple(stuk) for stuk in stukken]
    assert [n for groep in groepen for n in groep.nummers] == list(range(1, aantal + 1))


@pytest.mark.parametrize(
    ("nummers", "tekst"), [([2], "vraag 2"), ([3, 4], "vragen 3 en 4"), ([9, 10, 11], "vragen 9, 10 en 11")]
)
def test_questions_are_named_as_in_a_heading(nummers: list[int], tekst: str) -> None:
    assert vraag_of_vragen(nummers) == tekst


def test_a_set_has_an_end() -> None:
    vraag = Vraag.model_validate({"vraag": "Waarom?"})
    assert codes(nummer([vraag] * MEESTE_VRAGEN)[1]) == []
    assert codes(nummer([vraag] * (MEESTE_VRAGEN + 1))[1]) == ["KV-005"]
