"""A new page before the block with a note that would else stand on another page than its mark."""

from __future__ import annotations

from dataclasses import replace

from correspondentie.brief.boom import Alinea, Brief, Inlines, Kop, Noot, Paginaeinde, alle_inlines


def met_paginaeinde(brief: Brief, nummer: int) -> Brief:
    """The letter with a page break before the block that holds note ``nummer``, and before a heading above it.

    A break that is there already, or a note in the head, leaves the letter as it is.
    """
    in_hoofd = sum(_noten(regel) for regels in brief.hoofd.values() for regel in regels)
    nog = nummer - in_hoofd
    for plek, blok in enumerate(brief.inhoud):
        noten = sum(isinstance(inline, Noot) for inline in alle_inlines([blok]))
        if 0 < nog <= noten:
            while plek and isinstance(brief.inhoud[plek - 1], Kop):
                plek -= 1
            if not plek or isinstance(brief.inhoud[plek - 1], Paginaeinde):
                return brief
            return replace(brief, inhoud=(*brief.inhoud[:plek], Paginaeinde(), *brief.inhoud[plek:]))
        nog -= noten
    return brief


def _noten(regel: Inlines) -> int:
    return sum(isinstance(inline, Noot) for inline in alle_inlines([Alinea(regel)]))
