from __future__ import annotations

from correspondentie.opmaak.pdf import maak_pdf
from tests.opmaak.brieven import alinea, korte_brief
from tests.opmaak.pdf.lezen import eigenschappen, xmp
from tests.opmaak.stijlen import stijl, stijlmap


def _pdf() -> bytes:
    return maak_pdf(korte_brief(alinea("x")), stijl("jenv"), stijlmap("jenv"))


def test_the_file_says_that_it_is_archival_and_accessible() -> None:
    gegevens = xmp(_pdf())
    assert 'pdfaid:part="2"' in gegevens
    assert 'pdfaid:conformance="A"' in gegevens
    assert "<pdfuaid:part>1</pdfuaid:part>" in gegevens
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in gegevens


def test_title_author_reference_and_date_of_the_letter_are_properties_of_the_file() -> None:
    gevonden = eigenschappen(_pdf())
    assert gevonden["Title"] == "Interbestuurlijk toezicht gemeente Voorbeeldstad"
    assert gevonden["Author"] == "Directie Regie en Toezicht"
    assert gevonden["Keywords"] == "1234567, voorbeeldbrief"
    assert gevonden["Tagged"] == "yes"
    assert gevonden["CreationDate"] == gevonden["ModDate"] == "2026-04-09T00:00:00Z"
