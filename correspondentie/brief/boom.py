"""The letter as a tree of nodes: the one text from which Word, PDF, HTML and plain text are made.

Nodes are values: frozen, comparable, without behaviour. ``Waarde`` marks text that was filled in and knows where
it came from. Nothing in a node is markup; a renderer writes every text as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final, Literal

from correspondentie.melding import Plaats


class Status(Enum):
    """A ``CONCEPT`` may still change; ``DEFINITIEF`` has its number and never changes."""

    CONCEPT = "concept"
    DEFINITIEF = "definitief"


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a filled-in text came from.

    ``uitdrukking`` is the expression in the template (``gemeente.naam``), ``sjabloon`` its place there, ``pad``
    the dotted path in the case file and ``plaats`` its place there; both are ``None`` for what the system knew.
    """

    uitdrukking: str
    sjabloon: Plaats | None = None
    pad: str | None = None
    plaats: Plaats | None = None


# --- inline -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tekst:
    """Text of the template. Holds no line break; U+00A0 where a line may not break."""

    inhoud: str


@dataclass(frozen=True, slots=True)
class Waarde:
    """Text that was filled in. Two are equal when they say the same, wherever that came from."""

    inhoud: str
    herkomst: Herkomst = field(compare=False)


@dataclass(frozen=True, slots=True)
class Nadruk:
    """Emphasis (italic)."""

    inhoud: Inlines


@dataclass(frozen=True, slots=True)
class Sterk:
    """Strong emphasis (bold)."""

    inhoud: Inlines


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A link: http, https or mailto only."""

    url: str
    inhoud: Inlines


@dataclass(frozen=True, slots=True)
class Noot:
    """A footnote, standing at the place of its mark. Renderers number the notes of a letter from 1."""

    inhoud: Inlines


@dataclass(frozen=True, slots=True)
class Regeleinde:
    """A forced line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Leemte:
    """A gap that somebody still has to fill, shown marked. A letter with gaps cannot be finalised."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture (a scanned signature): the bytes of a PNG or JPEG and its size in millimetres."""

    gegevens: bytes
    mime: Literal["image/png", "image/jpeg"]
    alternatief: str
    breedte: float
    hoogte: float


Inline = Tekst | Waarde | Nadruk | Sterk | Verwijzing | Noot | Regeleinde | Leemte | Beeld
Inlines = tuple[Inline, ...]
_TAKKEN: Final = (Nadruk, Sterk, Verwijzing, Noot)


# --- blocks -------------------------------------------------------------------------------------------------------


class Alineasoort(Enum):
    """What a paragraph is for; the house style gives each its look."""

    GEWOON = "gewoon"
    AANHEF = "aanhef"
    SLOTGROET = "slotgroet"
    ONDERTEKENING = "ondertekening"
    """A line or lines of the signature: minister, name, function."""
    VRAAG = "vraag"
    """The literal text of a question of the Kamer."""
    KLEIN = "klein"
    """Remarks in small print: enclosures, copies."""


@dataclass(frozen=True, slots=True)
class Alinea:
    inhoud: Inlines
    soort: Alineasoort = Alineasoort.GEWOON


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; ``niveau`` is 1 (a title, as above the answers), 2 (a section) or 3."""

    niveau: int
    inhoud: Inlines


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list; each item holds blocks (paragraphs and lists). ``begin`` is the first number of a numbered list."""

    genummerd: bool
    punten: tuple[Blokken, ...]
    begin: int = 1


class Uitlijning(Enum):
    LINKS = "links"
    MIDDEN = "midden"
    RECHTS = "rechts"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with one header row, repeated on each page. ``kop`` and each row have ``len(uitlijning)`` cells.

    With ``rijkoppen`` the first cell of each row is a header as well.
    """

    uitlijning: tuple[Uitlijning, ...]
    kop: tuple[Inlines, ...]
    rijen: tuple[tuple[Inlines, ...], ...]
    rijkoppen: bool = False


@dataclass(frozen=True, slots=True)
class Citaat:
    """A quotation set apart."""

    inhoud: Blokken


@dataclass(frozen=True, slots=True)
class Bijeen:
    """Blocks that stand on one page, together with the last lines of the paragraph before them: the signature."""

    inhoud: Blokken


@dataclass(frozen=True, slots=True)
class Paginaeinde:
    """What follows starts on a new page."""


Blok = Alinea | Kop | Lijst | Tabel | Citaat | Bijeen | Paginaeinde
Blokken = tuple[Blok, ...]


# --- letter -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole letter.

    ``hoofd`` holds the data of the letter's head by name, each as lines: ``organisatie``, ``onderdeel``,
    ``bezoekadres``, ``postadres``, ``website``, ``contactpersoon``, ``telefoon``, ``email``, ``retouradres``,
    ``geadresseerde``, ``datum``, ``betreft``, ``onze_referentie``, ``uw_referentie``, ``lbr``, ``bijlagen``,
    ``rubricering``. A name that is absent is not printed. The house style says which stand where and under which
    label.
    """

    soort: str
    titel: str
    huisstijl: str
    dagtekening: date
    hoofd: Mapping[str, tuple[Inlines, ...]]
    inhoud: Blokken
    status: Status = Status.CONCEPT
    stempel: str | None = None
    """Word across every page: CONCEPT, PROEF; ``None`` for a clean letter."""
    kenmerk: str | None = None
    auteur: str = ""
    taal: str = "nl-NL"
    apart: bool = False
    """What stands behind the first page break is a file of its own: the answers, apart from the letter."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """Further document properties."""


def platte_tekst(inlines: Iterable[Inline]) -> str:
    """The words of these nodes on one line; notes are left out, pictures give their alternative text."""
    return "".join(_plat(inline) for inline in inlines)


def _plat(inline: Inline) -> str:
    match inline:
        case Tekst(inhoud) | Waarde(inhoud, _):
            return inhoud
        case Leemte(tekst):
            return tekst
        case Nadruk(inhoud) | Sterk(inhoud) | Verwijzing(_, inhoud):
            return platte_tekst(inhoud)
        case Regeleinde():
            return " "
        case Beeld(alternatief=alternatief):
            return alternatief
        case Noot():
            return ""


def alle_inlines(blokken: Iterable[Blok]) -> Iterator[Inline]:
    """Every inline node below these blocks in reading order, containers before what they hold."""
    uit: list[Inline] = []
    for blok in blokken:
        _verzamel(blok, uit)
    return iter(uit)


def _verzamel(blok: Blok, uit: list[Inline]) -> None:
    match blok:
        case Alinea(inhoud) | Kop(_, inhoud):
            _verzamel_inlines(inhoud, uit)
        case Lijst(punten=punten):
            for punt in punten:
                for onder in punt:
                    _verzamel(onder, uit)
        case Tabel(kop=kop, rijen=rijen):
            for rij in (kop, *rijen):
                for cel in rij:
                    _verzamel_inlines(cel, uit)
        case Citaat(inhoud) | Bijeen(inhoud):
            for onder in inhoud:
                _verzamel(onder, uit)
        case Paginaeinde():
            pass


def _verzamel_inlines(inlines: Inlines, uit: list[Inline]) -> None:
    for inline in inlines:
        uit.append(inline)
        if isinstance(inline, _TAKKEN):
            _verzamel_inlines(inline.inhoud, uit)
