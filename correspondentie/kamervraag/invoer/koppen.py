"""Headings of questions and answers in every shape that sets have, slips included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from correspondentie.kamervraag.invoer.nummers import REEKS, lees_nummers
from correspondentie.kamervraag.invoer.regel import Regel

_WOORDKOP: Final = re.compile(
    r"[\W_]*(?P<woord>[Vv]\w{2,6})\s*(?:nr\.?\s*|nummer\s*)?(?P<nummer>\d{1,3})\b[*_]*\s*(?P<teken>[:.)\]]|[-–](?=\s))?[*_]*\s*(?P<rest>.*)",
    re.DOTALL,
)
_ANTWOORD: Final = re.compile(
    rf"[\W_]*(?P<woord>[Aa]\w{{5,9}})\b(?P<tussen>(?:\s+(?i:op|of|od|bij|van|voor|de))*)\s*(?P<vraag>[Vv]\w{{2,6}}\b)?\s*(?:nrs?\.?\s*)?"
    rf"(?P<nummers>{REEKS})?\b(?![\d,.]*\d)[*_]*\s*(?P<teken>[:.)]|[-–](?=\s)|$)?[*_]*\s*(?P<rest>.*)",
    re.DOTALL,
)
_LOS: Final = re.compile(r"(?P<open>[(\[]?)(?P<nummer>\d{1,3})(?P<teken>[.):\]]?)")
_IN: Final = re.compile(
    r"(?P<open>[(\[]?)(?P<nummer>\d{1,3})(?P<teken>[.):\]]?)\s+(?P<rest>[\"'“‘(„«]*[^\W\d_].*)", re.DOTALL
)
_VRAAG: Final = ("vraag", "vragen")
_ANTWOORDEN: Final = ("antwoord", "antwoorden")

Stijl = tuple[str, str]
"""How questions are numbered: ``("woord", "")``, ``("los", ".")``, ``("in", ")")``, ``("label", ".")``."""
WOORD: Final[Stijl] = ("woord", "")


@dataclass(frozen=True, slots=True)
class Vraagkop:
    """``rest`` is the beginning of the question when that stands on the same line; ``gelezen`` is set for a slip."""

    nummer: int
    rest: str
    stijl: Stijl
    gelezen: str = ""


@dataclass(frozen=True, slots=True)
class Antwoordkop:
    """``nummers`` is empty for ``Antwoord`` without more."""

    nummers: tuple[int, ...]
    rest: str
    gelezen: str = ""


def lees_vraagkop(regel: Regel) -> Vraagkop | None:
    """A heading with the word ``vraag``."""
    treffer = _WOORDKOP.fullmatch(regel.gelabeld)
    if treffer is None or not lijkt_op(treffer["woord"], _VRAAG):
        return None
    rest, nummer = treffer["rest"].strip(), int(treffer["nummer"])
    if rest and not treffer["teken"] and not re.match(r"[\"'“‘(„«]*[A-Z0-9]", rest):
        return None
    gelezen = "" if treffer["woord"].casefold() == "vraag" else f"Vraag {nummer}"
    return Vraagkop(nummer, rest, WOORD, gelezen)


def lees_antwoordkop(regel: Regel) -> Antwoordkop | None:
    """A heading above an answer: ``Antwoord op vragen 3 en 4``, ``Antwoord 3:``, ``Antwoord``."""
    treffer = _ANTWOORD.fullmatch(regel.gelabeld)
    if treffer is None or not lijkt_op(treffer["woord"], _ANTWOORDEN):
        return None
    if treffer["vraag"] and not lijkt_op(treffer["vraag"], _VRAAG):
        return None
    nummers, rest = lees_nummers(treffer["nummers"] or ""), treffer["rest"].strip()
    if not nummers and ((rest and treffer["teken"] != ":") or treffer["tussen"] or treffer["vraag"]):
        return None
    if nummers and rest and not treffer["teken"] and not re.match(r"[\"'“‘(„«]*[A-Z]", rest):
        return None
    if nummers and rest and not (treffer["vraag"] or treffer["teken"]):
        return None
    goed = treffer["woord"].casefold() in _ANTWOORDEN and (
        not treffer["vraag"] or treffer["vraag"].casefold() in _VRAAG
    )
    goed = goed and " ".join(treffer["tussen"].casefold().split()) in ("", "op", "bij")
    reeks = re.sub(r"\s+", " ", treffer["nummers"] or "")
    return Antwoordkop(
        nummers, rest, "" if goed else f"Antwoord op {'vraag' if len(nummers) == 1 else 'vragen'} {reeks}"
    )


def lees_nummerkop(regel: Regel) -> Vraagkop | None:
    """A bare number, on a line of its own or before the question."""
    if regel.label and (treffer := _LOS.fullmatch(regel.label)):
        return Vraagkop(int(treffer["nummer"]), regel.tekst, ("label", treffer["open"] + treffer["teken"]))
    if treffer := _LOS.fullmatch(regel.tekst):
        return Vraagkop(int(treffer["nummer"]), "", ("los", treffer["open"] + treffer["teken"]))
    if treffer := _IN.fullmatch(regel.tekst):
        return Vraagkop(int(treffer["nummer"]), treffer["rest"], ("in", treffer["open"] + treffer["teken"]))
    return None


def kies_stijl(regels: Sequence[Regel]) -> Stijl | None:
    """How the questions of this source are numbered; ``None`` when nothing looks like a question.

    The word ``Vraag`` wins. Else it is the way of numbering that counts up from 1 and has most question marks: lists of
    notes and of points inside a question have few.
    """
    if any(lees_vraagkop(regel) for regel in regels):
        return WOORD
    koppen = [(plek, kop) for plek, regel in enumerate(regels) if (kop := lees_nummerkop(regel))]
    beste: tuple[int, int] = (0, 0)
    gekozen: Stijl | None = None
    for stijl in dict.fromkeys(kop.stijl for _, kop in koppen):
        punten, begin = _punten([(plek, kop) for plek, kop in koppen if kop.stijl == stijl], regels)
        if (punten, -begin) > beste and punten:
            beste, gekozen = (punten, -begin), stijl
    return gekozen


def _punten(koppen: Sequence[tuple[int, Vraagkop]], regels: Sequence[Regel]) -> tuple[int, int]:
    """How many questions this way of numbering finds, and where the first stands."""
    plekken: list[int] = []
    verwacht = 1
    for plek, kop in koppen:
        if kop.nummer == verwacht or (plekken and verwacht < kop.nummer <= verwacht + 2):
            plekken.append(plek)
            verwacht = kop.nummer + 1
    einden = [*plekken[1:], len(regels)]
    vragend = sum(
        any("?" in regel.tekst for regel in regels[plek:einde]) for plek, einde in zip(plekken, einden, strict=False)
    )
    return vragend, plekken[0] if plekken else 0


def lijkt_op(woord: str, woorden: Sequence[str]) -> bool:
    """Whether this is one of the words, but for one letter too many, too few, wrong or swapped."""
    klein = woord.casefold()
    return any(_afstand(klein, ander) <= 1 for ander in woorden)


def _afstand(a: str, b: str) -> int:
    """0, 1, or 2 for more."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > 1:
        return 2
    begin = next((op for op, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[begin:], b[begin:]
    verwisseld = len(rest_a) > 1 and len(rest_b) > 1 and rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return 1 if verwisseld or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] else 2
