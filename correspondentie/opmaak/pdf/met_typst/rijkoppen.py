"""Make the first cell of each row a header of its row, where the letter says so.

Typst 0.15 can say so itself only behind a switch (``a11y-extras``) that its Python package does not offer; remove this
when it does. It writes every element of the structure tree as an object on one line, and a classic table of offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from correspondentie.brief.boom import Bijeen, Blok, Citaat, Lijst, Tabel

_ELEMENT: Final = re.compile(rb"\n(\d+) 0 obj\n(<</Type/StructElem/S/(Table|THead|TBody|TR|TD|TH)\b[^\n]*)")
_KINDEREN: Final = re.compile(rb"/K\[([\d R]+)\]")
_KOPPEN: Final = re.compile(rb"/Headers\[[^\]]*\]")
_REGISTER: Final = re.compile(rb"\nxref\n0 (\d+)\n")
_REGEL: Final = 20
"""Bytes of an entry in the table of offsets (ISO 32000-1, 7.5.4)."""

Wijziging = tuple[int, int, bytes]


def tabellen(blokken: Sequence[Blok]) -> Iterator[Tabel]:
    """Every table in reading order."""
    for blok in blokken:
        match blok:
            case Tabel():
                yield blok
            case Lijst(punten=punten):
                for punt in punten:
                    yield from tabellen(punt)
            case Citaat(inhoud) | Bijeen(inhoud):
                yield from tabellen(inhoud)
            case _:
                pass


def met_rijkoppen(pdf: bytes, blokken: Sequence[Blok]) -> bytes:
    """The PDF with ``TH`` and ``Scope`` for these cells (ISO 14289-1, 7.5)."""
    gewenst = [tabel.rijkoppen for tabel in tabellen(blokken)]
    if not any(gewenst):
        return pdf
    elementen = {int(treffer[1]): treffer for treffer in _ELEMENT.finditer(pdf)}
    gevonden = [treffer for treffer in elementen.values() if treffer[3] == b"Table"]
    if len(gevonden) != len(gewenst):
        raise AssertionError("the structure tree of Typst changed shape")
    wijzigingen: list[Wijziging] = []
    for tabel, rijkoppen in zip(gevonden, gewenst, strict=True):
        if rijkoppen:
            wijzigingen += _wijzigingen(tabel, elementen)
    return _vervang(pdf, sorted(wijzigingen))


def _wijzigingen(tabel: re.Match[bytes], elementen: dict[int, re.Match[bytes]]) -> Iterator[Wijziging]:
    for deel in _kinderen(tabel, elementen):
        for rij in _kinderen(deel, elementen):
            for nummer, cel in enumerate(_kinderen(rij, elementen)):
                nieuw = _cel(cel[2], eerste=nummer == 0, in_kop=deel[3] == b"THead")
                yield cel.start(2), cel.end(2), nieuw


def _cel(regel: bytes, *, eerste: bool, in_kop: bool) -> bytes:
    if in_kop:
        # An empty corner is no header: a screen reader would announce an empty one with every cell.
        leeg = eerste and b"/K[]" in regel
        return regel.replace(b"/S/TH", b"/S/TD").replace(b"/Scope/Column", b"") if leeg else regel
    # Scope says it all; a list of headers would say less, for it names those of the column only.
    regel = _KOPPEN.sub(b"", regel)
    return regel.replace(b"/S/TD", b"/S/TH").replace(b"/O/Table", b"/O/Table/Scope/Row") if eerste else regel


def _kinderen(element: re.Match[bytes], elementen: dict[int, re.Match[bytes]]) -> list[re.Match[bytes]]:
    kinderen = _KINDEREN.search(element[2])
    nummers = re.findall(rb"(\d+) 0 R", kinderen[1]) if kinderen else []
    return [elementen[int(nummer)] for nummer in nummers if int(nummer) in elementen]


def _vervang(pdf: bytes, wijzigingen: Sequence[Wijziging]) -> bytes:
    """Make these changes and set the table of offsets right."""
    einden = [einde for _, einde, _ in wijzigingen]
    verschil = [0, *accumulate(len(nieuw) - (einde - begin) for begin, einde, nieuw in wijzigingen)]

    def verplaatst(plek: int) -> int:
        return plek + verschil[bisect_left(einden, plek)]

    register = list(_REGISTER.finditer(pdf))[-1]
    eerste = register.end()
    laatste = eerste + int(register[1]) * _REGEL
    regels = [pdf[plek : plek + _REGEL] for plek in range(eerste, laatste, _REGEL)]
    nieuwe = [
        b"%010d" % verplaatst(int(regel[:10])) + regel[10:] if regel[17:18] == b"n" else regel for regel in regels
    ]
    delen = []
    vorige = 0
    for begin, einde, nieuw in wijzigingen:
        delen += [pdf[vorige:begin], nieuw]
        vorige = einde
    staart = pdf[laatste : pdf.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF" % verplaatst(register.start() + 1)
    return b"".join((*delen, pdf[vorige:eerste], *nieuwe, staart))
