"""The letter that is measured: the real toezichtbrief of trede 2, made from its example case."""

from __future__ import annotations

import json
import pickle
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Bijeen,
    Blok,
    Blokken,
    Brief,
    Inline,
    Kop,
    Lijst,
    Noot,
    Tabel,
    Tekst,
    platte_tekst,
)
from correspondentie.brief.brief import Afgifte
from correspondentie.opmaak.hoofd import deel_hoofd_in
from correspondentie.opmaak.html.bladspiegel import paginas
from correspondentie.opmaak.html.pagina import maak_zetbron
from correspondentie.opmaak.html.stijlblad import lettertypen, stijlblad
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.huisstijlmap import huisstijl_css
from correspondentie.opmaak.pdf.met_weasyprint.bronnen import LETTERTYPEN
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import bereid_voor
from correspondentie.werkmap.werkmap import open_werkmap

PROJECT: Final = Path(__file__).parent.parent
ZAAK: Final = PROJECT / "data" / "zaken" / "toezichtbrief-trede-2.yaml"


@dataclass(frozen=True, slots=True)
class Voorbeeldbrief:
    """The letter as tree with all that printing it needs."""

    brief: Brief
    huisstijl: Huisstijl
    map: Path
    """Of the house style."""
    omgeving: Leesomgeving
    drukkerij: Drukkerij


def maak_voorbeeldbrief() -> Voorbeeldbrief:
    werkmap = open_werkmap(PROJECT)
    omgeving, drukkerij = open_omgeving(werkmap), Drukkerij(werkmap)
    brief = bereid_voor(ZAAK, omgeving, Afgifte()).gemaakt.brief
    stijl = drukkerij.stijl(brief.huisstijl)
    return Voorbeeldbrief(brief, stijl.huisstijl, stijl.map, omgeving, drukkerij)


def aan(brief: Brief, nummer: int) -> Brief:
    """The letter to another addressee with other figures: what a mailing changes, and no typesetter has seen yet."""
    adres = ((Tekst(f"Aan het college van gemeente {nummer}"),), *brief.hoofd["geadresseerde"][1:])
    inhoud = tuple(
        replace(blok, rijen=(*blok.rijen, tuple((Tekst(f"{nummer}"),) for _ in blok.kop)))
        if isinstance(blok, Tabel)
        else blok
        for blok in brief.inhoud
    )
    return replace(brief, hoofd={**brief.hoofd, "geadresseerde": adres}, inhoud=inhoud)


def leg_klaar(voorbeeld: Voorbeeldbrief, map_: Path) -> None:
    """The letter on disk for processes that start cold: as tree, as what docxtpl fills in, as HTML."""
    (map_ / "brief.pickle").write_bytes(pickle.dumps(voorbeeld.brief))
    (map_ / "gegevens.json").write_text(json.dumps(gegevens_voor_docxtpl(voorbeeld)), encoding="utf-8")
    (map_ / "brief.html").write_text(html_voor_weasyprint(voorbeeld), encoding="utf-8")


def html_voor_weasyprint(voorbeeld: Voorbeeldbrief) -> str:
    """The same HTML with the same style in it; fonts and pictures by their place on this machine."""
    stijlen = (
        lettertypen(),
        stijlblad(voorbeeld.huisstijl),
        paginas(voorbeeld.huisstijl),
        huisstijl_css(voorbeeld.map),
    )
    css = "\n".join(stijlen).replace("url(lettertypen/", f"url({LETTERTYPEN.as_uri()}/")
    html = maak_zetbron(voorbeeld.brief, voorbeeld.huisstijl).html
    html = re.sub(r'src="(?!https?:|data:)', f'src="{voorbeeld.map.as_uri()}/', html)
    return html.replace("</head>", f"<style>{css}</style></head>", 1)


def gegevens_voor_docxtpl(voorbeeld: Voorbeeldbrief) -> dict[str, Any]:
    """What a programmer would hand docxtpl: entries of the head as text, the body as a list of blocks."""
    brief = voorbeeld.brief
    hoofd = deel_hoofd_in(brief, voorbeeld.huisstijl)
    noten: list[str] = []
    blokken = _blokken(brief.inhoud, noten)
    blokken += [{"soort": "alinea", "stijl": "Klein", "tekst": f"[{nr}] {noot}"} for nr, noot in enumerate(noten, 1)]
    return {
        **{naam: "\n".join(platte_tekst(regel) for regel in regels) for naam, regels in brief.hoofd.items()},
        "bovenaan": {
            vak[0].gegeven: True
            for vak in (hoofd.retouradres, hoofd.geadresseerde, hoofd.rubricering, hoofd.colofon)
            if vak
        },
        "stempel": brief.stempel or "",
        "blokken": blokken,
    }


def _blokken(blokken: Blokken, noten: list[str]) -> list[dict[str, Any]]:
    return [gegeven for blok in blokken for gegeven in _blok(blok, noten)]


def _blok(blok: Blok, noten: list[str]) -> list[dict[str, Any]]:
    match blok:
        case Alinea(inhoud, soort):
            stijl = {"aanhef": "Salutation", "slotgroet": "Slotgroet", "ondertekening": "Ondertekening"}
            return [{"soort": "alinea", "stijl": stijl.get(soort.value, "BodyText"), "tekst": _tekst(inhoud, noten)}]
        case Kop(niveau, inhoud):
            return [{"soort": "alinea", "stijl": f"Heading{niveau}", "tekst": _tekst(inhoud, noten)}]
        case Lijst(punten=punten):
            regels = [een for punt in punten for een in _blokken(punt, noten)]
            return [regel | {"stijl": "ListBullet"} for regel in regels]
        case Tabel(kop=kop, rijen=rijen):
            return [{"soort": "tabel", "rijen": [[_tekst(cel, noten) for cel in rij] for rij in (kop, *rijen)]}]
        case Bijeen(inhoud):
            return _blokken(inhoud, noten)
        case _:
            raise TypeError(f"the letter that is measured holds no {type(blok).__name__}")


def _tekst(inlines: tuple[Inline, ...], noten: list[str]) -> str:
    delen = []
    for inline in inlines:
        if isinstance(inline, Noot):
            noten.append(platte_tekst(inline.inhoud))
            delen.append(f"[{len(noten)}]")
        else:
            delen.append(platte_tekst((inline,)))
    return "".join(delen)
