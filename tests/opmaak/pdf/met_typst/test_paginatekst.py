"""What is read from the content of the pages is what pdfium reads, an independent reader of any PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from correspondentie.brief.boom import Noot
from correspondentie.opmaak.pdf.met_typst import zetten
from correspondentie.opmaak.pdf.met_typst.drukproef import zichtbaar
from correspondentie.opmaak.pdf.met_typst.paginatekst import Pagina, lees_paginas
from correspondentie.opmaak.pdf.met_typst.pdfbestand import Pdfbestand
from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.lezing import lees
from tests.labels.pdfs import concept, zet
from tests.opmaak.brieven import alinea, korte_brief, t
from tests.opmaak.pdf.lezen import voorbeeld
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap
from tests.voorbeelden import ZAKEN, naam

LETTERS_VAN_DE_WERELD = "".join(map(chr, (*range(0x21, 0x7F), *range(0xA1, 0x180), *range(0x391, 0x3A2))))


def door_pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [zichtbaar(pagina.get_textpage().get_text_range()) for pagina in document]
    finally:
        document.close()


def alles(paginas: list[Pagina]) -> list[str]:
    return [zichtbaar(pagina.achtergrond + "".join(regel.tekst for regel in pagina.regels)) for pagina in paginas]


def ruw_gezet(*delen: str | Noot) -> bytes:
    """A letter as Typst sets it, before anyone has looked."""
    brief = korte_brief(alinea(*delen))
    return zetten._zet(brief, stijl("jenv"), stijlmap("jenv"), zetten.VARIANTEN[0])


@pytest.mark.parametrize("zaak", ZAKEN, ids=naam)
def test_pdfium_reads_the_same_in_an_example(zaak: Path) -> None:
    pdf = concept(zaak, "typst")
    assert alles(lees_paginas(pdf)) == door_pdfium(pdf)


@pytest.mark.parametrize("wat", [*NAMEN, 1, 5, 9, 13, 20])
def test_pdfium_reads_the_same_in_letters_that_strain_the_page(wat: str | int) -> None:
    pdf = voorbeeld(wat, "PROEF", "typst") if isinstance(wat, str) else zet(bedachte_brief(wat), "typst")
    assert alles(lees_paginas(pdf)) == door_pdfium(pdf)


@pytest.mark.parametrize("tekst", [LETTERS_VAN_DE_WERELD, r"\(\\) ((\)) [<00>] <FEFF>", "e\u0301 é y\u0308 µ μ Ω"])
def test_every_character_comes_back_however_the_file_writes_it(tekst: str) -> None:
    pdf = ruw_gezet("begin ", tekst, " einde")
    gelezen = "".join(alles(lees_paginas(pdf)))
    assert zichtbaar(f"begin {tekst} einde") in gelezen
    assert gelezen == "".join(door_pdfium(pdf))


@pytest.mark.parametrize("naam_van_stijl", NAMEN)
def test_every_line_stands_where_pdfium_sees_it(naam_van_stijl: str) -> None:
    pdf = voorbeeld(naam_van_stijl, zetter="typst")
    lezing = lees(pdf)
    for nummer, pagina in enumerate(lees_paginas(pdf)):
        assert (pagina.breedte, pagina.hoogte) == pytest.approx(lezing.paginas[nummer], abs=0.01)
        stukken = [stuk for stuk in lezing.stukken if stuk.pagina == nummer and stuk.recht]
        for regel in filter(lambda regel: regel.tekst, pagina.regels):
            gelijk = [stuk for stuk in stukken if zichtbaar(stuk.tekst or "") == regel.tekst]
            stuk = min(gelijk, key=lambda stuk: abs(stuk.links - regel.x) + abs(stuk.onder - regel.y))
            assert abs(stuk.links - regel.x) < 2
            assert regel.y - 0.25 * regel.grootte <= stuk.onder < regel.y + 0.5 * regel.grootte
            # White at the end of a line is part of its width, ink is not; kerning is in neither.
            assert stuk.rechts <= regel.rechts + 2
            assert regel.rechts <= stuk.rechts + 0.8 * regel.grootte


@pytest.mark.parametrize("taal", ["nl-NL", "en-GB", "de-DE", "fr-FR"])
def test_the_links_of_notes_are_known_in_other_languages(taal: str) -> None:
    brief = replace(korte_brief(alinea("een", Noot((t("noot"),)))), taal=taal)
    assert [pagina.elders for pagina in lees_paginas(zet(brief, "typst"))] == [[]]


def test_no_note_of_a_letter_is_elsewhere_and_one_that_is_has_its_number() -> None:
    assert [pagina.elders for pagina in lees_paginas(ruw_gezet("een", Noot((t("noot"),))))] == [[]]
    # Typst 0.15 sets the notes of these letters on another page than their marks, until its layout is changed.
    for zaad in (393, 563):
        brief = bedachte_brief(zaad)
        pdf = zetten._zet(brief, stijl(brief.huisstijl), stijlmap(brief.huisstijl), zetten.VARIANTEN[0])
        assert any(pagina.elders for pagina in lees_paginas(pdf))


def test_a_file_of_another_program_is_not_taken_for_one_of_typst() -> None:
    with pytest.raises(AssertionError, match="changed shape"):
        lees_paginas(voorbeeld("jenv", zetter="weasyprint"))


def test_an_object_is_found_by_its_number_and_no_other() -> None:
    bestand = Pdfbestand(ruw_gezet("tekst"))
    assert bestand.regel(1).startswith(b"<</Type/Pages")
    assert b"/Root" in bestand.slot
    with pytest.raises(AssertionError, match="changed shape"):
        bestand.stroom(1)
