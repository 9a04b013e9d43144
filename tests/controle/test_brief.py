"""Checks of a finished letter: what a reader would stumble over."""

from pathlib import Path

import pytest

from correspondentie.controle.brief import controleer_af, controleer_brief
from tests.specimen import maak_specimen

TEKST = "  - {naam: tekst, type: tekst}\n"


@pytest.mark.parametrize("tekst", ["Op [datum] komt u.", "Het bedrag is XXX euro.", "Wij zien PM leden.", "Naam: ____"])
def test_a_place_that_was_left_for_later_is_pointed_out(tmp_path: Path, tekst: str) -> None:
    (melding,) = controleer_brief(maak_specimen(tmp_path, "{{ tekst }}", TEKST).gemaakt(f'tekst: "{tekst}"\n'))
    assert (melding.code, melding.stopt, melding.veld) == ("CT-005", False, "tekst")


def test_a_day_that_does_not_exist_is_pointed_out(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ tekst }}", TEKST)
    (melding,) = controleer_brief(specimen.gemaakt("tekst: Wij zien u op 31 april 2026.\n"))
    assert melding.code == "CT-006"
    assert "31 april 2026" in melding.tekst


def test_an_ordinary_text_gives_no_messages(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ tekst }}", TEKST)
    assert controleer_brief(specimen.gemaakt("tekst: Op 30 april 2026 [zie bijlage] komt de heer Max langs.\n")) == ()


def test_the_same_text_is_pointed_out_in_each_letter_at_its_own_place(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{{ tekst }}", TEKST)
    for voor in ("", "# toelichting\n", ""):
        meldingen = controleer_brief(specimen.gemaakt(voor + "tekst: Wij zien u op 31 april 2026, XXX.\n"))
        regel = 3 + len(voor.splitlines())
        assert [(melding.code, str(melding.plaats)) for melding in meldingen] == [
            ("CT-005", f"zaak.yaml:{regel}:8"),
            ("CT-006", f"zaak.yaml:{regel}:8"),
        ]


def test_gaps_are_counted_and_the_first_are_named(tmp_path: Path) -> None:
    gaten = " ".join(f'{{{{ leemte("gat {n}") }}}}' for n in range(1, 8))
    (melding,) = controleer_af(maak_specimen(tmp_path, gaten).gemaakt())
    assert "[gat 1]" in melding.tekst
    assert "nog 2" in melding.tekst
    assert controleer_af(maak_specimen(tmp_path, "Af.").gemaakt()) == ()
