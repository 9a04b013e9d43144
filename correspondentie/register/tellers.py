"""Counters: how far each scheme is, per year or per block.

Whoever changes numbers of a scheme first locks the row of that scheme (``sluit``), so that in PostgreSQL too
what was read stays true until the end of the transaction. In SQLite the whole transaction holds the only lock.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Connection, RootTransaction, and_, select, text

from correspondentie.kenmerk import Schema
from correspondentie.register.gegevens import Handeling, Stand
from correspondentie.register.logboek import noteer
from correspondentie.register.meldingen import MELDING
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import reeks, teller

_GESLOTEN: Final[WeakKeyDictionary[RootTransaction, set[str]]] = WeakKeyDictionary()
"""The schemes that a transaction has locked."""


def sluit(verbinding: Connection, schema: str) -> bool:
    """Lock this scheme until the end of the transaction; whether it had to be, and so others may have been first."""
    transactie = verbinding.get_transaction()
    gesloten = _GESLOTEN.setdefault(transactie, set()) if transactie is not None else set()
    if schema in gesloten:
        return False
    gesloten.add(schema)
    slot = select(reeks.c.schema).where(reeks.c.schema == schema).with_for_update()
    if verbinding.execute(slot).first() is None:
        verbinding.execute(
            text("INSERT INTO reeks (schema) VALUES (:schema) ON CONFLICT DO NOTHING"), {"schema": schema}
        )
        verbinding.execute(slot)
    return True


def keur_eigen(schema: Schema) -> None:
    if not schema.wordt_uitgegeven:
        tip = "Vul het kenmerk dat u kreeg zelf in de zaak in."
        raise MELDING.fout("RG-020", titel=schema.titel, tip=tip)


def stand(verbinding: Connection, schema: Schema, *, datum: date) -> Stand:
    """How far the counter of this scheme is, in the year of this date when it counts per year."""
    volgende = verbinding.execute(select(teller.c.volgende).where(_teller(schema, datum))).scalar()
    return Stand(schema.uitgifte.van if volgende is None else volgende, schema.laatste)


def zet_teller(verbinding: Connection, stempel: Stempel, schema: Schema, volgende: int, *, datum: date) -> None:
    """Let the counter go on from ``volgende``, to take over from another system; never back.

    Raises ``Fout`` when that is outside the block, or below the number that would come next.
    """
    keur_eigen(schema)
    if not schema.uitgifte.van <= volgende <= schema.laatste:
        raise MELDING.fout("RG-024", titel=schema.titel, gevraagd=volgende, van=schema.uitgifte.van, tot=schema.laatste)
    sluit(verbinding, schema.naam)
    was = stand(verbinding, schema, datum=datum).volgende
    if volgende < was:
        raise MELDING.fout("RG-023", titel=schema.titel, volgende=was, gevraagd=volgende)
    schuif_op(verbinding, schema, datum, volgende)
    noteer(verbinding, stempel, Handeling.TELLER, None, f"{schema.naam}: van {was} naar {volgende}")


def schuif_op(verbinding: Connection, schema: Schema, datum: date, volgende: int) -> None:
    """Record which number comes next; the scheme is locked."""
    geraakt = verbinding.execute(teller.update().where(_teller(schema, datum)).values(volgende=volgende))
    if not geraakt.rowcount:
        verbinding.execute(
            teller.insert().values(
                schema=schema.naam, jaar=_jaar(schema, datum), van=schema.uitgifte.van, volgende=volgende
            )
        )


def _teller(schema: Schema, datum: date) -> ColumnElement[bool]:
    return and_(
        teller.c.schema == schema.naam,
        teller.c.jaar == _jaar(schema, datum),
        teller.c.van == schema.uitgifte.van,
    )


def _jaar(schema: Schema, datum: date) -> int:
    return 0 if schema.uitgifte.soort == "blok" else datum.year
