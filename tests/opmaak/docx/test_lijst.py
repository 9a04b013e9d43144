"""Lists that Word counts."""

from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Blokken, Lijst
from tests.opmaak.brieven import alinea, korte_brief
from tests.opmaak.docx.lezen import W, alineas, deel, lichaam, maak, stijlnaam, xml


def lijst(*punten: str, genummerd: bool = True, begin: int = 1) -> Lijst:
    return Lijst(genummerd, tuple((alinea(punt),) for punt in punten), begin)


def nummer(alinea: Paragraph) -> tuple[int, int]:
    """Level and numbering of a paragraph."""
    num = xml(alinea).find(f"{W}pPr/{W}numPr")
    return int(num.find(f"{W}ilvl").get(f"{W}val")), int(num.find(f"{W}numId").get(f"{W}val"))


def test_each_numbered_list_counts_for_itself() -> None:
    een, twee, tussen, drie = alineas(lijst("a", "b"), alinea("tussen"), lijst("c"))
    assert nummer(een) == nummer(twee)
    assert nummer(een) != nummer(drie)
    assert {stijlnaam(een), stijlnaam(drie)} == {"List Number"}
    assert stijlnaam(tussen) == "Body Text"


@given(st.lists(st.integers(min_value=0, max_value=999), min_size=1, max_size=6))
def test_a_list_starts_at_the_number_it_asks_for(beginnen: list[int]) -> None:
    gegevens = maak(korte_brief(*(lijst("punt", begin=begin) for begin in beginnen)))
    nummering = deel(gegevens, "word/numbering.xml")
    starts = {
        int(num.get(f"{W}numId")): int(start.get(f"{W}val"))
        for num in nummering.iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    gelezen = [starts[nummer(stuk)[1]] for stuk in lichaam(gegevens) if isinstance(stuk, Paragraph)]
    assert gelezen == beginnen


def test_a_list_in_a_list_is_a_level_deeper() -> None:
    buiten, binnen, verder = alineas(
        Lijst(True, ((alinea("buiten"), lijst("binnen", genummerd=False)), (alinea("verder"),)))
    )
    assert [nummer(a)[0] for a in (buiten, binnen, verder)] == [0, 1, 0]
    assert nummer(buiten)[1] == nummer(verder)[1] != nummer(binnen)[1]
    assert stijlnaam(binnen) == "List Bullet"


def test_lists_nest_deeper_than_word_knows_levels() -> None:
    diep: Blokken = (lijst("bodem"),)
    for _ in range(14):
        diep = (Lijst(True, (diep,)),)
    assert max(nummer(a)[0] for a in alineas(*diep)) == 8


def test_a_second_paragraph_of_an_item_bears_no_number() -> None:
    eerste, tweede = alineas(Lijst(True, ((alinea("eerste"), alinea("tweede")),)))
    assert nummer(eerste)[0] == 0
    assert tweede._p.find(f"{W}pPr/{W}numPr") is None
    assert tweede.paragraph_format.left_indent == eerste.paragraph_format.left_indent


def test_an_empty_item_keeps_its_number() -> None:
    een, leeg, drie = alineas(Lijst(True, ((alinea("een"),), (), (alinea("drie"),))))
    assert leeg.text == ""
    assert nummer(een) == nummer(leeg) == nummer(drie)


def test_every_numbering_stands_after_the_abstract_ones() -> None:
    namen = [kind.tag for kind in deel(maak(korte_brief(lijst("a"), lijst("b"))), "word/numbering.xml")]
    assert namen == sorted(namen, key=lambda naam: naam.endswith("}num"))
