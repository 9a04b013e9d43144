"""A register as version 1 of the tables left it: written out here, so that no change of today's tables reaches it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from correspondentie.register.verbinding import lees_url

_TABELLEN: Final = """
CREATE TABLE register_versie (versie INTEGER NOT NULL PRIMARY KEY, sinds {moment} NOT NULL);
CREATE TABLE reeks (schema TEXT NOT NULL PRIMARY KEY);
CREATE TABLE teller (schema TEXT NOT NULL, jaar INTEGER NOT NULL, van INTEGER NOT NULL, volgende INTEGER NOT NULL,
  PRIMARY KEY (schema, jaar, van));
CREATE TABLE nummer (id {eigen}, kenmerk TEXT NOT NULL UNIQUE, schema TEXT NOT NULL, staat TEXT NOT NULL, zaak_id TEXT,
  soort TEXT, geadresseerde TEXT, inhoud_sha256 TEXT, op {moment} NOT NULL, door TEXT NOT NULL, reden TEXT,
  vervallen_op {moment});
CREATE UNIQUE INDEX nummer_per_zaak ON nummer (schema, zaak_id, soort, geadresseerde) WHERE staat = 'uitgegeven';
CREATE TABLE brief (id {eigen}, kenmerk TEXT NOT NULL REFERENCES nummer (kenmerk), versie INTEGER NOT NULL,
  inhoud_sha256 TEXT NOT NULL, zaaktekst TEXT NOT NULL, sjabloon TEXT NOT NULL, sjabloon_sha256 TEXT NOT NULL,
  huisstijl TEXT NOT NULL, huisstijl_versie TEXT NOT NULL, programma TEXT NOT NULL, zetter TEXT NOT NULL,
  dagtekening DATE NOT NULL, reden TEXT, op {moment} NOT NULL, door TEXT NOT NULL, UNIQUE (kenmerk, versie));
CREATE TABLE bestand (brief_id INTEGER NOT NULL REFERENCES brief (id), naam TEXT NOT NULL, sha256 TEXT NOT NULL,
  PRIMARY KEY (brief_id, naam));
CREATE TABLE logboek (id {eigen}, op {moment} NOT NULL, door TEXT NOT NULL, handeling TEXT NOT NULL, kenmerk TEXT,
  toelichting TEXT NOT NULL);
CREATE INDEX ix_logboek_kenmerk ON logboek (kenmerk);
{wachters}
INSERT INTO register_versie VALUES (1, '2026-04-09 08:00:00');
INSERT INTO nummer (kenmerk, schema, staat, zaak_id, soort, geadresseerde, inhoud_sha256, op, door)
  VALUES ('U202600182', 'vng-u', 'uitgegeven', 'zaak-1', 'ledenbrief', 'leden', '{som}', '2026-04-09 08:01:00',
  'j.voorbeeld');
INSERT INTO brief (kenmerk, versie, inhoud_sha256, zaaktekst, sjabloon, sjabloon_sha256, huisstijl, huisstijl_versie,
  programma, zetter, dagtekening, op, door) VALUES ('U202600182', 1, '{som}', 'soort: ledenbrief', 'ledenbrief 1',
  '{som}', 'vng', '1', '0.1.0', 'weasyprint', '2026-04-09', '2026-04-09 08:01:00', 'j.voorbeeld');
INSERT INTO bestand VALUES (1, 'brief.docx', '{som}')
"""
_WACHTERS: Final = {
    "sqlite": "CREATE TRIGGER bestand_blijft_update BEFORE UPDATE ON bestand "
    "BEGIN SELECT RAISE(ABORT, 'het register verandert dit niet meer')~ END;",
    "postgresql": "CREATE FUNCTION register_blijft() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION 'het register verandert dit niet meer' USING ERRCODE = 'restrict_violation'~ END $$;"
    "CREATE TRIGGER bestand_blijft BEFORE UPDATE OR DELETE OR TRUNCATE ON bestand "
    "FOR EACH STATEMENT EXECUTE FUNCTION register_blijft();",
}
SOM: Final = "e" * 64


def maak_eerste_versie(url: str) -> None:
    """Lay out this empty database as version 1 did, with one letter in it."""
    motor = create_engine(lees_url(url))
    try:
        with motor.begin() as verbinding:
            _leg_aan(verbinding)
    finally:
        motor.dispose()


def _leg_aan(verbinding: Connection) -> None:
    soort = verbinding.dialect.name
    sqlite = soort == "sqlite"
    tekst = _TABELLEN.format(
        moment="DATETIME" if sqlite else "TIMESTAMP WITH TIME ZONE",
        eigen="INTEGER NOT NULL PRIMARY KEY" if sqlite else "SERIAL PRIMARY KEY",
        wachters=_WACHTERS[soort],
        som=SOM,
    )
    for opdracht in filter(None, map(str.strip, tekst.split(";"))):
        verbinding.exec_driver_sql(opdracht.replace("~", ";"))
