"""A case has a term as soon as it says when the questions came, whatever else it lacks."""

from __future__ import annotations

from datetime import date

import pytest

from correspondentie.kamervraag.voortgang.vragenset import eis_antwoorden, lees_vragenset
from correspondentie.sjabloon.omgeving import Leesomgeving
from tests.kamervraag.voortgang.conftest import BERICHT, ZAAK, Schrijf, gemeld


def test_what_a_case_says_is_read(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    gelezen = lees_vragenset(schrijf(), omgeving)
    assert gelezen.meldingen == ()
    zaak = gelezen.vragenset
    assert zaak is not None
    assert (zaak.kenmerk, zaak.ingezonden, zaak.onderwerp) == ("2026Z00001", date(2026, 4, 2), "een voorbeeld")
    assert (zaak.vragen, zaak.beantwoord, zaak.is_compleet) == (2, 1, False)
    assert [str(lid) for lid in zaak.leden] == ["Voorbeeld (Partij A)"]


def test_a_draft_that_cannot_be_a_letter_yet_has_a_term(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    kaal = "soort: kamervraag-antwoord\ningezonden: 2 april 2026\nuw_kenmerk: 2026Z00001\ndatum:\nonbekend: x\n"
    gelezen = lees_vragenset(schrijf(kaal), omgeving)
    assert gelezen.meldingen == ()
    assert gelezen.vragenset is not None


def test_what_is_wrong_is_told_and_the_term_is_there_all_the_same(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    mis = ZAAK.replace("Voorbeeld (Partij A)", "Voorbeeld").replace("Waarom?", "{x: y}")
    gelezen = lees_vragenset(schrijf(mis), omgeving)
    assert "KV-031" in [melding.code for melding in gelezen.meldingen]
    assert all(melding.plaats for melding in gelezen.meldingen)
    assert gelezen.vragenset is not None
    assert (gelezen.vragenset.leden, gelezen.vragenset.onderwerp) == ((), "een voorbeeld")


@pytest.mark.parametrize(
    "tekst",
    [
        ZAAK.replace("2 april 2026", "31 april 2026"),
        ZAAK.replace("uw_kenmerk: 2026Z00001", ""),
        "soort: kamervraag-antwoord\n",
        "a: [1\n",
        "soort: bestaatniet\n",
        "ingezonden: 2 april 2026\n",
    ],
)
def test_a_case_without_a_term_is_reported(tekst: str, schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    gelezen = lees_vragenset(schrijf(tekst), omgeving)
    assert gelezen.vragenset is None
    assert gelezen.meldingen
    assert all(melding.plaats for melding in gelezen.meldingen)


@pytest.mark.parametrize("tekst", ["soort: vrije-brief\n", "naam: een lijst\n", "soort: aanhangsel-antwoord\n"])
def test_other_files_are_passed_over(tekst: str, schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    gelezen = lees_vragenset(schrijf(tekst), omgeving)
    assert (gelezen.vragenset, gelezen.meldingen) == (None, ())


def test_an_uitstelbericht_knows_the_set_from_the_case_that_it_names(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    schrijf()
    zaak = lees_vragenset(schrijf(BERICHT, "bericht.yaml"), omgeving).vragenset
    assert zaak is not None
    assert (zaak.is_uitstelbericht, zaak.kenmerk, zaak.datum) == (True, "2026Z00001", date(2026, 4, 21))


@pytest.mark.parametrize(
    ("vragen", "beantwoord"),
    [
        ("- {vraag: A?, antwoord: Ja., samen: [1, 2]}\n  - {vraag: B?}\n  - {vraag: C?}", 2),
        ("- {vraag: A?, antwoord: Ja.}\n  - {vraag: B?, zie: 1}\n  - {vraag: C?, antwoord: ''}", 2),
        ("- {vraag: A?, antwoord: Ja., samen: [1, 9]}\n  - {vraag: B?}", 1),
        ("- {nummer: 4, vraag: A?, antwoord: Ja.}\n  - {nummer: 4, vraag: B?}", 1),
    ],
)
def test_answers_are_counted_by_question(
    vragen: str, beantwoord: int, schrijf: Schrijf, omgeving: Leesomgeving
) -> None:
    zaak = lees_vragenset(schrijf(f"{ZAAK[: ZAAK.index('  - vraag')]}  {vragen}\n"), omgeving).vragenset
    assert zaak is not None
    assert zaak.beantwoord == beantwoord


def test_only_a_case_with_answers_can_be_changed(schrijf: Schrijf, omgeving: Leesomgeving) -> None:
    schrijf()
    assert gemeld(lambda: eis_antwoorden(schrijf(BERICHT, "bericht.yaml"), omgeving)) == ["KV-400"]
    assert gemeld(lambda: eis_antwoorden(schrijf("soort: vrije-brief\n", "vrij.yaml"), omgeving)) == ["KV-400"]
    assert gemeld(lambda: eis_antwoorden(schrijf(naam="zaak.yaml").with_name("weg.yaml"), omgeving)) == ["BN-014"]
