"""Two more checkers beside veraPDF, each of which looks at what the other does not."""

from __future__ import annotations

from pathlib import Path

import outloud
import pdfua
import pytest

from tests.labels.pdfs import NAMEN_VAN_ZETTERS, concept, definitief
from tests.voorbeelden import PROJECT, ZAKEN, naam

per_zetter = pytest.mark.parametrize("zetter", NAMEN_VAN_ZETTERS)
per_voorbeeld = pytest.mark.parametrize("zaak", ZAKEN, ids=naam)

UITGELEGD = {"LNK-010", "TBL-010"}
"""Findings of outloud that are right or harmless as they are; docs/toegankelijkheid.md says why."""


@per_voorbeeld
@per_zetter
def test_pdfua_finds_nothing(zaak: Path, zetter: str, tmp_path: Path) -> None:
    for maak in (concept, definitief):
        pad = tmp_path / f"{maak.__name__}.pdf"
        pad.write_bytes(maak(zaak, zetter))
        assert [str(bevinding) for bevinding in pdfua.validate(str(pad)).findings] == []


@per_voorbeeld
@per_zetter
def test_outloud_finds_only_what_is_explained(zaak: Path, zetter: str, tmp_path: Path) -> None:
    pad = tmp_path / "brief.pdf"
    pad.write_bytes(definitief(zaak, zetter))
    gevonden = {bevinding.rule: bevinding.message for bevinding in outloud.check(str(pad)).findings}
    assert {regel: bericht for regel, bericht in gevonden.items() if regel not in UITGELEGD} == {}


def test_every_finding_that_stays_is_explained() -> None:
    uitleg = (PROJECT / "docs" / "toegankelijkheid.md").read_text(encoding="utf-8")
    assert all(f"`{regel}`" in uitleg for regel in UITGELEGD)
