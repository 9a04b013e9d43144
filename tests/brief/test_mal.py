"""Moulds: what stands fast is made once, what is open for every letter."""

import pytest

from correspondentie.brief.invullen import Bron
from correspondentie.brief.mal import Mal, Open, Vast, Vulling, alle, dan, reeks
from correspondentie.melding import Plaats
from correspondentie.sjabloon.invulling import Invulling


def vulling(*waarden: str) -> Vulling:
    return Vulling(tuple(Invulling(waarde, "x", Plaats("s.md")) for waarde in waarden), Bron())


def plek(nummer: int) -> Mal[tuple[str, ...]]:
    return Open(lambda vulling: (vulling.invullingen[nummer].waarde,))


def _leeg() -> Mal[tuple[str, ...]]:
    return reeks([])


def test_what_stands_fast_is_worked_out_at_once() -> None:
    assert dan(Vast(2), lambda getal: getal + 1) == Vast(3)
    mallen: list[Mal[tuple[str, ...]]] = [Vast(("a",)), Vast(("b", "c"))]
    assert reeks(mallen) == Vast(("a", "b", "c"))
    assert _leeg() == Vast(())
    assert alle([Vast("a"), Vast("b")]) == Vast(("a", "b"))


def test_what_is_open_is_worked_out_for_every_letter() -> None:
    mal = dan(reeks([Vast(("van",)), plek(1), Vast(("aan",)), plek(0)]), " ".join)
    assert mal.giet(vulling("Jansen", "De Vries")) == "van De Vries aan Jansen"
    assert mal.giet(vulling("Bakker", "Smit")) == "van Smit aan Bakker"


def test_only_neighbours_that_stand_fast_are_joined() -> None:
    mal = reeks([Vast(("a",)), Vast(("b",)), plek(0), Vast(("c",))], lambda delen: ("".join(delen),))
    assert mal.giet(vulling("x")) == ("ab", "x", "c")


def test_a_row_keeps_a_cell_of_several_parts_as_one() -> None:
    cellen: list[Mal[tuple[str, ...]]] = [Vast(("a", "b")), plek(0)]
    assert alle(cellen).giet(vulling("x")) == (("a", "b"), ("x",))


def test_what_goes_wrong_in_a_fast_part_shows_before_any_letter_is_poured() -> None:
    with pytest.raises(ZeroDivisionError):
        dan(Vast(0), lambda getal: 1 // getal)
