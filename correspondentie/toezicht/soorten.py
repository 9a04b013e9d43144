"""Which kinds of letters belong to the ladder: it shows from the derivation of their template, not from their name."""

from __future__ import annotations

from dataclasses import dataclass

from correspondentie.sjabloon.sjabloon import lees_sjabloon, vind_sjablonen
from correspondentie.toezicht.afleiding import NAAM as INTERVENTIELADDER
from correspondentie.toezicht.rappel import NAAM as RAPPEL
from correspondentie.werkmap.werkmap import Werkmap


@dataclass(frozen=True, slots=True)
class Toezichtsoorten:
    """``brieven`` take a gemeente to a step, ``rappels`` remind of such a letter; the first of each is the usual one.

    The kinds that come with the installation go before those of a work folder.
    """

    brieven: tuple[str, ...]
    rappels: tuple[str, ...]

    @property
    def alle(self) -> tuple[str, ...]:
        return (*self.brieven, *self.rappels)


def toezichtsoorten(werkmap: Werkmap) -> Toezichtsoorten:
    """The kinds of this work folder; raises ``Fout`` when a template cannot be read."""
    per_afleiding: dict[str, list[str]] = {INTERVENTIELADDER: [], RAPPEL: []}
    for soort, pad in vind_sjablonen(werkmap).items():
        naam = lees_sjabloon(pad, werkmap).kop.afleiding
        if naam in per_afleiding:
            per_afleiding[naam].append(soort)
    gewoon = ("toezichtbrief", "toezichtrappel")
    op_volgorde = {
        naam: tuple(sorted(soorten, key=lambda soort: (soort not in gewoon, soort)))
        for naam, soorten in per_afleiding.items()
    }
    return Toezichtsoorten(op_volgorde[INTERVENTIELADDER], op_volgorde[RAPPEL])
