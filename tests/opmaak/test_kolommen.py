"""Columns of tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.boom import Tabel, Uitlijning
from correspondentie.opmaak.kolommen import is_korte_tabel, kolomaandelen, kolombreedten
from tests.opmaak.brieven import LANG, lange_tabel, t
from tests.opmaak.stijlen import NAMEN, stijl


@given(st.lists(st.lists(st.text(max_size=90), min_size=3, max_size=3), min_size=1, max_size=5))
def test_widths_fill_the_text_area(teksten: list[list[str]]) -> None:
    kop, *rijen = [tuple((t(tekst),) for tekst in rij) for rij in teksten]
    breedten = kolombreedten(Tabel((Uitlijning.LINKS,) * 3, kop, tuple(rijen)), 6803, 180)
    assert sum(breedten) == 6803
    assert min(breedten) > 0


def test_a_column_of_numbers_leaves_room_for_a_column_of_words() -> None:
    tabel = Tabel((Uitlijning.LINKS,) * 2, ((t("Toelichting"),), (t("Aantal"),)), (((t("lang " * 20),), (t("7"),)),))
    woorden, getallen = kolombreedten(tabel, 6803, 180)
    assert woorden > 3 * getallen


@pytest.mark.parametrize("naam", NAMEN)
def test_shares_fill_the_table(naam: str) -> None:
    assert sum(kolomaandelen(lange_tabel(3), stijl(naam))) == pytest.approx(100)


def test_a_table_of_many_rows_or_much_text_may_break() -> None:
    vol = Tabel((Uitlijning.LINKS,), ((t("kop"),),), (((t(LANG * 10),),),))
    assert [is_korte_tabel(tabel) for tabel in (lange_tabel(12), lange_tabel(13), vol)] == [True, False, False]
