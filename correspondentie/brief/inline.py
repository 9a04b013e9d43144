"""From inline tokens to moulds of inline nodes: text, marks of filled-in values, emphasis, links, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from correspondentie.brief.boom import (
    Alinea,
    Blokken,
    Inline,
    Inlines,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
)
from correspondentie.brief.invullen import als_inline
from correspondentie.brief.mal import Mal, Open, Vast, Vulling, dan, reeks
from correspondentie.brief.meldingen import MELDING
from correspondentie.brief.noten import Notenboek
from correspondentie.melding import Plaats
from correspondentie.sjabloon.filters import als_tekst
from correspondentie.sjabloon.invulling import Invulling
from correspondentie.sjabloon.uitwerken import MERK
from correspondentie.sjabloon.waarde import LetterlijkeTekst, RijkeTekst

_TOEGESTAAN: Final = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_LOSSE_NOOT: Final = re.compile(r"\[\^([^\]\s]+)\]")
WIT: Final = Tekst(" ")
"""What stands where the lines of a paragraph, and the paragraphs of a note, are put one after the other."""


@dataclass(frozen=True, slots=True)
class Inlinebouwer:
    """Builds the mould of one paragraph, heading or cell."""

    plaats: Plaats | None
    noten: Notenboek
    is_waarde: bool
    """The text is itself a value: what looks like a mark in it is none."""
    bouw_rijk: Callable[[RijkeTekst, Invulling, Vulling], Blokken]
    """How a rich text inside a line is built."""

    def bouw(self, knopen: list[SyntaxTreeNode]) -> Mal[Inlines]:
        return reeks((mal for knoop in knopen for mal in self._knoop(knoop)), _voeg_samen)

    def _knoop(self, knoop: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        maak = _MAKERS.get(knoop.type)
        if maak is None:
            raise MELDING.fout("BF-006", plaats=self.plaats, wat=knoop.type)
        return maak(self, knoop)

    def _tekst(self, knoop: SyntaxTreeNode) -> Iterator[Mal[Inlines]]:
        """Text, with its values where the marks stand."""
        for i, deel in enumerate(MERK.split(knoop.content)):
            if i % 2 == 0:
                if deel:
                    yield self._bladtekst(deel)
            elif not self.is_waarde:
                yield Open(partial(self._waarde, int(deel)))

    def _bladtekst(self, tekst: str) -> Mal[Inlines]:
        for los in _LOSSE_NOOT.finditer(tekst):
            self.noten.onbekend(los[1])
        return Vast((Tekst(tekst),))

    def _waarde(self, nummer: int, vulling: Vulling) -> Inlines:
        if nummer >= len(vulling.invullingen):
            return ()
        invulling = vulling.invullingen[nummer]
        waarde = invulling.waarde
        if isinstance(waarde, RijkeTekst):
            return self._rijk(waarde, invulling, vulling)
        if isinstance(waarde, LetterlijkeTekst) and len(waarde.alineas) > 1:
            raise MELDING.fout("BF-001", plaats=invulling.plaats, uitdrukking=invulling.uitdrukking)
        return (als_inline(invulling, vulling.bron),)

    def _rijk(self, waarde: RijkeTekst, invulling: Invulling, vulling: Vulling) -> Inlines:
        blokken = self.bouw_rijk(waarde, invulling, vulling)
        if len(blokken) != 1 or not isinstance(blokken[0], Alinea):
            raise MELDING.fout("BF-001", plaats=getattr(waarde, "plaats", None), uitdrukking=invulling.uitdrukking)
        return blokken[0].inhoud

    def _link(self, knoop: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        ruw = str(knoop.attrs.get("href", ""))
        inhoud = self.bouw(knoop.children)
        if MERK.search(ruw) is None:
            return (dan(inhoud, partial(self._verwijzing, ruw)),)

        def giet(vulling: Vulling) -> Inlines:
            url = MERK.sub(lambda merk: als_tekst(vulling.invullingen[int(merk[1])].waarde), ruw)
            return self._verwijzing(url, inhoud.giet(vulling))

        return (Open(giet),)

    def _verwijzing(self, url: str, inhoud: Inlines) -> Inlines:
        if not _TOEGESTAAN.fullmatch(url):
            raise MELDING.fout("BF-007", plaats=self.plaats, url=url[:80])
        return (Verwijzing(url, inhoud),)

    def _noot(self, knoop: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        return (dan(self.noten.neem(int(knoop.meta["id"])), lambda inhoud: (Noot(inhoud),)),)

    def _nadruk(self, knoop: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        return (dan(self.bouw(knoop.children), lambda inhoud: (Nadruk(inhoud),)),)

    def _sterk(self, knoop: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        return (dan(self.bouw(knoop.children), lambda inhoud: (Sterk(inhoud),)),)

    def _zacht_einde(self, _: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        return (Vast((WIT,)),)

    def _hard_einde(self, _: SyntaxTreeNode) -> Iterable[Mal[Inlines]]:
        return (Vast((Regeleinde(),)),)


def _voeg_samen(inlines: Iterable[Inline]) -> Inlines:
    """Neighbouring texts as one node."""
    uit: list[Inline] = []
    for inline in inlines:
        vorige = uit[-1] if uit else None
        if isinstance(vorige, Tekst) and isinstance(inline, Tekst):
            uit[-1] = Tekst(vorige.inhoud + inline.inhoud)
        else:
            uit.append(inline)
    return tuple(uit)


_MAKERS: Final[dict[str, Callable[[Inlinebouwer, SyntaxTreeNode], Iterable[Mal[Inlines]]]]] = {
    "text": Inlinebouwer._tekst,
    "text_special": Inlinebouwer._tekst,
    "em": Inlinebouwer._nadruk,
    "strong": Inlinebouwer._sterk,
    "link": Inlinebouwer._link,
    "softbreak": Inlinebouwer._zacht_einde,
    "hardbreak": Inlinebouwer._hard_einde,
    "footnote_ref": Inlinebouwer._noot,
}
