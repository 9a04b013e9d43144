"""Registers of earlier versions of this program, brought up to the tables of today: added to, never rewritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from correspondentie.register.tabellen import (
    VERSIE,
    aantekening,
    bestand,
    bestand_stukken,
    mailing,
    mailing_ontvanger,
    register_versie,
    stuk,
    zet_wachters,
)


def werk_bij(verbinding: Connection, versie: int, nu: datetime) -> None:
    """From ``versie`` to ``VERSIE``, in the transaction of this connection: all steps or none."""
    for stap in range(versie, VERSIE):
        _STAPPEN[stap](verbinding)
    # In place: an earlier program reads this one row and says that the register is too new for it.
    verbinding.execute(register_versie.update().values(versie=VERSIE, sinds=nu))


def _naar_2(verbinding: Connection) -> None:
    """What letters were made from is kept too, and the size of their files."""
    verbinding.exec_driver_sql("ALTER TABLE bestand ADD COLUMN omvang INTEGER")
    for index in bestand.indexes:
        index.create(verbinding)
    for tabel in (stuk, bestand_stukken):
        tabel.create(verbinding)
        zet_wachters(verbinding, [tabel.name])


def _naar_3(verbinding: Connection) -> None:
    """Mailings, and what happened to a letter after it went out."""
    for tabel in (mailing, mailing_ontvanger, aantekening):
        tabel.create(verbinding)
        zet_wachters(verbinding, [tabel.name])


_STAPPEN: Final[dict[int, Callable[[Connection], None]]] = {1: _naar_2, 2: _naar_3}
