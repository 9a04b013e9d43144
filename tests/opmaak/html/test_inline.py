"""Addresses in the text that goes to the typesetter."""

import re

import pytest

from correspondentie.brief.boom import Tekst, Verwijzing
from correspondentie.opmaak.html.inline import inlines
from correspondentie.opmaak.html.schrijver import Schrijver
from tests.opmaak.stijlen import stijl


def adres(url: str, *, voor_zetter: bool = True, in_cel: bool = False) -> str:
    schrijver = Schrijver(voor_zetter=voor_zetter, huisstijl=stijl("jenv"), in_cel=in_cel)
    return inlines((Verwijzing(url, (Tekst(url),)),), schrijver)


def test_an_address_breaks_after_its_hyphens_only() -> None:
    html = adres("https://www.voorbeeld.nl/een-twee/drie")
    assert re.findall(r'<span class="heel">(.*?)</span>', html) == ["https://www.voorbeeld.nl/een-", "twee/drie"]


def test_what_does_not_fit_on_a_line_may_break_anywhere() -> None:
    lang = "x" * 90
    html = adres(f"https://voorbeeld.nl/{lang}-slot")
    assert re.findall(r'<span class="heel">(.*?)</span>', html) == ["slot"]
    assert lang in html


@pytest.mark.parametrize(("voor_zetter", "in_cel"), [(False, False), (True, True)])
def test_on_screen_and_in_a_cell_an_address_is_plain_text(voor_zetter: bool, in_cel: bool) -> None:
    assert "heel" not in adres("https://www.voorbeeld.nl/een", voor_zetter=voor_zetter, in_cel=in_cel)
