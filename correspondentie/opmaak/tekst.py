"""The whole letter as plain text: to read, to compare, to paste into an e-mail.

One paragraph is one line, blank lines part the blocks, notes stand at the end. Emphasis is not
marked: every character is one of the letter, but for bullets, numbers, brackets and lines below headings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Beeld,
    Bijeen,
    Blok,
    Brief,
    Citaat,
    Inline,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Noot,
    Paginaeinde,
    Regeleinde,
    Tabel,
    Tekst,
    Uitlijning,
    Waarde,
)
from correspondentie.opmaak.hoofd import Vermelding, deel_hoofd_in
from correspondentie.opmaak.huisstijl import Huisstijl


@dataclass(slots=True)
class _Schrijver:
    noten: list[Inlines] = field(default_factory=list)


def maak_tekst(brief: Brief, huisstijl: Huisstijl) -> str:
    """The letter as text, ending in one line break."""
    schrijver = _Schrijver()
    hoofd = deel_hoofd_in(brief, huisstijl)
    stukken = [f"[{brief.stempel}]"] if brief.stempel else []
    stukken += [
        "\n".join(("\n" if vermelding.wit else "") + _vermelding(vermelding, schrijver) for vermelding in vak)
        for vak in (hoofd.retouradres, hoofd.geadresseerde, hoofd.rubricering, hoofd.colofon, hoofd.referentieregels)
        if vak
    ]
    stukken += _blokken(brief.inhoud, schrijver)
    if schrijver.noten:
        stukken.append("Noten\n" + "\n".join(_noten(schrijver)))
    return "\n\n".join(stukken) + "\n"


def _noten(schrijver: _Schrijver) -> Iterable[str]:
    for nummer, noot in enumerate(schrijver.noten, start=1):
        yield f"[{nummer}] {_inlines(noot, schrijver)}"


def _vermelding(vermelding: Vermelding, schrijver: _Schrijver) -> str:
    regels = [_inlines(regel, schrijver) for regel in vermelding.regels]
    if not vermelding.label:
        return "\n".join(regels)
    # Further lines of a labelled entry stand in, so that a label belongs to all of them.
    return f"{vermelding.label}: " + "\n  ".join(regels)


# --- blocks -------------------------------------------------------------------------------------------------------


def _blokken(blokken: Iterable[Blok], schrijver: _Schrijver) -> list[str]:
    """One string per block, without the blank lines between them."""
    return [stuk for blok in blokken for stuk in _BLOK[type(blok)](blok, schrijver)]


def _alinea(blok: Alinea | Kop, schrijver: _Schrijver) -> list[str]:
    return [_inlines(blok.inhoud, schrijver)]


def _kop(blok: Kop, schrijver: _Schrijver) -> list[str]:
    tekst = _inlines(blok.inhoud, schrijver)
    lijn = {1: "=", 2: "-"}.get(blok.niveau)
    return [f"{tekst}\n{lijn * len(tekst)}" if lijn else tekst]


def _lijst(blok: Lijst, schrijver: _Schrijver) -> list[str]:
    regels = []
    for nummer, punt in enumerate(blok.punten, start=blok.begin):
        teken = f"{nummer}." if blok.genummerd else "-"
        inhoud = "\n".join(_blokken(punt, schrijver))
        regels.append(f"{teken} {_ingesprongen(inhoud, len(teken) + 1).lstrip(' ')}")
    return ["\n".join(regels)]


def _tabel(blok: Tabel, schrijver: _Schrijver) -> list[str]:
    rijen = [[_inlines(cel, schrijver).replace("\n", " ") for cel in rij] for rij in (blok.kop, *blok.rijen)]
    breedten = [max(map(len, kolom)) for kolom in zip(*rijen, strict=True)]
    regels = [_rij(rij, breedten, blok.uitlijning) for rij in rijen]
    regels.insert(1, "  ".join("-" * breedte for breedte in breedten))
    return ["\n".join(regels)]


def _rij(cellen: Sequence[str], breedten: Sequence[int], standen: Sequence[Uitlijning]) -> str:
    return "  ".join(
        _UITLIJNEN[stand](cel, breedte) for cel, breedte, stand in zip(cellen, breedten, standen, strict=True)
    ).rstrip(" ")


_UITLIJNEN: Final[dict[Uitlijning, Callable[[str, int], str]]] = {
    Uitlijning.LINKS: str.ljust,
    Uitlijning.MIDDEN: str.center,
    Uitlijning.RECHTS: str.rjust,
}


def _citaat(blok: Citaat, schrijver: _Schrijver) -> list[str]:
    return [_ingesprongen(stuk, 4) for stuk in _blokken(blok.inhoud, schrijver)]


def _bijeen(blok: Bijeen, schrijver: _Schrijver) -> list[str]:
    return _blokken(blok.inhoud, schrijver)


def _paginaeinde(_: Paginaeinde, __: _Schrijver) -> list[str]:
    return ["* * *"]


def _ingesprongen(tekst: str, breedte: int) -> str:
    return "\n".join(" " * breedte + regel if regel else regel for regel in tekst.split("\n"))


# ``Any``: each function takes its own node, which the key of the table guarantees.
_BLOK: Final[dict[type, Callable[[Any, _Schrijver], list[str]]]] = {
    Alinea: _alinea,
    Kop: _kop,
    Lijst: _lijst,
    Tabel: _tabel,
    Citaat: _citaat,
    Bijeen: _bijeen,
    Paginaeinde: _paginaeinde,
}


# --- inline -------------------------------------------------------------------------------------------------------


def _inlines(inlines: Inlines, schrijver: _Schrijver) -> str:
    return "".join(_inline(inline, schrijver) for inline in inlines).strip(" ")


def _inline(inline: Inline, schrijver: _Schrijver) -> str:
    match inline:
        case Tekst(inhoud) | Waarde(inhoud, _):
            return inhoud
        case Leemte(tekst):
            return tekst if tekst.startswith("[") else f"[{tekst}]"
        case Regeleinde():
            return "\n"
        case Beeld(alternatief=alternatief):
            return f"[{alternatief}]"
        case Noot(inhoud):
            schrijver.noten.append(inhoud)
            return f"[{len(schrijver.noten)}]"
        case _:
            return "".join(_inline(deel, schrijver) for deel in inline.inhoud)
