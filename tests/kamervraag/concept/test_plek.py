"""The places of a draft keep their names in headings, bookmarks and controls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.concept.plek import GEGEVENS, NOTEN, TITEL, Plek, lees_kop, lees_merk

NUMMERS = st.lists(st.integers(1, 500), min_size=1, max_size=6, unique=True).map(lambda een: tuple(sorted(een)))


@given(st.sampled_from(["antwoord", "kopje"]), NUMMERS)
def test_every_name_of_an_answer_leads_back_to_it(soort: str, nummers: tuple[int, ...]) -> None:
    plek = Plek(soort, nummers)
    assert {lees_merk(plek.merk), lees_merk(plek.bladwijzer), lees_merk(plek.titel)} == {plek}


@given(st.integers(1, 500))
def test_every_name_of_a_question_leads_back_to_it(nummer: int) -> None:
    plek = Plek("vraag", (nummer,))
    assert {lees_merk(plek.merk), lees_merk(plek.bladwijzer), lees_merk(plek.titel), lees_kop(plek.titel)} == {plek}


def test_the_other_places_are_found_by_their_names() -> None:
    for plek in (GEGEVENS, TITEL, NOTEN):
        assert {lees_merk(plek.merk), lees_merk(plek.bladwijzer), lees_merk(plek.titel)} == {plek}


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("Antwoord op vraag 3", (3,)),
        ("Antwoord op vragen 2 en 3:", (2, 3)),
        ("antwoorden op vragen 2, 3 en 4", (2, 3, 4)),
        ("Antwoord vragen 2 t/m 5", (2, 3, 4, 5)),
        ("Antwoord 7-9", (7, 8, 9)),
        ("Antwoord\u00a01", (1,)),
    ],
)
def test_headings_are_read_as_people_type_them(tekst: str, nummers: tuple[int, ...]) -> None:
    assert lees_kop(tekst) == Plek("antwoord", nummers)


@pytest.mark.parametrize("tekst", ["Zie het antwoord op vraag 3.", "Antwoord", "Vraag 3 gaat over iets", "Vraag", ""])
def test_other_lines_are_no_heading(tekst: str) -> None:
    assert lees_kop(tekst) is None
