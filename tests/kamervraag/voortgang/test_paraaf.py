"""The parafenroute: who has the draft, and what looks wrong in the notes about it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.voortgang.paraaf import Paraaf, controleer_parafen, plek_in_route, stand_van
from tests.kamervraag.conftest import Maak, codes
from tests.kamervraag.test_afleiding import waarschuwingen

INGEZONDEN = date(2026, 4, 2)
DAG = date(2026, 4, 7)
A = Paraaf("A. Voorbeeld", "Directie Proef", DAG, akkoord=True)
B = Paraaf("B. Proef", None, date(2026, 4, 9), akkoord=False)
STRAKS = Paraaf("C. Test", "DG")


@pytest.mark.parametrize(
    ("route", "stand"),
    [
        ([], ""),
        ([STRAKS], "bij C. Test (DG)"),
        ([A, STRAKS], "bij C. Test (DG), sinds 7-4-2026"),
        ([A], "akkoord: A. Voorbeeld (Directie Proef), 7-4-2026"),
        ([A, B, STRAKS], "niet akkoord: B. Proef, 9-4-2026"),
        ([A, B, Paraaf("B. Proef", None, date(2026, 4, 10), akkoord=True)], "akkoord: B. Proef, 10-4-2026"),
    ],
)
def test_where_the_draft_is(route: list[Paraaf], stand: str) -> None:
    assert stand_van(route) == stand


@pytest.mark.parametrize(
    ("route", "gemeld"),
    [
        ([A, STRAKS], []),
        ([Paraaf("A", op=DAG)], ["KV-450"]),
        ([Paraaf("A", akkoord=True)], ["KV-450"]),
        ([Paraaf("A", op=date(2026, 4, 1), akkoord=True)], ["KV-451"]),
        ([A, Paraaf("D", op=date(2026, 4, 6), akkoord=True)], ["KV-452"]),
        ([STRAKS, A], ["KV-453"]),
        ([A, B], ["KV-454"]),
        ([B, Paraaf("B. Proef", op=date(2026, 4, 9), akkoord=True)], []),
    ],
)
def test_what_looks_wrong_is_pointed_out_and_stops_nothing(route: list[Paraaf], gemeld: list[str]) -> None:
    meldingen = controleer_parafen(route, INGEZONDEN)
    assert codes(meldingen) == gemeld
    assert not any(melding.stopt for melding in meldingen)


def test_a_route_in_a_case_is_checked_with_the_case(maak: Maak) -> None:
    route = "paraafroute:\n  - {wie: A. Voorbeeld, op: 7 april 2026}\n"
    assert waarschuwingen(maak(zaak=route)) == ["KV-450"]


NAMEN = st.sampled_from(["A", "B", "C"])
PARAFEN = st.builds(Paraaf, NAMEN, st.none(), st.none() | st.dates(), st.none() | st.booleans())


@given(st.lists(PARAFEN, max_size=6), NAMEN)
def test_a_place_in_the_route_is_one_that_is_still_open(route: list[Paraaf], wie: str) -> None:
    plek = plek_in_route(route, f" {wie.lower()} ")
    open_ = [i for i, een in enumerate(route) if een.wie == wie and een.op is None]
    assert plek == (open_[0] if open_ else None)


@given(st.lists(PARAFEN, max_size=6))
def test_every_route_has_a_stand_and_only_an_empty_one_is_nowhere(route: list[Paraaf]) -> None:
    assert bool(stand_van(route)) == bool(route)
    controleer_parafen(route, INGEZONDEN)
