"""The tables of the register. Loads SQLAlchemy: import it only where a register is opened.

What was done stays: triggers keep the log, the letters and the mailings from being changed and numbers from being
deleted, also by others who have the database in hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    event,
)

VERSIE: Final = 3
"""Of the tables; an older register is brought up to it when it is opened (``migratie``)."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: SQLite forgets the time zone and PostgreSQL gives that of the session."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


METADATA: Final = MetaData()

register_versie: Final = Table(
    "register_versie",
    METADATA,
    Column("versie", Integer, primary_key=True),
    Column("sinds", Moment, nullable=False),
)

reeks: Final = Table("reeks", METADATA, Column("schema", Text, primary_key=True))
"""One row per scheme: whoever changes numbers of a scheme locks its row first."""

teller: Final = Table(
    "teller",
    METADATA,
    Column("schema", Text, primary_key=True),
    # 0 for a block, which runs on over the years. A new block has another first number and so a counter of its own.
    Column("jaar", Integer, primary_key=True, autoincrement=False),
    Column("van", Integer, primary_key=True, autoincrement=False),
    Column("volgende", Integer, nullable=False),
)

nummer: Final = Table(
    "nummer",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kenmerk", Text, nullable=False, unique=True),
    Column("schema", Text, nullable=False),
    Column("staat", Text, nullable=False),
    Column("zaak_id", Text),
    Column("soort", Text),
    Column("geadresseerde", Text),
    Column("inhoud_sha256", Text),
    Column("op", Moment, nullable=False),
    Column("door", Text, nullable=False),
    Column("reden", Text),
    Column("vervallen_op", Moment),
)


@event.listens_for(nummer, "after_create")
def _een_nummer_per_zaak(_: Table, verbinding: Connection, **_opties: object) -> None:
    # Written out: an Index with a condition of PostgreSQL loads its whole dialect, also where there is only SQLite.
    verbinding.exec_driver_sql(
        "CREATE UNIQUE INDEX nummer_per_zaak ON nummer (schema, zaak_id, soort, geadresseerde) "
        "WHERE staat = 'uitgegeven'"
    )


brief: Final = Table(
    "brief",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kenmerk", Text, ForeignKey("nummer.kenmerk"), nullable=False),
    Column("versie", Integer, nullable=False),
    Column("inhoud_sha256", Text, nullable=False),
    Column("zaaktekst", Text, nullable=False),
    Column("sjabloon", Text, nullable=False),
    Column("sjabloon_sha256", Text, nullable=False),
    Column("huisstijl", Text, nullable=False),
    Column("huisstijl_versie", Text, nullable=False),
    Column("programma", Text, nullable=False),
    Column("zetter", Text, nullable=False),
    Column("dagtekening", Date, nullable=False),
    Column("reden", Text),
    Column("op", Moment, nullable=False),
    Column("door", Text, nullable=False),
    UniqueConstraint("kenmerk", "versie"),
)

