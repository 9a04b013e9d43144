"""One form for texts that look the same: trees as characters with their looks, and back.

Word, LibreOffice and Markdown each nest emphasis and spread spaces in their own way. In this form spaces are single,
emphasis covers words and not the spaces around them, and every look is nested in one order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from correspondentie.brief.boom import (
    Alinea,
    Beeld,
    Bijeen,
    Blok,
    Blokken,
    Citaat,
    Inline,
    Inlines,
    Kop,
    Leemte,
    Lijst,
    Nadruk,
    Noot,
    Paginaeinde,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Verwijzing,
    Waarde,
)

DIEPSTE_LIJST: Final = 5
"""Levels of a list; a text of a case may be nested to sixteen tokens deep."""

_WIT: Final = re.compile(r"[\s\u00a0\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
# What a case file cannot hold (correspondentie.bron.yaml), and what has neither width nor meaning.
_WEG: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_VREEMD: Final = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Teken:
    """One character with its look; a note and a line break are characters as well, without a look."""

    teken: str
    vet: bool = False
    cursief: bool = False
    link: str | None = None
    noot: tuple[Teken, ...] | None = None

    @property
    def wit(self) -> bool:
        return self.noot is None and self.teken in (" ", "\n")


Tekens = tuple[Teken, ...]
_EINDE: Final = "\n"


def zonder(een: Teken, *kenmerken: str) -> Teken:
    """The same character without these looks: link, vet, cursief."""
    return replace(
        een,
        vet=een.vet and "vet" not in kenmerken,
        cursief=een.cursief and "cursief" not in kenmerken,
        link=None if "link" in kenmerken else een.link,
    )


def vreemde_tekens(tekst: str) -> list[str]:
    """The characters that no case file can hold, as ``U+F0B7``."""
    return [f"U+{ord(teken):04X}" for teken in _VREEMD.findall(tekst)]


def schoon(tekst: str) -> str:
    """The text on one line, without what a case file cannot hold."""
    return _WEG.sub("", _WIT.sub(" ", tekst))


def als_tekens(inlines: Inlines) -> Tekens:
    """The characters of these nodes in their one form."""
    return gelijkgemaakt(_vlak(inlines, Teken("")))


def _vlak(inlines: Inlines, look: Teken) -> Iterator[Teken]:
    for inline in inlines:
        match inline:
            case Tekst(inhoud) | Waarde(inhoud, _) | Leemte(inhoud) | Beeld(alternatief=inhoud):
                yield from (replace(look, teken=teken) for teken in schoon(inhoud))
            case Nadruk(inhoud):
                yield from _vlak(inhoud, replace(look, cursief=True))
            case Sterk(inhoud):
                yield from _vlak(inhoud, replace(look, vet=True))
            case Verwijzing(url, inhoud):
                yield from _vlak(inhoud, replace(look, link=url))
            case Noot(inhoud):
                yield Teken("", noot=gelijkgemaakt(als_tekens(inhoud), met_einden=False))
            case Regeleinde():
                yield Teken(_EINDE)


def gelijkgemaakt(tekens: Iterable[Teken], *, met_einden: bool = True) -> Tekens:
    """Single spaces, none at the ends of lines; looks off the spaces and signs at their edges where Markdown has no
    way to write them."""
    uit: list[Teken] = []
    for een in tekens:
        # In a heading or a cell there is no place for a line break.
        dit = Teken(" ") if een.teken == _EINDE and not met_einden else een
        if dit.noot is not None and not dit.noot:
            continue
        if dit.teken == _EINDE:
            while uit and uit[-1].teken == " ":
                uit.pop()
            if not uit:
                continue
        elif dit.teken == " " and (not uit or uit[-1].wit):
            continue
        uit.append(dit)
    while uit and uit[-1].wit:
        uit.pop()
    for kenmerk in ("link", "vet", "cursief"):
        _kort_in(uit, kenmerk)
    return tuple(uit)


def _kort_in(tekens: list[Teken], kenmerk: str) -> None:
    begin = 0
    for waarde, groep in groupby(list(tekens), key=lambda een: (getattr(een, kenmerk), een.link)):
        eind = begin + len(list(groep))
        if waarde[0]:
            links, rechts = begin, eind
            while links < rechts and _kan_niet_open(tekens, links, kenmerk):
                links += 1
            while links < rechts and _kan_niet_dicht(tekens, rechts, kenmerk):
                rechts -= 1
            for op in (*range(begin, links), *range(rechts, eind)):
                tekens[op] = zonder(tekens[op], kenmerk)
        begin = eind


def _kan_niet_open(tekens: list[Teken], op: int, kenmerk: str) -> bool:
    if tekens[op].wit or kenmerk == "link":
        return tekens[op].wit
    return _is_leesteken(tekens[op]) and op > 0 and _is_letter(tekens[op - 1], tekens[op])


def _kan_niet_dicht(tekens: list[Teken], op: int, kenmerk: str) -> bool:
    if tekens[op - 1].wit or kenmerk == "link":
        return tekens[op - 1].wit
    return _is_leesteken(tekens[op - 1]) and op < len(tekens) and _is_letter(tekens[op], tekens[op - 1])


def _is_leesteken(een: Teken) -> bool:
    return bool(een.teken) and unicodedata.category(een.teken)[0] in "PS"


def _is_letter(een: Teken, naast: Teken) -> bool:
    """Whether this neighbour makes an asterisk beside a sign unreadable; the bracket of a link or note does not."""
    return een.noot is None and een.link == naast.link and not een.wit and not _is_leesteken(een)


def als_inlines(tekens: Tekens) -> Inlines:
    """The nodes of these characters, links outermost and the longest look next."""
    uit: list[Inline] = []
    for link, groep in groupby(tekens, key=lambda een: een.link):
        binnen = tuple(groep)
        knopen = _genest(binnen, frozenset(("vet", "cursief")))
        uit += [Verwijzing(link, knopen)] if link else knopen
    return tuple(uit)


def _genest(tekens: Sequence[Teken], over: frozenset[str]) -> Inlines:
    uit: list[Inline] = []
    op = 0
    while op < len(tekens):
        een = tekens[op]
        if een.noot is not None:
            uit.append(Noot(als_inlines(een.noot)))
            op += 1
            continue
        if een.teken == _EINDE:
            uit.append(Regeleinde())
            op += 1
            continue
        lengten = {kenmerk: _lengte(tekens, op, kenmerk) for kenmerk in sorted(over)}
        kenmerk = max(lengten, key=lambda naam: lengten[naam], default="")
        if kenmerk and lengten[kenmerk]:
            binnen = _genest(tekens[op : op + lengten[kenmerk]], over - {kenmerk})
            uit.append(Sterk(binnen) if kenmerk == "vet" else Nadruk(binnen))
            op += lengten[kenmerk]
            continue
        eind = op
        while eind < len(tekens) and _kaal(tekens[eind], over):
            eind += 1
        uit.append(Tekst("".join(teken.teken for teken in tekens[op:eind])))
        op = eind
    return tuple(uit)


def _lengte(tekens: Sequence[Teken], op: int, kenmerk: str) -> int:
    eind = op
    while eind < len(tekens) and getattr(tekens[eind], kenmerk):
        eind += 1
    return eind - op


def _kaal(een: Teken, over: frozenset[str]) -> bool:
    return een.noot is None and een.teken != _EINDE and not any(getattr(een, kenmerk) for kenmerk in over)


# --- blocks -------------------------------------------------------------------------------------------------------


def normaal(blokken: Blokken) -> Blokken:
    """The same text in its one form: what an answer can hold and no more. No word is left out."""
    return _aaneen(een for blok in blokken for een in _normaal(blok, 1))


def _aaneen(blokken: Iterable[Blok]) -> Blokken:
    """With what no reader could tell apart made one: lists that go on, quotations below each other."""
    uit: list[Blok] = []
    for blok in blokken:
        match uit[-1] if uit else None, blok:
            case Citaat(boven), Citaat(onder):
                uit[-1] = Citaat(_aaneen((*boven, *onder)))
            case Lijst(True, boven, begin), Lijst(True, onder, vervolg) if vervolg == begin + len(boven):
                uit[-1] = Lijst(True, (*boven, *onder), begin)
            case Lijst(False, boven), Lijst(False, onder):
                uit[-1] = Lijst(False, (*boven, *onder))
            case _:
                uit.append(blok)
    return tuple(uit)


def _normaal(blok: Blok, diepte: int) -> Iterator[Blok]:
    match blok:
        case Alinea(inhoud):
            tekens = als_tekens(inhoud)
            if tekens:
                yield Alinea(als_inlines(tekens))
        case Kop(niveau, inhoud):
            tekens = zonder_look(gelijkgemaakt(als_tekens(inhoud), met_einden=False), "vet")
            if tekens:
                yield Kop(min(max(niveau, 2), 3), als_inlines(tekens))
        case Lijst(genummerd, punten, begin):
            dieper = min(diepte + 1, DIEPSTE_LIJST + 1)
            gelezen = [_aaneen(een for onder in punt for een in _normaal(onder, dieper)) for punt in punten]
            gevuld = tuple(punt for punt in gelezen if punt)
            if diepte > DIEPSTE_LIJST:
                yield from (een for punt in gevuld for een in punt)
            elif gevuld:
                yield Lijst(genummerd, gevuld, begin if genummerd else 1)
        case Tabel(uitlijning, kop, rijen):
            koprij = tuple(als_inlines(zonder_look(_cel(cel), "vet")) for cel in kop)
            yield Tabel(uitlijning, koprij, tuple(tuple(als_inlines(_cel(cel)) for cel in rij) for rij in rijen))
        case Citaat(inhoud):
            binnen = _aaneen(een for onder in inhoud for een in _normaal(onder, diepte))
            if binnen:
                yield Citaat(binnen)
        case Bijeen(inhoud):
            yield from (een for onder in inhoud for een in _normaal(onder, diepte))
        case Paginaeinde():
            pass


def _cel(inlines: Inlines) -> Tekens:
    return gelijkgemaakt(als_tekens(inlines), met_einden=False)


def zonder_look(tekens: Tekens, kenmerk: str) -> Tekens:
    """Without a look that covers everything: bold over a whole heading says nothing that the heading does not."""
    if any(een.teken.strip() and not getattr(een, kenmerk) for een in tekens if een.noot is None):
        return tekens
    return tuple(zonder(een, kenmerk) for een in tekens)
