"""The public holidays of article 3 of the Algemene termijnenwet, and the days that are equated with them.

Reckoned here rather than by ``holidays``, whose import of every country of the world took as long as checking a case;
a test holds the two together. Easter Sunday and Whit Sunday are not in the law: they are Sundays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from correspondentie.datum.meldingen import MELDING

JAREN: Final = range(1966, 2101)
"""The law entered into force on 1 April 1965; how the King's birthday will be kept after this century nobody knows."""

GELIJKGESTELD: Final = frozenset(
    {
        # Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een
        # algemeen erkende feestdag
        *(date(2023, 4, 28), date(2023, 5, 19), date(2024, 5, 10), date(2024, 12, 27), date(2025, 5, 30)),
        # Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een
        # algemeen erkende feestdag
        *(date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)),
    }
)
"""Article 3, paragraph 3: days equated by decision, made for three years at a time. Add the next decision here."""
_BEKEND: Final = range(2023, 2029)

NAAM_GELIJKGESTELD: Final = "dag die is gelijkgesteld met een feestdag"


def gelijkgesteld_bekend(jaar: int) -> bool:
    """Whether the decisions above cover this year. If not, a working day found may still turn out to be none."""
    return jaar in _BEKEND


def is_gelijkgesteld(d: date) -> bool:
    """Equated by decision under article 3, paragraph 3 (Goede Vrijdag is equated by the law itself)."""
    return d in GELIJKGESTELD


def feestdag(d: date) -> str | None:
    """The name of the public holiday, as it stands in a sentence; ``None`` on any other day."""
    return feestdagen(d.year).get(d)


def is_feestdag(d: date) -> bool:
    """A public holiday, Goede Vrijdag, or a day equated by decision (article 3)."""
    return d in feestdagen(d.year)


@lru_cache(maxsize=512)
def feestdagen(jaar: int) -> Mapping[date, str]:
    """All days of article 3, paragraphs 1 to 3, in this year, in order, with their names.

    Raises ``Fout`` for a year outside ``JAREN``: no days would mean nothing but work.
    """
    if jaar not in JAREN:
        raise MELDING.fout("DT-501", jaar=jaar, eerste=JAREN[0], laatste=JAREN[-1])
    dagen = {d: NAAM_GELIJKGESTELD for d in GELIJKGESTELD if d.year == jaar}
    van_de_wet: dict[date, list[str]] = {}
    for d, naam in _dagen_van_de_wet(jaar):
        van_de_wet.setdefault(d, []).append(naam)
    # Two on one day (Ascension Day on 5 May) give two names.
    dagen |= {d: " en ".join(namen) for d, namen in van_de_wet.items()}
    return MappingProxyType(dict(sorted(dagen.items())))


def _dagen_van_de_wet(jaar: int) -> Iterator[tuple[date, str]]:
    """Article 3, paragraph 1, and Goede Vrijdag of paragraph 2, with their names as they stand in a sentence."""
    pasen = _eerste_paasdag(jaar)
    yield date(jaar, 1, 1), "Nieuwjaarsdag"
    yield pasen - timedelta(days=2), "Goede Vrijdag"
    yield pasen + timedelta(days=1), "tweede paasdag"
    yield _dag_van_de_vorst(jaar)
    yield date(jaar, 5, 5), "Bevrijdingsdag"
    yield pasen + timedelta(days=39), "Hemelvaartsdag"
    yield pasen + timedelta(days=50), "tweede pinksterdag"
    yield date(jaar, 12, 25), "eerste kerstdag"
    yield date(jaar, 12, 26), "tweede kerstdag"


def _dag_van_de_vorst(jaar: int) -> tuple[date, str]:
    """Koningsdag since 2014, Koninginnedag before; from a Sunday it moves a day back, until 1979 a day on."""
    dag, naam = (date(jaar, 4, 27), "Koningsdag") if jaar >= 2014 else (date(jaar, 4, 30), "Koninginnedag")
    if dag.weekday() == 6:
        dag += timedelta(days=-1 if jaar >= 1980 else 1)
    return dag, naam


def _eerste_paasdag(jaar: int) -> date:
    """Easter Sunday in the Gregorian calendar: the rule of Meeus, Jones and Butcher, with its letters."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)
