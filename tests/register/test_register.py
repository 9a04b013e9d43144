"""The register as its users see it: opened again, all or nothing, and cheap to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

from correspondentie.kenmerk import Schemas
from correspondentie.register import Zaaksleutel, open_register
from correspondentie.register.register import Register
from tests.register.conftest import ANDER, DATUM, DOOR, ZAAK, Klok, vaststelling


class Mislukt(Exception):
    """A letter that could not be made."""


def maak_brief(register: Register, schemas: Schemas, sleutel: Zaaksleutel, *, lukt: bool) -> str:
    """Draw a number, record the letter, and then find out whether it could be made."""
    with register.transactie() as t:
        kenmerk = t.trek(schemas.schema("vng-u"), sleutel, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast(kenmerk, vaststelling(), door=DOOR)
        if not lukt:
            raise Mislukt(kenmerk)
    return kenmerk


def test_a_letter_that_fails_uses_up_no_number(register: Register, schemas: Schemas) -> None:
    with pytest.raises(Mislukt, match="U202600001"):
        maak_brief(register, schemas, ZAAK, lukt=False)
    assert register.exporteer() == ()
    assert register.logboek() == ()
    assert maak_brief(register, schemas, ANDER, lukt=True) == "U202600001"


def test_what_is_recorded_is_there_when_the_register_is_opened_again(url: str, schemas: Schemas) -> None:
    with open_register(url, klok=Klok()) as register, register.transactie() as t:
        t.trek(schemas.schema("vng-u"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
    with open_register(url, klok=Klok()) as register:
        assert [nummer.kenmerk for nummer in register.lijst()] == ["U202600001"]


def test_reading_does_not_wait_for_a_letter_that_is_being_made(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        t.trek(schemas.schema("vng-u"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        assert register.lijst() == ()
    assert len(register.lijst()) == 1


def test_the_room_is_imported_without_its_heavy_library() -> None:
    vraag = "import sys, correspondentie.register; print(sorted({'sqlalchemy', 'psycopg'} & set(sys.modules)))"
    klaar = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "[]"
