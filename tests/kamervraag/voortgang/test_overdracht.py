"""Another minister takes the questions over: what the letters say then."""

from __future__ import annotations

from datetime import date

import pytest

from correspondentie.kamervraag.voortgang.overdracht import Overdracht, wat_is_mis
from tests.kamervraag.conftest import SET, Maak, codes
from tests.kamervraag.test_afleiding import alineas, koppen, waarschuwingen

AAN_EEN_ANDER = SET.replace("minister van Asiel en Migratie", "minister van Proefzaken")
OVERGENOMEN = "overdracht: {aan: minister van Asiel en Migratie, op: 9 april 2026}\n"
AM, A, B = "minister van Asiel en Migratie", "minister van Proefzaken", "staatssecretaris van Voorbeeldzaken"


def test_the_letter_says_whom_the_questions_were_put_to_and_since_when_another_answers(maak: Maak) -> None:
    gemaakt = maak(zaak=OVERGENOMEN, van=AAN_EEN_ANDER)
    tekst = " ".join(alineas(gemaakt.brief))
    assert (
        "De vragen zijn gericht aan de minister van Proefzaken. Ik heb de beantwoording op 9 april 2026 overgenomen."
    ) in tekst
    assert waarschuwingen(gemaakt) == []


def test_the_heading_stays_as_the_kamer_wrote_it(maak: Maak) -> None:
    assert "aan de minister van Proefzaken over" in koppen(maak(zaak=OVERGENOMEN, van=AAN_EEN_ANDER).brief)[0]


def test_who_handed_over_is_not_named_as_answering_too(maak: Maak) -> None:
    van = AAN_EEN_ANDER.replace("Proefzaken]", f"Proefzaken, {B}]")
    allen = " ".join(alineas(maak(zaak=OVERGENOMEN, van=van).brief))
    assert "mede namens" not in allen
    een = OVERGENOMEN.replace("}", ", van: minister van Proefzaken}")
    assert f"mede namens de {B}," in " ".join(alineas(maak(zaak=een, van=van).brief))


def test_a_letter_of_before_the_overdracht_does_not_speak_of_it(maak: Maak) -> None:
    zaak = "overdracht: {aan: minister van Proefzaken, op: 21 april 2026}\n"
    gemaakt = maak(zaak=zaak)
    assert "overgenomen" not in " ".join(alineas(gemaakt.brief))
    assert waarschuwingen(gemaakt) == []


def test_whoever_signs_is_whoever_took_over(maak: Maak) -> None:
    zaak = "overdracht: {aan: minister van Proefzaken, op: 9 april 2026}\n"
    assert waarschuwingen(maak(zaak=zaak)) == ["KV-434"]


@pytest.mark.parametrize(
    ("overdracht", "gericht", "gemeld"),
    [
        (Overdracht(AM, date(2026, 4, 9)), [A], []),
        (Overdracht(AM, date(2026, 4, 9)), [A, AM], []),
        (Overdracht(AM, date(2026, 4, 9), A), [A, B], []),
        (Overdracht(A.upper(), date(2026, 4, 9)), [A], ["KV-431"]),
        (Overdracht(AM, date(2026, 4, 9), B), [A], ["KV-432"]),
        (Overdracht(AM, date(2026, 4, 1)), [A], ["KV-433"]),
    ],
)
def test_what_cannot_be_is_told(overdracht: Overdracht, gericht: list[str], gemeld: list[str]) -> None:
    assert codes(tuple(wat_is_mis(overdracht, gericht, date(2026, 4, 2)))) == gemeld


def test_the_letter_that_tells_of_it_is_signed_by_who_was_asked(maak: Maak) -> None:
    zaak = "soort: overdrachtsbericht\noverdracht: {aan: minister van Proefzaken, op: 9 april 2026}\n"
    gemaakt = maak("", zaak=zaak)
    tekst = " ".join(alineas(gemaakt.brief))
    assert "De minister van Proefzaken heeft de beantwoording op 9 april 2026 van mij overgenomen." in tekst
    assert waarschuwingen(gemaakt) == []
