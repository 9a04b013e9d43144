"""What happened to a letter after it went out: a reply that came in, a term that was put off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, select

from correspondentie.kenmerk import Kenmerk
from correspondentie.register.gegevens import Aantekening, Handeling
from correspondentie.register.logboek import noteer as noteer_in_logboek
from correspondentie.register.meldingen import MELDING
from correspondentie.register.nummers import zoek_in_gebruik
from correspondentie.register.stempel import Stempel
from correspondentie.register.tabellen import aantekening


def noteer(
    verbinding: Connection, stempel: Stempel, kenmerk: Kenmerk | str, soort: str, datum: date, tekst: str
) -> None:
    """Record what happened on ``datum``; raises ``Fout`` for a number that no letter uses and a day to come."""
    if not soort.strip() or datum > stempel.dag(stempel.op):
        raise MELDING.fout("RG-060")
    (rij,) = zoek_in_gebruik(verbinding, stempel, [kenmerk])
    verbinding.execute(
        aantekening.insert().values(
            kenmerk=rij.kenmerk,
            soort=soort.strip(),
            datum=datum,
            tekst=tekst.strip(),
            op=stempel.op,
            door=stempel.door,
        )
    )
    noteer_in_logboek(verbinding, stempel, Handeling.AANTEKENING, rij.kenmerk, f"{soort.strip()}: {tekst.strip()}")


def alle(verbinding: Connection, kenmerken: Iterable[str] | None = None) -> tuple[Aantekening, ...]:
    """What was noted of these letters, or of all, in the order of the days on which it happened."""
    rijen = verbinding.execute(select(aantekening).order_by(aantekening.c.datum, aantekening.c.id))
    gevraagd = None if kenmerken is None else set(kenmerken)
    return tuple(
        Aantekening(rij.kenmerk, rij.soort, rij.datum, rij.tekst, rij.op, rij.door)
        for rij in rijen
        if gevraagd is None or rij.kenmerk in gevraagd
    )
