"""The small language in which a way of writing a reference number is data, e.g. ``U{jaar}{volgnummer:5}``.

No regular expressions in data: those could be written so that reading takes for ever. What this language can say
compiles to an expression that is bounded in length and never backtracks far.

=========================== ====================================== ==============
part                        meaning                                example
=========================== ====================================== ==============
``{jaar}``                  year in four digits, 1800 to 2099      ``2026``
``{jaar:jj}``               its last two digits (alone: 20jj)      ``26``
``{jaar+1}``                the year after it; also ``:jj``        ``2027``
``{naam:5}``                a number above 0 in exactly 5 digits   ``00182``
``{naam:1-6}``              one to six digits, no leading zeros    ``3516``
``{naam:1-6 gegroepeerd}``  the same, a space before each three    ``19 637``
``{naam:letters 1-5}``      capitals                               ``XVI``
``{naam:I|II}``             one of these words                     ``II``
=========================== ====================================== ==============

A space stands for a space that does not break; on reading, any white space is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from correspondentie.kenmerk.meldingen import MELDING

VASTE_SPATIE: Final = "\u00a0"
LANGSTE: Final = 120
"""Characters that a reference number can have; longer text is not looked at."""

Waarde = int | str
_DEEL: Final = re.compile(r"([a-z]+)(\+1)?(?::([^{}]+))?")
_BREEDTE: Final = re.compile(r"(?:(letters) )?([1-9])(?:-([1-9]))?( gegroepeerd)?")
_WOORDEN: Final = re.compile(r"[A-Za-z]+(?:\|[A-Za-z]+)+")


class GeenVergaderjaar(ValueError):
    """The two years in the text do not follow each other: the writing is right, the number is not."""


@dataclass(frozen=True, slots=True)
class Letterlijk:
    """Text that stands there as it is."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Deel:
    """A part with its name; ``kort`` and ``erna`` are for years, ``minst`` and ``meest`` count characters."""

    naam: str
    soort: str
    """``jaar``, ``getal``, ``letters`` or ``woord``."""
    minst: int = 4
    meest: int = 4
    erna: bool = False
    kort: bool = False
    gegroepeerd: bool = False
    woorden: tuple[str, ...] = ()

    @property
    def vast(self) -> bool:
        return self.minst == self.meest

    @property
    def cijfers(self) -> bool:
        return self.soort in ("jaar", "getal")

    @property
    def patroon(self) -> str:
        """The part as a bounded regular expression."""
        if self.soort == "jaar":
            if not self.kort:
                return "(?:18|19|20)[0-9]{2}"
            return "(?:18|19|20)00|[0-9]{2}" if self.erna else "[0-9]{2}"
        if self.soort == "letters":
            return f"[A-Z]{{{self.minst},{self.meest}}}"
        if self.soort == "woord":
            # Longest first, so that "II" is not read as "I" and a rest.
            return "|".join(sorted(self.woorden, key=len, reverse=True))
        if self.vast and not self.gegroepeerd:
            return f"[0-9]{{{self.minst}}}"
        if self.gegroepeerd:
            return f"[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{0,{(self.meest - 1) // 3}}}"
        return f"[1-9][0-9]{{{self.minst - 1},{self.meest - 1}}}"

    def lees(self, tekst: str) -> Waarde | None:
        """The value of a text that matched; ``None`` when it is out of bounds. A short year stays two digits."""
        if not self.cijfers:
            return tekst
        cijfers = tekst.replace(" ", "")
        if self.soort == "jaar":
            return int(cijfers)
        return int(cijfers) if self.minst <= len(cijfers) <= self.meest and int(cijfers) else None

    def schrijf(self, waarde: Waarde) -> str | None:
        """The text of a value, ``None`` when it does not fit in here."""
        if isinstance(waarde, str) is self.cijfers:
            return None
        if isinstance(waarde, str):
            return waarde if re.fullmatch(self.patroon, waarde) else None
        if self.soort == "jaar":
            jaar = waarde + self.erna
            # At the turn of a century a vergaderjaar is cited with both years in full: 1999/2000.
            voluit = not self.kort or (self.erna and jaar % 100 == 0)
            tekst = str(jaar) if voluit else f"{jaar % 100:02}"
            return tekst if waarde >= 1800 and jaar <= 2099 else None
        tekst = f"{waarde:0{self.minst}}" if self.vast else str(waarde)
        if waarde < 1 or not self.minst <= len(tekst) <= self.meest:
            return None
        return f"{waarde:,}".replace(",", " ") if self.gegroepeerd else tekst


