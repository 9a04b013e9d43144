"""Milliseconds per letter in Word, beside plain docxtpl."""

from __future__ import annotations

from pathlib import Path

from benchmarks import met_docxtpl
from benchmarks.meten import koud, python, warm
from benchmarks.tabel import Tabel, keer, ms
from benchmarks.voorbeeldbrief import ZAAK, Voorbeeldbrief, gegevens_voor_docxtpl
from correspondentie.brief.brief import Afgifte
from correspondentie.opmaak.docx.opbouw import maak_docx
from correspondentie.vervaardiging.voorbereiden import bereid_voor

_EIGEN, _GEHEEL, _DOCXTPL = "correspondentie", "correspondentie, vanaf het zaakbestand", "docxtpl"


def meet(voorbeeld: Voorbeeldbrief, map_: Path) -> Tabel:
    sjabloon = map_ / "sjabloon.docx"
    papier = voorbeeld.drukkerij.papier(voorbeeld.brief.huisstijl)
    gegevens = gegevens_voor_docxtpl(voorbeeld)

    def geheel() -> bytes:
        brief = bereid_voor(ZAAK, voorbeeld.omgeving, Afgifte()).gemaakt.brief
        return maak_docx(brief, voorbeeld.huisstijl, papier)

    warme = warm(
        {
            _EIGEN: lambda: maak_docx(voorbeeld.brief, voorbeeld.huisstijl, papier),
            _GEHEEL: geheel,
            _DOCXTPL: lambda: met_docxtpl.maak(sjabloon, gegevens),
        },
        keren=40,
    )
    koude = koud(
        {
            _EIGEN: python("-m", "benchmarks.koud", "docx", map_),
            _DOCXTPL: python("-m", "benchmarks.koud", "docxtpl", map_),
        },
        keren=11,
    )
    return Tabel(
        "Een brief in Word (DOCX)",
        ("", "warm, ms", "keer docxtpl", "koud, ms", "keer docxtpl"),
        [
            (
                naam,
                ms(warme[naam]),
                keer(warme[naam], warme[_DOCXTPL]),
                ms(koude[naam]) if naam in koude else "–",
                keer(koude[naam], koude[_DOCXTPL]) if naam in koude else "–",
            )
            for naam in (_EIGEN, _GEHEEL, _DOCXTPL)
        ],
        "docxtpl: sjabloon laden, vullen met een lus, opslaan; zonder voetnoten, die kan het niet.",
    )
