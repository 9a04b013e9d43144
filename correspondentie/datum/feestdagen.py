"""The public holidays of article 3 of the Algemene termijnenwet, and the days that are equated with them.

``holidays`` knows the calendar (imported at the first question, some 90 ms); which of its days the law names, and
the days equated by decision, stand here. Easter Sunday and Whit Sunday are not in the law: they are Sundays.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from correspondentie.datum.meldingen import MELDING

# Algemene termijnenwet, article 3, paragraphs 1 and 2: the name in ``holidays`` and the name in a Dutch sentence.
_NAMEN: Final = {
    "Nieuwjaarsdag": "Nieuwjaarsdag",
    "Goede vrijdag": "Goede Vrijdag",
    "Tweede paasdag": "tweede paasdag",
    "Koninginnedag": "Koninginnedag",
    "Koningsdag": "Koningsdag",
    "Bevrijdingsdag": "Bevrijdingsdag",
    "Hemelvaartsdag": "Hemelvaartsdag",
    "Tweede pinksterdag": "tweede pinksterdag",
    "Eerste kerstdag": "eerste kerstdag",
    "Tweede kerstdag": "tweede kerstdag",
}

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
    """All days of article 3 in this year, in order, with their names.

    Koningsdag moves from a Sunday to 26 April. 5 May counts each year: ``holidays`` has it as public only every
    fifth year (the custom in collective agreements), as optional in the others, and not at all in some long ago.
    Raises ``Fout`` for a year that ``holidays`` does not cover (after 2100): no days would mean nothing but work.
    """
    from holidays import country_holidays

    kalender = country_holidays("NL", years=jaar, categories=("public", "optional"), language="nl")
    eerste, laatste = kalender.start_year, kalender.end_year
    if not eerste <= jaar <= laatste:
        raise MELDING.fout("DT-501", jaar=jaar, eerste=eerste, laatste=laatste)
    dagen = {d: NAAM_GELIJKGESTELD for d in GELIJKGESTELD if d.year == jaar}
    dagen[date(jaar, 5, 5)] = _NAMEN["Bevrijdingsdag"]
    for d in kalender:
        # Two on one day (Ascension Day on 5 May) give two names.
        if namen := [_NAMEN[naam] for naam in kalender.get_list(d) if naam in _NAMEN]:
            dagen[d] = " en ".join(namen)
    return MappingProxyType(dict(sorted(dagen.items())))
