"""Tables in plain text: columns above and below a line of dashes, or between upright strokes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from correspondentie.kamervraag.invoer import markdown

_STREPEN: Final = re.compile(r"\s*-{3,}(?:\s{2,}-{3,})+\s*")
_PIJP: Final = re.compile(r"\s*\|.*\|\s*")
_PIJPSTREEP: Final = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")


@dataclass(frozen=True, slots=True)
class Teksttabel:
    """``regels`` lines of the source; ``tekst`` is its words, ``rijk`` a pipe table."""

    regels: int
    tekst: str
    rijk: str


def lees(regels: Sequence[str], *, opgemaakt: bool) -> Teksttabel | None:
    """The table that begins at the first of these lines, if one does."""
    if len(regels) < 3:
        return None
    if _STREPEN.fullmatch(regels[1]) and regels[0].strip():
        return _kolommen(regels)
    if _PIJP.fullmatch(regels[0]) and _PIJPSTREEP.fullmatch(regels[1]):
        return _pijpen(regels, opgemaakt=opgemaakt)
    return None


def _kolommen(regels: Sequence[str]) -> Teksttabel:
    vakken = [treffer.span() for treffer in re.finditer(r"-{3,}", regels[1])]
    rijen = []
    for regel in (regels[0], *regels[2:]):
        if not regel.strip():
            break
        rijen.append([regel[begin:einde] for begin, einde in vakken])
    rechts = [
        _staat_rechts([rij[op].ljust(einde - begin) for rij in rijen]) for op, (begin, einde) in enumerate(vakken)
    ]
    cellen = [[cel.strip() for cel in rij] for rij in rijen]
    rijk = markdown.tabel([[markdown.letterlijk(cel) for cel in rij] for rij in cellen], rechts)
    return Teksttabel(len(rijen) + 1, "\n".join(" ".join(rij) for rij in cellen), rijk)


def _staat_rechts(kolom: Sequence[str]) -> bool:
    gevuld = [cel for cel in kolom if cel.strip()]
    return all(not cel.endswith(" ") for cel in gevuld) and any(cel.startswith(" ") for cel in gevuld)


def _pijpen(regels: Sequence[str], *, opgemaakt: bool) -> Teksttabel:
    blok = []
    for regel in regels:
        if not _PIJP.fullmatch(regel):
            break
        blok.append(regel.strip())
    cellen = [[cel.strip() for cel in regel.strip("|").split("|")] for op, regel in enumerate(blok) if op != 1]
    rechts = [deel.strip().endswith(":") for deel in blok[1].strip("|").split("|")]
    rijk = "\n".join(blok)
    if not opgemaakt:
        rijk = markdown.tabel([[markdown.letterlijk(cel) for cel in rij] for rij in cellen], rechts)
    return Teksttabel(len(blok), "\n".join(" ".join(rij) for rij in cellen), rijk)
