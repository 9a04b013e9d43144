"""Numbers: one letter, one number, for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from correspondentie.kenmerk import Schema, Schemas
from correspondentie.melding import Fout
from correspondentie.register import Staat, Zaaksleutel
from correspondentie.register.register import Register
from tests.register.conftest import ANDER, DATUM, DOOR, ZAAK, vaststelling

INHOUD = "a" * 64


@pytest.fixture
def schema(schemas: Schemas) -> Schema:
    return schemas.schema("vng-u")


def trek(register: Register, schema: Schema, sleutel: Zaaksleutel = ZAAK, **opties: object) -> str:
    alles = {"datum": DATUM, "inhoud_sha256": INHOUD, "door": DOOR, **opties}
    with register.transactie() as t:
        return t.trek(schema, sleutel, **alles)  # type: ignore[arg-type]


def neem_op(register: Register, kenmerk: str, sleutel: Zaaksleutel = ZAAK, inhoud: str = INHOUD) -> None:
    with register.transactie() as t:
        t.neem_op(kenmerk, sleutel, inhoud_sha256=inhoud, door=DOOR)


def code(fout: pytest.ExceptionInfo[Fout]) -> str:
    return fout.value.meldingen[0].code


def test_the_same_letter_gets_the_same_number_again(register: Register, schema: Schema) -> None:
    assert trek(register, schema) == "U202600001"
    assert trek(register, schema) == "U202600001"
    assert trek(register, schema, ANDER) == "U202600002"


def test_a_letter_that_is_not_final_keeps_its_number_when_its_content_changes(
    register: Register, schema: Schema
) -> None:
    trek(register, schema)
    assert trek(register, schema, inhoud_sha256="d" * 64) == "U202600001"
    assert register.lijst()[0].inhoud_sha256 == "d" * 64
    assert [regel.handeling for regel in register.logboek("U202600001")] == ["getrokken", "inhoud gewijzigd"]


@pytest.mark.parametrize("anders", [{"geadresseerde": "gm0599"}, {"soort": "cdk-notificatie"}, {"zaak_id": "zaak-9"}])
def test_a_copied_case_to_another_addressee_or_of_another_kind_is_another_letter(
    register: Register, schema: Schema, anders: dict[str, str]
) -> None:
    assert trek(register, schema) != trek(register, schema, replace(ZAAK, **anders))


def test_a_copied_case_with_another_content_is_noticed_once_the_letter_is_final(
    register: Register, schema: Schema
) -> None:
    with register.transactie() as t:
        kenmerk = t.trek(schema, ZAAK, datum=DATUM, inhoud_sha256=INHOUD, door=DOOR)
        t.stel_vast(kenmerk, vaststelling(INHOUD), door=DOOR)
    assert trek(register, schema) == kenmerk
    with pytest.raises(Fout) as fout:
        trek(register, schema, inhoud_sha256="d" * 64)
    assert code(fout) == "RG-040"
    assert "9\u00a0april\u00a02026" in fout.value.meldingen[0].tekst
    assert "eigen ‘id’" in str(fout.value.meldingen[0].tip)
    assert trek(register, schema, inhoud_sha256="d" * 64, nieuwe_versie=True) == kenmerk


def test_a_number_is_printed_with_spaces_that_do_not_break_and_found_with_plain_ones(
    register: Register, schemas: Schemas
) -> None:
    assert trek(register, schemas.schema("vng-lbr")) == "Lbr.\u00a026/001"
    assert register.toon("Lbr. 26/001").nummer == register.toon("Lbr.\u00a026/001").nummer


def test_one_letter_can_have_a_number_of_two_schemes(register: Register, schemas: Schemas) -> None:
    trek(register, schemas.schema("vng-u"))
    trek(register, schemas.schema("vng-lbr"))
    assert [nummer.kenmerk for nummer in register.nummers_van(ZAAK)] == ["U202600001", "Lbr. 26/001"]
    assert register.nummers_van(ANDER) == ()


def test_numbers_of_somebody_else_are_not_drawn(register: Register, schemas: Schemas) -> None:
    with pytest.raises(Fout) as fout:
        trek(register, schemas.schema("kamer-zaak"))
    assert code(fout) == "RG-020"


@pytest.mark.parametrize("leeg", ["zaak_id", "soort", "geadresseerde"])
def test_a_letter_that_could_not_be_found_again_gets_no_number(register: Register, schema: Schema, leeg: str) -> None:
    with pytest.raises(Fout) as fout:
        trek(register, schema, replace(ZAAK, **{leeg: " "}))
    assert code(fout) == "RG-011"
    assert register.lijst() == ()


def test_nobody_is_not_somebody(register: Register, schema: Schema) -> None:
    with pytest.raises(Fout) as fout:
        trek(register, schema, door="  ")
    assert code(fout) == "RG-010"


def test_a_number_of_another_system_is_recorded_once(register: Register, schemas: Schemas) -> None:
    kenmerk = schemas.lees("7468089")
    for _ in range(2):
        with register.transactie() as t:
            t.neem_op(kenmerk, ZAAK, inhoud_sha256=INHOUD, door=DOOR)
    assert [(nummer.kenmerk, nummer.schema) for nummer in register.lijst()] == [("7468089", "jenv")]
    assert [regel.handeling for regel in register.logboek()] == ["opgenomen"]


def test_a_number_that_another_letter_has_is_refused(register: Register) -> None:
    neem_op(register, "2026-0001 AB")
    with pytest.raises(Fout) as fout:
        neem_op(register, "2026-0001 AB ", ANDER)
    assert code(fout) == "RG-031"
    assert "zaak-1" in fout.value.meldingen[0].tekst


def test_a_given_number_keeps_to_its_letter_once_that_is_final(register: Register) -> None:
    neem_op(register, "7468089")
    with register.transactie() as t:
        t.stel_vast("7468089", vaststelling(INHOUD), door=DOOR)
    neem_op(register, "7468089")
    with pytest.raises(Fout) as fout:
        neem_op(register, "7468089", inhoud="d" * 64)
    assert code(fout) == "RG-040"


def test_a_letter_does_not_get_two_numbers_of_one_scheme(register: Register, schemas: Schemas) -> None:
    trek(register, schemas.schema("vng-u"))
    with pytest.raises(Fout) as fout, register.transactie() as t:
        t.neem_op(schemas.lees("U202600777"), ZAAK, inhoud_sha256=INHOUD, door=DOOR)
    assert code(fout) == "RG-033"


def test_an_empty_number_is_none(register: Register) -> None:
    with pytest.raises(Fout, match="RG-011"):
        neem_op(register, " \u00a0")


def test_drawing_goes_past_a_number_that_another_system_gave_out(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        t.neem_op(schemas.lees("U202600002"), ANDER, inhoud_sha256=INHOUD, door=DOOR)
    schema = schemas.schema("vng-u")
    getrokken = [trek(register, schema, replace(ZAAK, zaak_id=f"z{nummer}")) for nummer in range(3)]
    assert getrokken == ["U202600001", "U202600003", "U202600004"]


def test_reserved_numbers_are_skipped_and_can_be_given_to_a_letter(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("jenv")
    with register.transactie() as t:
        gereserveerd = t.reserveer(schema, 3, datum=DATUM, door=DOOR)
    assert gereserveerd == ("9000001", "9000002", "9000003")
    assert trek(register, schema) == "9000004"
    with register.transactie() as t:
        t.neem_op(schemas.lees("9000002"), ANDER, inhoud_sha256=INHOUD, door=DOOR)
    assert trek(register, schema, ANDER) == "9000002"
    assert [nummer.staat for nummer in register.lijst()] == ["gereserveerd", "uitgegeven", "gereserveerd", "uitgegeven"]
    assert [regel.handeling for regel in register.logboek("9000002")] == ["gereserveerd", "toegewezen"]
    with pytest.raises(Fout, match="RG-031"):
        neem_op(register, "9000002")


@pytest.mark.parametrize("aantal", [0, -1, 10_001])
def test_a_reservation_has_a_sensible_size(register: Register, schema: Schema, aantal: int) -> None:
    with pytest.raises(Fout) as fout, register.transactie() as t:
        t.reserveer(schema, aantal, datum=DATUM, door=DOOR)
    assert code(fout) == "RG-013"


def test_a_withdrawn_number_is_never_used_again(register: Register, schema: Schema) -> None:
    trek(register, schema)
    with register.transactie() as t:
        t.laat_vervallen("U202600001", "dubbel verstuurd", door=DOOR)
    assert trek(register, schema) == "U202600002"
    with pytest.raises(Fout) as fout:
        neem_op(register, "U202600001", ANDER)
    assert code(fout) == "RG-032"
    assert "dubbel verstuurd" in fout.value.meldingen[0].tekst
    with pytest.raises(Fout, match="RG-032"), register.transactie() as t:
        t.laat_vervallen("U202600001", "nog eens", door=DOOR)
    assert register.toon("U202600001").nummer.staat is Staat.VERVALLEN


def test_a_number_is_withdrawn_with_a_reason_and_only_when_it_is_known(register: Register, schema: Schema) -> None:
    trek(register, schema)
    with pytest.raises(Fout, match="RG-012"), register.transactie() as t:
        t.laat_vervallen("U202600001", " ", door=DOOR)
    with pytest.raises(Fout, match="RG-030"), register.transactie() as t:
        t.laat_vervallen("U202600099", "bestaat niet", door=DOOR)


def test_a_number_drawn_in_one_year_stays_when_the_letter_is_dated_in_the_next(
    register: Register, schema: Schema
) -> None:
    assert trek(register, schema, datum=date(2026, 12, 31)) == "U202600001"
    assert trek(register, schema, datum=date(2027, 1, 4)) == "U202600001"
