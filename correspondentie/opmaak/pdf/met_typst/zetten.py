"""Set a letter with Typst, see that no text got lost, and hand over the PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Brief
from correspondentie.melding import Fout
from correspondentie.opmaak.beeldmerk import lees_beeldmerk
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.pdf.met_typst.gegevens import Variant, brief_als_gegevens
from correspondentie.opmaak.pdf.met_typst.nagaan import Bevinding, ga_na
from correspondentie.opmaak.pdf.met_typst.paginabreuk import met_paginaeinde
from correspondentie.opmaak.pdf.met_typst.rijkoppen import met_rijkoppen
from correspondentie.opmaak.pdf.met_typst.vertaler import vertaler
from correspondentie.opmaak.pdf.verlies import noot_elders, tekens_ontbreken, vol_vak

VARIANTEN: Final = (
    Variant(),
    Variant(bijeen=True),
    *(Variant(bijeen=True, nootwit=7 * maal) for maal in range(1, 7)),
)
"""Layouts that are tried in turn when a signature stands alone on a page, or a note on another page than its mark.

Workaround for Typst 0.15, which now and then places a note before the lines around it are final; a small change of
measures decides otherwise.
"""

LOS: Final = tuple(Variant(bijeen=True, nootwit=7 * maal, los=True) for maal in range(7))
"""Layouts for a letter with a table that fills the page, so that there is no room below it for its notes."""

BREEKBAAR: Final = Variant(bijeen=True, los=True, breekbaar=True)
"""The layout for a letter with a row that is higher than a page."""

_MEESTE_BREUKEN: Final = 25
"""How many parts of a letter are put on a new page to keep a note with its mark."""


class TypstZetter:
    """The fast typesetter, which needs no system library."""

    naam = "typst"

    def zet(self, brief: Brief, huisstijl: Huisstijl, map_: Path) -> bytes:
        bevinding, pdf = _beste(brief, huisstijl, map_)
        if bevinding.heel:
            return pdf
        for variant in (*VARIANTEN, *LOS) if bevinding.elders else ():
            if anders := _met_breuken(brief, huisstijl, map_, variant):
                return anders
        raise Fout.van(bevinding.meldingen or map(noot_elders, bevinding.elders))


def _beste(brief: Brief, huisstijl: Huisstijl, map_: Path) -> tuple[Bevinding, bytes]:
    """The first layout in which nothing is wrong; else the one with the least."""
    pogingen: list[tuple[Bevinding, bytes]] = []
    for variant in VARIANTEN:
        pdf = _zet(brief, huisstijl, map_, variant)
        bevinding = ga_na(pdf, brief, huisstijl)
        if bevinding.gaaf:
            return bevinding, pdf
        pogingen.append((bevinding, pdf))
        if bevinding.meldingen:
            pdf = _zet(brief, huisstijl, map_, BREEKBAAR)
            pogingen.append((ga_na(pdf, brief, huisstijl, breekbaar=True), pdf))
            break
    return min(pogingen, key=lambda poging: poging[0].ernst)


def _met_breuken(brief: Brief, huisstijl: Huisstijl, map_: Path, variant: Variant) -> bytes | None:
    """The letter with a page break before each note that would stray; what comes before it stays as it is."""
    for _ in range(_MEESTE_BREUKEN):
        pdf = _zet(brief, huisstijl, map_, variant)
        bevinding = ga_na(pdf, brief, huisstijl)
        if bevinding.heel:
            return pdf
        anders = met_paginaeinde(brief, min(bevinding.elders, default=0))
        if anders == brief:
            return None
        brief = anders
    return None


def _zet(brief: Brief, huisstijl: Huisstijl, map_: Path, variant: Variant) -> bytes:
    import typst

    try:
        pdf = vertaler(huisstijl, map_).vertaal(brief_als_gegevens(brief, huisstijl, variant), brief.dagtekening)
    except typst.TypstError as fout:
        raise _als_fout(fout, huisstijl, map_) from None
    except RecursionError:
        raise MELDING.fout("OM-003") from None
    return met_rijkoppen(pdf, brief.inhoud)


_TEKENS: Final = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_VOL_VAK: Final = re.compile(r"(\w+) over (\w+)")
_TE_DIEP: Final = re.compile(r"maximum (?:function call|layout|show rule|grouping) depth exceeded")


def _als_fout(fout: Any, huisstijl: Huisstijl, map_: Path) -> Exception:
    """What stopped Typst in the words of the user; what is no fault of the letter stays as it is."""
    if teksten := _TEKENS.findall(fout.diagnostic):
        return Fout.van([tekens_ontbreken(huisstijl.typografie.pdf, set("".join(teksten)))])
    if "vol vak" in fout.message:
        return Fout.van([vol_vak(*paar) for paar in _VOL_VAK.findall(fout.message)])
    if _TE_DIEP.search(fout.diagnostic):
        return MELDING.fout("OM-003")
    # Pictures of the case were read to their end before. To read this one too would take as long as some letters.
    if "failed to decode image" in fout.diagnostic and huisstijl.beeldmerk is not None:
        try:
            lees_beeldmerk(huisstijl.beeldmerk, map_)
        except Fout as van_beeldmerk:
            return van_beeldmerk
    return AssertionError(f"Typst stopped: {fout.diagnostic}")
