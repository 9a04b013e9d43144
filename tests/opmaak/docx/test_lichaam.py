"""Paragraphs, headings and what keeps them together."""

import pytest

from correspondentie.brief.boom import (
    Alineasoort,
    Beeld,
    Bijeen,
    Citaat,
    Kop,
    Paginaeinde,
    Tabel,
    Uitlijning,
)
from correspondentie.brief.boom import Lijst as Opsomming
from tests.opmaak.brieven import HANDTEKENING_PNG, alinea, korte_brief, lange_tabel, ondertekening, t
from tests.opmaak.docx.lezen import W, alineas, heeft, lichaam, maak, stijlnaam, xml


@pytest.mark.parametrize(
    ("soort", "stijl"),
    [
        (Alineasoort.GEWOON, "Body Text"),
        (Alineasoort.AANHEF, "Salutation"),
        (Alineasoort.SLOTGROET, "Slotgroet"),
        (Alineasoort.ONDERTEKENING, "Ondertekening"),
        (Alineasoort.VRAAG, "Vraag"),
        (Alineasoort.KLEIN, "Klein"),
    ],
)
def test_every_kind_of_paragraph_has_a_style_of_its_own(soort: Alineasoort, stijl: str) -> None:
    (gelezen,) = alineas(alinea("tekst", soort=soort))
    assert stijlnaam(gelezen) == stijl


@pytest.mark.parametrize("niveau", [1, 2, 3])
def test_headings_are_the_headings_of_word(niveau: int) -> None:
    kop, _ = alineas(Kop(niveau, (t("Kop"),)), alinea("tekst"))
    assert stijlnaam(kop) == f"Heading {niveau}"
    assert kop.style is not None
    assert kop.style.paragraph_format.keep_with_next is True


def test_a_signature_stays_together_with_the_paragraph_before_it() -> None:
    eerder, voor, *samen = alineas(alinea("eerder"), alinea("slotzin"), ondertekening())
    assert not heeft(eerder, "keepNext")
    assert heeft(voor, "keepNext")
    assert not heeft(voor, "keepLines")
    assert [heeft(a, "keepNext") for a in samen] == [True] * (len(samen) - 1) + [False]
    assert all(heeft(a, "keepLines") for a in samen)


def test_a_signature_after_a_list_keeps_the_last_item() -> None:
    *punten, laatste = alineas(Opsomming(False, ((alinea("punt"),),) * 9), ondertekening())[:9]
    assert not any(heeft(punt, "keepNext") for punt in punten)
    assert heeft(laatste, "keepNext")


@pytest.mark.parametrize(("aantal", "samen"), [(6, True), (9, False)])
def test_a_short_list_stays_whole_with_the_line_that_announces_it(aantal: int, samen: bool) -> None:
    aankondiging, *punten, laatste = alineas(alinea("De ladder:"), Opsomming(False, ((alinea("punt"),),) * aantal))
    assert heeft(aankondiging, "keepNext")
    assert {heeft(punt, "keepNext") for punt in punten} == {samen}
    assert not heeft(laatste, "keepNext")


def test_a_list_stands_close_below_the_line_that_announces_it() -> None:
    aankondiging, _, na = alineas(alinea("Dit is er:"), Opsomming(False, ((alinea("punt"),),)), alinea("na"))
    assert aankondiging.paragraph_format.space_after == 0
    assert na.paragraph_format.space_after is None


def test_without_a_scanned_signature_there_is_room_for_ink_above_the_name() -> None:
    regels = [alinea(x, soort=Alineasoort.ONDERTEKENING) for x in ("De minister,", "A. Voorbeeld")]
    minister, naam = alineas(Bijeen(tuple(regels)))
    assert minister.paragraph_format.space_before is None
    assert naam.paragraph_format.space_before is not None
    assert naam.paragraph_format.space_before.pt == 36


def test_a_scanned_signature_stands_near_the_lines_around_it() -> None:
    _, minister, beeld, naam = alineas(ondertekening())
    wit = [a.paragraph_format.space_after for a in (minister, beeld, naam)]
    assert [punten.pt if punten is not None else None for punten in wit] == [6, 6, None]


