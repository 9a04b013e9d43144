"""Make the first cell of each row a header of its row, where the letter says so.

Typst 0.15 can say so itself only behind a switch (``a11y-extras``) that its Python package does not offer; remove this
when it does. It writes every element of the structure tree as an object on one line; a list of headers that goes leaves
room for the scope that comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from correspondentie.brief.boom import Bijeen, Blok, Citaat, Lijst, Tabel
from correspondentie.opmaak.pdf.met_typst.pdfbestand import VERANDERD

_ELEMENT: Final = re.compile(rb"\n(\d+) 0 obj\n(<</Type/StructElem/S/(Table|THead|TBody|TR|TD|TH)\b[^\n]*)")
_KINDEREN: Final = re.compile(rb"/K\[([\d R]+)\]")
_KOPPEN: Final = re.compile(rb"/Headers\[[^\]]*\]")

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
        raise AssertionError(VERANDERD)
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
                if len(nieuw) > len(cel[2]):
                    raise AssertionError(VERANDERD)
                # As long as it was: everything after it stays where the table of offsets says.
                yield cel.start(2), cel.end(2), nieuw.ljust(len(cel[2]))


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
    delen = []
    vorige = 0
    for begin, einde, nieuw in wijzigingen:
        delen += [pdf[vorige:begin], nieuw]
        vorige = einde
    return b"".join((*delen, pdf[vorige:]))
