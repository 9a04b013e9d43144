"""The terms as a calendar (RFC 5545): a day for the answers of every open set, with an alarm two days before.

What stands in it follows from the cases alone: the same day keeps its UID when a calendar reads the file again, and a
set whose term changed has a later DTSTAMP and a higher SEQUENCE.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.bewindspersoon import met_lidwoord
from correspondentie.kamervraag.voortgang.stand import Stand

if TYPE_CHECKING:
    from icalendar import Event

ALARM: Final = timedelta(days=-2)
_PRODUCT: Final = "-//correspondentie//Termijnen van Kamervragen//NL"


def maak_agenda(standen: Iterable[Stand]) -> bytes:
    """The open sets; of two cases with one kenmerk the one that is due first, for a UID stands there once."""
    from icalendar import Calendar

    agenda = Calendar()
    agenda.add("prodid", _PRODUCT)
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    agenda.add("x-wr-calname", "Termijnen van Kamervragen")
    gehad: set[str] = set()
    for stand in standen:
        if stand.is_beantwoord or stand.zaak.kenmerk in gehad:
            continue
        gehad.add(stand.zaak.kenmerk)
        agenda.add_component(_dag(stand))
    ruw: bytes = agenda.to_ical()
    return ruw


def _dag(stand: Stand) -> Event:
    from icalendar import Alarm, Event

    zaak = stand.zaak
    titel = f"Antwoord op Kamervragen {zaak.kenmerk}" + (f" over {zaak.onderwerp}" if zaak.onderwerp else "")
    uiterlijk = _kaal(stand.uiterlijk)
    dag = Event()
    dag.add("uid", f"{zaak.kenmerk.casefold()}-antwoord@kamervragen.correspondentie")
    dag.add("dtstamp", datetime.combine(_gewijzigd(stand), time.min, UTC))
    dag.add("sequence", int(stand.uitgesteld is not None) + int(zaak.overdracht is not None))
    dag.add("dtstart", uiterlijk)
    dag.add("dtend", uiterlijk + timedelta(days=1))
    dag.add("summary", titel)
    dag.add("description", "\n".join(_uitleg(stand)))
    dag.add("categories", ["Kamervragen"])
    # The day itself is no appointment: nobody is busy all day.
    dag.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Over twee dagen: {titel}")
    alarm.add("trigger", ALARM)
    dag.add_component(alarm)
    return dag


def _gewijzigd(stand: Stand) -> date:
    """The day of the last thing that the case tells about the term."""
    overdracht = stand.zaak.overdracht
    dagen = (stand.zaak.ingezonden, stand.uitgesteld, overdracht.op if overdracht else None)
    return max(_kaal(dag) for dag in dagen if dag)


def _kaal(dag: date) -> date:
    return date(dag.year, dag.month, dag.day)


def _uitleg(stand: Stand) -> Iterable[str]:
    zaak = stand.zaak
    yield f"Ingezonden op {_lang(zaak.ingezonden)}" + (f" door {stand.leden}." if zaak.leden else ".")
    if zaak.bewindspersonen:
        yield f"Gericht aan {met_lidwoord(zaak.bewindspersonen)}."
    if zaak.overdracht:
        yield f"Overgedragen aan de {zaak.overdracht.aan} op {_lang(zaak.overdracht.op)}."
    if stand.uitgesteld:
        yield f"Uitstelbericht van {_lang(stand.uitgesteld)}: de termijn is zes weken."
    if stand.toegezegd:
        yield f"Antwoord toegezegd op {_lang(stand.toegezegd)}."
    if stand.uitstel_uiterlijk:
        yield "Lukt dit niet? Stuur dan uiterlijk op deze dag een uitstelbericht."


def _lang(dag: date) -> str:
    return lang(dag).replace("\u00a0", " ")
