"""The house styles that come with the project, for the tests of every output."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from correspondentie.opmaak.huisstijl import Huisstijl, lees_huisstijl

NAMEN = ("jenv", "vng", "kaal")


def stijlmap(naam: str) -> Path:
    return Path(__file__).parents[2] / "sjablonen" / "huisstijlen" / naam


@cache
def stijl(naam: str) -> Huisstijl:
    return lees_huisstijl(stijlmap(naam))
