"""Blocks as data for the Typst program, each with the white above it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Bijeen,
    Blok,
    Citaat,
    Inlines,
    Kop,
    Lijst,
    Noot,
    Paginaeinde,
    Tabel,
    alle_inlines,
    platte_tekst,
)
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.kolommen import is_korte_tabel, kolomaandelen
from correspondentie.opmaak.lijstvorm import hang, is_kort, is_los
from correspondentie.opmaak.pdf.met_typst.inline import Gegeven, inlines
from correspondentie.opmaak.pdf.met_typst.vorm import mag_breken, ruime_hoogte, teken
from correspondentie.opmaak.pdf.met_typst.wit import Plek, wit_boven
from correspondentie.opmaak.samenhang import kondigt_aan

_LANGE_ALINEA: Final = 300
"""Characters up to which a paragraph goes along with a signature or long table below it; with ``bijeen`` any does."""


@dataclass(slots=True)
class Schrijver:
    """The state of one letter: level of the last heading. ``bijeen`` keeps any paragraph with a signature below it.

    With ``los`` a list or table may stand on two pages, however short, and so may what goes along with it for its note;
    with ``breekbaar`` a row may.
    """

    huisstijl: Huisstijl
    bijeen: bool = False
    los: bool = False
    breekbaar: bool = False
    kopniveau: int = 0

    def ems(self, breedte: float, letter: str) -> float:
        """Millimetres in ems of this type size."""
        grootte: float = getattr(self.huisstijl.typografie, letter).grootte
        return breedte * 72 / 25.4 / grootte

    def past(self, nodes: Iterable[Blok | None], plek: Plek) -> bool:
        """Whether these blocks fit on one page by far; if not, Typst has to measure them."""
        pagina, letter = self.huisstijl.pagina, self.huisstijl.typografie.broodtekst
        hoogte = ruime_hoogte(filter(None, nodes), self.ems(plek.breedte, "broodtekst"), letter.regel * 25.4 / 72)
        return hoogte <= pagina.hoogte - pagina.vervolg - pagina.onder

    def nieuwe_kop(self, niveau: int) -> int:
        """The level in the tags: it begins at 1 and skips none (PDF/UA-1, 7.4.2)."""
        self.kopniveau = min(niveau, self.kopniveau + 1)
        return self.kopniveau


def blokken(nodes: Sequence[Blok], schrijver: Schrijver, plek: Plek) -> list[dict[str, Any]]:
    """These blocks one below another."""
    uit: list[dict[str, Any]] = []
    vorige: Blok | None = None
    for node, volgende in zip(nodes, (*nodes[1:], None), strict=True):
        if not isinstance(node, Paginaeinde):
            gegeven = _blok(node, schrijver, plek)
            blijft, met_noot = _blijft(node, volgende, schrijver), _met_noot(node)
            # Workaround for Typst 0.15: a note in a block that goes along to the next page stays behind.
            gegeven["blijft"] = blijft and not met_noot
            gegeven["samen"] = blijft and met_noot and _blijft_heel(volgende) and not schrijver.los
            gegeven["wit"] = wit_boven(node, vorige, plek, schrijver.huisstijl)
            gegeven["nieuwe_pagina"] = isinstance(vorige, Paginaeinde)
            if uit and uit[-1].get("samen"):
                uit[-1] = _samen(uit[-1], gegeven, past=schrijver.past((vorige, node), plek))
            else:
                uit.append(gegeven)
        vorige = node
    return uit


def _samen(eerste: dict[str, Any], tweede: dict[str, Any], *, past: bool) -> dict[str, Any]:
    """Both on one page, as one block."""
    return {
        "s": "bijeen",
        "past": past,
        "inhoud": [eerste | {"wit": 0, "nieuwe_pagina": False}, tweede],
        "wit": eerste["wit"],
        "nieuwe_pagina": eerste["nieuwe_pagina"],
    }


def _blok(node: Blok, schrijver: Schrijver, plek: Plek) -> dict[str, Any]:
    match node:
        case Alinea():
            klein = node.soort is Alineasoort.KLEIN
            return {
                "s": "alinea",
                "inhoud": inlines(node.inhoud, schrijver.ems(plek.breedte, "klein" if klein else "broodtekst")),
                "klein": klein,
            }
        case Kop():
            return _kop(node, schrijver, plek)
        case Lijst():
            return _lijst(node, schrijver, plek)
        case Tabel():
            return _tabel(node, schrijver)
        case Citaat(inhoud):
            binnen = replace(plek, soort="citaat", breedte=plek.breedte - schrijver.huisstijl.maten.inspringing)
            return {"s": "citaat", "inhoud": blokken(inhoud, schrijver, binnen)}
        case Bijeen(inhoud):
            binnen = replace(plek, soort="bijeen")
            return {"s": "bijeen", "past": schrijver.past(inhoud, plek), "inhoud": blokken(inhoud, schrijver, binnen)}
        case Paginaeinde():
            raise AssertionError("a page break is no block of its own")


def _met_noot(node: Blok) -> bool:
    return any(isinstance(inline, Noot) for inline in alle_inlines((node,)))


def _blijft_heel(node: Blok | None) -> bool:
    """Whether this block stands on one page anyway."""
    return (
        isinstance(node, Bijeen)
        or (isinstance(node, Lijst) and is_kort(node))
        or (isinstance(node, Tabel) and is_korte_tabel(node))
    )


def _blijft(node: Blok, volgende: Blok | None, schrijver: Schrijver) -> bool:
    """Whether the block stays on the page of what follows; Typst keeps it whole then."""
    if not isinstance(node, Alinea):
        return isinstance(volgende, Bijeen) and _blijft_heel(node)
    lengte = len(platte_tekst(node.inhoud))
    return (
        (node.soort is Alineasoort.AANHEF and volgende is not None)
        or kondigt_aan(node, volgende)
        or (isinstance(volgende, Bijeen) and (lengte <= _LANGE_ALINEA or schrijver.bijeen))
        or (isinstance(volgende, Tabel) and lengte <= _LANGE_ALINEA)
    )


def _kop(node: Kop, schrijver: Schrijver, plek: Plek) -> dict[str, Any]:
    gewoon = node.niveau > 2
    letter = {1: "titel", 2: "kop"}.get(node.niveau, "broodtekst")
    return {
        "s": "kop",
        "niveau": schrijver.nieuwe_kop(node.niveau),
        "inhoud": inlines(node.inhoud, schrijver.ems(plek.breedte, letter)),
        "letter": letter,
        "kleur": schrijver.huisstijl.kleuren.tekst if gewoon else schrijver.huisstijl.kleuren.kop,
        "vet": not gewoon,
        "cursief": gewoon,
    }


def _lijst(node: Lijst, schrijver: Schrijver, plek: Plek) -> dict[str, Any]:
    inspringen = hang(node, schrijver.huisstijl.maten.inspringing)
    binnen = Plek("punt", plek.breedte - inspringen, plek.diepte + 1)
    return {
        "s": "lijst",
        "genummerd": node.genummerd,
        "begin": node.begin,
        "tekens": [teken(node, nummer, plek.diepte) for nummer in range(node.begin, node.begin + len(node.punten))],
        "inspringen": inspringen,
        "tussen": schrijver.huisstijl.typografie.broodtekst.regel / 2 if is_los(node) else 0,
        "kort": is_kort(node) and not schrijver.los,
        "punten": [blokken(punt, schrijver, binnen) for punt in node.punten],
    }


def _tabel(node: Tabel, schrijver: Schrijver) -> dict[str, Any]:
    huisstijl = schrijver.huisstijl
    aandelen = kolomaandelen(node, huisstijl)
    wit = huisstijl.maten.kolomwit * 25.4 / 72
    breedten = [schrijver.ems(huisstijl.pagina.tekstbreedte * deel / 100 - wit, "broodtekst") for deel in aandelen]
    return {
        "s": "tabel",
        "uitlijning": [stand.value for stand in node.uitlijning],
        "breedten": aandelen,
        "kort": is_korte_tabel(node) and not schrijver.los,
        "kop": _rij(node.kop, breedten),
        "rijen": [
            {"lang": schrijver.breekbaar or mag_breken(rij), "cellen": _rij(rij, breedten)} for rij in node.rijen
        ],
    }


def _rij(cellen: tuple[Inlines, ...], breedten: list[float]) -> list[list[Gegeven]]:
    return [inlines(cel, breedte) for cel, breedte in zip(cellen, breedten, strict=True)]
