"""A mailing in the register: its numbers at once, its letters as they come, and never twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from correspondentie.kenmerk import Schemas
from correspondentie.melding import Fout
from correspondentie.register import Mailingopgave, Ontvangeropgave, Selectie, Staat, Zaaksleutel
from correspondentie.register.register import Register
from tests.register.conftest import DATUM, DOOR, vaststelling

OPGAVE = Mailingopgave(
    naam="toezicht-2026",
    titel="Toezichtbrieven 2026",
    soort="toezichtbrief",
    dagtekening=DATUM,
    tekst="mailing: toezicht-2026\n",
    zetter="typst",
    formaten=("docx", "pdf"),
    proef=False,
    programma="0.1.0",
    plan_sha256="p" * 64,
    verantwoording="{}",
)


def ontvangers(aantal: int) -> list[Ontvangeropgave]:
    return [Ontvangeropgave(f"gm{n:04}", f"Gemeente {n}", f"soort: {n}\n", f"{n:064}") for n in range(1, aantal + 1)]


def geef_uit(
    register: Register, schemas: Schemas, aan: Iterable[Ontvangeropgave], opgave: Mailingopgave = OPGAVE
) -> None:
    with register.transactie() as t:
        t.geef_uit(opgave, list(aan), {"kenmerk": schemas.schema("jenv")}, "kenmerk", door=DOOR)


def kenmerken(register: Register) -> list[str]:
    return [een.kenmerk for een in register.ontvangers(OPGAVE.naam)]


def test_every_recipient_gets_the_next_number_in_order(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        zaak = Zaaksleutel("los", "toezichtbrief", "gm0001")
        eerste = int(t.trek(schemas.schema("jenv"), zaak, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR))
    geef_uit(register, schemas, ontvangers(5))
    assert kenmerken(register) == [str(eerste + n) for n in range(1, 6)]
    assert register.stand(schemas.schema("jenv"), datum=DATUM).volgende == eerste + 6
    alle = register.ontvangers(OPGAVE.naam)
    assert [een.volgnummer for een in alle] == [1, 2, 3, 4, 5]
    assert [een.naam for een in alle] == [een.naam for een in ontvangers(5)]
    assert all(een.kenmerken == {"kenmerk": een.kenmerk} and een.staat is Staat.UITGEGEVEN for een in alle)


def test_the_same_plan_again_changes_nothing(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(3))
    voor = register.lijst()
    geef_uit(register, schemas, ontvangers(3))
    assert register.lijst() == voor


def test_another_plan_under_the_same_name_is_refused(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(3))
    with pytest.raises(Fout, match="is al uitgegeven"):
        geef_uit(register, schemas, ontvangers(4), replace(OPGAVE, plan_sha256="q" * 64))
    assert len(register.lijst()) == 3


def test_a_number_that_another_system_gave_out_is_skipped(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("jenv")
    van = register.stand(schema, datum=DATUM).volgende
    with register.transactie() as t:
        bezet = schema.maak(volgnummer=van + 1)
        t.neem_op(bezet, Zaaksleutel("ander", "vrije-brief", "gm0002"), inhoud_sha256="c" * 64, door=DOOR)
    geef_uit(register, schemas, ontvangers(3))
    assert kenmerken(register) == [str(van), str(van + 2), str(van + 3)]


def test_too_few_numbers_leave_nothing_behind(register: Register, schemas: Schemas) -> None:
    schema = schemas.schema("jenv")
    with register.transactie() as t:
        t.zet_teller(schema, schema.laatste - 1, datum=DATUM, door=DOOR)
    with pytest.raises(Fout, match="heeft nog 2 nummers; er zijn er 3 gevraagd"):
        geef_uit(register, schemas, ontvangers(3))
    assert register.mailing(OPGAVE.naam) is None
    assert register.lijst() == ()
    geef_uit(register, schemas, ontvangers(2))
    assert len(register.lijst()) == 2


def test_an_addressee_cannot_come_twice(register: Register, schemas: Schemas) -> None:
    with pytest.raises(Fout, match="Gemeente 1 staat twee keer"):
        geef_uit(register, schemas, [*ontvangers(2), *ontvangers(1)])


def test_a_name_that_letters_have_as_their_id_is_refused(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        zaak = Zaaksleutel(OPGAVE.naam, OPGAVE.soort, "gm0001")
        t.trek(schemas.schema("jenv"), zaak, datum=DATUM, inhoud_sha256="a" * 64, door=DOOR)
    with pytest.raises(Fout, match="niet bij een mailing"):
        geef_uit(register, schemas, ontvangers(2))


def test_a_letter_of_two_numbers_gets_one_of_each_scheme(register: Register, schemas: Schemas) -> None:
    with register.transactie() as t:
        velden = {"kenmerk": schemas.schema("vng-u"), "lbr": schemas.schema("vng-lbr")}
        t.geef_uit(OPGAVE, ontvangers(2), velden, "kenmerk", door=DOOR)
    eerste, tweede = register.ontvangers(OPGAVE.naam)
    assert eerste.kenmerk.startswith("U2026")
    assert set(eerste.kenmerken) == {"kenmerk", "lbr"}
    assert eerste.kenmerken["lbr"] != tweede.kenmerken["lbr"]
    assert len(register.lijst()) == 4


def test_the_mailing_knows_how_far_it_is(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(3))
    eerste, tweede, derde = register.ontvangers(OPGAVE.naam)
    with register.transactie() as t:
        t.stel_vast(eerste.kenmerk, vaststelling(eerste.inhoud_sha256), door=DOOR)
        t.laat_vervallen(tweede.kenmerk, "toch niet", door=DOOR)
    mailing = register.mailing(OPGAVE.naam)
    assert mailing is not None
    assert (mailing.aantal, mailing.gemaakt, mailing.vervallen, mailing.compleet) == (3, 1, 1, False)
    assert mailing.opgave == OPGAVE
    with register.transactie() as t:
        t.stel_vast(derde.kenmerk, vaststelling(derde.inhoud_sha256), door=DOOR)
    assert [een.compleet for een in register.mailings()] == [True]
    gemaakt = register.ontvangers(OPGAVE.naam)
    assert [een.gemaakt for een in gemaakt] == [True, False, True]
    assert [bestand.naam for bestand in gemaakt[0].bestanden] == ["brief.docx"]
    assert gemaakt[1].staat is Staat.VERVALLEN


def test_recipients_can_be_read_by_the_page(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(7))
    bladen = [register.ontvangers(OPGAVE.naam, vanaf=vanaf, hoogstens=3) for vanaf in (0, 3, 6)]
    assert [[een.volgnummer for een in blad] for blad in bladen] == [[1, 2, 3], [4, 5, 6], [7]]


def test_a_new_version_of_a_letter_counts_once(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(1))
    (een,) = register.ontvangers(OPGAVE.naam)
    with register.transactie() as t:
        t.stel_vast(een.kenmerk, vaststelling(een.inhoud_sha256), door=DOOR)
        t.stel_vast(een.kenmerk, vaststelling("f" * 64), door=DOOR, nieuwe_versie=True, reden="fout")
    mailing = register.mailing(OPGAVE.naam)
    assert mailing is not None
    assert mailing.gemaakt == 1
    assert len(register.ontvangers(OPGAVE.naam)) == 1


def test_an_unknown_mailing_is_told(register: Register) -> None:
    assert register.mailing("weg") is None
    with pytest.raises(Fout, match="staat niet in het register"):
        register.ontvangers("weg")


def test_numbers_of_a_mailing_are_in_the_log_one_by_one(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(2))
    regels = [(regel.handeling, regel.kenmerk) for regel in register.logboek()]
    assert regels == [("getrokken", nummer) for nummer in kenmerken(register)] + [("mailing uitgegeven", None)]


def test_letters_of_a_kind_come_with_their_last_version_only(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(3))
    eerste, tweede, derde = register.ontvangers(OPGAVE.naam)
    with register.transactie() as t:
        for een in (eerste, tweede, derde):
            t.stel_vast(een.kenmerk, vaststelling(een.inhoud_sha256), door=DOOR)
        t.stel_vast(eerste.kenmerk, vaststelling("f" * 64), door=DOOR, nieuwe_versie=True, reden="fout")
        t.laat_vervallen(derde.kenmerk, "ingetrokken", door=DOOR)
    gevonden = register.brieven_van(["toezichtbrief", "rappel"])
    assert [(brief.kenmerk, brief.versie) for brief in gevonden] == [(tweede.kenmerk, 1), (eerste.kenmerk, 2)]
    assert [brief.kenmerk for brief in register.brieven_van(["toezichtbrief"], ["gm0002"])] == [tweede.kenmerk]
    assert register.brieven_van(["vrije-brief"]) == ()
    assert len(register.lijst(Selectie(staat=Staat.UITGEGEVEN))) == 2


def test_what_happened_to_a_letter_is_kept_by_day(register: Register, schemas: Schemas) -> None:
    geef_uit(register, schemas, ontvangers(2))
    eerste, tweede = kenmerken(register)
    with register.transactie() as t:
        t.noteer(tweede, "antwoord", date(2026, 4, 8), "per e-mail", door=DOOR)
        t.noteer(eerste, "antwoord", date(2026, 4, 7), "", door=DOOR)
    assert [(een.kenmerk, een.datum) for een in register.aantekeningen()] == [
        (eerste, date(2026, 4, 7)),
        (tweede, date(2026, 4, 8)),
    ]
    assert [een.tekst for een in register.aantekeningen([tweede])] == ["per e-mail"]
    assert register.logboek(tweede)[-1].toelichting == "antwoord: per e-mail"


@pytest.mark.parametrize(("soort", "dag"), [("", DATUM), ("antwoord", date(2027, 1, 1))])
def test_a_remark_without_kind_or_of_a_day_to_come_is_refused(
    register: Register, schemas: Schemas, soort: str, dag: date
) -> None:
    geef_uit(register, schemas, ontvangers(1))
    with pytest.raises(Fout, match="soort en een datum"), register.transactie() as t:
        t.noteer(kenmerken(register)[0], soort, dag, "", door=DOOR)


def test_a_remark_needs_a_number_that_is_in_use(register: Register) -> None:
    with pytest.raises(Fout, match="staat niet in het register"), register.transactie() as t:
        t.noteer("7000000", "antwoord", DATUM, "", door=DOOR)
