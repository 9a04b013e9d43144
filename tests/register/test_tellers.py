"""Counters: per year or per block, up to their end and never back."""

from __future__ import annotations

from datetime import date

import pytest

from correspondentie.kenmerk import Schema, Schemas, Uitgifte
from correspondentie.melding import Fout
from correspondentie.register import Stand, Zaaksleutel
from correspondentie.register.register import Register
from tests.register.conftest import DATUM, DOOR


def trek(register: Register, schema: Schema, zaak: str, datum: date = DATUM) -> str:
    with register.transactie() as t:
        return t.trek(schema, Zaaksleutel(zaak, "brief", "x"), datum=datum, inhoud_sha256="a" * 64, door=DOOR)


def met_blok(schema: Schema, van: int, tot: int) -> Schema:
    return schema.model_copy(update={"uitgifte": Uitgifte(soort=schema.uitgifte.soort, van=van, tot=tot)})


def test_a_year_counter_begins_again_every_year(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("vng-u")
    jaren = [date(2026, 12, 31), date(2027, 1, 1), date(2026, 12, 30), date(2027, 6, 1)]
    getrokken = [trek(register, schema, f"z{nummer}", datum) for nummer, datum in enumerate(jaren)]
    assert getrokken == ["U202600001", "U202700001", "U202600002", "U202700002"]


def test_a_block_runs_on_over_the_years_and_ends(register: Register, schemas: Schemas) -> None:
    schema = met_blok(schemas.schema("jenv"), 7000001, 7000002)
    assert trek(register, schema, "a") == "7000001"
    assert trek(register, schema, "b", date(2027, 1, 1)) == "7000002"
    with pytest.raises(Fout) as fout:
        trek(register, schema, "c")
    assert fout.value.meldingen[0].code == "RG-021"
    assert trek(register, schema, "a") == "7000001"


def test_a_new_block_is_begun_at_its_beginning_also_when_it_is_lower(register: Register, schemas: Schemas) -> None:
    jenv = schemas.schema("jenv")
    assert trek(register, met_blok(jenv, 8000001, 8000001), "a") == "8000001"
    assert trek(register, met_blok(jenv, 7000001, 7000009), "b") == "7000001"


def test_a_block_that_runs_into_numbers_already_used_goes_round_them(register: Register, schemas: Schemas) -> None:
    jenv = schemas.schema("jenv")
    trek(register, met_blok(jenv, 7000002, 7000009), "a")
    assert [trek(register, met_blok(jenv, 7000001, 7000009), zaak) for zaak in "bc"] == ["7000001", "7000003"]


def test_the_state_of_a_counter_says_how_many_are_left(register: Register, schemas: Schemas) -> None:
    schema = met_blok(schemas.schema("jenv"), 7000001, 7000010)
    assert register.stand(schema, datum=DATUM) == Stand(7000001, 7000010)
    trek(register, schema, "a")
    assert register.stand(schema, datum=DATUM).over == 9


def test_a_reservation_larger_than_what_is_left_takes_nothing(register: Register, schemas: Schemas) -> None:
    schema = met_blok(schemas.schema("jenv"), 7000001, 7000010)
    with pytest.raises(Fout) as fout, register.transactie() as t:
        t.reserveer(schema, 11, datum=DATUM, door=DOOR)
    assert fout.value.meldingen[0].code == "RG-022"
    assert register.stand(schema, datum=DATUM).over == 10
    assert register.lijst() == ()


def test_a_counter_takes_over_from_another_system_and_never_goes_back(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("vng-u")
    with register.transactie() as t:
        t.zet_teller(schema, 183, datum=DATUM, door=DOOR)
    assert trek(register, schema, "a") == "U202600183"
    with pytest.raises(Fout) as fout, register.transactie() as t:
        t.zet_teller(schema, 100, datum=DATUM, door=DOOR)
    assert fout.value.meldingen[0].code == "RG-023"
    with pytest.raises(Fout, match="RG-024"), register.transactie() as t:
        t.zet_teller(schema, 100_000, datum=DATUM, door=DOOR)
    assert register.logboek()[0].toelichting == "vng-u: van 1 naar 183"
