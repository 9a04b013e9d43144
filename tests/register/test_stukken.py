"""What letters were made from is kept with them, and each content only once."""

from __future__ import annotations

from sqlalchemy import create_engine, text

from correspondentie.kenmerk import Schemas
from correspondentie.register import Stuk
from correspondentie.register.register import Register
from correspondentie.register.verbinding import lees_url
from tests.register.conftest import ANDER, DATUM, DOOR, ZAAK, vaststelling

SJABLOON = Stuk.van("sjablonen/brief.md", b"Geachte lezer,\x00\xff")
BEELD = Stuk.van("handtekening.png", b"\x89PNG")


def aantal(url: str, tabel: str) -> int:
    motor = create_engine(lees_url(url))
    try:
        with motor.connect() as verbinding:
            return int(verbinding.execute(text(f"SELECT count(*) FROM {tabel}")).scalar_one())
    finally:
        motor.dispose()


def test_letters_of_one_work_folder_share_what_they_were_made_from(
    register: Register, url: str, schemas: Schemas
) -> None:
    with register.transactie() as t:
        for zaak in (ZAAK, ANDER):
            kenmerk = t.trek(schemas.schema("jenv"), zaak, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
            t.stel_vast(kenmerk, vaststelling(), door=DOOR, stukken=[SJABLOON, BEELD])
    assert register.stukken(kenmerk, 1) == {"brief.docx": {een.naam: een.inhoud for een in (SJABLOON, BEELD)}}
    # Two contents and one list, for two letters.
    assert (aantal(url, "stuk"), aantal(url, "bestand_stukken")) == (3, 2)


def test_a_format_that_is_added_later_has_pieces_of_its_own(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        kenmerk = t.trek(schemas.schema("jenv"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast(kenmerk, vaststelling(), door=DOOR, stukken=[SJABLOON])
    met_pdf = vaststelling(bestanden={"brief.docx": "c" * 64, "brief.pdf": "d" * 64})
    with register.transactie() as t:
        t.stel_vast(kenmerk, met_pdf, door=DOOR, stukken=[SJABLOON, BEELD])
    assert {naam: sorted(stukken) for naam, stukken in register.stukken(kenmerk, 1).items()} == {
        "brief.docx": [SJABLOON.naam],
        "brief.pdf": [BEELD.naam, SJABLOON.naam],
    }


def test_a_letter_is_found_by_checksum_and_by_name(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        kenmerk = t.trek(schemas.schema("jenv"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast(kenmerk, vaststelling(bestanden={"2026_brief.docx": "c" * 64}), door=DOOR)
    zoek = register.brieven_met_bestand
    assert [brief.kenmerk for brief in zoek(sha256="c" * 64)] == [kenmerk]
    assert [brief.kenmerk for brief in zoek(naam="Kopie van 2026_brief (2).docx")] == [kenmerk]
    assert zoek(sha256="d" * 64) == zoek(naam="iets anders.docx") == ()
    assert register.bekende_nummers([kenmerk, "9999999"]) == (kenmerk,)
