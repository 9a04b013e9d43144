"""Blocks as data for the Typst program, each with the white above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
    Blok,
    Citaat,
    Kop,
    Lijst,
    Paginaeinde,
    Tabel,
    platte_tekst,
)
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.kolommen import kolomaandelen
from correspondentie.opmaak.lijstvorm import hang, is_kort, is_los
from correspondentie.opmaak.pdf.met_typst.inline import inlines
from correspondentie.opmaak.pdf.met_typst.vorm import mag_breken, teken
from correspondentie.opmaak.pdf.met_typst.wit import Plek, wit_boven

_LANGE_ALINEA: Final = 300
"""Characters up to which a paragraph goes along to the page of the signature below it; with ``bijeen`` any does."""
_LANGE_AANKONDIGING: Final = 300
"""The same for a list or table below it."""


@dataclass(slots=True)
class Schrijver:
    """The state of one letter: level of the last heading. ``bijeen`` keeps any paragraph with a signature below it."""

    huisstijl: Huisstijl
    bijeen: bool = False
    kopniveau: int = 0

    def nieuwe_kop(self, niveau: int) -> int:
        """The level in the tags: it begins at 1 and skips none (PDF/UA-1, 7.4.2)."""
        self.kopniveau = min(niveau, self.kopniveau + 1)
        return self.kopniveau


def blokken(nodes: Sequence[Blok], schrijver: Schrijver, plek: Plek = Plek()) -> list[dict[str, Any]]:  # noqa: B008
    """These blocks one below another."""
    uit: list[dict[str, Any]] = []
    vorige: Blok | None = None
    for node, volgende in zip(nodes, (*nodes[1:], None), strict=True):
        if not isinstance(node, Paginaeinde):
            gegeven = _blok(node, volgende, schrijver, plek)
            gegeven["wit"] = wit_boven(node, vorige, plek, schrijver.huisstijl)
            gegeven["nieuwe_pagina"] = isinstance(vorige, Paginaeinde)
            uit.append(gegeven)
        vorige = node
    return uit


def _blok(node: Blok, volgende: Blok | None, schrijver: Schrijver, plek: Plek) -> dict[str, Any]:
    match node:
        case Alinea():
            letter = "klein" if node.soort is Alineasoort.KLEIN else None
            return {
                "s": "alinea",
                "inhoud": inlines(node.inhoud),
                "letter": letter,
                "blijft": _blijft(node, volgende, schrijver),
            }
        case Kop():
            return _kop(node, schrijver)
        case Lijst():
            return _lijst(node, schrijver, plek)
        case Tabel():
            return _tabel(node, schrijver.huisstijl)
        case Citaat(inhoud):
            return {"s": "citaat", "inhoud": blokken(inhoud, schrijver, replace(plek, soort="citaat"))}
        case Bijeen(inhoud):
            return {"s": "bijeen", "inhoud": blokken(inhoud, schrijver, replace(plek, soort="bijeen"))}
        case Paginaeinde():
            raise AssertionError("a page break is no block of its own")


def _blijft(node: Alinea, volgende: Blok | None, schrijver: Schrijver) -> bool:
    """Whether the paragraph stays on the page of what follows; Typst keeps it whole then."""
    lengte = len(platte_tekst(node.inhoud))
    return (
        (node.soort is Alineasoort.AANHEF and volgende is not None)
        or (isinstance(volgende, Bijeen) and (lengte <= _LANGE_ALINEA or schrijver.bijeen))
        or (isinstance(volgende, Lijst | Tabel) and lengte <= _LANGE_AANKONDIGING)
    )


def _kop(node: Kop, schrijver: Schrijver) -> dict[str, Any]:
    gewoon = node.niveau > 2
    return {
        "s": "kop",
        "niveau": schrijver.nieuwe_kop(node.niveau),
        "inhoud": inlines(node.inhoud),
        "letter": {1: "titel", 2: "kop"}.get(node.niveau, "broodtekst"),
        "kleur": schrijver.huisstijl.kleuren.tekst if gewoon else schrijver.huisstijl.kleuren.kop,
        "vet": not gewoon,
        "cursief": gewoon,
    }


def _lijst(node: Lijst, schrijver: Schrijver, plek: Plek) -> dict[str, Any]:
    binnen = Plek("punt", plek.diepte + 1)
    return {
        "s": "lijst",
        "genummerd": node.genummerd,
        "begin": node.begin,
        "tekens": [teken(node, nummer, plek.diepte) for nummer in range(node.begin, node.begin + len(node.punten))],
        "inspringen": hang(node, schrijver.huisstijl.maten.inspringing),
        "tussen": schrijver.huisstijl.typografie.broodtekst.regel / 2 if is_los(node) else 0,
        "kort": is_kort(node),
        "punten": [blokken(punt, schrijver, binnen) for punt in node.punten],
    }


def _tabel(node: Tabel, huisstijl: Huisstijl) -> dict[str, Any]:
    return {
        "s": "tabel",
        "uitlijning": [stand.value for stand in node.uitlijning],
        "breedten": kolomaandelen(node, huisstijl),
        "kop": [inlines(cel) for cel in node.kop],
        "rijen": [
            {
                "lang": mag_breken(rij),
                "cellen": [inlines(cel) for cel in rij],
            }
            for rij in node.rijen
        ],
    }
