"""Whether the addressee fits in the window of the envelope, told before the letter is laid out."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Brief, platte_tekst
from correspondentie.opmaak.hoofd import Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.meldingen import MELDING

_LETTERTYPEN: Final = Path(__file__).parent / "lettertypen"
_PUNT: Final = 25.4 / 72
_MATE: Final = 1000
_BREEDSTE: Final = 1.05
"""Ems of the widest letter of an address: a text of so few that all could be that wide needs no measuring."""
_DELEN: Final = re.compile(r"[^ /-]*[/-]+|[^ /-]+| +")
"""Between these a line may break: after a hyphen or slash, and at spaces that are not fixed."""


def keur_adres(brief: Brief, huisstijl: Huisstijl) -> None:
    """Raise ``Fout`` when the addressee is larger than the window, with the line that is too long.

    A long line may run on below, as long as all lines together fit.
    """
    venster, vlak = huisstijl.venster, huisstijl.geadresseerde
    if venster is None or vlak is None:
        return
    vermeldingen = deel_hoofd_in(brief, huisstijl).geadresseerde
    letter = getattr(huisstijl.typografie, vlak.letter)
    breedte = min(vlak.breedte, venster.x + venster.breedte - vlak.x) / _PUNT / letter.grootte
    wit = sum(vermelding.wit for vermelding in vermeldingen)
    plaats = int(((venster.y + venster.hoogte - vlak.y) / _PUNT - wit) / letter.regel + 0.05)
    regels = [(tekst, _hoogte(tekst, breedte, vet=vet)) for tekst, vet in _regels(vermeldingen)]
    te_breed = [tekst for tekst, hoogte in regels if not hoogte]
    if not te_breed and sum(hoogte for _, hoogte in regels) <= plaats:
        return
    te_lang = te_breed or sorted((tekst for tekst, hoogte in regels if hoogte > 1), key=len, reverse=True)
    if te_lang:
        raise MELDING.fout("OM-010", regel=te_lang[0], tip="Kort deze regel in, of verdeel hem over twee regels.")
    raise MELDING.fout("OM-011", ruimte=plaats, tip=f"Laat een regel weg; ‘{regels[plaats][0]}’ valt erbuiten.")


def _regels(vermeldingen: tuple[Vermelding, ...]) -> Iterator[tuple[str, bool]]:
    """Each line of the addressee, and whether it is bold."""
    for vermelding in vermeldingen:
        if vermelding.label:
            yield vermelding.label, True
        for regel in vermelding.regels:
            yield platte_tekst(regel), vermelding.vet


def _hoogte(tekst: str, breedte: float, *, vet: bool) -> int:
    """How many lines the text takes in this width in ems; 0 when one word is wider than that."""
    if len(tekst) * _BREEDSTE <= breedte:
        return 1
    regels, vol = 1, 0.0
    for deel in _DELEN.findall(tekst):
        maat = _maat(deel, vet=vet)
        if deel.isspace():
            vol += maat
        elif maat > breedte:
            return 0
        elif vol + maat > breedte:
            regels, vol = regels + 1, maat
        else:
            vol += maat
    return regels


@functools.lru_cache(maxsize=1024)
def _maat(tekst: str, *, vet: bool) -> float:
    """The width in ems of DejaVu Sans."""
    return float(_letters(vet).getlength(tekst)) / _MATE


@functools.cache
def _letters(vet: bool) -> Any:
    from PIL import ImageFont

    naam = "DejaVuSans-Bold.ttf" if vet else "DejaVuSans.ttf"
    return ImageFont.truetype(_LETTERTYPEN / naam, _MATE, layout_engine=ImageFont.Layout.BASIC)
