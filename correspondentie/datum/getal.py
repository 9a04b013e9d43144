"""Numbers in Dutch letters: in words, with dots for thousands, as an amount of money."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final

from correspondentie.datum.meldingen import MELDING, aangehaald
from correspondentie.melding import Plaats

_TOT_TWINTIG: Final = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
)
_TIENTALLEN: Final = ("dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")

WOORDEN: Final[dict[int, str]] = {
    **dict(enumerate(_TOT_TWINTIG)),
    **{tien * 10: woord for tien, woord in enumerate(_TIENTALLEN, 3)},
    **{n * 100: f"{_TOT_TWINTIG[n] if n > 1 else ''}honderd" for n in range(1, 10)},
    **{n * 1000: f"{_TOT_TWINTIG[n] if n > 1 else ''}duizend" for n in range(1, 13)},
}
"""The numbers that are written in words: up to twenty, then the round ones up to twelve thousand."""

_GETAL_VAN: Final = {woord: n for n, woord in WOORDEN.items()} | {"een": 1, "eén": 1}


def in_woorden(n: int) -> str:
    """``drie``, ``twintig``, ``honderd``; a number that is not written in words in digits: ``21``, ``4.500``."""
    return WOORDEN.get(n) or getal(n)


def uit_woorden(woord: str) -> int | None:
    """The number that this word or these digits name, or ``None``; dots may only stand before three digits."""
    schoon = woord.casefold()
    if schoon in _GETAL_VAN:
        return _GETAL_VAN[schoon]
    kop, *groepen = schoon.split(".")
    heel = 0 < len(kop) <= (3 if groepen else 9) and all(len(groep) == 3 for groep in groepen) and len(groepen) <= 2
    cijfers = kop + "".join(groepen)
    return int(cijfers) if heel and cijfers.isascii() and cijfers.isdigit() else None


def getal(waarde: int | float | Decimal) -> str:
    """``4.500`` and ``4,5``: every decimal that was given, none that was not."""
    if isinstance(waarde, int) and not isinstance(waarde, bool) and abs(waarde) < 10**15:
        # As Babel does, without loading it: most numbers in letters are whole.
        return f"{int(waarde):,}".replace(",", ".")
    from babel.numbers import format_decimal

    return format_decimal(_decimaal(waarde), locale="nl", decimal_quantization=False)


def bedrag(waarde: int | Decimal) -> str:
    """``€ 4.500,00`` with U+00A0 after the sign. Raises ``Fout`` for parts of a cent: rounding is not ours to do."""
    from babel.numbers import format_currency

    decimaal = _decimaal(waarde)
    if decimaal != round(decimaal, 2):
        raise MELDING.fout("DT-402", waarde=aangehaald(str(waarde)))
    return format_currency(decimaal, "EUR", locale="nl")


_CIJFERS: Final = re.compile(r"-?(?:[0-9]{1,18}|[0-9]{1,3}(?:\.[0-9]{3}){1,5})(?:,[0-9]{1,9})?")
_MET_PUNT: Final = re.compile(r"-?[0-9]+\.[0-9]+")


def lees_getal(tekst: str, *, waar: Plaats | None = None) -> Decimal:
    """From ``4500``, ``4.500`` or ``4,5``: dots stand between thousands, the comma before decimals.

    Raises ``Fout`` for anything else; for ``4.5`` too, since only its writer knows what the dot means.
    """
    schoon, waarde = tekst.strip(), aangehaald(tekst)
    if _CIJFERS.fullmatch(schoon):
        return Decimal(schoon.replace(".", "").replace(",", "."))
    if _MET_PUNT.fullmatch(schoon):
        tip = f"Schrijf decimalen met een komma: ‘{schoon.replace('.', ',')[:40]}’."
        raise MELDING.fout("DT-404", plaats=waar, waarde=waarde, tip=tip)
    raise MELDING.fout("DT-403", plaats=waar, waarde=waarde, tip="Schrijf een getal als ‘4.500’ of ‘4,5’.")


def lees_bedrag(tekst: str, *, waar: Plaats | None = None) -> Decimal:
    """From ``€ 4.500,00``, ``4500`` or ``€ 12,-``; raises ``Fout`` as ``lees_getal`` does, and for parts of a cent."""
    kaal = re.sub(r"^\s*(?:€|EUR\b)?|,(?:-|–|--)\s*$", "", tekst)
    som = lees_getal(kaal, waar=waar)
    if som != round(som, 2):
        raise MELDING.fout("DT-402", plaats=waar, waarde=aangehaald(tekst))
    return som


def _decimaal(waarde: int | float | Decimal) -> Decimal:
    try:
        # Through its text: Decimal(0.1) would show the error of the binary fraction.
        decimaal = waarde if isinstance(waarde, Decimal) else Decimal(str(waarde))
    except InvalidOperation:
        raise MELDING.fout("DT-401", waarde=aangehaald(str(waarde))) from None
    if not decimaal.is_finite() or abs(decimaal) >= Decimal("1e18"):
        raise MELDING.fout("DT-401", waarde=aangehaald(str(waarde)))
    return decimaal
