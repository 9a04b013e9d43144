"""The log tells who did what when."""

from datetime import UTC, datetime

from correspondentie.kenmerk import Schemas
from correspondentie.register.register import Register
from tests.register.conftest import ANDER, DATUM, ZAAK


def test_every_change_is_logged_with_who_and_when(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("vng-u")
    with register.transactie() as t:
        t.trek(schema, ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door="a.voorbeeld")
    with register.transactie() as t:
        t.laat_vervallen("U202600001", "dubbel", door="  b.voorbeeld ")
    eerste, tweede = register.logboek()
    assert (eerste.door, eerste.handeling, eerste.kenmerk) == ("a.voorbeeld", "getrokken", "U202600001")
    assert eerste.toelichting == "toezichtbrief aan gm0622, zaak zaak-1"
    assert (tweede.door, tweede.handeling, tweede.toelichting) == ("b.voorbeeld", "vervallen", "dubbel")
    # The clock of the tests starts at ten and goes on a minute each time; laying out the tables took the first.
    assert [regel.op for regel in (eerste, tweede)] == [
        datetime(2026, 4, 9, 10, 2, tzinfo=UTC),
        datetime(2026, 4, 9, 10, 3, tzinfo=UTC),
    ]


def test_what_changes_nothing_is_not_logged(register: Register, schemas: Schemas) -> None:
    for _ in range(2):
        with register.transactie() as t:
            t.trek(schemas.schema("vng-u"), ANDER, datum=DATUM, inhoud_sha256="a" * 64, door="a")
    assert len(register.logboek()) == 1
