"""From Dutch text to a date. What is no date is refused with the reason, and with the likely fix where it is plain.

The names of months and days stand here as words, not through Babel: reading a case file should not wait for it.
A test holds them equal to Babel's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from correspondentie.datum.meldingen import MELDING, aangehaald
from correspondentie.melding import Fout, Plaats

EERSTE_JAAR: Final = 1900
LAATSTE_JAAR: Final = 2199

MAANDEN: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
WEEKDAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""In the order of ``date.weekday()``."""

MAAND_VAN: Final[dict[str, int]] = {
    **{naam: nummer for nummer, naam in enumerate(MAANDEN, 1)},
    **{naam[:3]: nummer for nummer, naam in enumerate(MAANDEN, 1) if naam != "maart"},
    "febr": 2,
    "mrt": 3,
    "sept": 9,
}
"""Every spelling that is read, abbreviations without their dot."""
_WEEKDAG_VAN: Final = {
    **{naam: nummer for nummer, naam in enumerate(WEEKDAGEN)},
    **{naam[:2]: nummer for nummer, naam in enumerate(WEEKDAGEN)},
}

_WEEKDAG_VOOROP: Final = re.compile(r"([^\W\d_]+)\.?,? (?=[0-9])")
_VOLUIT: Final = re.compile(r"([0-9]{1,2}) ([^\W\d_]+)\.?(?: [’']?([0-9]+))?")
_CIJFERS: Final = re.compile(r"([0-9]{1,2}) ?([-/]) ?([0-9]{1,2}) ?\2 ?([0-9]+)")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_MAAND_JAAR: Final = re.compile(r"([^\W\d_]+)\.? [0-9]{4}")
# Word processors put these in place of a plain hyphen.
_STREEPJES: Final = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-"})


def lees_datum(tekst: str, *, waar: Plaats | None = None) -> date:
    """The date that ``tekst`` names.

    Read are ``9 april 2026``, ``9 apr. 2026``, ``09-04-2026``, ``9/4/2026`` and ``2026-04-09``, with a weekday in
    front if need be (it is checked), in capitals or not, with any kind of space. Raises ``Fout`` with one problem,
    at ``waar`` if that is given.
    """
    schoon = " ".join(tekst.translate(_STREEPJES).split())
    if not schoon:
        raise MELDING.fout("DT-002", plaats=waar, tip=_ZO_SCHRIJVEN)
    waarde = aangehaald(schoon)
    vooraan = _WEEKDAG_VOOROP.match(schoon)
    rest = schoon[vooraan.end() :] if vooraan else schoon
    if voluit := _VOLUIT.fullmatch(rest):
        dag, maand, jaar = voluit[1], _maand(voluit[2], waar), voluit[3] or ""
        if not jaar:
            tip = f"Schrijf het jaar erbij, bijvoorbeeld ‘{int(dag)} {MAANDEN[maand - 1]} 2026’."
            raise MELDING.fout("DT-009", plaats=waar, waarde=waarde, tip=tip)
    elif iso := _ISO.fullmatch(rest):
        dag, maand, jaar = iso[3], int(iso[2]), iso[1]
    elif cijfers := _CIJFERS.fullmatch(rest):
        dag, maand, jaar = cijfers[1], int(cijfers[3]), cijfers[4]
        _keur_volgorde(int(dag), maand, jaar, waarde, waar)
    else:
        raise _geen_datum(schoon, waar)
    d = _datum(jaar, maand, int(dag), waarde, waar)
    if vooraan:
        _keur_weekdag(vooraan[1], d, waar)
    return d


_ZO_SCHRIJVEN: Final = "Schrijf een datum als ‘9 april 2026’ of ‘9-4-2026’."


def _geen_datum(schoon: str, waar: Plaats | None) -> Fout:
    maand_jaar = _MAAND_JAAR.fullmatch(schoon)
    code = "DT-010" if maand_jaar and maand_jaar[1].casefold() in MAAND_VAN else "DT-001"
    return MELDING.fout(code, plaats=waar, waarde=aangehaald(schoon), tip=_ZO_SCHRIJVEN)


def _maand(woord: str, waar: Plaats | None) -> int:
    nummer = MAAND_VAN.get(woord.casefold())
    if nummer is None:
        from correspondentie.melding.suggestie import bedoelde_u, opsomming

        tip = bedoelde_u(woord, MAANDEN) or f"De maanden zijn {opsomming(MAANDEN, 'en')}."
        raise MELDING.fout("DT-003", plaats=waar, waarde=aangehaald(woord), tip=tip)
    return nummer


def _keur_volgorde(dag: int, maand: int, jaar: str, waarde: str, waar: Plaats | None) -> None:
    """The month stands in front, as in 4/13/2026: refuse, for with 4/5/2026 nobody would notice."""
    if len(jaar) == 4 and 1 <= dag <= 12 < maand <= 31:
        tip = f"Bedoelde u {maand} {MAANDEN[dag - 1]}? Schrijf dan ‘{maand}-{dag}-{jaar}’."
        raise MELDING.fout("DT-006", plaats=waar, waarde=waarde, tip=tip)


def _datum(jaar: str, maand: int, dag: int, waarde: str, waar: Plaats | None) -> date:
    if len(jaar) <= 2:
        tip = f"Schrijf het jaar met vier cijfers: ‘19{jaar:0>2}’ of ‘20{jaar:0>2}’."
        raise MELDING.fout("DT-007", plaats=waar, waarde=waarde, tip=tip)
    # Compare the length first: int() refuses texts of thousands of digits.
    if len(jaar) != 4 or not EERSTE_JAAR <= int(jaar) <= LAATSTE_JAAR:
        getoond = jaar if len(jaar) <= 12 else f"{jaar[:12]}…"
        raise MELDING.fout("DT-008", plaats=waar, jaar=getoond, eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)
    if not 1 <= maand <= 12:
        raise MELDING.fout("DT-005", plaats=waar, waarde=waarde, maand=maand, tip=_ZO_SCHRIJVEN)
    naam, dagen = MAANDEN[maand - 1], monthrange(int(jaar), maand)[1]
    if not 1 <= dag <= dagen:
        datum = f"{dag} {naam} {jaar}"
        slot = f"De laatste dag van die maand is {dagen} {naam}." if dag else None
        raise MELDING.fout("DT-004", plaats=waar, datum=datum, maand=naam, jaar=jaar, dagen=dagen, tip=slot)
    return date(int(jaar), maand, dag)


def _keur_weekdag(woord: str, d: date, waar: Plaats | None) -> None:
    nummer = _WEEKDAG_VAN.get(woord.casefold())
    if nummer is None:
        from correspondentie.melding.suggestie import bedoelde_u

        tip = bedoelde_u(woord, WEEKDAGEN)
        raise MELDING.fout("DT-012", plaats=waar, waarde=aangehaald(woord), tip=tip)
    if nummer != d.weekday():
        datum = f"{d.day} {MAANDEN[d.month - 1]} {d.year}"
        gegeven, werkelijk = WEEKDAGEN[nummer], WEEKDAGEN[d.weekday()]
        tip = f"Schrijf ‘{werkelijk} {datum}’ of verbeter de datum."
        raise MELDING.fout("DT-011", plaats=waar, datum=datum, weekdag=werkelijk, gegeven=gegeven, tip=tip)
