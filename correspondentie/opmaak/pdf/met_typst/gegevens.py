"""A letter and a house style as data for the Typst program."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any, Final, NamedTuple

from correspondentie.brief.boom import Blokken, Brief
from correspondentie.opmaak.hoofd import Hoofd, Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Hoofdvlak, Huisstijl, Referentieregels
from correspondentie.opmaak.pdf.met_typst.blok import Schrijver, blokken
from correspondentie.opmaak.pdf.met_typst.inline import inlines
from correspondentie.opmaak.pdf.met_typst.vorm import ruim_aantal_vlakregels
from correspondentie.opmaak.pdf.met_typst.wit import Plek

# Ascender and descender of DejaVu Sans in ems (its ``hhea`` table), by which CSS places a line of it.
_STIJGEND: Final = 1901 / 2048
_DALEND: Final = 483 / 2048

_VETTE_LABELS: Final = ("colofon", "vervolgcolofon")


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to lay a letter out.

    With ``bijeen`` a signature takes the whole paragraph before it along to its page, ``nootwit`` are points of white
    more above the notes, with ``los`` every list and table may stand on two pages, and with ``breekbaar`` every row.
    """

    bijeen: bool = False
    nootwit: float = 0
    los: bool = False
    breekbaar: bool = False


class Briefgegevens(NamedTuple):
    """JSON, apart for what the pages repeat: Typst lays it out on its own, and the text without it."""

    brief: str
    herhaald: str


def brief_als_gegevens(brief: Brief, huisstijl: Huisstijl, variant: Variant) -> Briefgegevens:
    """Head and body of the letter."""
    hoofd = deel_hoofd_in(brief, huisstijl)
    schrijver = _schrijver(huisstijl, variant)
    taal, _, streek = brief.taal.partition("-")
    vlakken = ((naam, vlak, getattr(hoofd, naam)) for naam, vlak in huisstijl.vlakken.items())
    regels = huisstijl.referentieregels
    gegevens = json.dumps(
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
            "dicht": _staan_dicht(hoofd, schrijver),
            "nootwit": variant.nootwit,
            "vlakken": [_vlak(naam, vlak, inhoud, schrijver) for naam, vlak, inhoud in vlakken if inhoud],
            "referentieregels": _referentieregels(regels, hoofd.referentieregels, schrijver)
            if regels and hoofd.referentieregels
            else None,
        },
        ensure_ascii=False,
    )
    inhoud = _inhoud_als_json(brief.inhoud, huisstijl, variant)
    vlak, vermeldingen = huisstijl.vervolgcolofon, hoofd.vervolgcolofon
    herhaald = {
        "stempel": brief.stempel,
        "vervolgcolofon": _vlak("vervolgcolofon", vlak, vermeldingen, schrijver, herhaald=True)
        if vlak and vermeldingen
        else None,
    }
    return Briefgegevens(f'{gegevens[:-1]}, "inhoud": {inhoud}}}', json.dumps(herhaald, ensure_ascii=False))


@lru_cache(maxsize=16)
def _inhoud_als_json(inhoud: Blokken, huisstijl: Huisstijl, variant: Variant) -> str:
    """The body; many letters of a mailing have the same, and differ in their heads."""
    schrijver = _schrijver(huisstijl, variant)
    plek = Plek("brief", huisstijl.pagina.tekstbreedte)
    return json.dumps(blokken(inhoud, schrijver, plek), ensure_ascii=False)


def _schrijver(huisstijl: Huisstijl, variant: Variant) -> Schrijver:
    return Schrijver(huisstijl, variant.bijeen, variant.los, variant.breekbaar)


def huisstijl_als_gegevens(huisstijl: Huisstijl) -> str:
    """The measures, colours and fixed texts as JSON."""
    stijl = huisstijl.model_dump(mode="json")
    for letter in stijl["typografie"].values():
        if isinstance(letter, dict):
            letter |= {"stijgend": _STIJGEND, "dalend": _DALEND}
    return json.dumps(stijl, ensure_ascii=False)


def _staan_dicht(hoofd: Hoofd, schrijver: Schrijver) -> bool:
    """Whether a region may run over another; if so, Typst has to measure them, and stops when one does."""
    huisstijl = schrijver.huisstijl
    pagina, regels = huisstijl.pagina, huisstijl.referentieregels
    plekken = [(vlak.x, vlak.y, vlak.breedte, vlak.letter, getattr(hoofd, n)) for n, vlak in huisstijl.vlakken.items()]
    if regels:
        plekken.append((pagina.links, pagina.eerste, pagina.tekstbreedte, regels.letter, hoofd.referentieregels))
    vakken = []
    for x, y, breedte, letter, vermeldingen in plekken:
        aantal = ruim_aantal_vlakregels(vermeldingen, schrijver.ems(breedte, letter))
        wit = sum(vermelding.wit for vermelding in vermeldingen)
        hoogte = (aantal * getattr(huisstijl.typografie, letter).regel + wit) * 25.4 / 72
        vakken.append((x, y, x + breedte, y + hoogte))
    return any(
        een[0] < ander[2] and ander[0] < een[2] and een[1] < ander[3] and ander[1] < een[3]
        for een, ander in combinations(vakken, 2)
    )


def _vlak(
    naam: str,
    vlak: Hoofdvlak,
    vermeldingen: tuple[Vermelding, ...],
    schrijver: Schrijver,
    *,
    herhaald: bool = False,
) -> dict[str, Any]:
    breedte = schrijver.ems(vlak.breedte, vlak.letter)
    return {
        "naam": naam,
        "x": vlak.x,
        "y": vlak.y,
        "breedte": vlak.breedte,
        "letter": vlak.letter,
        "vette_labels": naam in _VETTE_LABELS,
        "vermeldingen": [_vermelding(vermelding, breedte, herhaald=herhaald) for vermelding in vermeldingen],
    }


def _referentieregels(
    regels: Referentieregels, vermeldingen: tuple[Vermelding, ...], schrijver: Schrijver
) -> dict[str, Any]:
    pagina = schrijver.huisstijl.pagina
    breedte = schrijver.ems(pagina.links + pagina.tekstbreedte - regels.waarde_x, regels.letter)
    return {
        "waarde_x": regels.waarde_x,
        "wit_onder": regels.wit_onder,
        "letter": regels.letter,
        "vermeldingen": [_vermelding(vermelding, breedte) for vermelding in vermeldingen],
    }


def _vermelding(vermelding: Vermelding, breedte: float, *, herhaald: bool = False) -> dict[str, Any]:
    return {
        "label": vermelding.label,
        "vet": vermelding.vet,
        "wit": vermelding.wit,
        "regels": [inlines(regel, breedte, herhaald=herhaald) for regel in vermelding.regels],
    }
