"""A letter and a house style as data for the Typst program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Brief
from correspondentie.opmaak.hoofd import Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Hoofdvlak, Huisstijl
from correspondentie.opmaak.huisstijlmap import bestanden
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.pdf.met_typst.blok import Schrijver, blokken
from correspondentie.opmaak.pdf.met_typst.inline import inlines

# Ascender and descender of DejaVu Sans in ems (its ``hhea`` table), by which CSS places a line of it.
_STIJGEND: Final = 1901 / 2048
_DALEND: Final = 483 / 2048

_VETTE_LABELS: Final = ("colofon", "vervolgcolofon")


def brief_als_gegevens(brief: Brief, huisstijl: Huisstijl, *, bijeen: bool = False) -> str:
    """Head and body of the letter as JSON; with ``bijeen`` a signature takes along the paragraph before it."""
    hoofd = deel_hoofd_in(brief, huisstijl)
    taal, _, streek = brief.taal.partition("-")
    vlakken = ((naam, vlak, getattr(hoofd, naam)) for naam, vlak in huisstijl.vlakken.items())
    regels = huisstijl.referentieregels
    return json.dumps(
        {
            "titel": brief.titel,
            "auteur": [brief.auteur] if brief.auteur else [],
            "trefwoorden": [woord for woord in (brief.kenmerk, brief.soort) if woord],
            "dagtekening": {
                "year": brief.dagtekening.year,
                "month": brief.dagtekening.month,
                "day": brief.dagtekening.day,
            },
            "taal": taal,
            "streek": streek or None,
            "stempel": brief.stempel,
            "vlakken": [_vlak(naam, vlak, inhoud) for naam, vlak, inhoud in vlakken if inhoud],
            "vervolgcolofon": _vlak("vervolgcolofon", huisstijl.vervolgcolofon, hoofd.vervolgcolofon, herhaald=True)
            if huisstijl.vervolgcolofon and hoofd.vervolgcolofon
            else None,
            "referentieregels": {
                "waarde_x": regels.waarde_x,
                "wit_onder": regels.wit_onder,
                "letter": regels.letter,
                "vermeldingen": [_vermelding(vermelding) for vermelding in hoofd.referentieregels],
            }
            if regels and hoofd.referentieregels
            else None,
            "inhoud": blokken(brief.inhoud, Schrijver(huisstijl, bijeen=bijeen)),
        },
        ensure_ascii=False,
    )


def huisstijl_als_gegevens(huisstijl: Huisstijl) -> str:
    """The measures, colours and fixed texts as JSON."""
    stijl = huisstijl.model_dump(mode="json")
    for letter in stijl["typografie"].values():
        if isinstance(letter, dict):
            letter |= {"stijgend": _STIJGEND, "dalend": _DALEND}
    return json.dumps(stijl, ensure_ascii=False)


def beeldmerk(bestand: str, map_: Path) -> bytes:
    """The mark; raises ``Fout`` when the house style does not own it."""
    pad = bestanden(map_).get(bestand)
    if pad is None:
        raise MELDING.fout("OM-002", adres=bestand)
    return pad.read_bytes()


def _vlak(
    naam: str, vlak: Hoofdvlak, vermeldingen: tuple[Vermelding, ...], *, herhaald: bool = False
) -> dict[str, Any]:
    return {
        "naam": naam,
        "x": vlak.x,
        "y": vlak.y,
        "breedte": vlak.breedte,
        "letter": vlak.letter,
        "vette-labels": naam in _VETTE_LABELS,
        "vermeldingen": [_vermelding(vermelding, herhaald=herhaald) for vermelding in vermeldingen],
    }


def _vermelding(vermelding: Vermelding, *, herhaald: bool = False) -> dict[str, Any]:
    return {
        "label": vermelding.label,
        "vet": vermelding.vet,
        "wit": vermelding.wit,
        "regels": [inlines(regel, verwijzingen=not herhaald) for regel in vermelding.regels],
    }
