"""Every PDF that the examples make, by each typesetter."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from correspondentie.brief.boom import Brief, Status
from correspondentie.opmaak.pdf import ZETTERS, maak_pdf
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.werkmap.werkmap import open_werkmap
from tests.opmaak.stijlen import stijl, stijlmap
from tests.voorbeelden import PROJECT, voorbeeld

NAMEN_VAN_ZETTERS: Final = tuple(ZETTERS)


@cache
def _drukkerij(zetter: str) -> Drukkerij:
    return Drukkerij(open_werkmap(PROJECT), zetter)


def brief_van(zaak: Path) -> Brief:
    """The letter of this example as it goes out: without the stamp of a concept."""
    return replace(voorbeeld(zaak).voorbereid.gemaakt.brief, stempel=None, status=Status.DEFINITIEF)


@cache
def concept(zaak: Path, zetter: str) -> bytes:
    """The example as concept, with its stamp."""
    return _drukkerij(zetter).druk(voorbeeld(zaak).voorbereid.gemaakt.brief, ["pdf"])[".pdf"]


@cache
def definitief(zaak: Path, zetter: str) -> bytes:
    return _drukkerij(zetter).druk(brief_van(zaak), ["pdf"])[".pdf"]


def zet(brief: Brief, zetter: str) -> bytes:
    """Any letter on one of the house styles that come with the project."""
    return maak_pdf(brief, stijl(brief.huisstijl), stijlmap(brief.huisstijl), zetter)
