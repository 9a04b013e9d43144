"""From a filled-in value to nodes: plain text with its origin, rich text as paragraphs, gaps, pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from correspondentie.brief.boom import Beeld, Herkomst, Inline, Leemte, Waarde
from correspondentie.brief.meldingen import MELDING
from correspondentie.sjabloon.filters import Gat, als_tekst
from correspondentie.sjabloon.invulling import Invulling
from correspondentie.sjabloon.waarde import Afbeelding
from correspondentie.zaak.zaak import Zaak

_NAAMPAD: Final = re.compile(r"[a-z_][\w]*(?:\.[a-z_]\w*)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bron:
    """The case behind a letter: tells of each value where it was written. A text of no case has none."""

    zaak: Zaak | None = None

    def herkomst(self, invulling: Invulling) -> Herkomst:
        """By the value's own path; else by the longest name in the expression that stands in the case file."""
        pad = getattr(invulling.waarde, "pad", None) or self._pad_van(invulling.uitdrukking)
        plaats = getattr(invulling.waarde, "plaats", None)
        if pad and self.zaak:
            plaats = plaats if plaats and plaats.bestand else self.zaak.plaats(pad)
            return Herkomst(invulling.uitdrukking, invulling.plaats, pad, plaats)
        return Herkomst(invulling.uitdrukking, invulling.plaats)

    def _pad_van(self, uitdrukking: str) -> str | None:
        for naam in _NAAMPAD.findall(uitdrukking):
            delen = naam.split(".")
            for lengte in range(len(delen), 0, -1):
                pad = ".".join(delen[:lengte])
                if self.zaak and self.zaak.heeft(pad):
                    return pad
        return None


def als_inline(invulling: Invulling, bron: Bron) -> Inline:
    """The node of a value that stands inside a line; raises ``Fout`` for a value that has no text."""
    match invulling.waarde:
        case Gat(tekst):
            return Leemte(f"[{tekst}]")
        case Afbeelding() as beeld:
            return Beeld(beeld.gegevens, beeld.mime, beeld.alternatief, beeld.breedte, beeld.hoogte)
        case waarde:
            try:
                tekst = als_tekst(waarde)
            except TypeError:
                raise MELDING.fout("BF-010", plaats=invulling.plaats, uitdrukking=invulling.uitdrukking) from None
            return Waarde(" ".join(tekst.splitlines()) if "\n" in tekst else tekst, bron.herkomst(invulling))
