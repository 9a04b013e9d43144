"""The addressee lies in the window of the envelope, measured in the PDF, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.brief.boom import Brief
from correspondentie.melding import Fout
from correspondentie.opmaak.hoofd import deel_hoofd_in
from correspondentie.opmaak.venster import keur_adres
from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.lezing import lees
from tests.labels.opmaakproef import letters, regels_in
from tests.labels.pdfs import NAMEN_VAN_ZETTERS, concept, zet
from tests.opmaak.brieven import alinea, hoofd, korte_brief, regels
from tests.opmaak.stijlen import NAMEN, stijl
from tests.voorbeelden import ZAKEN, naam, voorbeeld

PUNT = 72 / 25.4
per_zetter = pytest.mark.parametrize("zetter", NAMEN_VAN_ZETTERS)
NAAM_VAN_ZESTIG = "Mr. drs. A.B.C.D. van der Voorbeeld-Voorbeeldsma tot Voorbeeld"


def is_in_het_venster(brief: Brief, pdf: bytes) -> None:
    """All of the addressee, wholly; and nothing else, not even in part."""
    huisstijl = stijl(brief.huisstijl)
    if huisstijl.venster is None:
        return
    venster, hoogte = huisstijl.venster, huisstijl.pagina.hoogte
    kader = (
        venster.x * PUNT,
        (hoogte - venster.y - venster.hoogte) * PUNT,
        (venster.x + venster.breedte) * PUNT,
        (hoogte - venster.y) * PUNT,
    )
    lezing = lees(pdf)
    gezien = regels_in(lezing, 0, *kader)
    adres = deel_hoofd_in(brief, huisstijl).geadresseerde
    verwacht = letters("".join(str(deel.inhoud) for v in adres for regel in v.regels for deel in regel))  # type: ignore[union-attr]
    assert letters("".join(stuk.tekst or "" for stuk in gezien)) == verwacht
    links, onder, rechts, boven = kader
    for stuk in gezien:
        assert links <= stuk.links
        assert stuk.rechts <= rechts
        assert onder <= stuk.onder
        assert stuk.boven <= boven


@per_zetter
@pytest.mark.parametrize("zaak", ZAKEN, ids=naam)
def test_the_window_shows_the_addressee_of_an_example_and_nothing_else(zaak: Path, zetter: str) -> None:
    is_in_het_venster(voorbeeld(zaak).voorbereid.gemaakt.brief, concept(zaak, zetter))


@per_zetter
@pytest.mark.parametrize("zaad", range(12))
def test_the_window_shows_the_addressee_of_a_generated_letter_and_nothing_else(zaad: int, zetter: str) -> None:
    brief = bedachte_brief(zaad)
    is_in_het_venster(brief, zet(brief, zetter))


def _aan(*adres: str, huisstijl: str = "jenv") -> Brief:
    return korte_brief(alinea("x"), huisstijl=huisstijl, hoofd={**hoofd(), "geadresseerde": regels(*adres)})


@per_zetter
@pytest.mark.parametrize("huisstijl", ["jenv", "vng"])
@pytest.mark.parametrize("aantal", range(1, 10))
def test_as_many_lines_as_are_let_through_do_fit(aantal: int, huisstijl: str, zetter: str) -> None:
    door = 0
    for adres in ((NAAM_VAN_ZESTIG,) * aantal, ("WWWWW MMMMM " * 3,) * aantal, ("Voorbeeldstraat 1",) * aantal):
        brief = _aan(*adres, huisstijl=huisstijl)
        try:
            keur_adres(brief, stijl(huisstijl))
        except Fout:
            continue
        door += 1
        is_in_het_venster(brief, zet(brief, zetter))
    assert door == 3 or aantal > 1


def test_a_long_name_runs_on_below_where_there_is_room() -> None:
    keur_adres(_aan(NAAM_VAN_ZESTIG, "Voorbeeldstraat 1", "1234 AB  VOORBEELDSTAD"), stijl("jenv"))


@pytest.mark.parametrize("huisstijl", ["jenv", "vng"])
def test_an_address_that_is_too_high_is_refused_with_the_line_that_is_too_long(huisstijl: str) -> None:
    adres = (*(f"regel {nummer}" for nummer in range(4)), NAAM_VAN_ZESTIG, NAAM_VAN_ZESTIG[:-1] + "en", "a", "b", "c")
    with pytest.raises(Fout, match=r"Te lang is de regel ‘Mr\. drs\. A\.B\.C\.D\. van der Voorbeeld") as gevangen:
        keur_adres(_aan(*adres, huisstijl=huisstijl), stijl(huisstijl))
    assert gevangen.value.meldingen[0].code == "OM-010"


def test_a_word_wider_than_the_window_is_refused_with_its_line() -> None:
    lang = "T.a.v. " + "w" * 60
    with pytest.raises(Fout, match=f"‘{lang}’"):
        keur_adres(_aan(lang, "Voorbeeldstraat 1"), stijl("jenv"))


def test_too_many_short_lines_are_refused_with_how_many_fit() -> None:
    with pytest.raises(Fout, match=r"er is plaats voor 8 regels.*‘regel 8’ valt erbuiten") as gevangen:
        keur_adres(_aan(*(f"regel {nummer}" for nummer in range(20))), stijl("jenv"))
    assert gevangen.value.meldingen[0].code == "OM-011"


@pytest.mark.parametrize("huisstijl", NAMEN)
def test_every_house_style_with_an_addressee_has_a_window_around_it(huisstijl: str) -> None:
    gekozen = stijl(huisstijl)
    assert (gekozen.venster is None) == (gekozen.geadresseerde is None)
    if gekozen.venster and gekozen.geadresseerde:
        venster, vlak = gekozen.venster, gekozen.geadresseerde
        assert venster.x <= vlak.x
        assert venster.y <= vlak.y
        assert vlak.x + vlak.breedte <= venster.x + venster.breedte
