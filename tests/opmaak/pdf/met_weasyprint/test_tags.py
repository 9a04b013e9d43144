from __future__ import annotations

import re

from correspondentie.brief.boom import Kop, Lijst, Noot, Tabel, Uitlijning
from correspondentie.opmaak.pdf import maak_pdf
from tests.opmaak.brieven import alinea, korte_brief, ondertekening, t
from tests.opmaak.pdf.lezen import soorten, tags
from tests.opmaak.stijlen import stijl, stijlmap


def _zet(*blokken: object) -> bytes:
    return maak_pdf(korte_brief(*blokken), stijl("jenv"), stijlmap("jenv"))  # type: ignore[arg-type]


def test_headings_begin_at_one_and_skip_no_level() -> None:
    pdf = _zet(Kop(2, (t("a"),)), Kop(3, (t("b"),)), Kop(2, (t("c"),)), Kop(1, (t("d"),)), Kop(3, (t("e"),)))
    assert [soort for soort in soorten(pdf) if re.fullmatch(r"H\d", soort)] == ["H1", "H2", "H2", "H1", "H2"]


def test_a_note_is_a_note_with_a_label_and_its_mark_a_reference() -> None:
    pdf = _zet(alinea("tekst", Noot((t("de noot"),))))
    assert re.search(r'Reference.*\n\s+Link.*\n\s+Object.*\n.*\n\s+"1"', tags(pdf))
    assert re.search(r'Note.*\n\s+Lbl.*\n\s+Link.*\n\s+Object.*\n.*\n\s+"1\s?"\n.*\n\s+"de noot"', tags(pdf))


def test_an_item_of_a_list_has_a_label_and_a_body() -> None:
    binnen = Lijst(False, ((alinea("binnen"),),))
    gezien = soorten(_zet(Lijst(True, ((alinea("een"),), (alinea("twee"), alinea("meer"), binnen)))))
    assert gezien.count("LI") == gezien.count("Lbl") == gezien.count("LBody") == 3


def test_a_numbered_list_counts_from_its_begin() -> None:
    pdf = _zet(Lijst(True, ((alinea("vier"),), (alinea("vijf"),)), begin=4))
    assert re.findall(r'"(\d+)\. ?"', tags(pdf)) == ["4", "5"]


def test_header_cells_tell_whether_they_head_a_column_or_a_row() -> None:
    links = (Uitlijning.LINKS, Uitlijning.LINKS)
    tabel = Tabel(links, ((), (t("taak"),)), (((t("rij"),), (t("10"),)),), rijkoppen=True)
    boom = tags(_zet(tabel))
    assert boom.count("/Scope /Column") == 1
    assert boom.count("/Scope /Row") == 1


def test_a_picture_has_its_place_on_the_page_in_points() -> None:
    kaders = re.findall(r"/BBox \[([\d. ]+)\]", tags(_zet(ondertekening())))
    assert kaders
    for links, onder, rechts, boven in (map(float, kader.split()) for kader in kaders):
        assert 0 <= links < rechts <= 595.3
        assert 0 <= onder < boven <= 841.9


def test_no_empty_elements_are_left_where_a_line_breaks() -> None:
    assert "NonStruct" not in soorten(_zet(alinea("een")))