@dataclass(frozen=True)
class Patroon:
    """One way of writing: literal text and parts in order."""

    bron: str
    stukken: tuple[Letterlijk | Deel, ...]

    @property
    def delen(self) -> tuple[Deel, ...]:
        return tuple(stuk for stuk in self.stukken if isinstance(stuk, Deel))

    @property
    def namen(self) -> frozenset[str]:
        return frozenset(deel.naam for deel in self.delen)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(
            "".join(f"({stuk.patroon})" if isinstance(stuk, Deel) else re.escape(stuk.tekst) for stuk in self.stukken)
        )

    def lees(self, tekst: str) -> dict[str, Waarde] | None:
        """The values in a text with single plain spaces; ``None`` when it is not written like this.

        Raises ``GeenVergaderjaar`` when two years should follow each other and do not.
        """
        gevonden = self.regex.fullmatch(tekst) if len(tekst) <= LANGSTE else None
        return self.waarden(gevonden.groups()) if gevonden else None

    def waarden(self, teksten: tuple[str, ...]) -> dict[str, Waarde] | None:
        """The values of the parts whose texts these are, in order; see ``lees``."""
        uit: dict[str, Waarde] = {}
        jaren = []
        for deel, tekst in zip(self.delen, teksten, strict=True):
            waarde = deel.lees(tekst)
            if waarde is None or (uit.get(deel.naam, waarde) != waarde and deel.soort != "jaar"):
                return None
            if isinstance(waarde, int) and deel.soort == "jaar":
                jaren.append((deel, waarde))
            else:
                uit[deel.naam] = waarde
        if jaren:
            uit["jaar"] = _jaar(jaren)
        return uit

    def schrijf(self, waarden: Mapping[str, Waarde], titel: str) -> str:
        """The text, with spaces that do not break; raises ``Fout`` when a value does not fit."""
        uit = []
        for stuk in self.stukken:
            if isinstance(stuk, Letterlijk):
                uit.append(stuk.tekst)
                continue
            tekst = stuk.schrijf(waarden[stuk.naam])
            if tekst is None:
                raise MELDING.fout("KM-008", titel=titel, deel=stuk.naam, waarde=waarden[stuk.naam])
            uit.append(tekst)
        return "".join(uit).replace(" ", VASTE_SPATIE)


def gewone_spaties(tekst: str) -> str:
    """The text with every run of white space as one plain space, and none around it."""
    return " ".join(tekst.split())


def ontleed(bron: str) -> Patroon:
    """The pattern that this text says; raises ``Fout`` when it says none, or one that reads in two ways."""
    stukken: list[Letterlijk | Deel] = []
    for tekst in re.split(r"(\{[^{}]*\})", gewone_spaties(bron)):
        if tekst.startswith("{"):
            stukken.append(_deel(bron, tekst))
        elif "{" in tekst or "}" in tekst:
            raise MELDING.fout("KM-101", patroon=bron, deel=tekst, reden="een accolade hoort bij een deel als {jaar}")
        elif tekst:
            stukken.append(Letterlijk(tekst))
    if not any(isinstance(stuk, Deel) for stuk in stukken):
        raise MELDING.fout("KM-101", patroon=bron, deel=bron, reden="er is geen deel, zoals {volgnummer:5}")
    if any(map(_loopt_door, stukken, stukken[1:])) or any(map(_groep_voor_getal, stukken, stukken[1:], stukken[2:])):
        raise MELDING.fout("KM-102", patroon=bron)
    return Patroon(bron, tuple(stukken))


def _deel(bron: str, tekst: str) -> Deel:
    gevonden = _DEEL.fullmatch(tekst[1:-1])
    if gevonden is None:
        raise MELDING.fout("KM-101", patroon=bron, deel=tekst, reden="schrijf {naam:soort}")
    naam, erna, soort = gevonden[1], bool(gevonden[2]), gevonden[3] or ""
    if naam == "jaar":
        if soort not in ("", "jj"):
            raise MELDING.fout("KM-101", patroon=bron, deel=tekst, reden="een jaar is {jaar} of {jaar:jj}")
        return Deel(naam, "jaar", 2 if soort else 4, 2 if soort and not erna else 4, erna=erna, kort=bool(soort))
    if erna:
        raise MELDING.fout("KM-101", patroon=bron, deel=tekst, reden="+1 kan alleen bij jaar")
    if _WOORDEN.fullmatch(soort):
        woorden = tuple(soort.split("|"))
        return Deel(naam, "woord", min(map(len, woorden)), max(map(len, woorden)), woorden=woorden)
    breed = _BREEDTE.fullmatch(soort)
    if breed is None or (breed[1] and breed[4]) or int(breed[3] or breed[2]) < int(breed[2]):
        raise MELDING.fout(
            "KM-101", patroon=bron, deel=tekst, reden="de soort is bijvoorbeeld 5, 1-6, ‘1-6 gegroepeerd’ of I|II"
        )
    minst, meest = int(breed[2]), int(breed[3] or breed[2])
    return Deel(naam, "letters" if breed[1] else "getal", minst, meest, gegroepeerd=bool(breed[4]))


def _loopt_door(links: Letterlijk | Deel, rechts: Letterlijk | Deel) -> bool:
    """Whether the border between two neighbours cannot be seen, because one of them may be longer or shorter."""
    if isinstance(links, Letterlijk):
        return isinstance(rechts, Deel) and not rechts.vast and _zelfde(links.tekst[-1], rechts)
    if isinstance(rechts, Deel):
        return links.cijfers == rechts.cijfers and not (links.vast and rechts.vast)
    return not links.vast and _zelfde(rechts.tekst[0], links)


def _groep_voor_getal(links: Letterlijk | Deel, midden: Letterlijk | Deel, rechts: Letterlijk | Deel) -> bool:
    """Whether ``19 637`` may run on into a number after it: the space between them could be one of its own."""
    loopt_door = isinstance(links, Deel) and links.gegroepeerd and midden == Letterlijk(" ")
    return loopt_door and isinstance(rechts, Deel) and rechts.cijfers


def _zelfde(teken: str, deel: Deel) -> bool:
    return teken.isdigit() if deel.cijfers else teken.isalpha()


def _jaar(jaren: list[tuple[Deel, int]]) -> int:
    """The year that all parts of a text agree on; the century of a short one is that of a long one, else 20."""
    lang = [waarde - deel.erna for deel, waarde in jaren if not deel.kort]
    jaar = lang[0] if lang else 2000 + (jaren[0][1] - jaren[0][0].erna) % 100
    for deel, waarde in jaren:
        verwacht = jaar + deel.erna
        if waarde != verwacht and not (deel.kort and waarde == verwacht % 100):
            raise GeenVergaderjaar
    return jaar
