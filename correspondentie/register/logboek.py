"""Who did what when: lines are added, never changed."""

from __future__ import annotations

from sqlalchemy import Connection, select

from correspondentie.register.gegevens import Handeling, Logregel
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import logboek


def noteer(
    verbinding: Connection, stempel: Stempel, handeling: Handeling, kenmerk: str | None, toelichting: str = ""
) -> None:
    """Add a line, in the transaction of what it tells about."""
    verbinding.execute(
        logboek.insert().values(
            op=stempel.op, door=stempel.door, handeling=handeling.value, kenmerk=kenmerk, toelichting=toelichting
        )
    )


def regels(verbinding: Connection, kenmerk: str | None = None) -> tuple[Logregel, ...]:
    """The lines in the order in which they were written, of one number or of all."""
    vraag = select(logboek).order_by(logboek.c.id)
    if kenmerk is not None:
        vraag = vraag.where(logboek.c.kenmerk == kenmerk)
    return tuple(
        Logregel(rij.op, rij.door, rij.handeling, rij.kenmerk, rij.toelichting) for rij in verbinding.execute(vraag)
    )
