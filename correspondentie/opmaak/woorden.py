"""The text of a letter as one string without white space: the measure by which an output has lost nothing.

Made from the tree alone, so that no renderer vouches for itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from correspondentie.brief.boom import (
    Beeld,
    Bijeen,
    Blok,
    Brief,
    Citaat,
    Inline,
    Inlines,
    Leemte,
    Lijst,
    Noot,
    Paginaeinde,
    Regeleinde,
    Tabel,
    Tekst,
    Waarde,
    alle_inlines,
)
from correspondentie.opmaak.hoofd import Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Huisstijl

# A soft hyphen shows only where a line breaks, and then as a hyphen.
_AFBREKING: Final = {0xAD: None, 0x2010: None}


@dataclass(frozen=True, slots=True)
class Woorden:
    """``tekst`` is head and body in reading order without notes; ``noten`` are the notes in theirs."""

    tekst: str
    noten: tuple[str, ...]


def kaal(tekst: str) -> str:
    """The text without white space and without what only serves the breaking of lines."""
    return "".join(tekst.split()).translate(_AFBREKING)


def woorden_van(brief: Brief, huisstijl: Huisstijl) -> Woorden:
    """What every output of this letter has to show on its first head and in its body."""
    hoofd = deel_hoofd_in(brief, huisstijl)
    vermeldingen = (
        *hoofd.retouradres,
        *hoofd.geadresseerde,
        *hoofd.rubricering,
        *hoofd.colofon,
        *hoofd.referentieregels,
    )
    tekst = "".join((*map(_vermelding, vermeldingen), _blokken(brief.inhoud)))
    alle = (*(inline for vermelding in vermeldingen for inline in _diep(vermelding)), *alle_inlines(brief.inhoud))
    return Woorden(kaal(tekst), tuple(kaal(_inlines(inline.inhoud)) for inline in alle if isinstance(inline, Noot)))


def _diep(vermelding: Vermelding) -> Iterable[Inline]:
    from correspondentie.brief.boom import Alinea

    return alle_inlines(Alinea(regel) for regel in vermelding.regels)


def _vermelding(vermelding: Vermelding) -> str:
    return (vermelding.label or "") + "".join(map(_inlines, vermelding.regels))


def _blokken(blokken: Iterable[Blok]) -> str:
    return "".join(map(_blok, blokken))


def _blok(blok: Blok) -> str:
    match blok:
        case Lijst(punten=punten):
            return "".join(map(_blokken, punten))
        case Tabel(kop=kop, rijen=rijen):
            return "".join(_inlines(cel) for rij in (kop, *rijen) for cel in rij)
        case Citaat(inhoud) | Bijeen(inhoud):
            return _blokken(inhoud)
        case Paginaeinde():
            return ""
        case _:
            return _inlines(blok.inhoud)


def _inlines(inlines: Inlines) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Tekst(inhoud) | Waarde(inhoud, _):
            return inhoud
        case Leemte(tekst):
            return tekst
        case Noot() | Beeld() | Regeleinde():
            return ""
        case _:
            return _inlines(inline.inhoud)
