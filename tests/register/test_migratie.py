"""Registers of earlier versions go on in this one, with all that was in them."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from correspondentie.kenmerk import Schemas
from correspondentie.register import Bestand, Stuk, open_register
from correspondentie.register.tabellen import VERSIE
from correspondentie.register.verbinding import lees_url
from tests.register.conftest import DATUM, DOOR, ZAAK, Klok, vaststelling
from tests.register.eerste_versie import SOM, maak_eerste_versie
from tests.register.test_mailings import OPGAVE, ontvangers


def test_a_register_of_version_1_keeps_its_letters_and_takes_new_ones(url: str, schemas: Schemas) -> None:
    maak_eerste_versie(url)
    with open_register(url, klok=Klok()) as register:
        oud = register.brief("U202600182")
        assert oud.vaststelling.bestanden == (Bestand("brief.docx", SOM, None),)
        assert register.stukken("U202600182", 1) == {}
        with register.transactie() as t:
            nieuw = t.trek(schemas.schema("jenv"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
            t.stel_vast(nieuw, vaststelling(), door=DOOR, stukken=[Stuk.van("a.md", b"tekst")])
        assert register.stukken(nieuw, 1) == {"brief.docx": {"a.md": b"tekst"}}
        assert [brief.kenmerk for brief in register.brieven_met_bestand(sha256=SOM)] == ["U202600182"]


def test_a_register_is_brought_up_to_date_once(url: str) -> None:
    maak_eerste_versie(url)
    for _ in range(2):
        open_register(url, klok=Klok()).sluit()
    motor = create_engine(lees_url(url))
    try:
        with motor.connect() as verbinding:
            assert verbinding.execute(text("SELECT versie FROM register_versie")).scalars().all() == [VERSIE]
    finally:
        motor.dispose()


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE stuk SET inhoud = NULL",
        "DELETE FROM bestand_stukken",
        "DELETE FROM aantekening",
        "UPDATE mailing SET titel = ''",
    ],
)
def test_what_is_added_to_an_old_register_is_kept_from_change_too(url: str, schemas: Schemas, opdracht: str) -> None:
    maak_eerste_versie(url)
    with open_register(url, klok=Klok()) as register, register.transactie() as t:
        nieuw = t.trek(schemas.schema("jenv"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        t.stel_vast(nieuw, vaststelling(), door=DOOR, stukken=[Stuk.van("a.md", b"tekst")])
        t.noteer(nieuw, "antwoord", DATUM, "", door=DOOR)
        t.geef_uit(OPGAVE, ontvangers(1), {"kenmerk": schemas.schema("jenv")}, "kenmerk", door=DOOR)
    motor = create_engine(lees_url(url))
    try:
        with pytest.raises(DBAPIError, match="het register verandert dit niet meer"), motor.begin() as verbinding:
            verbinding.execute(text(opdracht))
    finally:
        motor.dispose()
