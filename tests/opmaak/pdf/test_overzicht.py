"""Lists as PDF: whole, in reading order, and never read as a program."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from correspondentie.opmaak.pdf.overzicht import Deel, Kolom, Overzicht, Tabel, maak_overzicht

OP = date(2026, 4, 9)
KOLOMMEN = (Kolom("Nr", 1, rechts=True), Kolom("Naam", 5), Kolom("Controlegetal", 6, klein=True))


def lijst(*rijen: tuple[str, ...], titel: str = "Ontvangstlijst") -> Overzicht:
    return Overzicht(titel, (Deel("Volledigheid", ("Iedereen is er.",)), Deel("Brieven", (), Tabel(KOLOMMEN, rijen))))


def tekst(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(pagina.get_textpage().get_text_range() for pagina in document)
    finally:
        document.close()


def test_everything_stands_in_the_list_in_order() -> None:
    gezet = tekst(maak_overzicht(lijst(("1", "Aa en Hunze", "ab" * 32), ("2", "Urk", "cd" * 32)), OP))
    in_een_regel = " ".join(gezet.split())
    verwacht = "Ontvangstlijst Volledigheid Iedereen is er. Brieven Nr Naam Controlegetal 1 Aa en Hunze abab"
    assert in_een_regel.startswith(verwacht)
    assert "ab" * 32 in gezet
    assert "Pagina 1 van 1" in in_een_regel


def test_a_long_list_runs_over_pages_with_its_header_row_on_each() -> None:
    pdf = maak_overzicht(lijst(*((str(n), f"Gemeente {n}", "x") for n in range(1, 101))), OP)
    document = pypdfium2.PdfDocument(pdf)
    paginas = [pagina.get_textpage().get_text_range() for pagina in document]
    document.close()
    assert len(paginas) > 2
    assert all("Controlegetal" in pagina for pagina in paginas)
    assert all(f"Gemeente {n}" in "".join(paginas) for n in range(1, 101))


def test_the_same_list_on_the_same_day_gives_the_same_bytes() -> None:
    assert maak_overzicht(lijst(("1", "Urk", "x")), OP) == maak_overzicht(lijst(("1", "Urk", "x")), OP)


@pytest.mark.parametrize(
    "naam", ["*Urk*", "#panic()", "$x$", "<a>", "@urk", "= Urk", "\\ Urk", '"Urk"', "// Urk", "_u_"]
)
def test_what_looks_like_a_program_is_printed_as_it_stands(naam: str) -> None:
    assert naam in tekst(maak_overzicht(lijst(("1", naam, "x")), OP))


def test_a_character_that_the_typeface_lacks_is_replaced() -> None:
    assert "Urk \ufffd." in tekst(maak_overzicht(lijst(("1", "Urk \u6f22.", "x")), OP))


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_can_be_set(naam: str) -> None:
    assert maak_overzicht(lijst(("1", naam, naam), titel=naam or "x"), OP).startswith(b"%PDF")
