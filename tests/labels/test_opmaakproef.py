"""Nothing is lost in layout: generated letters that strain the page, by every typesetter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.labels.bedachte_brieven import bedachte_brief
from tests.labels.opmaakproef import gebreken
from tests.labels.pdfs import NAMEN_VAN_ZETTERS, brief_van, concept, definitief, zet
from tests.opmaak.stijlen import stijl
from tests.voorbeelden import ZAKEN, naam, voorbeeld

per_zetter = pytest.mark.parametrize("zetter", NAMEN_VAN_ZETTERS)


@per_zetter
@pytest.mark.parametrize("zaak", ZAKEN, ids=naam)
def test_an_example_has_every_word_row_and_note_in_its_place(zaak: Path, zetter: str) -> None:
    brief = voorbeeld(zaak).voorbereid.gemaakt.brief
    assert gebreken(brief, stijl(brief.huisstijl), concept(zaak, zetter)) == []
    assert gebreken(brief_van(zaak), stijl(brief.huisstijl), definitief(zaak, zetter)) == []


@per_zetter
@pytest.mark.parametrize("zaad", range(50))
def test_a_generated_letter_loses_nothing(zaad: int, zetter: str) -> None:
    _is_gaaf(zaad, zetter)


@pytest.mark.duurproef
@per_zetter
@pytest.mark.parametrize("tiental", range(100))
def test_of_a_thousand_generated_letters_none_loses_anything(tiental: int, zetter: str) -> None:
    for zaad in range(10 * tiental, 10 * tiental + 10):
        _is_gaaf(zaad, zetter)


def _is_gaaf(zaad: int, zetter: str) -> None:
    brief = bedachte_brief(zaad)
    assert (zaad, gebreken(brief, stijl(brief.huisstijl), zet(brief, zetter))) == (zaad, [])
