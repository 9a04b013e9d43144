"""What was recorded cannot be changed, not even with the database in hand."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from correspondentie.kenmerk import Schemas
from correspondentie.register.register import Register
from correspondentie.register.verbinding import lees_url, open_motor
from tests.register.conftest import DATUM, DOOR, ZAAK, Klok, vaststelling


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE logboek SET door = 'iemand anders'",
        "DELETE FROM logboek",
        "UPDATE brief SET zaaktekst = 'anders'",
        "DELETE FROM brief",
        "UPDATE bestand SET sha256 = 'anders'",
        "DELETE FROM bestand",
        "DELETE FROM nummer",
    ],
)
def test_log_letters_and_numbers_stay(register: Register, url: str, schemas: Schemas, opdracht: str) -> None:
    with register.transactie() as t:
        kenmerk = t.trek(schemas.schema("vng-u"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast(kenmerk, vaststelling(), door=DOOR)
    was = register.toon(kenmerk)
    motor = open_motor(lees_url(url), Klok())
    try:
        with pytest.raises(DBAPIError, match="het register verandert dit niet meer"), motor.begin() as verbinding:
            verbinding.execute(text(opdracht))
    finally:
        motor.dispose()
    assert register.toon(kenmerk) == was
