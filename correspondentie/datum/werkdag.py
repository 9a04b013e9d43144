"""Working days: every day but Saturday, Sunday and the days of article 3 of the Algemene termijnenwet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from correspondentie.datum.feestdagen import feestdag, is_feestdag, is_gelijkgesteld
from correspondentie.datum.lezen import WEEKDAGEN

EEN_DAG: Final = timedelta(days=1)
_ZATERDAG: Final = 5


def is_weekend(d: date) -> bool:
    return d.weekday() >= _ZATERDAG


def is_werkdag(d: date) -> bool:
    return not is_weekend(d) and not is_feestdag(d)


def waarom_geen_werkdag(d: date) -> str | None:
    """The rest of a sentence that begins with the date: ``is een zaterdag``; ``None`` on a working day."""
    if is_weekend(d):
        return f"is een {WEEKDAGEN[d.weekday()]}"
    if is_gelijkgesteld(d):
        return "is gelijkgesteld met een algemeen erkende feestdag"
    naam = feestdag(d)
    return f"is {naam}" if naam else None


def volgende_werkdag(d: date, *, zelf: bool = True) -> date:
    """The first working day from ``d`` on: ``d`` itself if it is one, unless ``zelf`` is false."""
    if not zelf:
        d += EEN_DAG
    while not is_werkdag(d):
        d += EEN_DAG
    return d


def vorige_werkdag(d: date, *, zelf: bool = True) -> date:
    """The last working day up to ``d``: ``d`` itself if it is one, unless ``zelf`` is false."""
    if not zelf:
        d -= EEN_DAG
    while not is_werkdag(d):
        d -= EEN_DAG
    return d


def tel_werkdagen_op(d: date, aantal: int) -> date:
    """The ``aantal``-th working day after ``d``, before it when negative; ``d`` itself does not count."""
    for _ in range(abs(aantal)):
        d = volgende_werkdag(d, zelf=False) if aantal > 0 else vorige_werkdag(d, zelf=False)
    return d


def aantal_werkdagen(van: date, tot: date) -> int:
    """How many working days lie after ``van`` up to and including ``tot``; negative when ``tot`` comes first.

    Counted as a term is: the first day does not count, the last one does.
    """
    if tot < van:
        return -sum(is_werkdag(tot + timedelta(days=n)) for n in range((van - tot).days))
    return sum(is_werkdag(van + timedelta(days=n)) for n in range(1, (tot - van).days + 1))
