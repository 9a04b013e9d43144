"""The calendar, read back with the library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.kamervraag.voortgang.agenda import maak_agenda
from correspondentie.kamervraag.voortgang.overdracht import Overdracht
from correspondentie.kamervraag.voortgang.stand import Stand
from tests.kamervraag.voortgang.conftest import lid, vragenset

INGEZONDEN = date(2026, 4, 2)
OP = date(2026, 4, 20)
ZAAK = vragenset(
    INGEZONDEN, onderwerp="een voorbeeld; met, tekens", leden=(lid("Voorbeeld"),), bewindspersonen=("minister van A",)
)


def dagen(*standen: Stand) -> list[Any]:
    from icalendar import Calendar

    agenda = Calendar.from_ical(maak_agenda(standen))
    assert agenda.walk("VCALENDAR")[0]["VERSION"] == "2.0"
    return list(agenda.walk("VEVENT"))


def test_the_last_day_is_a_whole_day_with_an_alarm_two_days_before() -> None:
    (dag,) = dagen(Stand(ZAAK, OP))
    assert (dag.decoded("DTSTART"), dag.decoded("DTEND")) == (date(2026, 4, 23), date(2026, 4, 24))
    assert dag["DTSTART"].params["VALUE"] == "DATE"
    assert dag["SUMMARY"] == "Antwoord op Kamervragen 2026Z00001 over een voorbeeld; met, tekens"
    (alarm,) = dag.walk("VALARM")
    assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", timedelta(days=-2))
    assert "Ingezonden op 2 april 2026 door Voorbeeld (Partij A)." in dag["DESCRIPTION"]
    assert "Stuur dan uiterlijk op deze dag een uitstelbericht." in dag["DESCRIPTION"]


def test_the_file_follows_from_the_cases_and_not_from_the_day_it_is_made() -> None:
    eerst, later = Stand(ZAAK, OP), Stand(ZAAK, OP + timedelta(days=100))
    assert maak_agenda([eerst]) == maak_agenda([later])
    (dag,) = dagen(eerst)
    assert dag.decoded("DTSTAMP") == datetime(2026, 4, 2, tzinfo=UTC)


def test_a_changed_term_keeps_its_uid_and_counts_as_newer() -> None:
    (eerst,) = dagen(Stand(ZAAK, OP))
    (uitgesteld,) = dagen(Stand(ZAAK, OP, uitgesteld=date(2026, 4, 21)))
    assert eerst["UID"] == uitgesteld["UID"]
    assert uitgesteld.decoded("DTSTART") == date(2026, 5, 14)
    assert uitgesteld["SEQUENCE"] > eerst["SEQUENCE"]
    assert uitgesteld.decoded("DTSTAMP") > eerst.decoded("DTSTAMP")
    assert "uitstelbericht van 21 april 2026" in uitgesteld["DESCRIPTION"].casefold()


def test_who_took_the_questions_over_is_named() -> None:
    zaak = vragenset(INGEZONDEN, overdracht=Overdracht("minister van B", date(2026, 4, 9)))
    (dag,) = dagen(Stand(zaak, OP))
    assert "Overgedragen aan de minister van B op 9 april 2026." in dag["DESCRIPTION"]


def test_answered_sets_stand_in_no_calendar_and_no_uid_stands_in_it_twice() -> None:
    assert dagen(Stand(ZAAK, OP, vastgesteld=OP)) == []
    assert len(dagen(Stand(ZAAK, OP), Stand(ZAAK, OP))) == 1


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_every_subject_comes_back_as_it_was(onderwerp: str) -> None:
    (dag,) = dagen(Stand(vragenset(INGEZONDEN, onderwerp=onderwerp), OP))
    assert dag["SUMMARY"] == "Antwoord op Kamervragen 2026Z00001" + (f" over {onderwerp}" if onderwerp else "")
    for regel in maak_agenda([Stand(vragenset(INGEZONDEN, onderwerp=onderwerp), OP)]).split(b"\r\n"):
        assert len(regel) <= 75
