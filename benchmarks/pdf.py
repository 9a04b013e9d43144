"""Milliseconds per letter in PDF, beside WeasyPrint with default settings."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks import met_weasyprint
from benchmarks.meten import Handeling, koud, python, warm
from benchmarks.tabel import Tabel, keer, ms
from benchmarks.voorbeeldbrief import ZAAK, Voorbeeldbrief, aan, html_voor_weasyprint
from correspondentie.brief.brief import Afgifte
from correspondentie.opmaak.pdf.zetter import maak_pdf
from correspondentie.vervaardiging.voorbereiden import bereid_voor

_EIGEN = "correspondentie (PDF/A-2a en PDF/UA-1)"
_TYPST = "correspondentie met Typst (zelfde normen)"
_GEHEEL = "correspondentie, vanaf het zaakbestand"
_GEWOON = "WeasyPrint, gewone PDF"
_UA = "WeasyPrint, PDF/UA-1"
_KEREN = 15


def meet(voorbeeld: Voorbeeldbrief, map_: Path) -> Tabel:
    nummers = count(1)

    def volgende() -> Voorbeeldbrief:
        return replace(voorbeeld, brief=aan(voorbeeld.brief, next(nummers)))

    def eigen(zetter: str) -> Handeling:
        return lambda: maak_pdf(volgende().brief, voorbeeld.huisstijl, voorbeeld.map, zetter)

    def gewoon(variant: str | None) -> Handeling:
        htmls = iter([html_voor_weasyprint(volgende()) for _ in range(_KEREN + 1)])
        return lambda: met_weasyprint.maak(next(htmls), variant)

    def geheel() -> bytes:
        brief = bereid_voor(ZAAK, voorbeeld.omgeving, Afgifte()).gemaakt.brief
        return maak_pdf(brief, voorbeeld.huisstijl, voorbeeld.map)

    warme = warm(
        {
            _EIGEN: eigen("weasyprint"),
            _TYPST: eigen("typst"),
            _GEHEEL: geheel,
            _GEWOON: gewoon(None),
            _UA: gewoon("pdf/ua-1"),
        },
        _KEREN,
    )
    koude = koud(
        {
            _EIGEN: python("-m", "benchmarks.koud", "pdf", map_),
            _TYPST: python("-m", "benchmarks.koud", "typst", map_),
            _GEWOON: python("-m", "benchmarks.koud", "weasyprint", map_),
            _UA: python("-m", "benchmarks.koud", "weasyprint-ua", map_),
        },
        keren=11,
    )
    return Tabel(
        "Een brief in PDF",
        ("", "warm, ms", "keer gewoon", "keer PDF/UA-1", "koud, ms", "keer gewoon"),
        [
            (
                naam,
                ms(warme[naam]),
                keer(warme[naam], warme[_GEWOON]),
                keer(warme[naam], warme[_UA]),
                ms(koude[naam]) if naam in koude else "–",
                keer(koude[naam], koude[_GEWOON]) if naam in koude else "–",
            )
            for naam in (_EIGEN, _TYPST, _GEHEEL, _GEWOON, _UA)
        ],
        "Elke brief is aan een ander, met andere cijfers. WeasyPrint: HTML(string=…).write_pdf() van dezelfde HTML, "
        "zonder iets te bewaren tussen twee brieven.",
    )
