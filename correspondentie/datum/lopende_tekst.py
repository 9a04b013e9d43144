"""Dates in running Dutch text: finding them, keeping each on one line, and noticing those that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from correspondentie.datum.lezen import MAAND_VAN, WEEKDAGEN, lees_datum
from correspondentie.datum.notatie import HARDE_SPATIE
from correspondentie.melding import Fout


class GevondenDatum(NamedTuple):
    """``tekst[begin:eind]`` names ``datum``; a weekday in front belongs to it."""

    begin: int
    eind: int
    datum: date


class FouteDatum(NamedTuple):
    """``tekst[begin:eind]`` looks like a date; ``fout`` says why it is none."""

    begin: int
    eind: int
    fout: Fout


# Longest first, or "sep" would match where "sept" stands.
_MAAND: Final = "|".join(sorted(MAAND_VAN, key=len, reverse=True))
# Not inside a word, a reference (12-4-2026-7) or a number (8.9 april).
_VOORAAN: Final = r"(?<![\w/-])(?<![0-9][.,])"
_DAG_MAAND: Final = rf"(?:(?:{'|'.join(WEEKDAGEN)})\s+)?[0-9]{{1,2}}\s+(?:{_MAAND})\b\.?"
_MET_JAAR: Final = re.compile(
    rf"{_VOORAAN}(?:"
    rf"{_DAG_MAAND}\s+[0-9]{{4}}"
    r"|[0-9]{1,2}(?P<streep>[-/])[0-9]{1,2}(?P=streep)[0-9]{4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r")(?![\w/-])",
    re.IGNORECASE,
)
_MET_OF_ZONDER_JAAR: Final = re.compile(rf"{_VOORAAN}{_DAG_MAAND}(?:\s+[0-9]{{4}}\b|\s+jl\.)?", re.IGNORECASE)


def vind_datums(tekst: str) -> list[GevondenDatum]:
    """Every full date (with its year) in the text, from front to back.

    A weekday that does not fit its date is no reason to leave the date out; ``vind_foute_datums`` tells of it.
    """
    gevonden = []
    for begin, eind in _plaatsen(tekst):
        zonder_weekdag = re.sub(r"^[^\W\d_]+\s+", "", tekst[begin:eind])
        try:
            gevonden.append(GevondenDatum(begin, eind, lees_datum(zonder_weekdag)))
        except Fout:
            continue
    return gevonden


def vind_foute_datums(tekst: str) -> list[FouteDatum]:
    """What is written as a date but is none: 31 februari, a wrong weekday, an American order."""
    fout = []
    for begin, eind in _plaatsen(tekst):
        try:
            lees_datum(tekst[begin:eind])
        except Fout as reden:
            fout.append(FouteDatum(begin, eind, reden))
    return fout


def houd_datums_bijeen(tekst: str) -> str:
    """The same text with U+00A0 for the spaces inside its dates, also those without a year (``26 maart jl.``)."""
    return _MET_OF_ZONDER_JAAR.sub(lambda datum: re.sub(r"\s+", HARDE_SPATIE, datum[0]), tekst)


def _plaatsen(tekst: str) -> Iterator[tuple[int, int]]:
    return (gevonden.span() for gevonden in _MET_JAAR.finditer(tekst))
