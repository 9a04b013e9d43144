"""The likely fix."""

import pytest

from correspondentie.melding.suggestie import bedoelde_u, naaste, opsomming

GEMEENTEN = ("Vlaardingen", "Vlieland", "Zwolle")


@pytest.mark.parametrize("woord", ["Vlaardinge", "vlaardingen", "Vlardingen", "VLAARDINGEN"])
def test_the_nearest_choice_is_suggested(woord: str) -> None:
    assert naaste(woord, GEMEENTEN) == "Vlaardingen"


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert naaste("Q", GEMEENTEN) is None
    assert bedoelde_u("Q", GEMEENTEN) is None
    assert bedoelde_u("Zwolle", ()) is None


def test_a_suggestion_is_a_question() -> None:
    assert bedoelde_u("Zwole", GEMEENTEN) == "Bedoelde u ‘Zwolle’?"


@pytest.mark.parametrize(
    ("woorden", "geschreven"), [([], ""), (["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c")]
)
def test_words_are_listed_the_dutch_way(woorden: list[str], geschreven: str) -> None:
    assert opsomming(woorden) == geschreven


def test_words_are_listed_with_another_conjunction() -> None:
    assert opsomming(["a", "b"], "en") == "a en b"
