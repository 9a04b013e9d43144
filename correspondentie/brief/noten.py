"""Footnotes of one Markdown text: each is written once, cited once, and stands in the tree at its mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from markdown_it.tree import SyntaxTreeNode

from correspondentie.brief.boom import Inlines
from correspondentie.brief.mal import Mal, Vast
from correspondentie.brief.meldingen import MELDING
from correspondentie.melding import Fout, Melding, Plaats

_NIET_AANGEHAALD: Final = -1


@dataclass(slots=True)
class Notenboek:
    """The notes of a text by the number that the parser gave them."""

    knopen: dict[int, SyntaxTreeNode] = field(default_factory=dict)
    namen: dict[int, str] = field(default_factory=dict)
    plaats: Plaats | None = None
    teksten: dict[int, Mal[Inlines]] = field(default_factory=dict)
    gebruikt: set[int] = field(default_factory=set)
    meldingen: list[Melding] = field(default_factory=list)

    @classmethod
    def uit(cls, env: dict[str, object], wortel: SyntaxTreeNode, plaats: Plaats | None) -> Notenboek:
        boek = cls(plaats=plaats)
        voetnoten: Any = env.get("footnotes") or {}
        for verwijzing, nummer in (voetnoten.get("refs") or {}).items():
            naam = str(verwijzing).removeprefix(":")
            if nummer == _NIET_AANGEHAALD:
                boek.meldingen.append(MELDING("BF-003", plaats=plaats, naam=naam))
            else:
                boek.namen[nummer] = naam
        for blok in wortel.children:
            if blok.type == "footnote_block":
                boek.knopen = {int(knoop.meta["id"]): knoop for knoop in blok.children}
        return boek

    def vul(self, maak: Callable[[SyntaxTreeNode], Mal[Inlines]]) -> None:
        """Work every note out, before the text that cites them."""
        for nummer, knoop in self.knopen.items():
            self.teksten[nummer] = maak(knoop)

    def neem(self, nummer: int) -> Mal[Inlines]:
        """The text of a note for its mark; a second citation is kept as a problem."""
        if nummer in self.gebruikt:
            tip = "Zet de tekst van de noot er nog eens onder een andere naam in."
            self.meldingen.append(MELDING("BF-004", plaats=self.plaats, naam=self.namen.get(nummer, "?"), tip=tip))
        self.gebruikt.add(nummer)
        return self.teksten.get(nummer, Vast(()))

    def onbekend(self, naam: str) -> None:
        """A mark without a note: the parser leaves it in the text as it stands."""
        self.meldingen.append(MELDING("BF-002", plaats=self.plaats, naam=naam))

    def controleer(self) -> None:
        """Raises ``Fout`` with every problem of the notes."""
        if self.meldingen:
            raise Fout.van(self.meldingen)