bestand: Final = Table(
    "bestand",
    METADATA,
    Column("brief_id", Integer, ForeignKey("brief.id"), primary_key=True),
    Column("naam", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("omvang", Integer),
)
Index("bestand_per_som", bestand.c.sha256)

stuk: Final = Table(
    "stuk",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("inhoud", LargeBinary, nullable=False),
)
"""What letters were made from, each content once: templates, house styles, books, other cases, pictures."""

bestand_stukken: Final = Table(
    "bestand_stukken",
    METADATA,
    Column("brief_id", Integer, ForeignKey("brief.id"), primary_key=True),
    Column("naam", Text, primary_key=True),
    # Of a piece that lists the names and checksums of the others: letters of one mailing share it.
    Column("lijst_sha256", Text, ForeignKey("stuk.sha256"), nullable=False),
)

mailing: Final = Table(
    "mailing",
    METADATA,
    Column("naam", Text, primary_key=True),
    Column("titel", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("dagtekening", Date, nullable=False),
    Column("tekst", Text, nullable=False),
    Column("zetter", Text, nullable=False),
    Column("formaten", Text, nullable=False),
    Column("proef", Boolean, nullable=False),
    Column("programma", Text, nullable=False),
    Column("plan_sha256", Text, nullable=False),
    Column("verantwoording", Text, nullable=False),
    Column("op", Moment, nullable=False),
    Column("door", Text, nullable=False),
)

mailing_ontvanger: Final = Table(
    "mailing_ontvanger",
    METADATA,
    Column("mailing", Text, ForeignKey("mailing.naam"), primary_key=True),
    Column("volgnummer", Integer, primary_key=True, autoincrement=False),
    Column("geadresseerde", Text, nullable=False),
    Column("naam", Text, nullable=False),
    Column("zaaktekst", Text, nullable=False),
    Column("inhoud_sha256", Text, nullable=False),
    # JSON: numbers as they are printed, by field of the template.
    Column("kenmerken", Text, nullable=False),
    Column("kenmerk", Text, ForeignKey("nummer.kenmerk"), nullable=False, unique=True),
    UniqueConstraint("mailing", "geadresseerde"),
)
"""One row per letter of a mailing; whether it was made is in ``brief``."""

aantekening: Final = Table(
    "aantekening",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kenmerk", Text, ForeignKey("nummer.kenmerk"), nullable=False, index=True),
    Column("soort", Text, nullable=False),
    Column("datum", Date, nullable=False),
    Column("tekst", Text, nullable=False),
    Column("op", Moment, nullable=False),
    Column("door", Text, nullable=False),
)

logboek: Final = Table(
    "logboek",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("op", Moment, nullable=False),
    Column("door", Text, nullable=False),
    Column("handeling", Text, nullable=False),
    Column("kenmerk", Text, index=True),
    Column("toelichting", Text, nullable=False),
)

_BLIJFT: Final = {
    "logboek": ("UPDATE", "DELETE"),
    "brief": ("UPDATE", "DELETE"),
    "bestand": ("UPDATE", "DELETE"),
    "stuk": ("UPDATE", "DELETE"),
    "bestand_stukken": ("UPDATE", "DELETE"),
    "mailing": ("UPDATE", "DELETE"),
    "mailing_ontvanger": ("UPDATE", "DELETE"),
    "aantekening": ("UPDATE", "DELETE"),
    "nummer": ("DELETE",),
}


def maak_tabellen(verbinding: Connection, nu: datetime) -> None:
    """Lay out an empty register in the transaction of this connection."""
    METADATA.create_all(verbinding)
    if verbinding.dialect.name == "postgresql":
        verbinding.exec_driver_sql(
            "CREATE FUNCTION register_blijft() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_KLACHT}' USING ERRCODE = 'restrict_violation'; END $$"
        )
    zet_wachters(verbinding, _BLIJFT)
    verbinding.execute(register_versie.insert().values(versie=VERSIE, sinds=nu))


def zet_wachters(verbinding: Connection, tabellen: Iterable[str]) -> None:
    """The triggers that keep what is recorded in these tables as it is."""
    wachters = _wachters_sqlite if verbinding.dialect.name == "sqlite" else _wachters_postgresql
    for tabel in tabellen:
        for opdracht in wachters(tabel, _BLIJFT[tabel]):
            verbinding.exec_driver_sql(opdracht)


_KLACHT: Final = "het register verandert dit niet meer"


def _wachters_sqlite(tabel: str, waarvoor: Iterable[str]) -> list[str]:
    return [
        f"CREATE TRIGGER {tabel}_blijft_{wat.lower()} BEFORE {wat} ON {tabel} "
        f"BEGIN SELECT RAISE(ABORT, '{_KLACHT}'); END"
        for wat in waarvoor
    ]


def _wachters_postgresql(tabel: str, waarvoor: Iterable[str]) -> list[str]:
    return [
        f"CREATE TRIGGER {tabel}_blijft BEFORE {' OR '.join((*waarvoor, 'TRUNCATE'))} ON {tabel} "
        "FOR EACH STATEMENT EXECUTE FUNCTION register_blijft()"
    ]
