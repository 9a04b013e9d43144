"""Who gets a letter: each once, by name, and everybody else accounted for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.adresboek.adresboek import laad_adresboek
from correspondentie.adresboek.naam import sleutel
from correspondentie.mailing.verantwoording import Verantwoording, verantwoord
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from tests.mailing.conftest import BRIEF, TOEZICHT, Kantoor, aan, codes, geweigerd, namen

BOEK = laad_adresboek(Werkmap(None, Instellingen()))
DAG = date(2026, 4, 21)
GEMEENTEN = BOEK.gemeenten.alle(DAG)
CDK = BRIEF.replace("collegebrief", "cdk-notificatie").replace("  tekst: Komt u ook?\n", "")


@pytest.mark.parametrize(("dag", "aantal"), [("2026-04-21", 342), ("1 januari 2018", 380), ("1 mei 2020", 355)])
def test_all_gemeenten_are_those_of_the_date_of_the_letter(kantoor: Kantoor, dag: str, aantal: int) -> None:
    selectie = kantoor.kies(aan("{gemeenten: alle}").replace("21 april 2026", dag))
    assert len(selectie.gekozen) == len(selectie.bestaan) == aantal
    assert not selectie.meldingen
    assert namen(selectie) == sorted(namen(selectie), key=sleutel)
    assert not any(een.wie.is_voorbeeld for een in selectie.gekozen)


def test_names_are_read_as_people_type_them_and_come_by_name(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("{gemeenten: [gemeente Utrecht, ’s-Gravenhage, gm0503, '363']}"))
    assert [een.wie.code for een in selectie.gekozen] == ["gm0363", "gm0503", "gm0518", "gm0344"]
    assert not selectie.meldingen


def test_who_is_named_twice_gets_one_letter_and_a_word(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("\n  gemeenten:\n    - Delft\n    - Gouda\n    - gemeente delft"))
    assert namen(selectie) == ["Delft", "Gouda"]
    (melding,) = selectie.meldingen
    assert (melding.code, melding.plaats and melding.plaats.regel, melding.stopt) == ("ML-020", 8, True)
    assert "regel 6" in melding.tekst


def test_a_gemeente_that_ended_or_that_nobody_knows_stops_the_mailing_at_its_line(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("\n  gemeenten:\n    - Delft\n    - Appingedam\n    - Dleft"))
    assert [(melding.code, melding.plaats and melding.plaats.regel) for melding in selectie.meldingen] == [
        ("AB-003", 7),
        ("AB-001", 8),
    ]
    assert "Eemsdelta" in selectie.meldingen[0].tekst


def test_a_province_means_all_its_gemeenten(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("{provincie: [Zeeland, Flevoland]}"))
    verwacht = [een.naam for een in GEMEENTEN if een.provincie.naam in ("Zeeland", "Flevoland")]
    assert sorted(namen(selectie)) == sorted(verwacht)
    assert selectie.woorden == "alle gemeenten in Flevoland en Zeeland op 21 april 2026"
    assert codes(kantoor.kies(aan("{provincie: [Zeeland, Zeelnd, zeeland]}"))) == ["AB-005", "ML-020"]


def test_the_made_up_province_has_made_up_gemeenten(kantoor: Kantoor) -> None:
    assert namen(kantoor.kies(aan("{provincie: Voorbeeldland}"))) == [
        "Voorbeeldburg",
        "Voorbeelddam",
        "Voorbeelddorp",
        "Voorbeeldhaven",
        "Voorbeeldstad",
    ]


def test_letters_to_commissarissen_go_to_provinces(kantoor: Kantoor) -> None:
    assert len(kantoor.kies(aan("{provincies: alle}", CDK)).gekozen) == 12
    selectie = kantoor.kies(aan("{provincies: [Zuid-Holland, Drenthe]}", CDK))
    assert namen(selectie) == ["Drenthe", "Zuid-Holland"]
    assert len(selectie.bestaan) == 12


def test_a_letter_to_gemeenten_is_not_sent_to_provinces(kantoor: Kantoor) -> None:
    assert [een.code for een in geweigerd(lambda: kantoor.kies(aan("{provincies: alle}")))] == ["ML-011"]
    assert [een.code for een in geweigerd(lambda: kantoor.kies(aan("{gemeenten: alle}", CDK)))] == ["ML-011"]


@pytest.mark.parametrize("soort", ["vrije-brief", "ledenbrief", "kamervraag-antwoord"])
def test_a_letter_to_somebody_else_is_no_mailing(kantoor: Kantoor, soort: str) -> None:
    (melding,) = geweigerd(lambda: kantoor.kies(aan("{gemeenten: alle}", BRIEF.replace("collegebrief", soort))))
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("ML-010", 5)


def test_exceptions_are_left_out_with_their_reason(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("{provincie: Flevoland, behalve: {Urk: heeft al een brief, gemeente Almere: ook}}"))
    assert "Urk" not in namen(selectie)
    assert [(een.wie.naam, een.reden, een.grond) for een in selectie.buiten] == [
        ("Urk", "heeft al een brief", "behalve"),
        ("Almere", "ook", "behalve"),
    ]


def test_an_exception_must_be_in_the_selection(kantoor: Kantoor) -> None:
    tekst = "{provincie: Flevoland, behalve: {Delft: a, Nergens: b, Urk: c, gemeente Urk: d}}"
    assert codes(kantoor.kies(aan(tekst))) == ["ML-021", "AB-001", "ML-020"]


def test_a_gemeente_that_ended_can_be_explained_under_exceptions(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("{provincie: Groningen, behalve: {Appingedam: is nu Eemsdelta, Delfzijl: ook}}"))
    assert not selectie.meldingen
    over = verantwoord(selectie, BOEK.gemeenten, DAG)
    assert {een.naam: een.opvolgers[0].naam for een in over.fusies} == {
        "Appingedam": "Eemsdelta",
        "Delfzijl": "Eemsdelta",
    }
    assert all(een.opvolgers[0].brief for een in over.fusies)
    assert over.klopt


def test_fields_for_one_recipient_go_to_that_one_only(kantoor: Kantoor) -> None:
    eigen = "per_ontvanger:\n  Urk: {eigen_tekst: Alleen voor u.}\n"
    selectie = kantoor.kies(aan("{provincie: Flevoland}") + eigen)
    assert {een.naam: dict(een.velden) for een in selectie.gekozen if een.velden} == {
        "Urk": {"eigen_tekst": "Alleen voor u."}
    }


def test_fields_for_who_gets_no_letter_are_a_mistake(kantoor: Kantoor) -> None:
    eigen = "per_ontvanger:\n  Delft: {eigen_tekst: a}\n  Urk: {eigen_tekst: b}\n  gm0184: {eigen_tekst: c}\n"
    assert codes(kantoor.kies(aan("{provincie: Flevoland}") + eigen)) == ["ML-022", "ML-020"]


def test_a_mailing_to_nobody_is_refused(kantoor: Kantoor) -> None:
    assert codes(kantoor.kies(aan("{gemeenten: [Urk], behalve: {Urk: toch niet}}"))) == ["ML-023"]


@pytest.fixture(scope="module")
def vast_kantoor(tmp_path_factory: pytest.TempPathFactory) -> Kantoor:
    kantoor = Kantoor(tmp_path_factory.mktemp("kantoor"))
    kantoor.register.sluit()
    return kantoor


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, len(GEMEENTEN) - 1), min_size=1, max_size=30),
    st.randoms(use_true_random=False),
    st.sampled_from(["{}", "gemeente {}", "de gemeente {}"]),
)
def test_whatever_list_is_typed_each_comes_once_and_none_is_missing(
    vast_kantoor: Kantoor, keuze: list[int], kans: object, vorm: str
) -> None:
    getypt = [GEMEENTEN[op].naam for op in keuze]
    uniek = sorted(set(getypt))
    buiten = [naam for naam in uniek if kans.random() < 0.3]  # type: ignore[attr-defined]
    lijst = "".join(f'    - "{vorm.format(naam)}"\n' for naam in getypt)
    behalve = "".join(f'    "{naam}": omdat\n' for naam in buiten)
    tekst = aan(f"\n  gemeenten:\n{lijst}  behalve:\n{behalve}".rstrip("\n"))
    selectie = vast_kantoor.kies(tekst)
    gekozen = namen(selectie)
    assert sorted(gekozen) == sorted(set(uniek) - set(buiten))
    assert gekozen == sorted(gekozen, key=sleutel)
    assert {een.wie.naam for een in selectie.buiten} == set(buiten)
    assert codes(selectie).count("ML-020") == len(getypt) - len(uniek)
    verantwoording = verantwoord(selectie, BOEK.gemeenten, DAG)
    assert verantwoording.klopt
    assert verantwoording.bestaan == len(GEMEENTEN)
    assert Verantwoording.van_json(verantwoording.als_json()) == verantwoording


def test_who_was_not_asked_for_is_accounted_for(kantoor: Kantoor) -> None:
    selectie = kantoor.kies(aan("{gemeenten: [Delft, Voorbeelddam], behalve: {Delft: heeft al}}"))
    over = verantwoord(selectie, BOEK.gemeenten, DAG)
    assert (over.bestaan, over.gekozen, len(over.uitgezonderd), len(over.niet_gekozen)) == (347, 1, 1, 345)
    assert over.klopt


def test_mergers_of_the_year_before_are_explained_with_the_letter_that_covers_the_area(kantoor: Kantoor) -> None:
    tekst = aan("{provincie: Zuid-Holland}", TOEZICHT).replace("21 april 2026", "1 maart 2023")
    selectie = kantoor.kies(tekst)
    fusies = {een.naam: een for een in verantwoord(selectie, BOEK.gemeenten, date(2023, 3, 1)).fusies}
    assert set(fusies) == {"Brielle", "Hellevoetsluis", "Westvoorne"}
    (opvolger,) = fusies["Brielle"].opvolgers
    assert opvolger.naam == "Voorne aan Zee"
    assert opvolger.brief is not None
    assert namen(selectie)[opvolger.brief - 1] == "Voorne aan Zee"
    assert fusies["Brielle"].laatste_dag == "2022-12-31"


def test_a_merger_into_who_gets_no_letter_says_why(kantoor: Kantoor) -> None:
    tekst = aan("{provincie: Zuid-Holland, behalve: {Voorne aan Zee: voldoet}}").replace("21 april 2026", "1-3-2023")
    over = verantwoord(kantoor.kies(tekst), BOEK.gemeenten, date(2023, 3, 1))
    assert {(een.opvolgers[0].brief, een.opvolgers[0].reden) for een in over.fusies} == {(None, "voldoet")}


def test_mergers_elsewhere_or_longer_ago_are_not_mentioned(kantoor: Kantoor) -> None:
    elders = kantoor.kies(aan("{provincie: Drenthe}").replace("21 april 2026", "1 maart 2023"))
    assert not verantwoord(elders, BOEK.gemeenten, date(2023, 3, 1)).fusies
    later = kantoor.kies(aan("{gemeenten: alle}"))
    assert not verantwoord(later, BOEK.gemeenten, DAG).fusies
