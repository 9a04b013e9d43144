"""A line or paragraph of a source, as every reader gives it and the recogniser reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from correspondentie.melding import Melding

_LIGATUREN: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Spaces of every width are one space; what has no width and no meaning goes. A soft hyphen is a hint, not a letter.
_WIT: Final = "\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ONZICHTBAAR: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SCHOON: Final = re.compile(f"[{_WIT}{_ONZICHTBAAR}{''.join(_LIGATUREN)}]")
_VREEMD: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_HOOG: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LAAG: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Regel:
    """``tekst`` is plain; ``rijk`` the same in the small Markdown of answers. Numbers and pages count from 1."""

    tekst: str
    nummer: int
    rijk: str = ""
    na_wit: bool = True
    """A paragraph begins here."""
    label: str = ""
    """The number or bullet that a word processor puts before a paragraph; it is not in ``tekst``."""
    niveau: int = 0
    kop: bool = False
    """Set as a heading, or all bold."""
    klein: bool = False
    """In smaller letters than the text: notes at the foot of a page."""
    marge: bool = False
    """Beside, above or below the text: colofon, running head, page number."""
    pagina: int = 0
    noot: str = ""
    """The source's own footnote of this number; ``tekst`` is the note itself."""
    tabel: bool = False
    """A whole table: ``rijk`` holds its Markdown."""

    @property
    def gelabeld(self) -> str:
        """The text with its label before it, as a reader of the source sees it."""
        return f"{self.label} {self.tekst}".strip()


@dataclass(frozen=True, slots=True)
class Bron:
    """A source that was read. ``vast``: a new paragraph is certainly one, as in Word and HTML."""

    naam: str
    regels: tuple[Regel, ...]
    vast: bool
    meldingen: tuple[Melding, ...] = field(default=())


def schoon(tekst: str) -> str:
    """Without the invisible debris of conversions: soft hyphens, ligatures, odd spaces. No letter changes."""
    return _SCHOON.sub(lambda treffer: _vervanging(treffer[0]), tekst)


def _vervanging(teken: str) -> str:
    if teken in _LIGATUREN:
        return _LIGATUREN[teken]
    return "" if re.match(f"[{_ONZICHTBAAR}]", teken) else " "


def zonder_vreemd(tekst: str) -> tuple[str, bool]:
    """Without characters that a case file cannot hold, and whether there were any."""
    gewoon = _VREEMD.sub("", tekst)
    return gewoon, gewoon != tekst


def hoog(cijfers: str) -> str:
    """``12`` as superscript."""
    return cijfers.translate(_HOOG)


def gewoon_cijfer(teken: str) -> str:
    """The digits of a superscript number."""
    return teken.translate(_LAAG)
