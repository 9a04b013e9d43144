from __future__ import annotations

import pytest

from correspondentie.kamervraag.tekstsignaal import controleer_teksten
from correspondentie.melding import Ernst
from tests.kamervraag.conftest import codes, vragen


@pytest.mark.parametrize(
    ("tekst", "code", "stuk"),
    [
        ("Kent u het  bericht?", "KV-051", "‘het  bericht?’"),
        ("Kent u de de brief?", "KV-052", "‘de de’"),
        ("Kent u het bericht.", "KV-053", "geen vraagteken"),
        ('Kent u het bericht "Opvang?', "KV-054", '"'),
        ("Kent u het bericht 'Opvang?", "KV-054", "'"),
        ("Kent u het bericht ‘Opvang?", "KV-054", "‘"),
        ("Kent u het bericht “Opvang?", "KV-054", "“"),
        ("Kent u het bericht (van gisteren?", "KV-055", "("),
        ("Kent u het van belang [is?", "KV-055", "["),
    ],
)
def test_what_looks_wrong_in_a_question_is_pointed_out(tekst: str, code: str, stuk: str) -> None:
    (melding,) = controleer_teksten(vragen(tekst))
    assert melding.code == code
    assert stuk in melding.tekst
    assert melding.ernst is Ernst.WAARSCHUWING
    assert melding.veld == "vragen[1].vraag"
    assert "blijft zoals hij is" in (melding.tip or "")


@pytest.mark.parametrize(
    "tekst",
    [
        "Kent u het bericht? 1) en 2)",
        "Kent u de mensen die die brief kregen?",
        "Klopt het dat dat zo is?",
        "Wat vinden de PRT's van de foto's van 's avonds?",
        "Kent u 'Burgemeester wil 'nul' plekken'?",
        'Deelt u de mening dat "het van belang [is]"?',
        "Kent u het ‘bericht’ en de ’s nachts geschreven “brief”?",
        "Kent u „dit” bericht?",
        "Wilt u a) het aantal en b) de kosten noemen?",
        "Kent u het bericht (van gisteren)?",
    ],
)
def test_what_may_well_be_right_is_left_alone(tekst: str) -> None:
    assert controleer_teksten(vragen(tekst)) == ()


def test_a_question_that_was_pasted_twice_is_pointed_out() -> None:
    (melding,) = controleer_teksten(vragen("Waarom?", "Hoe?", "Waarom?"))
    assert melding.code == "KV-056"
    assert melding.tekst == "Vraag 3 heeft dezelfde tekst als vraag 1."


def test_the_warnings_follow_the_order_of_the_questions() -> None:
    assert codes(controleer_teksten(vragen("Een  twee?", "Drie.", "Vier  vijf?"))) == ["KV-051", "KV-053", "KV-051"]


def test_a_word_without_end_takes_no_time_that_grows_with_its_square() -> None:
    """150,000 letters took minutes when the word before two spaces was looked for from each of its letters."""
    assert codes(controleer_teksten(vragen("x" * 150_000 + "  y?"))) == ["KV-051"]
