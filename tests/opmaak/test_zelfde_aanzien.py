"""Every example letter looks the same in Word, as LibreOffice sets it, and in the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from correspondentie.brief.boom import Alinea, Kop, platte_tekst
from correspondentie.opmaak.huisstijl import Huisstijl
from tests.opmaak.docx.conftest import Woord, naar, woorden
from tests.opmaak.stijlen import stijl
from tests.voorbeelden import ZAKEN, naam, voorbeeld

# One worker sets all letters, in one call of LibreOffice.
pytestmark = pytest.mark.xdist_group("zelfde_aanzien")
per_voorbeeld = pytest.mark.parametrize("zaak", ZAKEN, ids=naam)

SPELING_MM = 2.0
ANDER_AANTAL_PAGINAS: frozenset[str] = frozenset()
"""The letters that take a page more in one output than in the other; none at all should grow in here."""
STEMPEL_MM = 10.0
"""A letter of the stamp is higher than this, a letter of the text is not."""


@dataclass(frozen=True)
class Paar:
    """The words of one letter in both outputs."""

    huisstijl: Huisstijl
    begin: str
    """The first words of the body."""
    pdf: tuple[Woord, ...]
    word: tuple[Woord, ...]

    @property
    def beide(self) -> tuple[tuple[Woord, ...], tuple[Woord, ...]]:
        return self.pdf, self.word


@pytest.fixture(scope="session")
def gezet(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Paar]:
    map_ = tmp_path_factory.mktemp("aanzien")
    uit_word = map_ / "word"
    uit_word.mkdir()
    for zaak in ZAKEN:
        (map_ / f"{naam(zaak)}.pdf").write_bytes(voorbeeld(zaak).pdf)
        (uit_word / f"{naam(zaak)}.docx").write_bytes(voorbeeld(zaak).docx)
    naar(uit_word, "pdf", *sorted(uit_word.glob("*.docx")))
    return {zaak: _paar(zaak, map_, uit_word) for zaak in ZAKEN}


def _paar(zaak: Path, *mappen: Path) -> Paar:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    eerste = brief.inhoud[0]
    assert isinstance(eerste, Alinea | Kop)
    pdf, word = (
        tuple(woord for woord in woorden(map_ / f"{naam(zaak)}.pdf") if woord.onder - woord.y < STEMPEL_MM)
        for map_ in mappen
    )
    return Paar(stijl(brief.huisstijl), platte_tekst(eerste.inhoud).split()[0], pdf, word)


def paginas(gezet_: tuple[Woord, ...]) -> int:
    return max(woord.pagina for woord in gezet_)


def vaste_delen(paar: Paar, gezet_: tuple[Woord, ...]) -> Iterator[Woord]:
    """All that stands at a place of its own: the head with the first line below it, colofons and page numbers."""
    tekst = paar.huisstijl.pagina
    rechts = tekst.links + tekst.tekstbreedte
    begin = next(woord for woord in gezet_ if woord.tekst == paar.begin and woord.y > tekst.eerste - SPELING_MM)
    for woord in gezet_:
        in_hoofd = woord.pagina == 1 and woord.y < begin.y + 1
        if in_hoofd or woord.x > rechts or woord.y > paar.huisstijl.pagina.hoogte - tekst.onder:
            yield woord


def zonder_gelijke(deze: Iterator[Woord], andere: tuple[Woord, ...]) -> list[Woord]:
    """The words that do not stand at their place in the other output."""
    return [
        woord
        for woord in deze
        if not any(
            (ander.tekst, ander.pagina) == (woord.tekst, woord.pagina)
            and abs(ander.x - woord.x) <= SPELING_MM
            and abs(ander.y - woord.y) <= SPELING_MM
            for ander in andere
        )
    ]


@per_voorbeeld
def test_the_fixed_parts_stand_at_the_same_place_in_word_and_pdf(gezet: Mapping[Path, Paar], zaak: Path) -> None:
    paar = gezet[zaak]
    assert zonder_gelijke(vaste_delen(paar, paar.pdf), paar.word) == []
    assert zonder_gelijke(vaste_delen(paar, paar.word), paar.pdf) == []


def test_a_letter_takes_as_many_pages_in_word_as_in_the_pdf(gezet: Mapping[Path, Paar]) -> None:
    verschil = {naam(zaak): abs(paginas(paar.pdf) - paginas(paar.word)) for zaak, paar in gezet.items()}
    assert max(verschil.values()) <= 1
    assert {letter for letter, aantal in verschil.items() if aantal} == ANDER_AANTAL_PAGINAS


@per_voorbeeld
def test_a_heading_stands_on_the_same_page_in_word_and_pdf(gezet: Mapping[Path, Paar], zaak: Path) -> None:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    koppen = [platte_tekst(blok.inhoud).split() for blok in brief.inhoud if isinstance(blok, Kop)]
    plaatsen = [[_pagina_van(kop, gezet_) for kop in koppen] for gezet_ in gezet[zaak].beide]
    assert plaatsen[0] == plaatsen[1]


def _pagina_van(kop: list[str], gezet_: tuple[Woord, ...]) -> list[int]:
    """The pages on which these words stand one after another."""
    teksten = [woord.tekst for woord in gezet_]
    return [
        woord.pagina
        for nr, woord in enumerate(gezet_)
        if woord.tekst == kop[0] and teksten[nr : nr + min(len(kop), 2)] == kop[:2]
    ]


@per_voorbeeld
def test_bullets_stand_at_the_margin_and_their_text_at_the_indent(gezet: Mapping[Path, Paar], zaak: Path) -> None:
    paar = gezet[zaak]
    links, inspringing = paar.huisstijl.pagina.links, paar.huisstijl.maten.inspringing
    tellingen = set()
    for gezet_ in paar.beide:
        punten = [nr for nr, woord in enumerate(gezet_) if woord.tekst == "•"]
        tellingen.add(len(punten))
        for nr in punten:
            assert gezet_[nr].x == pytest.approx(links, abs=1)
            assert gezet_[nr + 1].x == pytest.approx(links + inspringing, abs=1)
    assert len(tellingen) == 1


def test_a_list_stands_as_close_to_its_announcement_as_lines_do(gezet: Mapping[Path, Paar]) -> None:
    getoond = 0
    for paar in gezet.values():
        regel = paar.huisstijl.typografie.broodtekst.regel * 25.4 / 72
        for gezet_ in paar.beide:
            for nr, woord in enumerate(gezet_):
                if woord.tekst == "•" and gezet_[nr - 1].tekst.endswith(":"):
                    getoond += 1
                    assert woord.y - gezet_[nr - 1].y == pytest.approx(regel, abs=0.5)
    assert getoond >= 10
