"""Tables in Word."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table

from correspondentie.brief.boom import Tabel
from tests.opmaak.brieven import alinea, korte_brief, lange_tabel, ondertekening
from tests.opmaak.docx.lezen import W, lichaam, maak, xml


def lees_tabel(tabel: Tabel) -> Table:
    (gelezen,) = [stuk for stuk in lichaam(maak(korte_brief(tabel, ondertekening()))) if isinstance(stuk, Table)]
    return gelezen


def test_the_header_row_repeats_and_no_row_breaks() -> None:
    rijen = [rij._tr.find(f"{W}trPr") for rij in lees_tabel(lange_tabel()).rows]
    assert [rij.find(f"{W}tblHeader") is not None for rij in rijen] == [True] + [False] * 60
    assert all(rij.find(f"{W}cantSplit") is not None for rij in rijen)


def test_columns_stand_as_the_tree_says() -> None:
    rij = lees_tabel(lange_tabel(1)).rows[1]
    assert [cel.paragraphs[0].alignment for cel in rij.cells] == [
        None,
        WD_ALIGN_PARAGRAPH.RIGHT,
        WD_ALIGN_PARAGRAPH.RIGHT,
    ]


def test_row_headers_are_marked_for_a_screen_reader() -> None:
    look = xml(lees_tabel(lange_tabel(1))).find(f"{W}tblPr/{W}tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn"), look.get(f"{W}val")) == ("1", "1", "06A0")


@pytest.mark.parametrize(("aantal", "heel"), [(12, True), (13, False)])
def test_the_header_row_stays_with_a_row_the_last_with_a_signature_and_short_tables_whole(
    aantal: int, heel: bool
) -> None:
    rijen = lees_tabel(lange_tabel(aantal)).rows
    bijeen = [rij.cells[0].paragraphs[0]._p.find(f"{W}pPr/{W}keepNext") is not None for rij in rijen]
    assert bijeen == [True, *(heel for _ in range(aantal - 1)), True]


def test_white_below_a_table_is_above_what_follows() -> None:
    _, na = lichaam(maak(korte_brief(lange_tabel(1), alinea("na"))))
    assert na.paragraph_format.space_before.pt == 12  # type: ignore[union-attr]
