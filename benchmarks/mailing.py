"""A mailing to all 342 gemeenten, DOCX and PDF, from the Enter key to the prompt, beside docxtpl and LibreOffice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.meten import Handeling, om_beurten, proces, python
from benchmarks.tabel import Tabel, keer, seconden
from benchmarks.voorbeeldbrief import PROJECT, ZAAK, Voorbeeldbrief, gegevens_voor_docxtpl
from correspondentie.brief.boom import Status
from correspondentie.brief.brief import Afgifte
from correspondentie.bron.yaml import Groep, lees_bestand, lees_yaml
from correspondentie.mailing.opgave import lees_mailing
from correspondentie.mailing.plan import Plan, maak_plan
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import bereid_zaak_voor
from correspondentie.werkmap.werkmap import open_werkmap
from correspondentie.zaak.lezen import lees_zaaktekst

NAAM: Final = "meting"
AANTAL: Final = 342
ZETTERS: Final = ("typst", "weasyprint")
_LIBREOFFICE: Final = "docxtpl en LibreOffice"
_TWEE_TEGELIJK: Final = "docxtpl en LibreOffice, twee naast elkaar"
_DOEL: Final = {("typst", 2): "8", ("weasyprint", 2): "2"}
_NIET_IN_MAILING: Final = ("soort", "id", "kenmerk", "gemeente")


def meet(voorbeeld: Voorbeeldbrief, map_: Path) -> Tabel:
    brieven = leg_brieven_klaar(voorbeeld, map_)
    sjabloon, profielen = map_ / "sjabloon.docx", map_ / "profielen"
    ander = python("-m", "benchmarks.met_libreoffice", sjabloon, brieven, profielen)
    handelingen: dict[str, Handeling] = {
        _naam(zetter, werkers): _mailing(map_, zetter, werkers) for zetter in ZETTERS for werkers in (2, 1)
    }
    handelingen[_LIBREOFFICE] = _met_libreoffice(ander, map_ / "libreoffice-1", "1")
    handelingen[_TWEE_TEGELIJK] = _met_libreoffice(ander, map_ / "libreoffice-2", "2")
    # A profile of LibreOffice is made at its first use: that is no part of a mailing.
    proces([*ander, map_ / "libreoffice-eerst", "2", "2"])()
    tijden = om_beurten(handelingen, keren=3)
    maat = tijden[_LIBREOFFICE]
    rijen = [
        (
            _naam(zetter, werkers),
            seconden(tijden[_naam(zetter, werkers)]),
            keer(maat, tijden[_naam(zetter, werkers)]),
            _DOEL.get((zetter, werkers), "–"),
            keer(tijden[_naam(zetter, 1)], tijden[_naam(zetter, werkers)]) if werkers > 1 else "–",
        )
        for zetter in ZETTERS
        for werkers in (2, 1)
    ]
    rijen += [
        (naam, seconden(tijden[naam]), keer(maat, tijden[naam]), "–", "–") for naam in handelingen if "Libre" in naam
    ]
    return Tabel(
        "Een mailing van 342 brieven, in Word en PDF",
        ("", "seconden", "keer zo snel als LibreOffice", "doel", "keer zo snel als één werker"),
        rijen,
        "De hele opdracht: controleren, nummers trekken, maken, vastleggen en MDTO; docxtpl krijgt de gegevens kant en "
        "klaar. LibreOffice: ten hoogste honderd bestanden per keer, anders laat het er weg.",
    )


def _naam(zetter: str, werkers: int) -> str:
    return f"{zetter}, {werkers} {'werker' if werkers == 1 else 'werkers'}"


def mailingtekst(zetter: str) -> str:
    """The mailing file that sends the letter of the example to everybody."""
    velden = als_gegevens(lees_yaml(lees_bestand(ZAAK), str(ZAAK)))
    gegevens = {naam: waarde for naam, waarde in velden.items() if naam not in _NIET_IN_MAILING}
    mailing = {
        "mailing": NAAM,
        "titel": "Meting",
        "soort": velden["soort"],
        "zetter": zetter,
        "formaten": ["docx", "pdf"],
        "proef": "ja",
        "aan": {"gemeenten": "alle"},
        "gegevens": gegevens,
    }
    return yaml.safe_dump(mailing, allow_unicode=True, sort_keys=False)


def als_gegevens(groep: Groep) -> dict[str, Any]:
    """What was written under these keys, as text."""
    return {
        str(naam): als_gegevens(waarde) if isinstance(waarde, Groep) else str(waarde) for naam, waarde in groep.items()
    }


def _mailing(map_: Path, zetter: str, werkers: int) -> Handeling:
    bestand = map_ / f"{zetter}.yaml"
    bestand.write_text(mailingtekst(zetter), encoding="utf-8")
    keer_nummer = count()
    opdracht = python("-m", "correspondentie", "mailing", "uitvoeren", bestand, "--werkers", str(werkers), "--uit")

    def maak() -> None:
        # To clear away what the last one made is no part of a mailing.
        uit = map_ / f"mailing-{zetter}-{werkers}-{next(keer_nummer)}"
        proces([*opdracht, uit])()
        for achter in ("docx", "pdf"):
            gemaakt = sum(1 for _ in uit.glob(f"*/*.{achter}"))
            if gemaakt != AANTAL:
                raise AssertionError(f"{gemaakt} letters in {achter}")

    return maak


def _met_libreoffice(opdracht: Sequence[str | Path], uit: Path, naast: str) -> Handeling:
    keer_nummer = count()
    return lambda: proces([*opdracht, uit / str(next(keer_nummer)), naast])()


def leg_brieven_klaar(voorbeeld: Voorbeeldbrief, map_: Path) -> Path:
    """What docxtpl fills in for the letters of this very mailing, as JSON."""
    plan = maak_mailingplan(map_, "typst")
    omgeving = open_omgeving(plan.opdracht.werkmap, proef=True)
    alle: list[dict[str, Any]] = []
    for nummer, ontvanger in enumerate(plan.ontvangers):
        zaak = lees_zaaktekst(ontvanger.zaaktekst, map_ / "zaak.yaml", omgeving)
        afgifte = Afgifte(Status.DEFINITIEF, {"kenmerk": str(9_000_001 + nummer)}, proef=True)
        alle.append(
            gegevens_voor_docxtpl(replace(voorbeeld, brief=bereid_zaak_voor(zaak, omgeving, afgifte).gemaakt.brief))
        )
    if len(alle) != AANTAL:
        raise AssertionError(f"the mailing has {len(alle)} letters")
    pad = map_ / "brieven.json"
    pad.write_text(json.dumps(alle), encoding="utf-8")
    return pad


def maak_mailingplan(map_: Path, zetter: str) -> Plan:
    """The plan of this mailing, checked."""
    bestand = map_ / f"{zetter}.yaml"
    bestand.write_text(mailingtekst(zetter), encoding="utf-8")
    return maak_plan(lees_mailing(bestand), open_werkmap(PROJECT)).gekeurd()
