from __future__ import annotations

import pytest

from correspondentie.brief.boom import Bijeen, Blok, Lijst, Regeleinde
from correspondentie.melding import Fout
from correspondentie.opmaak.pdf import maak_pdf
from correspondentie.opmaak.pdf.met_typst.vorm import mag_breken, ruime_hoogte, teken
from tests.opmaak.brieven import LANG, alinea, hoofd, korte_brief, lange_tabel, ondertekening, regels, t
from tests.opmaak.pdf.lezen import aantal_paginas
from tests.opmaak.stijlen import stijl, stijlmap


def test_items_bear_the_number_or_bullet_of_their_level() -> None:
    nummers, punten = Lijst(True, ((), ()), begin=3), Lijst(False, ((),))
    assert [teken(nummers, 4, diepte) for diepte in (0, 1, 2)] == ["4.", "d.", "iv."]
    assert [teken(punten, 1, diepte) for diepte in (0, 1, 2)] == ["•", "–", "•"]


def test_only_a_row_with_much_text_may_be_broken() -> None:
    assert not mag_breken(((t("x" * 800),), (t("x"),)))
    assert mag_breken(((t("x"),), (t("x" * 801),)))


@pytest.mark.parametrize("aantal", [1, 3, 8, 20])
def test_blocks_are_never_higher_than_estimated(aantal: int) -> None:
    blokken: tuple[Blok, ...] = (
        *(alinea(LANG, Regeleinde(), "x") for _ in range(aantal)),
        lange_tabel(aantal),
        ondertekening(),
    )
    pagina = stijl("jenv").pagina
    hoogte = ruime_hoogte(blokken, pagina.tekstbreedte * 72 / 25.4 / 9, 12 * 25.4 / 72)
    paginas = aantal_paginas(maak_pdf(korte_brief(*blokken), stijl("jenv"), stijlmap("jenv"), "typst"))
    assert hoogte >= (paginas - 1) * (pagina.hoogte - pagina.vervolg - pagina.onder) / 2


@pytest.mark.parametrize("aantal", range(4, 16, 2))
def test_what_belongs_together_is_whole_whether_it_was_measured_or_not(aantal: int) -> None:
    # About a page holds twelve of these; around that the estimate leaves it to Typst.
    pdf = maak_pdf(
        korte_brief(alinea(LANG * 6), Bijeen(tuple(alinea(LANG) for _ in range(aantal)))),
        stijl("jenv"),
        stijlmap("jenv"),
        "typst",
    )
    assert aantal_paginas(pdf) <= 3


@pytest.mark.parametrize("tekens", [20, 110])
def test_regions_that_do_not_touch_are_accepted_whether_they_were_measured_or_not(tekens: int) -> None:
    brief = korte_brief(alinea("x"), hoofd={**hoofd(), "retouradres": regels("i" * tekens)})
    assert maak_pdf(brief, stijl("jenv"), stijlmap("jenv"), "typst")


@pytest.mark.parametrize("teksten", [("een", "twee"), ("i" * 220,)])
def test_a_return_address_of_two_lines_runs_into_the_addressee(teksten: tuple[str, ...]) -> None:
    brief = korte_brief(alinea("x"), hoofd={**hoofd(), "retouradres": regels(*teksten)})
    with pytest.raises(Fout, match=r"vak ‘retouradres’ is te vol.*‘geadresseerde’") as gevangen:
        maak_pdf(brief, stijl("jenv"), stijlmap("jenv"), "typst")
    assert [melding.code for melding in gevangen.value.meldingen] == ["OM-007"]
