from __future__ import annotations

import pytest

from correspondentie.brief.boom import (
    Alinea,
    Blok,
    Brief,
    Citaat,
    Kop,
    Lijst,
    Noot,
    Paginaeinde,
    Tabel,
    Uitlijning,
    platte_tekst,
)
from correspondentie.opmaak.pdf.met_typst.paginabreuk import met_paginaeinde
from tests.opmaak.brieven import alinea, hoofd, korte_brief, regels, t


def met_noot(tekst: str) -> Alinea:
    return alinea(tekst, Noot((t(f"noot bij {tekst}"),)))


def na_breuk(nummer: int, *blokken: Blok) -> tuple[Blok, ...] | None:
    """The blocks with a break before this note; ``None`` when the letter stays as it is."""
    brief = korte_brief(*blokken)
    anders = met_paginaeinde(brief, nummer)
    return None if anders == brief else anders.inhoud


EEN, TWEE, DRIE = met_noot("een"), met_noot("twee"), met_noot("drie")


def test_the_break_comes_before_the_paragraph_with_the_note() -> None:
    assert na_breuk(2, EEN, alinea("midden"), TWEE) == (EEN, alinea("midden"), Paginaeinde(), TWEE)


def test_headings_go_along_to_the_new_page() -> None:
    kop, lager = Kop(1, (t("kop"),)), Kop(2, (t("lager"),))
    assert na_breuk(2, EEN, kop, lager, TWEE) == (EEN, Paginaeinde(), kop, lager, TWEE)


def test_a_list_is_cut_before_its_item_and_its_numbers_go_on() -> None:
    lijst = Lijst(True, ((EEN,), (alinea("zonder"),), (TWEE,), (DRIE,)), 4)
    assert na_breuk(2, lijst) == (
        Lijst(True, ((EEN,), (alinea("zonder"),)), 4),
        Paginaeinde(),
        Lijst(True, ((TWEE,), (DRIE,)), 6),
    )


def test_inside_an_item_the_break_comes_before_the_block_or_the_item_below() -> None:
    diep = Lijst(False, ((EEN,), (TWEE,)))
    assert na_breuk(2, Lijst(True, ((alinea("a"), EEN, TWEE),))) == (
        Lijst(True, ((alinea("a"), EEN, Paginaeinde(), TWEE),)),
    )
    assert na_breuk(2, Lijst(True, ((alinea("a"), diep),))) == (
        Lijst(True, ((alinea("a"), Lijst(False, ((EEN,),)), Paginaeinde(), Lijst(False, ((TWEE,),))),)),
    )


def test_a_note_in_the_first_item_takes_the_whole_list_along() -> None:
    lijst = Lijst(False, ((EEN,), (TWEE,)))
    assert na_breuk(1, alinea("voor"), lijst) == (alinea("voor"), Paginaeinde(), lijst)


def tabel(*rijen: Alinea) -> Tabel:
    return Tabel((Uitlijning.LINKS,), ((t("kop"),),), tuple((rij.inhoud,) for rij in rijen))


def test_a_table_is_cut_before_its_row_and_both_parts_have_the_header() -> None:
    assert na_breuk(2, tabel(EEN, alinea("leeg"), TWEE, DRIE)) == (
        tabel(EEN, alinea("leeg")),
        Paginaeinde(),
        tabel(TWEE, DRIE),
    )


def test_a_note_in_the_first_row_takes_the_whole_table_along() -> None:
    assert na_breuk(1, alinea("voor"), tabel(EEN, TWEE)) == (alinea("voor"), Paginaeinde(), tabel(EEN, TWEE))


def test_a_quotation_breaks_inside() -> None:
    assert na_breuk(2, Citaat((EEN, TWEE))) == (Citaat((EEN, Paginaeinde(), TWEE)),)


@pytest.mark.parametrize("blokken", [(EEN,), (alinea("voor"), Paginaeinde(), EEN), (Kop(1, (t("kop"),)), EEN)])
def test_a_note_that_is_at_the_top_already_stays_where_it_is(blokken: tuple[Blok, ...]) -> None:
    assert na_breuk(1, *blokken) is None


def test_notes_in_the_head_count_and_are_not_moved() -> None:
    kop = {**hoofd(), "betreft": ((t("iets"), Noot((t("in het hoofd"),))),), "bijlagen": regels("1")}
    brief = korte_brief(alinea("voor"), EEN, hoofd=kop)
    assert met_paginaeinde(brief, 1) == brief
    assert _teksten(met_paginaeinde(brief, 2)) == ["voor", None, "een"]


def _teksten(brief: Brief) -> list[str | None]:
    return [platte_tekst(blok.inhoud[:1]) if isinstance(blok, Alinea) else None for blok in brief.inhoud]
