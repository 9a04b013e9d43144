"""The notes of a set: lists at the end, notes at the foot of pages, the source's own footnotes; and their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from correspondentie.kamervraag.invoer.alinea import gewoon
from correspondentie.kamervraag.invoer.regel import Regel, gewoon_cijfer
from correspondentie.kamervraag.invoer.vragenset import Noot

KOP: Final = re.compile(
    r"[\W_]*(?:noten|voetnoten|eindnoten|bronnen|bronvermelding(?:en)?|bron|referenties|noot)(?P<bij>\s+bij(?:\s+de)?\s+(?:vra(?:ag|gen)))?[\W_]*",
    re.IGNORECASE,
)
_BEGIN: Final = re.compile(
    r"(?:\[(?P<a>\d{1,2})\]|\(?(?P<b>\d{1,2})\)|(?P<c>\d{1,2})\.(?!\d)|(?P<d>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(?P<e>\d{1,2})(?=\s+\D)|(?P<f>\d{1,2})$)[:.]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_STIJLEN: Final = {"a": "[", "b": ")", "c": ".", "d": "¹", "e": "", "f": ""}
_BRON: Final = re.compile(
    r"https?://|www\.|\.nl\b|kamerstuk|aanhangsel|handelingen|tweede kamer|vergaderjaar|\b(?:19|20)\d\d\b|"
    r"['‘\"“].{3,}['’\"”]",
    re.IGNORECASE,
)
_TEKEN: Final = re.compile(
    r"\[(?P<a>\d{1,2})\]|\((?P<c>\d{1,2})\)|(?<![\w(.,])(?P<b>\d{1,2})\)|(?P<d>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(?<=[?.!'’\"”])(?P<e>\d{1,2})(?=\s|$)|(?<=[?.!]\s)(?P<f>\d{1,2})(?=\s*$)"
)


@dataclass(frozen=True, slots=True)
class Begin:
    """The first line of a note."""

    nummer: int
    rest: str
    stijl: str


@dataclass(frozen=True, slots=True)
class Voetnoot:
    """A note at the foot of a page, with its lines."""

    nummer: int
    stijl: str
    regels: list[Regel]


def lees_begin(regel: Regel) -> Begin | None:
    """Whether a note begins here: its number and what follows on the line."""
    if regel.label and (treffer := re.fullmatch(r"[\[(]?(\d{1,2})[\])]?[.:]?", regel.label)):
        stijl = next((teken for teken in "[)." if teken in regel.label), "")
        return Begin(int(treffer[1]), regel.tekst, stijl)
    treffer = _BEGIN.fullmatch(regel.tekst)
    if treffer is None or regel.label:
        return None
    naam = next(naam for naam in _STIJLEN if treffer[naam] is not None)
    return Begin(int(gewoon_cijfer(treffer[naam])), treffer["rest"], _STIJLEN[naam])


def tekens(tekst: str) -> Iterator[tuple[int, str]]:
    """The marks of notes in the text of a question: number and mark."""
    for treffer in _TEKEN.finditer(tekst):
        naam = next(naam for naam in "abcdef" if treffer[naam] is not None)
        yield int(gewoon_cijfer(treffer[naam])), treffer[0]


def lees_lijst(regels: Sequence[Regel], *, vast: bool) -> tuple[tuple[Noot, ...], str]:
    """The notes below a heading, and the style of their numbers; paragraphs without a number are counted."""
    groepen: list[tuple[int, list[Regel]]] = []
    stijl = ""
    for regel in regels:
        begin = lees_begin(regel)
        verwacht = groepen[-1][0] + 1 if groepen else 1
        if begin and _vervolgt(begin, regel, stijl if groepen else None, verwacht):
            groepen.append((begin.nummer, [_zonder_nummer(regel, begin)]))
            stijl = stijl if len(groepen) > 1 else begin.stijl
        elif not groepen or (not stijl and regel.na_wit):
            groepen.append((verwacht, [regel]))
        else:
            groepen[-1][1].append(_vervolg(regel))
    noten = tuple(Noot(nummer, gewoon(groep, vast=vast)[0].replace("\n\n", " ")) for nummer, groep in groepen)
    return tuple(noot for noot in noten if noot.tekst), stijl


def _vervolgt(begin: Begin, regel: Regel, stijl: str | None, verwacht: int) -> bool:
    """Whether this is the next note of a list in this style (``None`` before the first), not a wrapped line that
    happens to begin with a number."""
    if begin.nummer == verwacht:
        return stijl is None or begin.stijl == stijl or regel.na_wit
    return regel.na_wit and bool(begin.stijl) and verwacht < begin.nummer <= verwacht + 3


def _zonder_nummer(regel: Regel, begin: Begin) -> Regel:
    return Regel(begin.rest, regel.nummer, pagina=regel.pagina, klein=regel.klein)


def _vervolg(regel: Regel) -> Regel:
    return Regel(regel.gelabeld, regel.nummer, na_wit=False, pagina=regel.pagina, klein=regel.klein)


def splits_staart(regels: Sequence[Regel], bekend: set[int], eerste: int) -> int | None:
    """Where the list of notes without a heading begins in the last lines of a source; ``None`` without one.

    ``bekend`` are the numbers that the questions have marks for, ``eerste`` the number that is due. Every line from
    there on must fit a list that counts up, and each note must have a mark or read like a source.
    """
    for plek in range(len(regels)):
        begin = lees_begin(regels[plek])
        if begin is None or begin.nummer != eerste or not (regels[plek].na_wit or regels[plek].klein):
            continue
        if _is_lijst(regels[plek:], eerste, bekend):
            return plek
    return None


def _is_lijst(regels: Sequence[Regel], eerste: int, bekend: set[int]) -> bool:
    verwacht = eerste
    groepen: list[str] = []
    stijl: str | None = None
    for regel in regels:
        begin = lees_begin(regel)
        if begin and begin.nummer == verwacht and _vervolgt(begin, regel, stijl, verwacht):
            groepen.append(begin.rest)
            stijl = begin.stijl if stijl is None else stijl
            verwacht += 1
        elif groepen and (not regel.na_wit or not groepen[-1] or _BRON.match(regel.tekst)):
            groepen[-1] += f" {regel.tekst}"
        else:
            return False
    bron = [bool(_BRON.search(tekst)) for tekst in groepen]
    gemerkt = [nummer in bekend for nummer in range(eerste, verwacht)]
    return all(een or ander for een, ander in zip(bron, gemerkt, strict=True)) and (any(bron) or all(gemerkt))


def splits_voetnoten(regels: Sequence[Regel], bekend: set[int], eerste: int) -> tuple[list[Regel], list[Voetnoot]]:
    """Take notes at the foot of a page out of lines of text; the numbers count on from ``eerste``.

    A note there begins with the number that is due, is in small letters or reads like a source of a mark that was
    seen, and runs to the end of its paragraph.
    """
    over: list[Regel] = []
    noten: list[Voetnoot] = []
    in_noot = False
    for regel in regels:
        verwacht = noten[-1].nummer + 1 if noten else eerste
        begin = lees_begin(regel)
        stijl = noten[-1].stijl if in_noot else None
        aan_de_beurt = (
            begin if begin and begin.nummer == verwacht and _vervolgt(begin, regel, stijl, verwacht) else None
        )
        if aan_de_beurt and _is_voetnoot(regel, aan_de_beurt, verwacht in bekend, bool(over), in_noot):
            noten.append(Voetnoot(verwacht, aan_de_beurt.stijl, [_zonder_nummer(regel, aan_de_beurt)]))
            in_noot = True
        elif in_noot and (regel.klein or not regel.na_wit) and regel.klein == noten[-1].regels[0].klein:
            noten[-1].regels.append(_vervolg(regel))
        else:
            over.append(regel)
            in_noot = False
    return over, noten


def _is_voetnoot(regel: Regel, begin: Begin, gemerkt: bool, na_tekst: bool, in_noot: bool) -> bool:
    """Whether the number that is due begins a note here, not a point of a list."""
    if regel.klein:
        return True
    los = (na_tekst and regel.na_wit) or in_noot
    return los and begin.stijl != "." and gemerkt and (in_noot or bool(_BRON.search(begin.rest)))
