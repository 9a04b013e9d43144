"""Which keys a model knows where."""

from typing import Annotated, Any

import pytest
from pydantic import ConfigDict, Field

from correspondentie.bron.model import Bronmodel
from correspondentie.bron.sleutels import is_janee, sleutels_bij


class Blad(Bronmodel):
    a: int
    map_: str = Field(alias="map")


class Open(Bronmodel):
    model_config = ConfigDict(extra="allow")
    c: int


class Boom(Bronmodel):
    blad: Annotated[Blad | None, Field(description="x")] = None
    bladen: list[Blad] | None = None
    paar: tuple[int, Blad] | None = None
    benoemd: dict[str, list[Blad]] | None = None
    open: Open | None = None
    keuze: Blad | dict[str, int] | None = None
    tekst_of_blad: str | Blad = ""
    alles: Any = None


BLAD = frozenset({"a", "map"})


@pytest.mark.parametrize(
    ("loc", "bekend"),
    [
        ((), frozenset(Boom.model_fields)),
        (("blad",), BLAD),
        (("bladen", 3), BLAD),
        (("paar", 1), BLAD),
        (("benoemd", "x", 0), BLAD),
        (("tekst_of_blad",), BLAD),
        (("tekst_of_blad", "Blad"), BLAD),
        (("paar", 0), None),
        (("open",), None),
        (("keuze",), None),
        (("keuze", "Blad"), BLAD),
        (("alles",), None),
        (("alles", "dieper"), None),
    ],
)
def test_the_keys_of_a_model_are_found_by_location(loc: tuple[int | str, ...], bekend: frozenset[str] | None) -> None:
    assert sleutels_bij(Boom, loc) == bekend


@pytest.mark.parametrize(
    ("annotatie", "antwoord"),
    [(bool, True), (bool | None, True), (Annotated[bool, 1], True), (bool | str, False), (str, False)],
)
def test_only_a_field_of_yes_and_no_is_read_as_such(annotatie: Any, antwoord: bool) -> None:
    assert is_janee(annotatie) is antwoord
