"""Notices follow from the letters that went out: only from a mailing that is complete, and from all of it."""

from __future__ import annotations

import pytest

from correspondentie.mailing.plan import Plan
from tests.mailing.conftest import PROEF, TOEZICHT, Kantoor, aan, codes, geweigerd, namen

NOTITIE = """mailing: kennisgevingen
titel: Kennisgevingen
soort: cdk-notificatie
proef: ja
aan: {kennisgeving_van: proef-een}
gegevens: {datum: 23 april 2026, ondertekenaar: morren}
"""
VIER = "{gemeenten: [Delft, Gouda, Urk, Vlissingen]}"


@pytest.fixture
def uitgegeven(kantoor: Kantoor) -> Plan:
    plan = kantoor.plan(aan(VIER, TOEZICHT, PROEF))
    kantoor.geef_uit(plan)
    return plan


def test_a_mailing_that_was_not_issued_has_nothing_to_tell_of(kantoor: Kantoor) -> None:
    (melding,) = geweigerd(lambda: kantoor.plan(NOTITIE))
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("ML-030", 5)


@pytest.mark.usefixtures("uitgegeven")
def test_a_name_that_is_almost_right_is_suggested(kantoor: Kantoor) -> None:
    (melding,) = geweigerd(lambda: kantoor.plan(NOTITIE.replace("proef-een", "proef-eeen")))
    assert melding.tip == "Bedoelde u ‘proef-een’?"


@pytest.mark.usefixtures("uitgegeven")
def test_a_mailing_that_is_not_complete_is_refused_with_what_lacks(kantoor: Kantoor) -> None:
    kantoor.stel_vast("proef-een", 2)
    (melding,) = geweigerd(lambda: kantoor.plan(NOTITIE))
    assert melding.code == "ML-031"
    assert "2 van 4 brieven" in melding.tekst
    assert "Urk en Vlissingen" in melding.tekst


@pytest.mark.usefixtures("uitgegeven")
def test_each_province_concerned_hears_of_all_its_letters(kantoor: Kantoor) -> None:
    kantoor.stel_vast("proef-een")
    plan = kantoor.plan(NOTITIE)
    assert plan.schoon, plan.meldingen
    assert [een.naam for een in plan.ontvangers] == ["Flevoland", "Zeeland", "Zuid-Holland"]
    nummers = {een.naam: een.kenmerk for een in kantoor.register.ontvangers("proef-een")}
    zuid_holland = plan.ontvangers[2].zaaktekst
    assert f"brieven:\n  - {nummers['Delft']}\n  - {nummers['Gouda']}\n" in zuid_holland
    assert set(plan.andere[3]) == {nummers["Delft"], nummers["Gouda"]}
    assert plan.verantwoording.klopt
    assert (plan.verantwoording.bestaan, plan.verantwoording.gekozen) == (12, 3)


@pytest.mark.usefixtures("uitgegeven")
def test_a_withdrawn_number_is_left_out_and_told(kantoor: Kantoor) -> None:
    kantoor.stel_vast("proef-een", 3)
    with kantoor.register.transactie() as transactie:
        for een in kantoor.register.ontvangers("proef-een"):
            if een.naam in ("Delft", "Vlissingen"):
                transactie.laat_vervallen(een.kenmerk, "verkeerd adres", door="tester")
    plan = kantoor.plan(NOTITIE)
    assert plan.schoon
    assert codes(plan) == ["ML-033", "ML-033"]
    assert [een.naam for een in plan.ontvangers] == ["Flevoland", "Zuid-Holland"]
    assert len(plan.andere[2]) == 1
    assert len(plan.verantwoording.opmerkingen) == 2


@pytest.mark.usefixtures("uitgegeven")
def test_when_every_number_is_withdrawn_there_is_nothing_to_tell(kantoor: Kantoor) -> None:
    with kantoor.register.transactie() as transactie:
        for een in kantoor.register.ontvangers("proef-een"):
            transactie.laat_vervallen(een.kenmerk, "toch niet", door="tester")
    assert [melding.code for melding in geweigerd(lambda: kantoor.plan(NOTITIE))] == ["ML-032"]


@pytest.mark.usefixtures("uitgegeven")
def test_the_kind_of_letter_must_have_a_place_for_the_letters(kantoor: Kantoor) -> None:
    kantoor.stel_vast("proef-een")
    eigen = (kantoor.werkmap.lagen[-1] / "sjablonen" / "cdk-notificatie.md").read_text(encoding="utf-8")
    zonder = eigen.replace("soort: cdk-notificatie", "soort: rondschrijven").replace("van: toezichtbrief", "van: regel")
    kantoor.schrijf(zonder, "sjablonen/rondschrijven.md")
    (melding,) = geweigerd(lambda: kantoor.kies(NOTITIE.replace("cdk-notificatie", "rondschrijven")))
    assert melding.code == "ML-012"


def test_a_mailing_to_provinces_has_no_notices(kantoor: Kantoor) -> None:
    kantoor.geef_uit(kantoor.plan(aan(VIER, TOEZICHT, PROEF)))
    kantoor.stel_vast("proef-een")
    kantoor.geef_uit(kantoor.plan(NOTITIE))
    kantoor.stel_vast("kennisgevingen")
    derde = NOTITIE.replace("mailing: kennisgevingen", "mailing: derde").replace("proef-een", "kennisgevingen")
    assert [melding.code for melding in geweigerd(lambda: kantoor.kies(derde))] == ["ML-034"]


def test_notices_come_in_the_order_of_the_names_of_provinces(kantoor: Kantoor) -> None:
    kantoor.geef_uit(kantoor.plan(aan("{gemeenten: [Aa en Hunze, Zwolle, Almere]}", TOEZICHT, PROEF)))
    kantoor.stel_vast("proef-een")
    assert namen(kantoor.kies(NOTITIE)) == ["Drenthe", "Flevoland", "Overijssel"]
