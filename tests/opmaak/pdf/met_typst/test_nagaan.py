from __future__ import annotations

from dataclasses import replace

import pytest

from correspondentie.brief.boom import Blok, Brief, Lijst, Noot, Tekst, alle_inlines
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_typst.drukproef import drukproef, zichtbaar
from correspondentie.opmaak.pdf.met_typst.nagaan import ga_na
from correspondentie.opmaak.woorden import woorden_van
from tests.opmaak.brieven import LANG, alinea, korte_brief, lange_tabel, t, voorbeeldbrief
from tests.opmaak.pdf.lezen import voorbeeld
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap


def codes(brief: Brief, pdf: bytes) -> list[str]:
    """What is found where the PDF is compared with this letter."""
    return [melding.code for melding in ga_na(pdf, brief, stijl(brief.huisstijl)).meldingen]


def gezet(*blokken: Blok) -> tuple[Brief, bytes]:
    brief = korte_brief(*blokken)
    return brief, maak_pdf(brief, stijl("jenv"), stijlmap("jenv"), "typst")


@pytest.mark.parametrize("naam", NAMEN)
def test_a_letter_that_was_set_whole_is_found_whole(naam: str) -> None:
    assert codes(voorbeeldbrief(naam, stempel="PROEF"), voorbeeld(naam, "PROEF", "typst")) == []


@pytest.mark.parametrize("anders", ["een woord meer", "een", "een woord.", "en woord"])
def test_a_word_more_or_less_than_the_tree_is_found(anders: str) -> None:
    _, pdf = gezet(alinea(anders), alinea(LANG * 8))
    assert codes(korte_brief(alinea("een woord"), alinea(LANG * 8)), pdf) == ["OM-004"]


def test_a_note_that_is_missing_or_cut_short_is_named() -> None:
    _, pdf = gezet(alinea("een", Noot((t("noot"),))), alinea("twee", Noot((t("kort"),))))
    langer = korte_brief(alinea("een", Noot((t("noot"),))), alinea("twee", Noot((t("kort maar"),))))
    [melding] = ga_na(pdf, langer, stijl("jenv")).meldingen
    assert (melding.code, melding.tekst) == ("OM-005", "Noot 2 vond geen plaats op de pagina’s.")


def test_a_row_less_in_a_table_of_three_pages_is_found() -> None:
    _, pdf = gezet(lange_tabel(90))
    tabel = lange_tabel(91)
    assert codes(korte_brief(replace(tabel, rijen=(*tabel.rijen[:40], tabel.rijen[-1], *tabel.rijen[40:-1]))), pdf) == [
        "OM-004"
    ]


def test_pages_in_another_house_style_are_not_taken_for_this_one() -> None:
    assert codes(voorbeeldbrief("vng"), voorbeeld("jenv", zetter="typst")) == ["OM-004"]


@pytest.mark.parametrize("naam", NAMEN)
def test_the_proof_is_the_text_and_the_notes_of_the_tree(naam: str) -> None:
    brief = korte_brief(*(blok for blok in voorbeeldbrief(naam).inhoud if not _telt(blok)), huisstijl=naam)
    proef, woorden = drukproef(brief, stijl(naam)), woorden_van(brief, stijl(naam))
    assert proef.tekst == zichtbaar(woorden.tekst)
    assert proef.noten == tuple(f"{nummer}{zichtbaar(noot)}" for nummer, noot in enumerate(woorden.noten, 1))


def test_the_proof_has_the_marks_of_notes_and_numbers_and_bullets_of_lists() -> None:
    punten = Lijst(True, ((alinea("drie"),), (alinea("vier"), Lijst(False, ((alinea("vijf"),),)))), 4)
    proef = drukproef(korte_brief(alinea("een", Noot((t("noot"),)), "twee"), punten), stijl("jenv"))
    assert proef.tekst[proef.hoofd :] == "een1twee4.drie5.vier–vijf"
    assert proef.noten == ("1noot",)


def _telt(blok: Blok) -> bool:
    """What has numbers, bullets or marks of notes, which the words of the tree do not have."""
    return isinstance(blok, Lijst) or any(isinstance(inline, Noot) for inline in alle_inlines([blok]))


def test_white_space_and_hyphens_are_not_compared() -> None:
    assert zichtbaar("Oost-\u00a0Neder\u00adland\n e\u0301") == "OostNederlandé"
    assert Tekst("x").inhoud == zichtbaar("x\u200b\ufffe")
