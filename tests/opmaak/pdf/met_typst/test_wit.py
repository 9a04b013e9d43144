from __future__ import annotations

from typing import Literal

import pytest

from correspondentie.brief.boom import Alineasoort, Bijeen, Blok, Citaat, Kop, Lijst, Paginaeinde
from correspondentie.opmaak.pdf.met_typst.wit import Plek, wit_boven
from tests.opmaak.brieven import alinea, lange_tabel, ondertekening, t
from tests.opmaak.stijlen import stijl

A, B, LIJST = alinea("a"), Bijeen((alinea("b"),)), Lijst(False, ((alinea("p"),),))
KOP1, KOP2, CITAAT, TABEL = Kop(1, (t("k"),)), Kop(2, (t("k"),)), Citaat((A,)), lange_tabel(1)
AANHEF, KLEIN = alinea("x", soort=Alineasoort.AANHEF), alinea("x", soort=Alineasoort.KLEIN)
NAAM, (_, TITEL, BEELD, _) = alinea("x", soort=Alineasoort.ONDERTEKENING), ondertekening().inhoud


@pytest.mark.parametrize(
    ("vorige", "blok", "regels"),
    [
        (None, A, 0),
        (Paginaeinde(), KOP1, 0),
        (A, A, 1),
        (KOP1, A, 1),
        (KOP1, KOP2, 1),
        (KOP2, A, 0),
        (KOP2, TABEL, 0),
        (A, LIJST, 0),
        (TABEL, LIJST, 1),
        (CITAAT, A, 1),
        (A, B, 1),
        (A, AANHEF, 0),
        (A, KLEIN, 1),
        (KLEIN, KLEIN, 0),
        (TITEL, NAAM, 3),
        (TITEL, BEELD, 0.5),
        (BEELD, NAAM, 0.5),
    ],
)
def test_the_white_above_a_block_follows_from_what_stands_before_it(
    vorige: Blok | None, blok: Blok, regels: float
) -> None:
    assert wit_boven(blok, vorige, Plek("brief", 120), stijl("jenv")) == regels * 12


@pytest.mark.parametrize(("soort", "regels"), [("punt", 0.5), ("citaat", 1), ("bijeen", 1)])
def test_paragraphs_of_one_item_stand_nearer(soort: Literal["punt", "citaat", "bijeen"], regels: float) -> None:
    assert wit_boven(A, A, Plek(soort, 100), stijl("jenv")) == regels * 12
