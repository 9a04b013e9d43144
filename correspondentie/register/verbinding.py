"""The way to the database: from URL to engine, its transactions, and what its errors mean for a user."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from correspondentie.melding import Fout
from correspondentie.register.meldingen import MELDING
from correspondentie.register.migratie import werk_bij
from correspondentie.register.tabellen import METADATA, VERSIE, maak_tabellen, register_versie

WACHTTIJD: float = 60
"""Seconds to wait for somebody else's transaction; rendering a long letter inside one takes a few."""
_SLOT: Final = 4_091_971
"""Key of PostgreSQL's advisory lock while the tables are made; any constant of our own."""


def lees_url(tekst: str) -> URL:
    """The URL with the driver that we use; raises ``Fout`` when it is none, or of another database."""
    try:
        url = make_url(tekst)
    except (ArgumentError, ValueError):
        raise MELDING.fout(
            "RG-001",
            url=tekst,
            reden="het is geen URL",
            tip="Bijvoorbeeld: sqlite:///register.sqlite of postgresql://gebruiker@computer/register.",
        ) from None
    if url.get_backend_name() == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise MELDING.fout("RG-001", url=tekst, reden="de naam van het bestand ontbreekt")
        return url.set(drivername="sqlite")
    if url.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        try:
            import psycopg  # noqa: F401
        except ImportError:
            tip = "Installeer het met: pip install 'correspondentie[postgresql]'."
            raise MELDING.fout("RG-006", tip=tip) from None
        return url.set(drivername="postgresql+psycopg")
    raise MELDING.fout("RG-001", url=toonbaar(url), reden="een register ligt in SQLite of in PostgreSQL")


