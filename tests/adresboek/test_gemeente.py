"""The list of gemeenten that comes with the project."""

import re
from datetime import date

import pytest

from correspondentie.adresboek.adresboek import Adresboek

PEILDATUM = date(2026, 11, 21)


def test_there_are_342_gemeenten_in_12_provinces(adresboek: Adresboek) -> None:
    gemeenten = adresboek.gemeenten.alle(PEILDATUM)
    assert len(gemeenten) == 342
    assert len({gemeente.provincie.code for gemeente in gemeenten}) == 12
    assert len(list(adresboek.provincies)) == 12


@pytest.mark.parametrize(
    ("dag", "aantal"),
    [
        (date(2022, 12, 31), 344),
        (date(2022, 2, 1), 345),
        (date(2021, 6, 1), 352),
        (date(2019, 6, 1), 355),
        (date(2018, 6, 1), 380),
    ],
)
def test_the_number_of_gemeenten_of_an_earlier_year_is_the_official_one(
    adresboek: Adresboek, dag: date, aantal: int
) -> None:
    assert len(adresboek.gemeenten.alle(dag)) == aantal


def test_every_code_is_a_tooi_code(adresboek: Adresboek) -> None:
    assert all(re.fullmatch(r"gm\d{4}", code) for code in adresboek.gemeenten.per_code)
    assert all(re.fullmatch(r"pv\d{2}", code) for code in adresboek.provincies.per_code)


def test_a_province_has_its_own_gemeenten(adresboek: Adresboek) -> None:
    flevoland = adresboek.gemeenten.alle(PEILDATUM, adresboek.provincie("Flevoland"))
    assert [g.naam for g in flevoland] == ["Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde"]


def test_every_ended_gemeente_leads_to_one_that_exists(adresboek: Adresboek) -> None:
    zonder = [
        gemeente.naam
        for gemeente in adresboek.gemeenten.per_code.values()
        if gemeente.eind and not adresboek.gemeenten.opvolgers(gemeente, PEILDATUM)
    ]
    assert zonder == []


def test_no_successor_began_after_its_predecessor_had_been_gone_for_a_day(adresboek: Adresboek) -> None:
    alle = adresboek.gemeenten.per_code
    te_laat = [
        (gemeente.naam, alle[code].naam)
        for gemeente in alle.values()
        for code in gemeente.opvolgers
        if gemeente.eind and not alle[code].bestond_al(date.fromordinal(gemeente.eind.toordinal() + 1))
    ]
    assert te_laat == []


def test_a_gemeente_is_valid_on_its_last_day_and_not_on_the_next(adresboek: Adresboek) -> None:
    brielle = adresboek.gemeenten.per_code["gm0501"]
    assert brielle.geldig(date(2022, 12, 31))
    assert not brielle.geldig(date(2023, 1, 1))
    assert not brielle.geldig(None)


def test_a_gemeente_is_not_valid_before_its_first_day(adresboek: Adresboek) -> None:
    voorne = adresboek.gemeenten.per_code["gm1992"]
    assert voorne.geldig(date(2023, 1, 1))
    assert not voorne.geldig(date(2022, 12, 31))
    assert voorne.geldig(None)


def test_the_addition_that_tells_namesakes_apart_is_no_part_of_the_bare_name(adresboek: Adresboek) -> None:
    assert adresboek.gemeente("gm0373").kale_naam == "Bergen"
    assert adresboek.gemeente("gm0622").kale_naam == "Vlaardingen"
