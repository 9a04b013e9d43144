"""The enclosures of the answers follow from the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.brief.boom import platte_tekst
from correspondentie.kamervraag.bijlagen import alle_bijlagen
from tests.kamervraag.conftest import Maak, codes


def test_the_beslisnota_and_loose_answers_are_listed_once() -> None:
    assert alle_bijlagen({}) == ()
    assert alle_bijlagen({"beslisnota": "nota.pdf"}) == ("Beslisnota",)
    assert alle_bijlagen({"beslisnota": "nota.pdf", "bijlagen": ["De beslisnota"]}) == ("De beslisnota",)
    assert alle_bijlagen({"los": True, "bijlagen": ["Kaart"], "beslisnota": "n.pdf"}) == (
        "Antwoorden op de vragen",
        "Kaart",
        "Beslisnota",
    )


def test_the_letter_counts_and_names_the_beslisnota(maak: Maak, tmp_path: Path) -> None:
    (tmp_path / "nota.pdf").write_bytes(b"%PDF")
    gemaakt = maak(zaak="beslisnota: nota.pdf")
    assert platte_tekst(gemaakt.brief.hoofd["bijlagen"][0]) == "1"
    assert codes(gemaakt.meldingen) == []


@pytest.mark.parametrize(
    ("bestand", "code"), [("weg.pdf", "KV-039"), ("nota.txt", "KV-038"), ("a" * 190 + ".pdf", "KV-039")]
)
def test_a_beslisnota_that_cannot_go_along_is_told(maak: Maak, bestand: str, code: str) -> None:
    assert codes(maak(zaak=f"beslisnota: {bestand}").meldingen) == [code]
