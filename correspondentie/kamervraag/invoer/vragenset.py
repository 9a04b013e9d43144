"""What an import finds: the set with its answers, what had no place, what was only debris, what looks wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.melding import Melding


@dataclass(frozen=True, slots=True)
class Lid:
    """A member; ``fractie`` is empty when the source does not name it."""

    naam: str
    fractie: str = ""


@dataclass(frozen=True, slots=True)
class Noot:
    """A note of the set, with the number that its marks have."""

    nummer: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A question: ``tekst`` in paragraphs divided by empty lines; ``antwoord`` is Markdown."""

    nummer: int
    tekst: str
    antwoord: str = ""
    zie: tuple[int, ...] = ()
    samen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Vragenset:
    """A set as the source has it; what the source lacks is ``None`` or empty."""

    leden: tuple[Lid, ...] = ()
    bewindspersonen: tuple[str, ...] = ()
    onderwerp: str = ""
    ingezonden: date | None = None
    zaaknummer: str = ""
    vragen: tuple[Gevonden, ...] = ()
    noten: tuple[Noot, ...] = ()
    toelichting: str = ""
    # Of a finished letter.
    datum: date | None = None
    onze_referentie: str = ""
    ondertekenaar: str = ""
    ambt: str = ""
    mede_namens: tuple[str, ...] = ()
    bijlagen: tuple[str, ...] = ()
    betreft: str = ""
    zie_ook: tuple[str, ...] = ()
    aanhangsel: bool = False
    """As published in the Aanhangsel van de Handelingen."""

    @property
    def is_beantwoord(self) -> bool:
        return any(vraag.antwoord or vraag.zie for vraag in self.vragen)


@dataclass(frozen=True, slots=True)
class Invoer:
    """The outcome of an import. Every line of the source is in the set, in ``onplaatsbaar`` or in ``afval``."""

    vragenset: Vragenset
    onplaatsbaar: tuple[Regel, ...] = ()
    afval: tuple[Regel, ...] = ()
    """Running heads, page numbers, addresses, the fixed sentences of a covering letter."""
    meldingen: tuple[Melding, ...] = field(default=())
