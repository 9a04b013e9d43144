"""``mailing stand`` and ``mailing ontvangstlijst``: by name and by file, complete and not."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.cli.afloop import Afloop
from tests.cli.conftest import Draai

MAILING = """\
mailing: proefmailing
titel: Een proef
soort: collegebrief
zetter: typst
formaten: [pdf]
proef: ja
aan:
  gemeenten: [Urk, Ede]
gegevens:
  datum: 21 april 2026
  ondertekenaar: morren
  betreft: Een proef
  tekst: Dit is een proef.
"""


@pytest.fixture
def uitgevoerd(map_: Path, draai: Draai) -> Path:
    """The folder of a mailing of two letters."""
    (map_ / "proef.yaml").write_text(MAILING, encoding="utf-8")
    gedraaid = draai("mailing", "uitvoeren", "proef.yaml", "--werkers", "1")
    assert gedraaid.code == Afloop.GOED, gedraaid.fout
    return map_ / "output" / "proefmailing"


@pytest.mark.parametrize("waar", ["proefmailing", "proef.yaml"])
def test_a_complete_mailing_is_shown_by_name_and_by_file(uitgevoerd: Path, draai: Draai, waar: str) -> None:
    gedraaid = draai("mailing", "stand", waar)
    assert gedraaid.code == Afloop.GOED
    assert "Een proef (PROEF), in output/proefmailing" in gedraaid.uit
    assert "Brieven: 2, waarvan 2 gemaakt." in gedraaid.uit
    assert "De mailing is volledig" in gedraaid.uit


def test_a_file_that_is_gone_is_shown_with_what_to_do(uitgevoerd: Path, draai: Draai) -> None:
    next(uitgevoerd.glob("*urk.pdf")).unlink()
    gedraaid = draai("mailing", "stand", "proefmailing")
    assert gedraaid.code == Afloop.DEELS
    regels = [" ".join(regel.split()) for regel in gedraaid.uit.splitlines()]
    assert "2 Urk 9000002 bestand ontbreekt" in regels
    assert "Verder gaan: ‘correspondentie mailing uitvoeren’ met het bestand van de mailing." in regels


def test_the_state_as_data_has_every_letter_with_its_checksums(uitgevoerd: Path, draai: Draai) -> None:
    stand = draai("mailing", "stand", "proefmailing", "--json").json
    assert stand["volledig"] is True
    assert stand["standen"] == {"gemaakt": 2}
    assert [brief["naam"] for brief in stand["brieven"]] == ["Ede", "Urk"]
    assert all(len(som) == 64 for brief in stand["brieven"] for som in brief["bestanden"].values())
    assert len(stand["verantwoording"]["niet_gekozen"]) == 340


def test_the_receipt_lies_beside_the_letters(uitgevoerd: Path, draai: Draai) -> None:
    gedraaid = draai("mailing", "ontvangstlijst", "proefmailing")
    assert gedraaid.code == Afloop.GOED
    assert "ontvangstlijst van 2 brieven → output/proefmailing/ontvangstlijst_proefmailing.xlsx, .pdf" in gedraaid.uit
    assert (uitgevoerd / "ontvangstlijst_proefmailing.pdf").read_bytes().startswith(b"%PDF")
    assert (uitgevoerd / "ontvangstlijst_proefmailing.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("opdracht", ["stand", "ontvangstlijst"])
def test_a_mailing_that_was_not_issued_is_told(map_: Path, draai: Draai, opdracht: str) -> None:
    gedraaid = draai("mailing", opdracht, "weg")
    assert gedraaid.code == Afloop.PROBLEMEN
    assert "De mailing ‘weg’ is niet uitgegeven" in gedraaid.fout
    assert not (map_ / "register.sqlite").exists()
