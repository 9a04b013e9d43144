"""What a conversion leaves of headers and footers between the text: page numbers, and the head of the letter again."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.titel import ZAAKNUMMER, datum_of_niets

_PAGINANUMMER: Final = re.compile(
    r"[\W_]*(?:pagina|blz\.?|bladzijde|page)\s*\d{1,3}(?:\s*(?:van|/|of|uit)\s*\d{1,3})?[\W_]*|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*/\s*\d{1,3}",
    re.IGNORECASE,
)
_STREEP: Final = re.compile(r"[\s*_=~.·•-]{3,}")
_LABEL: Final = re.compile(
    r"[\W_]*(?:(?P<onze>on[sz]e?\s+(?:referentie|kenmerk))|(?P<uw>uw\s+(?:referentie|kenmerk|brief))|(?P<datum>datum)|"
    r"(?P<bijlage>bijlage\(?n?\)?|aantal bijlagen)|(?P<betreft>betreft|onderwerp))"
    r"[*_]*(?:\s*:[*_]*\s*|\s+|$)(?P<waarde>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DIENST: Final = re.compile(r"(?:directoraat-generaal|directie|afdeling|ministerie van)\b.{0,80}", re.IGNORECASE)


def is_paginanummer(regel: Regel) -> bool:
    return bool(_PAGINANUMMER.fullmatch(regel.tekst)) or is_streep(regel)


def is_streep(regel: Regel) -> bool:
    """A line of strokes or stars: it has no words."""
    return bool(_STREEP.fullmatch(regel.tekst))


def lees_label(regel: Regel) -> tuple[str, str] | None:
    """The label of a line of the head (``onze``, ``uw``, ``datum``, ``bijlage``, ``betreft``) and its value there."""
    treffer = _LABEL.fullmatch(regel.tekst)
    if treffer is None:
        return None
    naam = next(naam for naam in ("onze", "uw", "datum", "bijlage", "betreft") if treffer[naam])
    return naam, treffer["waarde"].strip()


def past_bij(naam: str, waarde: str) -> bool:
    """Whether this can be the value of such a label, and nothing longer."""
    match naam:
        case "onze":
            return bool(re.fullmatch(r"\[?[\w/.-]*\d[\w/.-]*\]?|\[[^\]]*\]", waarde))
        case "uw":
            return bool(ZAAKNUMMER.fullmatch(waarde) or re.fullmatch(r"[\w/.-]*\d[\w/.-]*", waarde))
        case "datum":
            return datum_of_niets(waarde) is not None
        case "bijlage":
            return bool(re.fullmatch(r"\d{1,2}|geen|één|een|twee|drie", waarde, re.IGNORECASE))
        case _:
            return False


def is_dienst(regel: Regel) -> bool:
    """A line that names the sender: it stands in every head again."""
    return bool(_DIENST.fullmatch(regel.tekst)) and not re.search(r"[.?!;]$", regel.tekst)


class Herhaling:
    """Recognises, line by line, the head of the letter where it stands between the text again."""

    def __init__(self, kop: Collection[Regel]) -> None:
        self.kopregels = {_sleutel(regel) for regel in kop}
        self.wacht_op: str | None = None

    def is_kop(self, regel: Regel) -> bool:
        """Whether this line belongs to a repeated head."""
        wacht, self.wacht_op = self.wacht_op, None
        if is_paginanummer(regel):
            self.wacht_op = wacht
            return True
        if wacht and past_bij(wacht, regel.tekst):
            return True
        gelezen = lees_label(regel)
        if gelezen:
            naam, waarde = gelezen
            if not waarde and naam != "betreft":
                self.wacht_op = naam
                return True
            if past_bij(naam, waarde):
                return True
        return (_sleutel(regel) in self.kopregels and len(regel.tekst) > 3) or is_dienst(regel)


def _sleutel(regel: Regel) -> str:
    return " ".join(regel.tekst.split()).casefold().strip("*_# ")