@pytest.mark.parametrize(("rijen", "samen"), [(3, True), (60, False)])
def test_the_line_that_announces_a_short_table_stays_with_it(rijen: int, samen: bool) -> None:
    aankondiging, _ = alineas(alinea("De cijfers:"), lange_tabel(rijen), alinea("na"))
    assert heeft(aankondiging, "keepNext") is samen


def test_a_page_break_moves_to_the_paragraph_after_it() -> None:
    voor, na, _ = alineas(alinea("voor"), Paginaeinde(), Kop(1, (t("Bijlage"),)), alinea("tekst"))
    assert not heeft(voor, "pageBreakBefore")
    assert heeft(na, "pageBreakBefore")


def test_a_page_break_at_the_end_makes_no_empty_page() -> None:
    (enige,) = alineas(alinea("tekst"), Paginaeinde())
    assert not heeft(enige, "pageBreakBefore")


def test_a_table_after_a_page_break_starts_on_a_new_page() -> None:
    stukken = list(lichaam(maak(korte_brief(alinea("voor"), Paginaeinde(), lange_tabel(1), alinea("na")))))
    assert [type(stuk).__name__ for stuk in stukken] == ["Paragraph", "Paragraph", "Table", "Paragraph"]
    breuken = [xml(stuk).find(f".//{W}pageBreakBefore") is not None for stuk in stukken]
    assert breuken == [False, True, False, False]


def test_a_quotation_has_its_own_style_and_an_indent() -> None:
    (gelezen,) = alineas(Citaat((alinea("aangehaald"),)))
    assert stijlnaam(gelezen) == "Quote"
    assert gelezen.paragraph_format.left_indent is not None


def test_no_paragraph_is_empty_to_make_room() -> None:
    blokken = (alinea("a"), Kop(2, (t("k"),)), lange_tabel(2), alinea("b"), ondertekening())
    leeg = [a for a in alineas(*blokken) if not a.text and a._p.find(f".//{W}drawing") is None]
    assert leeg == []


def test_two_tables_stay_two() -> None:
    klein = Tabel((Uitlijning.LINKS,), ((t("kop"),),), (((t("cel"),),),))
    soorten = [type(stuk).__name__ for stuk in lichaam(maak(korte_brief(klein, klein)))]
    assert soorten == ["Table", "Paragraph", "Table", "Paragraph"]


def test_two_tables_in_different_blocks_stay_two() -> None:
    klein = Tabel((Uitlijning.LINKS,), ((t("kop"),),), (((t("cel"),),),))
    soorten = [
        type(stuk).__name__ for stuk in lichaam(maak(korte_brief(Citaat((klein,)), Bijeen((klein, alinea("x"))))))
    ]
    assert soorten == ["Table", "Paragraph", "Table", "Paragraph"]


def test_a_picture_has_its_size_its_bytes_and_its_alternative_text() -> None:
    beeld = Beeld(HANDTEKENING_PNG, "image/png", 'Handtekening van "A" & B', 40, 20)
    (gelezen,) = alineas(alinea(beeld))
    from docx.opc.constants import RELATIONSHIP_TYPE

    (vorm,) = gelezen._p.xpath(".//wp:inline")
    assert (vorm.extent.cx, vorm.extent.cy) == (40 * 36000, 20 * 36000)
    assert vorm.docPr.get("descr") == 'Handtekening van "A" & B'
    relatie = gelezen.part.rels[vorm.graphic.graphicData.pic.blipFill.blip.embed]
    assert relatie.reltype == RELATIONSHIP_TYPE.IMAGE
    assert relatie.target_part.blob == HANDTEKENING_PNG
    # An exact line height would cut the picture off.
    assert xml(gelezen).find(f"{W}pPr/{W}spacing").get(f"{W}lineRule") == "atLeast"


def test_a_picture_used_twice_is_stored_once() -> None:
    beeld = Beeld(HANDTEKENING_PNG, "image/png", "Handtekening", 40, 20)
    een, twee = alineas(alinea(beeld), alinea(beeld))
    assert een._p.xpath(".//a:blip/@r:embed") == twee._p.xpath(".//a:blip/@r:embed")
    assert een._p.xpath(".//wp:docPr/@id") != twee._p.xpath(".//wp:docPr/@id")
