"""From a date to Dutch text. No date breaks over two lines: U+00A0 stands between its parts.

Babel knows the words; it is imported at the first date that needs them (some 20 ms) and asked once per date.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from correspondentie.datum.meldingen import MELDING

HARDE_SPATIE: Final = "\u00a0"
HALF_KASTLIJNTJE: Final = "\u2013"


@lru_cache(maxsize=4096)
def _babel(d: date, patroon: str) -> str:
    from babel.dates import format_date

    return format_date(d, patroon, locale="nl").replace(" ", HARDE_SPATIE)


def lang(d: date) -> str:
    """``9 april 2026``: in running text."""
    return _babel(d, "d MMMM y")


def kort(d: date) -> str:
    """``9-4-2026``: in tables, without zeros in front."""
    return f"{d.day}-{d.month}-{d.year}"


def iso(d: date) -> str:
    """``2026-04-09``: in file names, where the order of the letters is the order of the days."""
    return d.isoformat()


def dag_maand(d: date) -> str:
    """``26 maart``: where the year is plain."""
    return _babel(d, "d MMMM")


def maand_jaar(d: date) -> str:
    """``april 2026``."""
    return _babel(d, "MMMM y")


def weekdag(d: date) -> str:
    """``donderdag``."""
    return _babel(d, "EEEE")


def met_weekdag(d: date) -> str:
    """``donderdag 9 april 2026``."""
    return _babel(d, "EEEE d MMMM y")


def jongstleden(d: date, dagtekening: date) -> str:
    """``26 maart jl.`` for a day before the date of the letter in the same year, else with the year written out.

    In another year, or for a day still to come, "jl." would point at the wrong day.
    """
    if d < dagtekening and d.year == dagtekening.year:
        return f"{dag_maand(d)}{HARDE_SPATIE}jl."
    return lang(d)


def periode(begin: date, eind: date) -> str:
    """``van 1 juli 2025 tot en met 30 juni 2026``; both days belong to it.

    What both share is said once: ``van 9 tot en met 12 april 2026``, ``van 9 april tot en met 12 mei 2026``, and
    one single day is ``op 9 april 2026``. Raises ``Fout`` when it ends before it begins.
    """
    if eind < begin:
        raise MELDING.fout("DT-101", begin=kort(begin), eind=kort(eind))
    if begin == eind:
        return f"op {lang(begin)}"
    if begin.year != eind.year:
        van = lang(begin)
    elif begin.month != eind.month:
        van = dag_maand(begin)
    else:
        van = str(begin.day)
    return f"van {van} tot en met {lang(eind)}"


def jaren(begin: int, eind: int) -> str:
    """``2025–2026`` with an en dash; one year is just ``2026``. Raises ``Fout`` when they are the wrong way round."""
    if eind < begin:
        raise MELDING.fout("DT-102", begin=begin, eind=eind)
    return str(begin) if begin == eind else f"{begin}{HALF_KASTLIJNTJE}{eind}"
