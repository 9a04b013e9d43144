"""The check of one letter by a worker: everything comes back as plain values."""

from __future__ import annotations

import pickle
from dataclasses import replace

from correspondentie.mailing.ontwerp import Ontwerp, ontwerp_mailing
from correspondentie.mailing.taak import Taak, zaakpad
from correspondentie.mailing.werker import keur, werkbank
from tests.mailing.conftest import TOEZICHT, Kantoor, aan


def ontwerp(kantoor: Kantoor, tekst: str) -> Ontwerp:
    return ontwerp_mailing(kantoor.lees(tekst), kantoor.werkmap, kantoor.register)


def test_a_good_letter_says_who_it_is_for_and_which_numbers_it_needs(kantoor: Kantoor) -> None:
    plan = ontwerp(kantoor, aan("{gemeenten: [Delft]}", TOEZICHT))
    keuring = keur(plan.opdracht, plan.taken[0])
    assert (keuring.geadresseerde, keuring.schemas, keuring.hoofd) == ("gm0503", {"kenmerk": "jenv"}, "kenmerk")
    assert not keuring.meldingen
    assert len(keuring.inhoud_sha256) == 64


def test_work_and_outcome_travel_to_other_processes(kantoor: Kantoor) -> None:
    plan = ontwerp(kantoor, aan("{gemeenten: [Delft]}", TOEZICHT))
    opdracht, taak = pickle.loads(pickle.dumps((plan.opdracht, plan.taken[0])))
    assert (opdracht, taak) == (plan.opdracht, plan.taken[0])
    keuring = keur(opdracht, taak)
    assert pickle.loads(pickle.dumps(keuring)) == keuring


def test_a_case_that_does_not_read_gives_its_problems_at_its_lines(kantoor: Kantoor) -> None:
    plan = ontwerp(kantoor, aan("{gemeenten: [Delft]}"))
    taak = replace(plan.taken[0], zaaktekst="soort: collegebrief\ndatum: x\n")
    keuring = keur(plan.opdracht, taak)
    assert not keuring.geadresseerde
    assert {melding.plaats.bestand for melding in keuring.meldingen if melding.plaats} == {
        str(zaakpad(plan.opdracht, taak.volgnummer))
    }


def test_what_a_worker_opens_is_kept_for_the_next_letter(kantoor: Kantoor) -> None:
    plan = ontwerp(kantoor, aan("{gemeenten: [Delft, Gouda]}"))
    zelfde = pickle.loads(pickle.dumps(plan.opdracht))
    assert werkbank(plan.opdracht) is werkbank(zelfde)


def test_a_letter_of_the_register_comes_along_with_the_task(kantoor: Kantoor) -> None:
    eerst = kantoor.plan(aan("{gemeenten: [Delft]}", TOEZICHT))
    cdk = aan("{provincies: [Zuid-Holland]}", "soort: cdk-notificatie\ngegevens:\n  datum: 21 april 2026\n")
    plan = ontwerp(kantoor, cdk + "  ondertekenaar: morren\n  brieven: ['9000001']\n")
    taak = plan.taken[0]
    assert [melding.code for melding in keur(plan.opdracht, taak).meldingen] == ["TZ-208"]
    met: Taak = replace(taak, andere={"9000001": eerst.ontvangers[0].zaaktekst})
    assert not keur(plan.opdracht, met).meldingen
