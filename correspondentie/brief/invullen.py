"""From a filled-in value to nodes: plain text with its origin, rich text as paragraphs, gaps, pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from correspondentie.brief.boom import (
    Alinea,
    Beeld,
    Blok,
    Blokken,
    Citaat,
    Herkomst,
    Inline,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Sterk,
    Tabel,
    Tekst,
    Verwijzing,
    Waarde,
)
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
        if self.zaak is None:
            return None
        return next(filter(self.zaak.heeft, _mogelijke_paden(uitdrukking)), None)


@lru_cache(maxsize=1024)
def _mogelijke_paden(uitdrukking: str) -> tuple[str, ...]:
    """The names in an expression in their order, each before the shorter ones that it begins with."""
    namen = (naam.split(".") for naam in _NAAMPAD.findall(uitdrukking))
    return tuple(".".join(delen[:lengte]) for delen in namen for lengte in range(len(delen), 0, -1))


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


def met_herkomst(blokken: Blokken, herkomst: Herkomst) -> Blokken:
    """The blocks of a text, every word of it a value from this origin."""
    return tuple([_blok_met(blok, herkomst) for blok in blokken])


def _blok_met(blok: Blok, herkomst: Herkomst) -> Blok:
    match blok:
        case Alinea(inhoud, soort):
            return Alinea(_inlines_met(inhoud, herkomst), soort)
        case Kop(niveau, inhoud):
            return Kop(niveau, _inlines_met(inhoud, herkomst))
        case Lijst(genummerd, punten, begin):
            return Lijst(genummerd, tuple([met_herkomst(punt, herkomst) for punt in punten]), begin)
        case Tabel(uitlijning, kop, rijen, rijkoppen):
            gevuld = [tuple([_inlines_met(cel, herkomst) for cel in rij]) for rij in (kop, *rijen)]
            return Tabel(uitlijning, gevuld[0], tuple(gevuld[1:]), rijkoppen)
        case Citaat(inhoud):
            return Citaat(met_herkomst(inhoud, herkomst))
        case _:
            return blok


def _inlines_met(inlines: Inlines, herkomst: Herkomst) -> Inlines:
    return tuple([_inline_met(inline, herkomst) for inline in inlines])


def _inline_met(inline: Inline, herkomst: Herkomst) -> Inline:
    match inline:
        case Tekst(inhoud):
            return Waarde(inhoud, herkomst)
        case Nadruk(inhoud):
            return Nadruk(_inlines_met(inhoud, herkomst))
        case Sterk(inhoud):
            return Sterk(_inlines_met(inhoud, herkomst))
        case Verwijzing(url, inhoud):
            return Verwijzing(url, _inlines_met(inhoud, herkomst))
        case Noot(inhoud):
            return Noot(_inlines_met(inhoud, herkomst))
        case _:
            return inline
