"""The colours of the house styles that come with the project: enough contrast to read (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

import pytest

from tests.opmaak.stijlen import NAMEN, stijl

WIT = "#ffffff"
MINSTENS = 4.5


def helderheid(kleur: str) -> float:
    """Relative luminance (WCAG 2.1, definitions)."""
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    rood, groen, blauw = (deel / 12.92 if deel <= 0.03928 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    donker, licht = sorted((helderheid(een), helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", WIT) == pytest.approx(21)
    assert contrast("#767676", WIT) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("soort", ["tekst", "accent", "kop", "label"])
def test_every_text_can_be_told_from_the_paper(naam: str, soort: str) -> None:
    assert contrast(getattr(stijl(naam).kleuren, soort), WIT) >= MINSTENS


@pytest.mark.parametrize("naam", NAMEN)
def test_a_gap_can_be_read_on_its_colour(naam: str) -> None:
    assert contrast(stijl(naam).kleuren.tekst, stijl(naam).kleuren.leemte) >= MINSTENS
