"""The plain types: lines, texts, dates, terms, numbers, amounts, choices, references, addresses on the web."""

from __future__ import annotations

import re
from typing import Any, Final

from correspondentie.bron.model import beschrijf
from correspondentie.bron.yaml import Scalair
from correspondentie.datum.getal import lees_bedrag, lees_getal
from correspondentie.datum.lezen import lees_datum
from correspondentie.datum.termijn import lees_termijn
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.typen import JsonSchema, Leescontext, Veldtype, registreer_type, scalair
from correspondentie.sjabloon.veld import Veld
from correspondentie.sjabloon.waarde import Bedragwaarde, Datumwaarde, Getalwaarde, LetterlijkeTekst, RijkeTekst

LANGSTE_REGEL: Final = 1_000
LANGSTE_TEKST: Final = 200_000
# One address, nothing around it: a second one or a line break would reach the headers of a mail.
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}", re.ASCII)
_WEB: Final = re.compile(r"https?://[^\s<>\"]{1,2000}")


def lees_regel(waarde: Any, veld: Veld, _: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een regel tekst")
    regels = tekst.strip().splitlines()
    if len(regels) > 1:
        raise MELDING.fout("SJ-102", aantal=len(regels), tip="Zet de tekst achter elkaar op één regel.")
    grens = veld.maximum or LANGSTE_REGEL
    if len(tekst) > grens:
        raise MELDING.fout("SJ-103", lengte=len(tekst), grens=grens)
    return Scalair(tekst.strip(), tekst.pad, tekst.plaats, tekst.aangehaald)


def lees_tekst(waarde: Any, veld: Veld, _: Leescontext) -> RijkeTekst:
    tekst = scalair(waarde, "tekst")
    grens = veld.maximum or LANGSTE_TEKST
    if len(tekst) > grens:
        raise MELDING.fout("SJ-103", lengte=len(tekst), grens=grens)
    return RijkeTekst.uit(tekst)


def _lees_letterlijk(waarde: Any, veld: Veld, _: Leescontext) -> LetterlijkeTekst:
    tekst = scalair(waarde, "tekst")
    grens = veld.maximum or LANGSTE_TEKST
    if len(tekst) > grens:
        raise MELDING.fout("SJ-103", lengte=len(tekst), grens=grens)
    return LetterlijkeTekst.uit(tekst)


def _lees_datum(waarde: Any, _veld: Veld, _: Leescontext) -> Datumwaarde:
    tekst = scalair(waarde, "een datum")
    return Datumwaarde.uit(lees_datum(tekst.strip()), tekst)


def _lees_termijn(waarde: Any, _veld: Veld, _: Leescontext) -> Any:
    return lees_termijn(scalair(waarde, "een termijn").strip())


def _lees_getal(waarde: Any, veld: Veld, _: Leescontext) -> Getalwaarde:
    tekst = scalair(waarde, "een heel getal")
    getal = lees_getal(tekst)
    if getal != int(getal):
        raise MELDING.fout("SJ-101", verwacht="een heel getal", gevonden=beschrijf(tekst))
    if veld.minimum is not None and getal < veld.minimum:
        raise MELDING.fout("SJ-105", waarde=tekst, richting="klein", grens=f"minstens {veld.minimum} zijn")
    if veld.maximum is not None and getal > veld.maximum:
        raise MELDING.fout("SJ-105", waarde=tekst, richting="groot", grens=f"hoogstens {veld.maximum} zijn")
    return Getalwaarde.uit(int(getal), tekst)


def _lees_bedrag(waarde: Any, _veld: Veld, _: Leescontext) -> Bedragwaarde:
    tekst = scalair(waarde, "een bedrag")
    return Bedragwaarde.uit(lees_bedrag(tekst), tekst)


def _lees_keuze(waarde: Any, veld: Veld, _: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een keuze")
    gekozen = tekst.strip()
    if gekozen not in veld.keuzes:
        keuzes = ", ".join(veld.keuzes)
        raise MELDING.fout("SJ-104", waarde=gekozen, keuzes=keuzes, tip=bedoelde_u(gekozen, veld.keuzes))
    return Scalair(gekozen, tekst.pad, tekst.plaats, tekst.aangehaald)


def _lees_ja_nee(waarde: Any, _veld: Veld, _: Leescontext) -> bool:
    tekst = scalair(waarde, "ja of nee").strip().casefold()
    if tekst in ("ja", "true"):
        return True
    if tekst in ("nee", "false"):
        return False
    raise MELDING.fout("SJ-101", verwacht="ja of nee", gevonden=beschrijf(waarde))


def _lees_email(waarde: Any, _veld: Veld, _: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een e-mailadres")
    if not _EMAIL.fullmatch(tekst):
        raise MELDING.fout("SJ-106", waarde=str(tekst)[:80])
    return tekst


def _lees_web(waarde: Any, _veld: Veld, _: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een webadres")
    if not _WEB.fullmatch(tekst):
        raise MELDING.fout("SJ-107", waarde=str(tekst)[:80])
    return tekst


def _getalschema(veld: Veld) -> JsonSchema:
    schema: JsonSchema = {"type": "integer"}
    if veld.minimum is not None:
        schema["minimum"] = veld.minimum
    if veld.maximum is not None:
        schema["maximum"] = veld.maximum
    return schema


for _veldtype in (
    Veldtype("regel", "tekst op één regel", lees_regel, voorbeeld="een korte tekst"),
    Veldtype(
        "tekst",
        "tekst in alinea's; *nadruk*, **vet**, lijsten, tabellen, noten en links mogen",
        lees_tekst,
        voorbeeld="Een alinea.",
    ),
    Veldtype(
        "letterlijk",
        "tekst die letter voor letter wordt overgenomen; een lege regel begint een nieuwe alinea",
        _lees_letterlijk,
        voorbeeld="Kent u dit bericht?",
    ),
    Veldtype(
        "datum",
        "een datum, zoals 9 april 2026 of 2026-04-09",
        _lees_datum,
        lambda _: {"type": "string", "examples": ["9 april 2026", "2026-04-09"]},
        voorbeeld="9 april 2026",
    ),
    Veldtype("termijn", "een termijn, zoals ‘drie weken’", _lees_termijn, voorbeeld="drie weken"),
    Veldtype("getal", "een heel getal", _lees_getal, _getalschema, voorbeeld="100"),
    Veldtype(
        "bedrag",
        "een bedrag in euro, zoals 1.250,50",
        _lees_bedrag,
        lambda _: {"type": ["string", "number"]},
        voorbeeld="1.250,50",
    ),
    Veldtype(
        "keuze",
        "een van de genoemde woorden",
        _lees_keuze,
        lambda veld: {"type": "string", "enum": list(veld.keuzes)},
    ),
    Veldtype("ja_nee", "ja of nee", _lees_ja_nee, lambda _: {"enum": ["ja", "nee", True, False]}, voorbeeld="ja"),
    Veldtype("email", "een e-mailadres", _lees_email, voorbeeld="postbus@voorbeeld.nl"),
    Veldtype("web", "een webadres", _lees_web, voorbeeld="https://www.voorbeeld.nl"),
):
    registreer_type(_veldtype)
