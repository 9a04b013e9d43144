"""From a raw cell to a value of the kind that its column holds; what cannot be is refused with the likely fix."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any, Final

from correspondentie.bron.yaml import vreemd_in
from correspondentie.datum.getal import lees_getal
from correspondentie.datum.lezen import EERSTE_JAAR, LAATSTE_JAAR, lees_datum
from correspondentie.datum.meldingen import aangehaald
from correspondentie.datum.notatie import kort
from correspondentie.melding import Fout
from correspondentie.rekenblad.kolom import Kolom
from correspondentie.rekenblad.meldingen import MELDING
from correspondentie.rekenblad.vel import LANGSTE_CEL, Foutwaarde, Getal, Onberekend, Ruw
from correspondentie.rekenblad.xlsxblad import dag_van

GROOTSTE_GETAL: Final = Decimal("1e15")
"""From here on Excel no longer keeps every digit."""
_BIJNA_HEEL: Final = Decimal("1e-6")
"""A sum of fractions may come out a hair from the whole number that the sheet shows."""
_EERSTE_KALE_DAG: Final = 25_569
"""1-1-1970: a smaller number without the format of a date is more likely a year or a count."""
# What Excel calls these in Dutch, by what the file holds.
_FOUTWAARDEN: Final = {
    "#N/A": "#N/B",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
    "#DIV/0!": "#DEEL/0!",
    "#NAME?": "#NAAM?",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
    "#SPILL!": "#OVERLOPEN!",
    "#CALC!": "#BEREKENEN!",
}
_NEDERLANDS: Final = frozenset(_FOUTWAARDEN.values()) | {"#####"}
_MIDDERNACHT: Final = re.compile(r"(\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{4})[ T]0?0:00(?::00(?:[.,]0+)?)?Z?")
_KOMMA_DRIE: Final = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_LETTERCIJFER: Final = re.compile(r"-?[\d.,]*\d?[OoIl][\d.,OoIl]*")
_GETAL_EN_WOORD: Final = re.compile(r"(-?[\d.]*\d(?:,\d+)?)\s*[^\W\d]+\.?|[^\W\d]+\.?\s*(-?[\d.]*\d(?:,\d+)?)")
# What the second and third byte of a letter in UTF-8 look like in Windows-1252.
_VERVOLG: Final = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE: Final = re.compile(f"[ÂÃÄÅ]{_VERVOLG}|â{_VERVOLG}{{2}}")
_VERVANGEN: Final = "\ufffd"


def lees_waarde(ruw: Ruw, kolom: Kolom, kop: str) -> Any:
    """The value of this cell, or ``None`` when nothing is left of it; raises ``Fout`` without a place.

    ``kop`` is the heading as the file has it, for the messages.
    """
    if isinstance(ruw, Onberekend):
        tip = "Open het bestand in Excel of LibreOffice en bewaar het opnieuw; dan staan de uitkomsten erin."
        raise MELDING.fout("RB-051", kop=kop, tip=tip)
    code = ruw.code if isinstance(ruw, Foutwaarde) else ruw.strip() if isinstance(ruw, str) else ""
    if isinstance(ruw, Foutwaarde) or code in _FOUTWAARDEN or code in _NEDERLANDS:
        raise MELDING.fout("RB-052", kop=kop, waarde=_foutwaarde(code), tip="Herstel de formule of vul de waarde in.")
    waarde = _LEZERS[kolom.soort](ruw, kop)
    if kolom.lees is None or waarde is None:
        return waarde
    try:
        return kolom.lees(waarde)
    except Fout:
        raise
    except ValueError as fout:
        raise MELDING.fout("RB-060", kop=kop, reden=str(fout)) from None


def als_tekst(ruw: Ruw) -> str:
    """What the cell shows, about."""
    match ruw:
        case bool():
            return "WAAR" if ruw else "ONWAAR"
        case date():
            return kort(ruw)
        case Getal():
            return _cijfers(ruw)
        case Foutwaarde():
            return ruw.code
        case str():
            return ruw.strip()
    return ""


def _foutwaarde(code: str) -> str:
    return f"{_FOUTWAARDEN[code]} ({code})" if code in _FOUTWAARDEN else code


def _cijfers(getal: Getal) -> str:
    bijna = getal.waarde.to_integral_value()
    # An exponent may stand for a million digits.
    if getal.waarde == bijna and abs(bijna) < GROOTSTE_GETAL:
        return str(int(bijna)).zfill(getal.cijfers)
    return str(getal.waarde).replace(".", ",")


def _lees_tekst(ruw: Ruw, kop: str) -> str | None:
    tekst = als_tekst(ruw).replace("\r\n", "\n").replace("\r", "\n")
    if len(tekst) > LANGSTE_CEL:
        raise MELDING.fout("RB-059", kop=kop, grens=LANGSTE_CEL)
    if vreemd := vreemd_in(tekst):
        raise MELDING.fout("RB-058", kop=kop, teken=vreemd)
    if _VERVANGEN in tekst or (hersteld := _hersteld(tekst)) == tekst:
        hersteld = ""
    if _VERVANGEN in tekst or hersteld:
        tip = f"Bedoelde u {aangehaald(hersteld)}? " if hersteld else ""
        tip += "Bewaar het bestand opnieuw uit het programma waar het vandaan komt, als CSV in UTF-8 of als XLSX."
        raise MELDING.fout("RB-057", kop=kop, waarde=aangehaald(tekst), tip=tip)
    return tekst or None


def _hersteld(tekst: str) -> str:
    """What UTF-8 was read as Windows-1252 somewhere: ``FryslÃ¢n`` → ``Fryslân``; the text itself when it was not."""
    return _MOJIBAKE.sub(lambda stuk: _herlezen(stuk[0]), tekst)


def _herlezen(stuk: str) -> str:
    for code in ("cp1252", "latin-1"):
        with suppress(UnicodeError):
            return stuk.encode(code).decode("utf-8")
    return stuk


def _lees_decimaal(ruw: Ruw, kop: str) -> Decimal | None:
    if isinstance(ruw, Getal):
        if abs(ruw.waarde) >= GROOTSTE_GETAL:
            raise MELDING.fout("RB-053", kop=kop, waarde=aangehaald(als_tekst(ruw)))
        return ruw.waarde
    tekst = _kaal(ruw)
    if tekst == "":
        return None
    waarde = aangehaald(tekst)
    if isinstance(ruw, date):
        tip = "De cel heeft de opmaak van een datum. Geef haar de opmaak ‘Getal’ en vul het getal opnieuw in."
        raise MELDING.fout("RB-053", kop=kop, waarde=f"de datum {waarde}", tip=tip)
    if _KOMMA_DRIE.fullmatch(tekst):
        tip = f"Schrijf ‘{tekst.replace(',', '.')[:40]}’, of laat de nullen na de komma weg."
        raise MELDING.fout("RB-056", kop=kop, waarde=waarde, tip=tip)
    try:
        getal = lees_getal(tekst.replace("\u2212", "-"))
    except Fout as fout:
        tip = _getaltip(tekst) or fout.meldingen[0].tip or ""
        raise MELDING.fout("RB-053", kop=kop, waarde=waarde, tip=tip) from None
    if abs(getal) >= GROOTSTE_GETAL:
        raise MELDING.fout("RB-053", kop=kop, waarde=waarde)
    return getal


def _getaltip(tekst: str) -> str | None:
    if _LETTERCIJFER.fullmatch(tekst) and any(teken.isdigit() for teken in tekst):
        goed = re.sub("[Il]", "1", re.sub("[Oo]", "0", tekst))
        return f"Er staan letters tussen de cijfers. Bedoelde u ‘{goed[:40]}’?"
    if gevonden := _GETAL_EN_WOORD.fullmatch(tekst):
        return f"Schrijf alleen het getal: ‘{(gevonden[1] or gevonden[2])[:40]}’."
    if tekst in ("-", "–", "—") or tekst.casefold() in ("nvt", "n.v.t.", "n.v.t", "geen", "onbekend"):
        return "Schrijf ‘0’ als het er geen zijn; laat de cel leeg als het getal ontbreekt."
    return None


def _lees_heel(ruw: Ruw, kop: str) -> int | None:
    getal = _lees_decimaal(ruw, kop)
    if getal is None:
        return None
    rond = getal.to_integral_value()
    if abs(getal - rond) > (_BIJNA_HEEL if isinstance(ruw, Getal) else 0):
        raise MELDING.fout("RB-054", kop=kop, waarde=aangehaald(als_tekst(ruw)))
    return int(rond)


def _lees_datum(ruw: Ruw, kop: str) -> date | None:
    if isinstance(ruw, Getal) and ruw.waarde >= _EERSTE_KALE_DAG:
        # A day in a cell that is laid out as a number, as after pasting values only.
        ruw = dag_van(ruw.waarde, vanaf_1904=ruw.vanaf_1904) or ruw
    if isinstance(ruw, date):
        if not EERSTE_JAAR <= ruw.year <= LAATSTE_JAAR:
            raise MELDING.fout("RB-055", kop=kop, waarde=aangehaald(kort(ruw)))
        return ruw
    tekst = _kaal(ruw)
    if tekst == "":
        return None
    if gevonden := _MIDDERNACHT.fullmatch(tekst):
        tekst = gevonden[1]
    try:
        return lees_datum(tekst)
    except Fout as fout:
        reden = fout.meldingen[0]
        raise MELDING.fout("RB-055", kop=kop, waarde=aangehaald(tekst), tip=reden.tip) from None


def _kaal(ruw: Ruw) -> str:
    """The text without the apostrophe that tells a spreadsheet to keep it a text."""
    return als_tekst(ruw).removeprefix("'").strip()


_LEZERS: Final[dict[type, Callable[[Ruw, str], Any]]] = {
    str: _lees_tekst,
    int: _lees_heel,
    Decimal: _lees_decimaal,
    date: _lees_datum,
}
