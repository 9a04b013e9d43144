"""A new page before the part of a letter with a note that would else stand on another page than its mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from correspondentie.brief.boom import (
    Alinea,
    Blok,
    Brief,
    Citaat,
    Inlines,
    Kop,
    Lijst,
    Noot,
    Paginaeinde,
    Tabel,
    alle_inlines,
)


def met_paginaeinde(brief: Brief, nummer: int) -> Brief:
    """The letter with a page break before the row, item or block that holds note ``nummer``, and any heading above it.

    A list or table is cut in two there: numbers go on, and the header row comes back as on any new page. A break that
    is there already, or a note in the head, leaves the letter as it is.
    """
    in_hoofd = sum(_noten(regel) for regels in brief.hoofd.values() for regel in regels)
    inhoud = _gebroken(brief.inhoud, nummer - in_hoofd)
    return replace(brief, inhoud=inhoud) if inhoud else brief


def _gebroken(blokken: Sequence[Blok], nog: int) -> tuple[Blok, ...] | None:
    """These blocks with a break before the ``nog``-th note among them; ``None`` when it would come before them all."""
    for plek, blok in enumerate(blokken):
        noten = _noten_van([blok])
        if 0 < nog <= noten:
            if delen := _delen(blok, nog):
                return (*blokken[:plek], *delen, *blokken[plek + 1 :])
            while plek and isinstance(blokken[plek - 1], Kop):
                plek -= 1
            if not plek or isinstance(blokken[plek - 1], Paginaeinde):
                return None
            return (*blokken[:plek], Paginaeinde(), *blokken[plek:])
        nog -= noten
    return None


def _delen(blok: Blok, nog: int) -> tuple[Blok, ...] | None:
    """This block with a break inside it; ``None`` when its note stands at its beginning."""
    match blok:
        case Citaat(inhoud):
            gebroken = _gebroken(inhoud, nog)
            return (Citaat(gebroken),) if gebroken else None
        case Lijst(punten=punten):
            plek, nog = _zoek([_noten_van(punt) for punt in punten], nog)
            if gebroken := _gebroken(punten[plek], nog):
                return (replace(blok, punten=(*punten[:plek], gebroken, *punten[plek + 1 :])),)
            begin = blok.begin + plek if blok.genummerd else blok.begin
            eerste, tweede = replace(blok, punten=punten[:plek]), replace(blok, punten=punten[plek:], begin=begin)
            return (eerste, Paginaeinde(), tweede) if plek else None
        case Tabel(rijen=rijen):
            plek, _ = _zoek([sum(map(_noten, rij)) for rij in (blok.kop, *rijen)], nog)
            if plek < 2:
                return None
            return (replace(blok, rijen=rijen[: plek - 1]), Paginaeinde(), replace(blok, rijen=rijen[plek - 1 :]))
        case _:
            return None


def _zoek(aantallen: Iterable[int], nog: int) -> tuple[int, int]:
    """In which part the ``nog``-th note stands, and the how manieth it is there."""
    for plek, aantal in enumerate(aantallen):
        if nog <= aantal:
            return plek, nog
        nog -= aantal
    raise AssertionError("there are not so many notes")


def _noten_van(blokken: Sequence[Blok]) -> int:
    return sum(isinstance(inline, Noot) for inline in alle_inlines(blokken))


def _noten(regel: Inlines) -> int:
    return _noten_van([Alinea(regel)])