def toonbaar(url: URL) -> str:
    """For messages: the path of a file, or the URL without its password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def open_motor(url: URL, klok: Callable[[], datetime]) -> Engine:
    """An engine on a register that is there: laid out when the database was empty; raises ``Fout``."""
    motor = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
    try:
        with vertaald(url, openen=True):
            with lezend(motor) as verbinding:
                versie = _versie(verbinding, url)
            if versie != VERSIE:
                _richt_in(motor, url, klok)
    except BaseException:
        motor.dispose()
        raise
    return motor


@contextmanager
def schrijvend(motor: Engine) -> Iterator[Connection]:
    """A transaction that may write: all of it is recorded at the end, or nothing when an exception leaves it."""
    with motor.begin() as verbinding:
        yield verbinding


@contextmanager
def lezend(motor: Engine) -> Iterator[Connection]:
    """A transaction that only reads, and so waits for nobody."""
    with motor.connect().execution_options(leest=True) as verbinding, verbinding.begin():
        yield verbinding


def _postgresql(url: URL) -> Engine:
    # READ COMMITTED on purpose: after waiting for a lock, a transaction has to see what the other one did.
    return create_engine(
        url,
        isolation_level="READ COMMITTED",
        pool_pre_ping=True,
        pool_size=2,
        connect_args={"connect_timeout": 10, "options": f"-c lock_timeout={int(WACHTTIJD * 1000)}"},
    )


def _sqlite(url: URL) -> Engine:
    motor = create_engine(url, connect_args={"timeout": WACHTTIJD})

    # https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#serializable-isolation-savepoints-transactional-ddl:
    # the driver begins transactions late and not before DDL, so we begin them ourselves.
    @event.listens_for(motor, "connect")
    def _stel_in(verbinding: SqliteConnection, _: object) -> None:
        verbinding.isolation_level = None
        verbinding.execute("PRAGMA synchronous=FULL")
        verbinding.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(motor, "begin")
    def _begin(verbinding: Connection) -> None:
        # IMMEDIATE: a transaction that first reads and then writes would otherwise fail instead of wait.
        leest = verbinding.get_execution_options().get("leest")
        verbinding.exec_driver_sql("BEGIN" if leest else "BEGIN IMMEDIATE")

    return motor


def _versie(verbinding: Connection, url: URL) -> int:
    """Of its tables, 0 for an empty database; raises ``Fout`` when the database is something else, or too new."""
    aanwezig = set(inspect(verbinding).get_table_names())
    if register_versie.name not in aanwezig:
        vreemd = aanwezig if url.get_backend_name() == "sqlite" else aanwezig & METADATA.tables.keys()
        if vreemd:
            raise MELDING.fout("RG-003", url=toonbaar(url), tip="Kies een ander bestand of een andere database.")
        return 0
    versie: int = verbinding.execute(select(register_versie.c.versie)).scalar_one()
    if versie > VERSIE:
        raise MELDING.fout(
            "RG-004", url=toonbaar(url), versie=versie, eigen=VERSIE, tip="Installeer de nieuwste versie."
        )
    return versie


def _richt_in(motor: Engine, url: URL, klok: Callable[[], datetime]) -> None:
    if motor.dialect.name == "sqlite":
        _schakel_wal(motor)
    with schrijvend(motor) as verbinding:
        if motor.dialect.name == "postgresql":
            verbinding.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SLOT})")
        # Another process may have been first while this one waited.
        versie = _versie(verbinding, url)
        if not versie:
            maak_tabellen(verbinding, klok())
        elif versie < VERSIE:
            werk_bij(verbinding, versie, klok())


def _schakel_wal(motor: Engine) -> None:
    """Write-ahead logging: readers do not wait for writers. The file remembers it."""
    einde = time.monotonic() + WACHTTIJD
    while True:
        verbinding = motor.raw_connection()
        try:
            verbinding.cursor().execute("PRAGMA journal_mode=WAL")
        except Exception as fout:  # the driver's own class, of whichever sqlite3 is installed
            # SQLite answers "locked" at once when two processes switch at the same time.
            if "locked" not in str(fout) or time.monotonic() > einde:
                raise OperationalError("PRAGMA journal_mode=WAL", None, fout) from fout
            time.sleep(0.02)
        else:
            return
        finally:
            verbinding.close()


@contextmanager
def vertaald(url: URL, *, openen: bool = False) -> Iterator[None]:
    """Errors of the database inside this block become a ``Fout`` in Dutch; all others pass."""
    try:
        yield
    except SQLAlchemyError as fout:
        raise _fout(url, fout, openen=openen) from fout


def _fout(url: URL, fout: SQLAlchemyError, *, openen: bool) -> Fout:
    naam = toonbaar(url)
    oorzaak: Any = fout.orig if isinstance(fout, DBAPIError) else fout
    klacht = " ".join(str(oorzaak).split())
    if "file is not a database" in klacht:
        return MELDING.fout("RG-003", url=naam, tip="Kies een ander bestand, of een naam die nog niet bestaat.")
    if "locked" in klacht or getattr(oorzaak, "sqlstate", None) in ("40P01", "40001", "55P03"):
        return MELDING.fout("RG-005", url=naam, tip="Probeer het over een minuut opnieuw; er is niets vastgelegd.")
    reden, tip = _reden(url, fout, klacht)
    return MELDING.fout("RG-002" if openen else "RG-007", url=naam, reden=reden, tip=tip)


def _reden(url: URL, fout: SQLAlchemyError, klacht: str) -> tuple[str, str | None]:
    if isinstance(fout, IntegrityError):
        return "een ander legde tegelijk hetzelfde vast", "Probeer het opnieuw; er is niets vastgelegd."
    if url.get_backend_name() == "sqlite":
        return _sqlite_reden(Path(str(url.database)), klacht)
    return next(((reden, tip) for teken, reden, tip in _REDENEN if teken in klacht), (klacht, None))


def _sqlite_reden(pad: Path, klacht: str) -> tuple[str, str | None]:
    if "unable to open" in klacht:
        if pad.is_dir():
            return "dit is een map, geen bestand", "Noem een bestand in die map, bijvoorbeeld register.sqlite."
        if not pad.absolute().parent.is_dir():
            return f"de map {pad.parent} bestaat niet", "Maak de map eerst aan, of kies een andere."
        return "u mag in deze map geen bestanden maken", "Kies een map waarin u mag schrijven."
    if "readonly" in klacht:
        return "u mag dit bestand alleen lezen", "Vraag schrijfrecht op het bestand en op zijn map."
    if "full" in klacht:
        return "de schijf is vol", "Maak ruimte vrij; er is niets vastgelegd."
    if "malformed" in klacht:
        return "het bestand is beschadigd", "Zet een reservekopie terug."
    return klacht, None


_REDENEN: Final = (
    ("password authentication failed", "naam of wachtwoord klopt niet", "Kijk de gebruiker en het wachtwoord na."),
    ("no password supplied", "er is een wachtwoord nodig", "Zet het wachtwoord in het bestand ~/.pgpass."),
    ("does not exist", "de database of de gebruiker bestaat niet", "Vraag de beheerder om een lege database."),
    ("permission denied", "u hebt hier geen rechten", "Vraag de beheerder om schrijfrecht op deze database."),
    ("could not translate host", "de computer met deze naam is niet te vinden", "Kijk de naam in de URL na."),
    ("failed to resolve host", "de computer met deze naam is niet te vinden", "Kijk de naam in de URL na."),
    ("Name or service not known", "de computer met deze naam is niet te vinden", "Kijk de naam in de URL na."),
    ("No such file", "er draait daar geen PostgreSQL", "Kijk de URL na, of start de server."),
    ("refused", "er draait daar geen PostgreSQL", "Kijk de URL na, of start de server."),
    ("timeout", "de server antwoordt niet", "Kijk de verbinding en de URL na."),
    ("closed", "de verbinding is verbroken", "Probeer het opnieuw; er is niets vastgelegd."),
    ("terminating connection", "de verbinding is verbroken", "Probeer het opnieuw; er is niets vastgelegd."),
)
