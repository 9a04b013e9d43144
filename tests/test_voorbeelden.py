"""The example letters: one text in every output, the same bytes each time, every kind there."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from correspondentie.sjabloon.sjabloon import vind_sjablonen
from correspondentie.werkmap.werkmap import open_werkmap
from tests.voorbeelden import PROJECT, ZAKEN, naam, tekst_van_docx, tekst_van_pdf, voorbeeld

per_voorbeeld = pytest.mark.parametrize("zaak", ZAKEN, ids=naam)


@per_voorbeeld
def test_word_and_pdf_hold_the_same_words(zaak: Path) -> None:
    pdf, docx = tekst_van_pdf(voorbeeld(zaak).pdf), tekst_van_docx(voorbeeld(zaak).docx)
    assert pdf.lopend == docx.lopend
    assert pdf.noten == docx.noten


def test_every_kind_of_letter_has_an_example() -> None:
    soorten = {voorbeeld(zaak).voorbereid.zaak.soort for zaak in ZAKEN}
    assert soorten == set(vind_sjablonen(open_werkmap(PROJECT)))


def test_the_ladder_has_an_example_for_each_trede() -> None:
    treden = {
        voorbeeld(zaak).voorbereid.zaak.waarden["trede"].nummer
        for zaak in ZAKEN
        if voorbeeld(zaak).voorbereid.zaak.soort == "toezichtbrief"
    }
    assert treden == {1, 2, 3, 4, 5, 6}


@per_voorbeeld
def test_a_case_file_is_short(zaak: Path) -> None:
    """Forty lines at most, besides comments and long texts (block scalars, and lines of prose)."""
    regels = []
    inspringing: int | None = None
    for regel in zaak.read_text(encoding="utf-8").splitlines():
        diepte = len(regel) - len(regel.lstrip())
        if inspringing is not None and (not regel.strip() or diepte > inspringing):
            continue
        inspringing = None
        if not regel.strip() or regel.lstrip().startswith("#"):
            continue
        if regel.rstrip().endswith(("|", "|-", ">", ">-")):
            inspringing = diepte
        regels.append(regel)
    assert len(regels) <= 40


def test_two_runs_into_two_empty_folders_give_the_same_bytes(tmp_path: Path) -> None:
    for nummer, zaad in enumerate(("0", "4711")):
        subprocess.run(
            [sys.executable, "-m", "correspondentie", "genereer", "data/zaken", "--uit", str(tmp_path / str(nummer))],
            cwd=PROJECT,
            env={**os.environ, "PYTHONHASHSEED": zaad},
            check=True,
            capture_output=True,
            timeout=300,
        )
    eerste, tweede = sommen(tmp_path / "0"), sommen(tmp_path / "1")
    assert eerste == tweede
    assert len(eerste) == 2 * len(ZAKEN)


def sommen(map_: Path) -> dict[str, str]:
    return {pad.name: hashlib.sha256(pad.read_bytes()).hexdigest() for pad in sorted(map_.iterdir())}
