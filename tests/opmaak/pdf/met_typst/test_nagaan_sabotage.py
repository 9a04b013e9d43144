"""Whatever is taken from a page, moved or put twice is found: the content of pages is changed, line by line."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable

import pytest

from correspondentie.brief.boom import Brief
from correspondentie.opmaak.pdf.met_typst.nagaan import ga_na
from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.pdfs import zet
from tests.opmaak.brieven import voorbeeldbrief
from tests.opmaak.stijlen import stijl

STROOM = re.compile(rb"<</Length (\d+)/Filter/FlateDecode>>\nstream\n")
REGEL = re.compile(rb"q 1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm[^\n]*\nBT[^\n]*T[Jj]\nET\nQ\n")

Aantasting = Callable[[re.Match[bytes]], bytes]


def weg(_: re.Match[bytes]) -> bytes:
    return b""


def dubbel(regel: re.Match[bytes]) -> bytes:
    return regel[0] * 2


def verplaatst(regel: re.Match[bytes], x: float, y: float) -> bytes:
    plek = b"q 1 0 0 -1 %.5f %.5f cm" % (float(regel[1]) + x, float(regel[2]) + y)
    return plek + regel[0][regel[0].index(b" cm") + 3 :]


def van_de_pagina_rechts(regel: re.Match[bytes]) -> bytes:
    return verplaatst(regel, 590, 0)


def van_de_pagina_onder(regel: re.Match[bytes]) -> bytes:
    return verplaatst(regel, 0, -842)


def onder_de_bladspiegel(regel: re.Match[bytes]) -> bytes:
    return verplaatst(regel, 0, 20 - float(regel[2]))


def regels_van(pdf: bytes) -> list[tuple[re.Match[bytes], re.Match[bytes]]]:
    """Every line of the text, and the stream that it stands in."""
    gevonden = []
    for stroom in STROOM.finditer(pdf):
        inhoud = zlib.decompress(pdf[stroom.end() : stroom.end() + int(stroom[1])])
        if b"\nET\n" in inhoud:
            grens = inhoud.find(b"\nEMC") if inhoud.startswith(b"/Artifact<</BBox") else 0
            gevonden += [
                (regel, stroom) for regel in REGEL.finditer(inhoud, grens) if re.search(rb"[^\d]{3}", regel[0])
            ]
    return gevonden


def aangetast(pdf: bytes, regel: re.Match[bytes], stroom: re.Match[bytes], aantasting: Aantasting) -> bytes:
    inhoud = regel.string[: regel.start()] + aantasting(regel) + regel.string[regel.end() :]
    klein = zlib.compress(inhoud)
    kop = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(klein)
    return vervangen(pdf, stroom.start(), stroom.end() + int(stroom[1]), kop + klein)


def vervangen(pdf: bytes, begin: int, einde: int, nieuw: bytes) -> bytes:
    """The PDF with this in place of what stood there, and every offset right."""
    verschil = len(nieuw) - (einde - begin)

    def verplaatst(plek: re.Match[bytes]) -> bytes:
        getal = int(plek[0])
        return plek[0] if getal <= begin else str(getal + verschil).encode().zfill(len(plek[0]))

    register = pdf.rindex(b"\nxref\n")
    staart = re.sub(rb"^\d{10}(?= \d{5} n)|(?<=startxref\n)\d+", verplaatst, pdf[register:], flags=re.MULTILINE)
    return pdf[:begin] + nieuw + pdf[einde:register] + staart


@pytest.fixture(scope="module", params=["jenv", "vng", 9, 20])
def gezet(request: pytest.FixtureRequest) -> tuple[Brief, bytes]:
    brief = voorbeeldbrief(request.param) if isinstance(request.param, str) else bedachte_brief(request.param)
    return brief, zet(brief, "typst")


AANTASTINGEN = [weg, dubbel, van_de_pagina_rechts, van_de_pagina_onder]


@pytest.mark.parametrize("aantasting", AANTASTINGEN, ids=lambda aantasting: aantasting.__name__)
def test_a_line_that_is_not_as_it_was_is_found(gezet: tuple[Brief, bytes], aantasting: Aantasting) -> None:
    brief, pdf = gezet
    regels = regels_van(pdf)
    for regel, stroom in random.Random(5).sample(regels, min(len(regels), 25)):
        slecht = aangetast(pdf, regel, stroom, aantasting)
        assert ga_na(slecht, brief, stijl(brief.huisstijl)).meldingen, regel[0]
    zelfde = aangetast(pdf, *regels[0], lambda regel: regel[0])
    assert ga_na(zelfde, brief, stijl(brief.huisstijl)).heel


def test_a_line_of_the_text_in_the_margin_below_it_is_found(gezet: tuple[Brief, bytes]) -> None:
    brief, pdf = gezet
    eerste, *_ = regels_van(pdf)
    # On the first page regions of the head may stand there.
    later = [(regel, stroom) for regel, stroom in regels_van(pdf) if stroom.start() != eerste[1].start()]
    for regel, stroom in random.Random(5).sample(later, min(len(later), 25)):
        slecht = aangetast(pdf, regel, stroom, onder_de_bladspiegel)
        [melding] = ga_na(slecht, brief, stijl(brief.huisstijl)).meldingen
        assert melding.code == "OM-006"
