"""The forecast of numbers, and whether there are enough."""

from __future__ import annotations

from datetime import date

import pytest

from correspondentie.kenmerk import Schema
from correspondentie.kenmerk.schema import Uitgifte
from correspondentie.mailing.nummers import voorspel
from tests.mailing.conftest import Kantoor

DAG = date(2026, 4, 21)
BLOK = Schema(
    naam="blok",
    titel="nummer",
    schrijfwijze="{volgnummer:4}",
    voorbeeld="0001",
    uitgifte=Uitgifte(soort="blok", van=11, tot=20),
)
JAAR = Schema(
    naam="jaar",
    titel="jaarnummer",
    schrijfwijze="U{jaar}-{volgnummer:4}",
    voorbeeld="U2026-0001",
    uitgifte=Uitgifte(soort="jaarteller"),
)
ANDER = BLOK.model_copy(update={"naam": "ander", "uitgifte": Uitgifte()})


def test_the_numbers_go_on_where_the_register_is(kantoor: Kantoor) -> None:
    with kantoor.register.transactie() as transactie:
        transactie.reserveer(BLOK, 3, datum=DAG, door="tester")
    (reeks,), meldingen = voorspel({"kenmerk": BLOK}, 4, DAG, kantoor.register)
    assert (reeks.eerste, reeks.laatste, reeks.over, meldingen) == ("0014", "0017", 7, ())


def test_without_a_register_they_begin_at_the_first() -> None:
    (reeks,), _ = voorspel({"kenmerk": JAAR}, 3, DAG, None)
    assert (reeks.eerste, reeks.laatste) == ("U2026-0001", "U2026-0003")


@pytest.mark.parametrize(("aantal", "genoeg"), [(10, True), (11, False)])
def test_too_few_numbers_stop_the_mailing(aantal: int, genoeg: bool) -> None:
    reeksen, meldingen = voorspel({"kenmerk": BLOK}, aantal, DAG, None)
    assert bool(reeksen) is genoeg
    assert [melding.code for melding in meldingen] == ([] if genoeg else ["ML-041"])


def test_two_fields_of_one_scheme_need_twice_as_many() -> None:
    reeksen, meldingen = voorspel({"a": BLOK, "b": BLOK}, 5, DAG, None)
    assert [(reeks.eerste, reeks.laatste) for reeks in reeksen] == [("0011", "0015"), ("0016", "0020")]
    assert not meldingen
    assert [melding.code for melding in voorspel({"a": BLOK, "b": BLOK}, 6, DAG, None)[1]] == ["ML-041"]


def test_numbers_that_somebody_else_gives_out_are_no_use() -> None:
    assert [melding.code for melding in voorspel({"kenmerk": ANDER}, 1, DAG, None)[1]] == ["ML-049"]
