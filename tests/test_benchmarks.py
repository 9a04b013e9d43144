"""The benchmarks compare like with like: every way makes the same letter."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from benchmarks.koud import MAKERS
from benchmarks.met_docxtpl import schrijf_sjabloon
from benchmarks.tabel import Tabel, keer, ms, seconden
from benchmarks.voorbeeldbrief import leg_klaar, maak_voorbeeldbrief
from tests.voorbeelden import tekst_van_docx


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    map_: Path = tmp_path_factory.mktemp("benchmark")
    voorbeeld = maak_voorbeeldbrief()
    leg_klaar(voorbeeld, map_)
    schrijf_sjabloon(voorbeeld.map / "briefpapier.docx", map_ / "sjabloon.docx")
    return {naam: maak(map_) for naam, maak in MAKERS.items()}


def test_docxtpl_makes_the_same_letter(gemaakt: dict[str, bytes]) -> None:
    eigen, ander = tekst_van_docx(gemaakt["docx"]), tekst_van_docx(gemaakt["docxtpl"])
    (noot,) = eigen.noten
    # docxtpl has no footnotes: its note stands at the end, its mark in the text.
    assert ander.lopend == eigen.lopend.replace("interventieladder.", "interventieladder.[1]", 1) + f"[1]{noot}"


def test_naive_weasyprint_makes_the_same_pages(gemaakt: dict[str, bytes]) -> None:
    def woorden(pdf: bytes) -> list[list[str]]:
        with PdfDocument(BytesIO(pdf)) as document:
            return [sorted(pagina.get_textpage().get_text_range().split()) for pagina in document]

    assert woorden(gemaakt["weasyprint"]) == woorden(gemaakt["pdf"]) == woorden(gemaakt["weasyprint-ua"])


def test_a_table_lines_up_its_numbers() -> None:
    assert str(Tabel("Kop", ("", "ms"), [("een", "1"), ("drie", "100")], "Noot")) == (
        "Kop\n\n       ms\n----  ---\neen     1\ndrie  100\n\nNoot"
    )
    assert (ms(1.25), ms(250.4), seconden(350), keer(10, 4)) == ("1,2", "250", "0,35", "2,50")
