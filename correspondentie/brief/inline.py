"""From inline tokens to inline nodes: text, marks of filled-in values, emphasis, links, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from correspondentie.brief.boom import (
    Alinea,
    Blokken,
    Herkomst,
    Inline,
    Inlines,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
)
from correspondentie.brief.invullen import Bron, als_inline
from correspondentie.brief.meldingen import MELDING
from correspondentie.brief.noten import Notenboek
from correspondentie.melding import Plaats
from correspondentie.sjabloon.filters import als_tekst
from correspondentie.sjabloon.invulling import Invulling
from correspondentie.sjabloon.uitwerken import MERK
from correspondentie.sjabloon.waarde import LetterlijkeTekst, RijkeTekst

_TOEGESTAAN: Final = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_LOSSE_NOOT: Final = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class Inlinebouwer:
    """Builds the inlines of one paragraph, heading or cell."""

    invullingen: tuple[Invulling, ...]
    bron: Bron
    plaats: Plaats | None
    herkomst: Herkomst | None
    noten: Notenboek
    bouw_rijk: Callable[[RijkeTekst, Invulling], Blokken]
    """How a rich text inside a line is built."""

    def bouw(self, knopen: list[SyntaxTreeNode]) -> Inlines:
        return _voeg_samen(inline for knoop in knopen for inline in self._knoop(knoop))

    def _knoop(self, knoop: SyntaxTreeNode) -> Inlines:
        maak = _MAKERS.get(knoop.type)
        if maak is None:
            raise MELDING.fout("BF-006", plaats=self.plaats, wat=knoop.type)
        return maak(self, knoop)

    def _tekst(self, knoop: SyntaxTreeNode) -> Inlines:
        return self._met_waarden(knoop.content)

    def _met_waarden(self, tekst: str) -> Inlines:
        """Text with the marks in it replaced by their values."""
        uit: list[Inline] = []
        for i, deel in enumerate(MERK.split(tekst)):
            if i % 2 == 0:
                if deel:
                    uit.append(self._bladtekst(deel))
            elif int(deel) < len(self.invullingen):
                uit.extend(self._waarde(self.invullingen[int(deel)]))
        return tuple(uit)

    def _bladtekst(self, tekst: str) -> Inline:
        for los in _LOSSE_NOOT.finditer(tekst):
            self.noten.onbekend(los[1])
        return Waarde(tekst, self.herkomst) if self.herkomst else Tekst(tekst)

    def _waarde(self, invulling: Invulling) -> Inlines:
        waarde = invulling.waarde
        if isinstance(waarde, RijkeTekst):
            return self._rijk(waarde, invulling)
        if isinstance(waarde, LetterlijkeTekst) and len(waarde.alineas) > 1:
            raise MELDING.fout("BF-001", plaats=invulling.plaats, uitdrukking=invulling.uitdrukking)
        return (als_inline(invulling, self.bron),)

    def _rijk(self, waarde: RijkeTekst, invulling: Invulling) -> Inlines:
        blokken = self.bouw_rijk(waarde, invulling)
        if len(blokken) != 1 or not isinstance(blokken[0], Alinea):
            raise MELDING.fout("BF-001", plaats=getattr(waarde, "plaats", None), uitdrukking=invulling.uitdrukking)
        return blokken[0].inhoud

    def _link(self, knoop: SyntaxTreeNode) -> Inlines:
        ruw = str(knoop.attrs.get("href", ""))
        url = MERK.sub(lambda merk: als_tekst(self.invullingen[int(merk[1])].waarde), ruw)
        if not _TOEGESTAAN.fullmatch(url):
            raise MELDING.fout("BF-007", plaats=self.plaats, url=url[:80])
        return (Verwijzing(url, self.bouw(knoop.children)),)

    def _noot(self, knoop: SyntaxTreeNode) -> Inlines:
        return (Noot(self.noten.neem(int(knoop.meta["id"]))),)

    def _nadruk(self, knoop: SyntaxTreeNode) -> Inlines:
        return (Nadruk(self.bouw(knoop.children)),)

    def _sterk(self, knoop: SyntaxTreeNode) -> Inlines:
        return (Sterk(self.bouw(knoop.children)),)

    def _zacht_einde(self, _: SyntaxTreeNode) -> Inlines:
        return (self.wit(self.herkomst),)

    def _hard_einde(self, _: SyntaxTreeNode) -> Inlines:
        return (Regeleinde(),)

    @staticmethod
    def wit(herkomst: Herkomst | None) -> Inline:
        return Waarde(" ", herkomst) if herkomst else Tekst(" ")


def _voeg_samen(inlines: Iterator[Inline]) -> Inlines:
    """Neighbouring texts of one origin as one node."""
    uit: list[Inline] = []
    for inline in inlines:
        vorige = uit[-1] if uit else None
        match vorige, inline:
            case Tekst(links), Tekst(rechts):
                uit[-1] = Tekst(links + rechts)
            case Waarde(links, oud), Waarde(rechts, nieuw) if oud is nieuw:
                uit[-1] = Waarde(links + rechts, oud)
            case _:
                uit.append(inline)
    return tuple(uit)


_MAKERS: Final[dict[str, Callable[[Inlinebouwer, SyntaxTreeNode], Inlines]]] = {
    "text": Inlinebouwer._tekst,
    "text_special": Inlinebouwer._tekst,
    "em": Inlinebouwer._nadruk,
    "strong": Inlinebouwer._sterk,
    "link": Inlinebouwer._link,
    "softbreak": Inlinebouwer._zacht_einde,
    "hardbreak": Inlinebouwer._hard_einde,
    "footnote_ref": Inlinebouwer._noot,
}
