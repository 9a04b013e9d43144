"""Measures of Word: twentieths of a point for places and line heights, half points for type, EMU for pictures."""

from __future__ import annotations

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36_000


def twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)


def mm(twips_: float) -> float:
    return twips_ / TWIPS_PER_MM


def punt_twips(punten: float) -> int:
    return round(punten * 20)


def halve_punten(punten: float) -> int:
    return round(punten * 2)


def emu(mm_: float) -> int:
    return round(mm_ * EMU_PER_MM)
