"""The terms of many sets as rows: for the screen, for a machine and for a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from correspondentie.datum.notatie import kort
from correspondentie.kamervraag.voortgang.stand import Stand

_BREEDSTE: Final = 50
"""Characters of a column of words on the screen."""


def schermtabel(standen: Sequence[Stand]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Headings and rows; a column in which nothing stands is left out."""
    kolommen = {
        "kenmerk": [stand.zaak.kenmerk for stand in standen],
        "uiterlijk": [kort(stand.uiterlijk) for stand in standen],
        "nog": [stand.dagen for stand in standen],
        "antwoorden": [stand.antwoorden for stand in standen],
        "uitstelbericht": [stand.uitstel for stand in standen],
        "overgedragen": [_kort(stand.overgedragen) for stand in standen],
        "paraaf": [_kort(stand.paraaf) for stand in standen],
        "onderwerp": [_kort(stand.zaak.onderwerp) for stand in standen],
        "leden": [_kort(stand.leden) for stand in standen],
    }
    gevuld = {kop: cellen for kop, cellen in kolommen.items() if any(cellen)}
    return tuple(gevuld), tuple(zip(*gevuld.values(), strict=True))


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= _BREEDSTE else tekst[: _BREEDSTE - 1] + "…"


def samenvatting(standen: Sequence[Stand]) -> str:
    """``3 sets vragen: 2 open, waarvan 1 te laat; 1 beantwoord.``"""
    open_ = [een for een in standen if not een.is_beantwoord]
    laat = sum(een.is_te_laat for een in open_)
    sets = "1 set vragen" if len(standen) == 1 else f"{len(standen)} sets vragen"
    te_laat = f", waarvan {laat} te laat" if laat else ""
    return f"{sets}: {len(open_)} open{te_laat}; {len(standen) - len(open_)} beantwoord."


def als_gegevens(stand: Stand, bestand: str) -> dict[str, Any]:
    """The set as JSON: days in ISO 8601, what is unknown or does not apply ``null``."""
    zaak = stand.zaak
    return {
        "bestand": bestand,
        "kenmerk": zaak.kenmerk,
        "onderwerp": zaak.onderwerp,
        "leden": [str(lid) for lid in zaak.leden],
        "gericht_aan": list(zaak.bewindspersonen),
        "overgedragen_aan": zaak.overdracht.aan if zaak.overdracht else None,
        "overgedragen_op": _iso(zaak.overdracht.op) if zaak.overdracht else None,
        "ingezonden": _iso(zaak.ingezonden),
        "uiterlijk": _iso(stand.uiterlijk),
        "dagen_over": stand.dagen_over,
        "te_laat": stand.is_te_laat,
        "uitstelbericht": _iso(stand.uitgesteld),
        "uitstelbericht_concept": _iso(stand.uitstelconcept),
        "uitstelbericht_uiterlijk": _iso(stand.uitstel_uiterlijk),
        "toegezegd": _iso(stand.toegezegd),
        "vragen": zaak.vragen,
        "beantwoord": zaak.beantwoord,
        "vastgesteld": _iso(stand.vastgesteld),
        "paraafroute": [
            {
                "wie": een.wie,
                "functie": een.functie,
                "op": _iso(een.op),
                "akkoord": een.akkoord,
                "opmerking": een.opmerking,
            }
            for een in zaak.parafen
        ],
        "paraaf": stand.paraaf or None,
    }


def _iso(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def regels(stand: Stand) -> tuple[tuple[str, str], ...]:
    """One set as names and values, without what does not apply."""
    zaak = stand.zaak
    alle = (
        ("kenmerk", zaak.kenmerk),
        ("onderwerp", zaak.onderwerp),
        ("vragenstellers", stand.leden),
        ("gericht aan", ", ".join(zaak.bewindspersonen)),
        ("overgedragen", stand.overgedragen),
        ("ingezonden", kort(zaak.ingezonden)),
        ("uiterlijk", " – ".join(filter(None, (kort(stand.uiterlijk), stand.dagen)))),
        ("uitstelbericht", stand.uitstel),
        ("antwoorden", stand.antwoorden),
        ("parafenroute", stand.paraaf),
    )
    return tuple((naam, waarde) for naam, waarde in alle if waarde)


def routerijen(stand: Stand) -> tuple[tuple[str, ...], ...]:
    """The parafenroute as rows: who, where, when, agreed or not, what was said."""
    return tuple(
        (een.wie, een.functie or "", kort(een.op) if een.op else "", een.uitkomst, een.opmerking or "")
        for een in stand.zaak.parafen
    )
