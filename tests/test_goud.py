"""Every example letter, word for word: what changes in a template or a rule shows up here to be read.

``pytest tests/test_goud.py --goud-bijwerken`` writes the texts anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.opmaak.huisstijl import lees_huisstijl
from correspondentie.opmaak.tekst import maak_tekst
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Instellingen, Werkmap, meegeleverd
from correspondentie.zaak.lezen import lees_zaak

ZAKEN = meegeleverd() / "data" / "zaken"
GOUD = Path(__file__).parent / "goud"
VOORBEELDEN = sorted(pad.relative_to(ZAKEN).with_suffix("") for pad in ZAKEN.rglob("*.yaml"))


@pytest.fixture(scope="module")
def omgeving() -> Leesomgeving:
    return open_omgeving(Werkmap(None, Instellingen()))


@pytest.mark.parametrize("naam", VOORBEELDEN, ids=str)
def test_the_letter_of_every_example_case_reads_as_it_did(
    naam: Path, omgeving: Leesomgeving, request: pytest.FixtureRequest
) -> None:
    brief = maak_brief(lees_zaak((ZAKEN / naam).with_suffix(".yaml"), omgeving), omgeving, Afgifte()).brief
    map_ = omgeving.werkmap.zoek("sjablonen", "huisstijlen", brief.huisstijl)
    assert map_ is not None
    tekst = maak_tekst(brief, lees_huisstijl(map_))
    goud = (GOUD / naam).with_suffix(".txt")
    if request.config.getoption("--goud-bijwerken"):
        goud.parent.mkdir(parents=True, exist_ok=True)
        goud.write_text(tekst, encoding="utf-8")
    assert goud.is_file(), f"no golden letter yet for {naam}: run with --goud-bijwerken and read what it writes"
    assert tekst == goud.read_text(encoding="utf-8")


def test_every_golden_letter_belongs_to_an_example_case() -> None:
    assert sorted(pad.relative_to(GOUD).with_suffix("") for pad in GOUD.rglob("*.txt")) == VOORBEELDEN
