"""Dossiers out of a real register: what went out and stands, what was noted of it, what does not count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from correspondentie.register import (
    Bestand,
    Mailingopgave,
    Ontvangeropgave,
    Vaststelling,
    Zaaksleutel,
    open_register,
)
from correspondentie.register.register import Register
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.dossier import Antwoord, Dossier
from correspondentie.toezicht.dossiers import AFGESLOTEN, ANTWOORD, Dossiers, lees_dossiers
from tests.toezicht.conftest import codes

OP = date(2026, 6, 1)
DOOR = "j.voorbeeld"
Verstuur = Callable[..., str]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    klok = lambda: datetime(2026, 6, 1, 10, 0, tzinfo=UTC)  # noqa: E731
    with open_register(f"sqlite:///{tmp_path / 'register.sqlite'}", klok=klok) as open_:
        yield open_


@pytest.fixture
def verstuur(register: Register, omgeving: Leesomgeving) -> Verstuur:
    """A letter that went out, with the case text as it was typed; gives its number."""
    nummers = count(1)
    schema = omgeving.schemas.schema("jenv")

    def leg_vast(datum: date, zaak: str, aan: str = "gm0184", soort: str = "toezichtbrief") -> str:
        sleutel = Zaaksleutel(f"zaak-{next(nummers)}", soort, aan)
        vaststelling = Vaststelling(
            inhoud_sha256="a" * 64,
            zaaktekst=f"soort: {soort}\nwet: spreidingswet\n{zaak}\n",
            sjabloon=f"{soort} 1",
            sjabloon_sha256="b" * 64,
            huisstijl="jenv",
            huisstijl_versie="1",
            programma="0.1.0",
            zetter="weasyprint",
            dagtekening=datum,
            bestanden=(Bestand("brief.docx", "c" * 64),),
        )
        with register.transactie() as transactie:
            kenmerk = transactie.trek(schema, sleutel, datum=datum, inhoud_sha256="a" * 64, door=DOOR)
            transactie.stel_vast(kenmerk, vaststelling, door=DOOR)
        return kenmerk

    return leg_vast


@pytest.fixture
def dossiers(register: Register, omgeving: Leesomgeving) -> Callable[[], Dossiers]:
    return lambda: lees_dossiers(register, omgeving, omgeving.wet("spreidingswet"))


@pytest.fixture
def dossier(dossiers: Callable[[], Dossiers], omgeving: Leesomgeving) -> Callable[[str], Dossier]:
    return lambda naam: dossiers().van(omgeving.adresboek.gemeente(naam, OP), omgeving, OP)


def noteer(register: Register, kenmerk: str, soort: str, dag: date) -> None:
    with register.transactie() as transactie:
        transactie.noteer(kenmerk, soort, dag, "zie het dossier", door=DOOR)


def test_letters_stand_in_the_order_of_their_days_with_their_terms(
    verstuur: Verstuur, dossier: Callable[[str], Dossier]
) -> None:
    verstuur(date(2026, 4, 9), "trede: 2")
    verstuur(date(2026, 2, 2), "trede: Signaleren")
    eerste, tweede = dossier("Urk").brieven
    assert (eerste.trede, eerste.termijn_tot, eerste.rust_tot) == (1, None, date(2026, 3, 2))
    assert (tweede.trede, tweede.termijn_tot, tweede.rust_tot) == (2, date(2026, 4, 30), None)


def test_the_term_that_was_typed_goes_before_that_of_the_step(
    verstuur: Verstuur, dossier: Callable[[str], Dossier]
) -> None:
    verstuur(date(2026, 4, 9), "trede: 2\ntermijn: vijf weken")
    assert dossier("Urk").brieven[0].termijn_tot == date(2026, 5, 14)


def test_a_reminder_belongs_to_the_letter_that_it_names(
    verstuur: Verstuur, dossier: Callable[[str], Dossier], register: Register
) -> None:
    brief = verstuur(date(2026, 4, 9), "trede: 2")
    rappel = verstuur(date(2026, 5, 4), f"trede: 2\nvorige_brief: {{kenmerk: '{brief}'}}", soort="toezichtrappel")
    noteer(register, rappel, ANTWOORD, date(2026, 5, 11))
    (gelezen,) = dossier("Urk").brieven
    assert gelezen.rappel is not None
    assert (gelezen.rappel.kenmerk, gelezen.rappel.termijn_tot) == (rappel, date(2026, 5, 18))
    assert gelezen.antwoorden == (Antwoord(date(2026, 5, 11), "zie het dossier"),)


def test_a_number_that_was_withdrawn_does_not_count(
    verstuur: Verstuur, dossiers: Callable[[], Dossiers], dossier: Callable[[str], Dossier], register: Register
) -> None:
    eerste = verstuur(date(2026, 2, 2), "trede: 1")
    tweede = verstuur(date(2026, 4, 9), "trede: 2")
    verstuur(date(2026, 5, 4), f"trede: 2\nvorige_brief: {{kenmerk: '{tweede}'}}", soort="toezichtrappel")
    with register.transactie() as transactie:
        transactie.laat_vervallen(tweede, "niet verstuurd", door=DOOR)
    assert [brief.kenmerk for brief in dossier("Urk").brieven] == [eerste]
    assert codes(dossiers().meldingen) == ["TZ-211"]


def test_letters_under_another_law_are_another_dossier(
    verstuur: Verstuur, register: Register, met_tweede_wet: Leesomgeving
) -> None:
    verstuur(date(2026, 4, 9), "trede: 2")
    assert lees_dossiers(register, met_tweede_wet, met_tweede_wet.wet("stallingswet")).per_code == {}
    assert list(lees_dossiers(register, met_tweede_wet, met_tweede_wet.wet("Spreidingswet")).per_code) == ["gm0184"]


def test_a_letter_with_an_address_of_its_own_is_known_by_its_gemeente(
    verstuur: Verstuur, dossier: Callable[[str], Dossier]
) -> None:
    verstuur(date(2026, 4, 9), "trede: 2\ngemeente: Urk", aan="stadhuis-1234-ab")
    assert len(dossier("Urk").brieven) == 1


@pytest.mark.parametrize("zaak", ["trede: 9", "termijn: drie weken", "trede: 2\ntermijn: gauw", "trede: ["])
def test_a_letter_that_cannot_be_read_is_told_of_and_does_not_count(
    zaak: str, verstuur: Verstuur, dossiers: Callable[[], Dossiers]
) -> None:
    kenmerk = verstuur(date(2026, 4, 9), zaak)
    (melding,) = dossiers().meldingen
    assert not melding.stopt
    assert melding.tekst.startswith(f"De brief met kenmerk {kenmerk} telt niet mee in het dossier: ")
    assert dossiers().per_code == {}


def test_the_dossier_of_a_gemeente_that_merged_is_shown_and_does_not_count(
    verstuur: Verstuur, dossier: Callable[[str], Dossier]
) -> None:
    verstuur(date(2022, 1, 10), "trede: 2", aan="gm0457")
    amsterdam = dossier("Amsterdam")
    assert amsterdam.brieven == ()
    (weesp,) = amsterdam.voorgangers
    assert (weesp.gemeente.naam, [brief.trede for brief in weesp.brieven]) == ("Weesp", [2])
    assert dossier("Urk").is_leeg


def test_what_was_closed_no_longer_counts(
    verstuur: Verstuur, dossier: Callable[[str], Dossier], register: Register
) -> None:
    oud = verstuur(date(2026, 2, 2), "trede: 1")
    noteer(register, oud, AFGESLOTEN, date(2026, 3, 20))
    assert (dossier("Urk").brieven, [brief.kenmerk for brief in dossier("Urk").afgesloten]) == ((), [oud])
    nieuw = verstuur(date(2026, 4, 9), "trede: 1")
    assert [brief.kenmerk for brief in dossier("Urk").brieven] == [nieuw]


def test_a_mailing_that_is_halfway_is_told_of(
    register: Register, omgeving: Leesomgeving, dossiers: Callable[[], Dossiers]
) -> None:
    opgave = Mailingopgave(
        naam="toezicht-mei",
        titel="Toezichtbrieven",
        soort="toezichtbrief",
        dagtekening=date(2026, 5, 4),
        tekst="",
        zetter="typst",
        formaten=("docx",),
        proef=False,
        programma="0.1.0",
        plan_sha256="d" * 64,
        verantwoording="{}",
    )
    schemas = {"kenmerk": omgeving.schemas.schema("jenv")}
    with register.transactie() as transactie:
        ontvanger = Ontvangeropgave("gm0184", "Urk", "soort: toezichtbrief\n", "a" * 64)
        transactie.geef_uit(opgave, [ontvanger], schemas, "kenmerk", door=DOOR)
    assert dossiers().onaf == ("toezicht-mei",)
    assert codes(dossiers().meldingen) == ["TZ-212"]
    (nummer,) = register.lijst()
    with register.transactie() as transactie:
        transactie.laat_vervallen(nummer.kenmerk, "niet verstuurd", door=DOOR)
    assert dossiers().onaf == ()
