"""Who did what when: lines are added, never changed."""

from __future__ import annotations

from collections.abc import Iterable

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


def noteer_veel(
    verbinding: Connection, stempel: Stempel, handeling: Handeling, kenmerken: Iterable[tuple[str, str]]
) -> None:
    """Add a line for each of these numbers, with its remark."""
    rijen = [
        {
            "op": stempel.op,
            "door": stempel.door,
            "handeling": handeling.value,
            "kenmerk": kenmerk,
            "toelichting": toelichting,
        }
        for kenmerk, toelichting in kenmerken
    ]
    if rijen:
        verbinding.execute(logboek.insert(), rijen)


def laatste(verbinding: Connection, handeling: Handeling, toelichting: str) -> Logregel | None:
    """The last time that this was done with this remark."""
    vraag = select(logboek).where(logboek.c.handeling == handeling.value, logboek.c.toelichting == toelichting)
    rij = verbinding.execute(vraag.order_by(logboek.c.id.desc()).limit(1)).first()
    return Logregel(rij.op, rij.door, rij.handeling, rij.kenmerk, rij.toelichting) if rij else None


def regels(verbinding: Connection, kenmerk: str | None = None) -> tuple[Logregel, ...]:
    """The lines in the order in which they were written, of one number or of all."""
    vraag = select(logboek).order_by(logboek.c.id)
    if kenmerk is not None:
        vraag = vraag.where(logboek.c.kenmerk == kenmerk)
    return tuple(
        Logregel(rij.op, rij.door, rij.handeling, rij.kenmerk, rij.toelichting) for rij in verbinding.execute(vraag)
    )
