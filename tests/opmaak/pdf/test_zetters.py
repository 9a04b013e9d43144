"""Both typesetters side by side, for every example letter: the same words at the same places."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from correspondentie.opmaak.pdf import maak_pdf
from tests.opmaak.pdf.lezen import Woord, aantal_paginas, eigenschappen, grondlijnen
from tests.opmaak.stijlen import stijl, stijlmap
from tests.voorbeelden import ZAKEN, naam, tekst_van_pdf, voorbeeld

PAGINAS_VERSCHIL: dict[str, int] = {}
"""Pages that Typst needs more than WeasyPrint, per example where it is not the same number."""


@cache
def door_typst(zaak: Path) -> bytes:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    return maak_pdf(brief, stijl(brief.huisstijl), stijlmap(brief.huisstijl), "typst")


elke_zaak = pytest.mark.parametrize("zaak", ZAKEN, ids=naam)


@elke_zaak
def test_both_typesetters_set_the_same_words_and_notes_in_the_same_order(zaak: Path) -> None:
    assert tekst_van_pdf(door_typst(zaak)) == tekst_van_pdf(voorbeeld(zaak).pdf)


@elke_zaak
def test_both_typesetters_need_as_many_pages(zaak: Path) -> None:
    meer = aantal_paginas(door_typst(zaak)) - aantal_paginas(voorbeeld(zaak).pdf)
    assert meer == PAGINAS_VERSCHIL.get(naam(zaak), 0)
    assert abs(meer) <= 1


@elke_zaak
def test_the_head_of_the_letter_stands_at_the_same_place(zaak: Path) -> None:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    onder = stijl(brief.huisstijl).pagina.eerste + 5
    if brief.hoofd:
        assert _dicht_bijeen(door_typst(zaak), voorbeeld(zaak).pdf, lambda woord: woord.pagina == 1 and woord.y < onder)


@elke_zaak
def test_what_every_page_repeats_stands_at_the_same_place(zaak: Path) -> None:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    huisstijl = stijl(brief.huisstijl)
    rechts = huisstijl.pagina.links + huisstijl.pagina.tekstbreedte + 1

    def herhaald(woord: Woord) -> bool:
        return woord.x > rechts or woord.y > huisstijl.pagina.hoogte - huisstijl.pagina.onder + 1

    assert _dicht_bijeen(door_typst(zaak), voorbeeld(zaak).pdf, herhaald) >= aantal_paginas(door_typst(zaak))


@elke_zaak
def test_both_typesetters_tell_the_same_of_the_letter(zaak: Path) -> None:
    ene, ander = eigenschappen(door_typst(zaak)), eigenschappen(voorbeeld(zaak).pdf)
    for sleutel in ("Title", "Author", "Subject", "Keywords", "CreationDate", "Tagged", "Page size"):
        # WeasyPrint takes a comma in a reference for one between keywords, and puts a space after it.
        assert ene.get(sleutel, "").split() == ander.get(sleutel, "").split(), sleutel


def _dicht_bijeen(ene: bytes, ander: bytes, telt: object) -> int:
    """How many words count; each stands within a millimetre of the same word in the other PDF."""
    assert callable(telt)
    kandidaten = list(grondlijnen(ander))
    geteld = [woord for woord in grondlijnen(ene) if telt(woord) and woord.tekst not in "CONCEPT"]
    for woord in geteld:
        zelfde = [w for w in kandidaten if w.tekst == woord.tekst and w.pagina == woord.pagina]
        assert zelfde, woord
        dichtst = min(zelfde, key=lambda w: abs(w.x - woord.x) + abs(w.y - woord.y))
        assert abs(dichtst.x - woord.x) <= 1, (woord, dichtst)
        assert abs(dichtst.y - woord.y) <= 1, (woord, dichtst)
    return len(geteld)
