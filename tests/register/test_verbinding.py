"""A database that is not there, is not ours, or fails: said in Dutch, with a way on."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from correspondentie.kenmerk import Schemas
from correspondentie.melding import Fout, Melding
from correspondentie.register import open_register, verbinding
from correspondentie.register.verbinding import lees_url, open_motor, toonbaar
from tests.register.cluster import nieuwe_database
from tests.register.conftest import DATUM, DOOR, ZAAK, Klok


def weigering(url: str) -> Melding:
    with pytest.raises(Fout) as fout:
        open_register(url, klok=Klok())
    return fout.value.meldingen[0]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "register.sqlite",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://iemand@computer/register",
        "postgresql://computer:poort/register",
        "onzin://x",
    ],
)
def test_a_url_that_cannot_be_a_register_is_refused(url: str) -> None:
    assert weigering(url).code == "RG-001"


@pytest.mark.parametrize("begin", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_usual_name_of_postgresql_takes_the_driver_that_we_have(begin: str) -> None:
    assert lees_url(f"{begin}://iemand@computer/register").drivername == "postgresql+psycopg"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    melding = weigering(f"sqlite:///{tmp_path / 'weg' / 'register.sqlite'}")
    assert melding.code == "RG-002"
    assert f"de map {tmp_path / 'weg'} bestaat niet" in melding.tekst


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    melding = weigering(f"sqlite:///{tmp_path}")
    assert melding.code == "RG-002"
    assert "dit is een map" in melding.tekst


def test_a_folder_that_may_not_be_written_in_is_said_to_be_so() -> None:
    # Nobody can make files there, not even root.
    melding = weigering("sqlite:////proc/register.sqlite")
    assert melding.code == "RG-002"
    assert "u mag in deze map geen bestanden maken" in melding.tekst


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    pad = tmp_path / "brief.docx"
    pad.write_bytes(b"geen database " * 100)
    assert weigering(f"sqlite:///{pad}").code == "RG-003"
    assert pad.read_bytes() == b"geen database " * 100


def test_the_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    pad = tmp_path / "ander.sqlite"
    with closing(sqlite3.connect(pad)) as ander:
        ander.execute("CREATE TABLE foto (id INTEGER)")
    was = pad.read_bytes()
    assert weigering(f"sqlite:///{pad}").code == "RG-003"
    assert pad.read_bytes() == was


def test_in_postgresql_only_tables_of_the_same_name_are_in_the_way(cluster: Path) -> None:
    for naam, tabel, goed in (("naast", "foto", True), ("botst", "brief", False)):
        url = nieuwe_database(cluster, naam)
        motor = verbinding._postgresql(lees_url(url))
        with motor.begin() as db:
            db.execute(text(f"CREATE TABLE {tabel} (id INTEGER)"))
        motor.dispose()
        if goed:
            open_register(url, klok=Klok()).sluit()
        else:
            assert weigering(url).code == "RG-003"


def test_an_empty_file_becomes_a_register(tmp_path: Path) -> None:
    pad = tmp_path / "leeg.sqlite"
    pad.touch()
    with open_register(f"sqlite:///{pad}", klok=Klok()) as register:
        assert register.lijst() == ()


def test_a_register_of_a_newer_version_is_left_alone(url: str) -> None:
    motor = open_motor(lees_url(url), Klok())
    with motor.begin() as db:
        db.execute(text("UPDATE register_versie SET versie = 99"))
    motor.dispose()
    assert weigering(url).code == "RG-004"


def test_a_server_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    melding = weigering(f"postgresql://iemand@/register?host={tmp_path}")
    assert melding.code == "RG-002"
    assert "er draait daar geen PostgreSQL" in melding.tekst


def test_a_database_that_the_server_does_not_have_is_said_to_be_so(cluster: Path) -> None:
    melding = weigering(f"postgresql://correspondentie@/bestaatniet?host={cluster}")
    assert melding.code == "RG-002"
    assert "bestaat niet" in melding.tekst


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    melding = weigering("postgresql://iemand@computer/register")
    assert melding.code == "RG-006"
    assert "correspondentie[postgresql]" in str(melding.tip)


def test_a_password_is_never_shown() -> None:
    assert "geheim" not in toonbaar(lees_url("postgresql://iemand:geheim@computer/register"))


def test_a_sqlite_register_survives_a_power_cut_and_lets_readers_through(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'register.sqlite'}"
    motor = open_motor(lees_url(url), Klok())
    with motor.connect() as db:
        # FULL is 2.
        assert db.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert db.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    motor.dispose()


def test_whoever_waits_too_long_is_told_so(url: str, schemas: Schemas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbinding, "WACHTTIJD", 0.2)
    schema = schemas.schema("vng-u")
    with open_register(url, klok=Klok()) as een, open_register(url, klok=Klok()) as ander:
        with een.transactie() as t:
            t.trek(schema, ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
            # In PostgreSQL the first number of a scheme waits on another lock than all later ones.
            with pytest.raises(Fout, match="RG-005"), ander.transactie() as tweede:
                tweede.trek(schema, ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
        with ander.transactie() as tweede:
            assert tweede.trek(schema, ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR) == "U202600001"


def test_a_register_that_may_only_be_read_says_so(tmp_path: Path, schemas: Schemas) -> None:
    url = f"sqlite:///{tmp_path / 'register.sqlite'}"
    open_register(url, klok=Klok()).sluit()
    with open_register(url, klok=Klok()) as register:
        motor = register._motor
        with motor.connect() as db:
            db.exec_driver_sql("PRAGMA query_only=ON")
        with pytest.raises(Fout) as fout, register.transactie() as t:
            t.trek(schemas.schema("vng-u"), ZAAK, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
    assert fout.value.meldingen[0].code == "RG-007"
    assert "alleen lezen" in fout.value.meldingen[0].tekst
