"""Terms: ``drie weken``, where they end, and what the Algemene termijnenwet makes of that."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from correspondentie.datum.feestdagen import gelijkgesteld_bekend
from correspondentie.datum.getal import WOORDEN, in_woorden, uit_woorden
from correspondentie.datum.meldingen import MELDING, aangehaald
from correspondentie.datum.notatie import lang, met_weekdag
from correspondentie.datum.werkdag import (
    EEN_DAG,
    aantal_werkdagen,
    tel_werkdagen_op,
    volgende_werkdag,
    waarom_geen_werkdag,
)
from correspondentie.melding import Plaats


class Eenheid(Enum):
    """The unit of a term, by its singular."""

    DAG = "dag"
    WERKDAG = "werkdag"
    WEEK = "week"
    MAAND = "maand"
    JAAR = "jaar"

    def bij(self, aantal: int) -> str:
        """The word after a number: ``week``, ``weken``. Dutch counts years in the singular: ``twee jaar``."""
        return self.value if aantal == 1 or self is Eenheid.JAAR else _MEERVOUD[self]


_MEERVOUD: Final = {
    Eenheid.DAG: "dagen",
    Eenheid.WERKDAG: "werkdagen",
    Eenheid.WEEK: "weken",
    Eenheid.MAAND: "maanden",
    Eenheid.JAAR: "jaren",
}
_EENHEID_VAN: Final = {woord: eenheid for eenheid, meer in _MEERVOUD.items() for woord in (eenheid.value, meer)}

# A century; more is a slip of the keyboard. Working days are counted one by one.
_MEESTE: Final = {
    Eenheid.DAG: 36_525,
    Eenheid.WERKDAG: 1_000,
    Eenheid.WEEK: 5_218,
    Eenheid.MAAND: 1_200,
    Eenheid.JAAR: 100,
}

# Algemene termijnenwet, article 4, under a: the law does not hold for terms of more than these, nor in years.
_GRENS_VAN_DE_WET: Final = {Eenheid.DAG: 90, Eenheid.WEEK: 12, Eenheid.MAAND: 3, Eenheid.JAAR: 0}


@dataclass(frozen=True, slots=True)
class Termijn:
    """A number of days, working days, weeks, months or years. Raises ``Fout`` for none or for over a century."""

    aantal: int
    eenheid: Eenheid

    def __post_init__(self) -> None:
        meeste = _MEESTE[self.eenheid]
        if not 1 <= self.aantal <= meeste:
            woord = self.eenheid.bij(self.aantal)
            raise MELDING.fout("DT-205", aantal=self.aantal, eenheid=woord, meeste=meeste)

    def __str__(self) -> str:
        """``drie weken``, ``21 dagen``, ``één week``, ``twee jaar``."""
        return f"{in_woorden(self.aantal)} {self.eenheid.bij(self.aantal)}"

    @property
    def valt_onder_de_termijnenwet(self) -> bool:
        """Article 4, under a: not when over ninety days, twelve weeks or three months, nor when in years."""
        return self.aantal <= _GRENS_VAN_DE_WET.get(self.eenheid, self.aantal)

    @property
    def heeft_minstens_drie_dagen(self) -> bool:
        """Article 2 holds for terms of at least three days; every week, month and year is one."""
        return self.aantal >= 3 or self.eenheid not in (Eenheid.DAG, Eenheid.WERKDAG)

    def na(self, d: date) -> date:
        """The last day of the term that starts on the day after ``d``, by the calendar alone.

        A month ends on the day with the same number, or on the last day of a shorter month.
        """
        return self._verschoven(d, self.aantal)

    def voor(self, d: date) -> date:
        """Counted back from ``d``, by the calendar alone.

        Never moved for a Saturday, Sunday or holiday: Algemene termijnenwet, article 1, paragraph 2.
        """
        return self._verschoven(d, -self.aantal)

    def _verschoven(self, d: date, aantal: int) -> date:
        match self.eenheid:
            case Eenheid.DAG:
                return d + timedelta(days=aantal)
            case Eenheid.WEEK:
                return d + timedelta(weeks=aantal)
            case Eenheid.WERKDAG:
                return tel_werkdagen_op(d, aantal)
            case Eenheid.MAAND:
                return _maanden_later(d, aantal)
            case Eenheid.JAAR:
                return _maanden_later(d, 12 * aantal)


def _maanden_later(d: date, aantal: int) -> date:
    jaar, maand = divmod(d.year * 12 + d.month - 1 + aantal, 12)
    return date(jaar, maand + 1, min(d.day, monthrange(jaar, maand + 1)[1]))


def dag_na(d: date) -> date:
    """The first day of a term, the day after the event: "met ingang van de dag na die waarop het besluit … is
    bekendgemaakt" (Algemene wet bestuursrecht, article 6:8, paragraph 1). ``Termijn.na`` counts from it already.
    """
    return d + EEN_DAG


@dataclass(frozen=True, slots=True)
class Termijneinde:
    """Where a term ends, and why there.

    ``datum`` is the last day on which the thing can still be done, ``eerste_dag`` the first; ``zonder_verlenging``
    is the end by the calendar alone. ``redenen`` are whole Dutch sentences: why it was moved, or why the law does
    not move it. ``gelijkgesteld_onbekend``: for a year that the term touches no decision on equated days is known,
    so ``datum`` may turn out to be one; the officer has to be told.
    """

    datum: date
    zonder_verlenging: date
    eerste_dag: date
    redenen: tuple[str, ...]
    gelijkgesteld_onbekend: bool

    @property
    def is_verlengd(self) -> bool:
        return self.datum != self.zonder_verlenging


def eindigt(van: date, termijn: Termijn, *, wettelijk: bool) -> Termijneinde:
    """The end of a term that starts on the day after ``van``.

    ``wettelijk``: the term is set by an act or an algemene maatregel van bestuur (article 5), so the Algemene
    termijnenwet moves its end; a letter that sets a term of its own may choose the same.

    - Article 2: a term of at least three days is extended until at least two of its days are working days.
    - Article 1, paragraph 1: a term that ends on a Saturday, a Sunday or a public holiday is extended up to and
      including the next day that is none of these.
    - Article 4, under a: see ``Termijn.valt_onder_de_termijnenwet``. Terms that article 4 excepts under b and c
      (entry into force of legislation, deprivation of liberty) are for the caller to treat as not ``wettelijk``.
    """
    eind = zonder = termijn.na(van)
    redenen: list[str] = []
    telt_feestdagen = termijn.eenheid is Eenheid.WERKDAG
    if wettelijk and not termijn.valt_onder_de_termijnenwet:
        redenen.append(_NIET_VERLENGD[termijn.eenheid])
    elif wettelijk:
        telt_feestdagen = True
        if termijn.heeft_minstens_drie_dagen:
            eind = _met_twee_werkdagen(van, eind)
        if eind != zonder:
            redenen.append(
                "In de termijn horen minstens twee dagen te vallen die geen zaterdag, zondag of feestdag zijn. De "
                f"termijn loopt daarom tot en met {met_weekdag(eind)} (Algemene termijnenwet, artikel 2)."
            )
        # After article 2 the end is a working day already, so at most one of the two moves it.
        if reden := waarom_geen_werkdag(eind):
            dag, eind = eind, volgende_werkdag(eind)
            redenen.append(
                f"{lang(dag)} {reden}. De termijn loopt daarom tot en met {met_weekdag(eind)} "
                "(Algemene termijnenwet, artikel 1, eerste lid)."
            )
    eerste = dag_na(van)
    onbekend = telt_feestdagen and not all(map(gelijkgesteld_bekend, range(eerste.year, eind.year + 1)))
    return Termijneinde(eind, zonder, eerste, tuple(redenen), onbekend)


_NIET_VERLENGD: Final = {
    eenheid: f"De Algemene termijnenwet geldt niet voor een termijn {grens} (artikel 4, onder a)."
    for eenheid, grens in {
        Eenheid.DAG: "van meer dan negentig dagen",
        Eenheid.WEEK: "van meer dan twaalf weken",
        Eenheid.MAAND: "van meer dan drie maanden",
        Eenheid.JAAR: "in jaren",
    }.items()
}


def _met_twee_werkdagen(van: date, eind: date) -> date:
    # Only the first days matter: long terms hold two working days in any case.
    tot_dusver = aantal_werkdagen(van, min(eind, van + timedelta(days=14)))
    return eind if tot_dusver >= 2 else tel_werkdagen_op(eind, 2 - tot_dusver)


_TERMIJN: Final = re.compile(r"(\S+) ([^\W\d_]+)")
_VOORBEELD: Final = "Schrijf een termijn als ‘drie weken’, ‘14 dagen’, ‘tien werkdagen’ of ‘2 maanden’."


def lees_termijn(tekst: str, *, waar: Plaats | None = None) -> Termijn:
    """The term that ``tekst`` names: a number in words or digits and a unit. Raises ``Fout`` with one problem."""
    waarde = aangehaald(tekst)
    delen = _TERMIJN.fullmatch(" ".join(tekst.split()))
    if delen is None:
        raise MELDING.fout("DT-201", plaats=waar, waarde=waarde, tip=_VOORBEELD)
    getal, woord = delen[1], delen[2].casefold()
    if woord in ("uur", "uren"):
        raise MELDING.fout("DT-204", plaats=waar, waarde=waarde, tip="Schrijf de termijn in dagen.")
    eenheid, aantal = _EENHEID_VAN.get(woord), uit_woorden(getal)
    if eenheid is None or aantal is None:
        from correspondentie.melding.suggestie import bedoelde_u

        if eenheid is None:
            tip = bedoelde_u(woord, _EENHEID_VAN) or _VOORBEELD
            raise MELDING.fout("DT-203", plaats=waar, waarde=waarde, eenheid=woord[:40], tip=tip)
        tip = bedoelde_u(getal, WOORDEN.values()) or _VOORBEELD
        raise MELDING.fout("DT-202", plaats=waar, waarde=waarde, getal=getal[:40], tip=tip)
    if not 1 <= aantal <= _MEESTE[eenheid]:
        raise MELDING.fout("DT-205", plaats=waar, aantal=aantal, eenheid=eenheid.bij(aantal), meeste=_MEESTE[eenheid])
    return Termijn(aantal, eenheid)
