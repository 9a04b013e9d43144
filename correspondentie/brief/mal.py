"""Moulds: a text of a template before its values are there.

The letters of a mailing come from one text and differ in their values. Its mould is made once: what no value touches
stands in it as it will stand in every letter, and pouring a letter works out the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from correspondentie.brief.invullen import Bron
from correspondentie.sjabloon.invulling import Invulling

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Vulling:
    """What a letter pours in: the values behind the marks in the text, and the case that they come from."""

    invullingen: tuple[Invulling, ...]
    bron: Bron


@dataclass(frozen=True, slots=True)
class Vast(Generic[A]):
    """A part that is the same in every letter; it has to be a value that nobody can change."""

    deel: A

    def giet(self, _: Vulling) -> A:
        return self.deel


@dataclass(frozen=True, slots=True)
class Open(Generic[A]):
    """A part that is worked out for every letter; pouring may raise ``Fout``."""

    giet: Callable[[Vulling], A]


Mal = Vast[A] | Open[A]


def dan(mal: Mal[A], maak: Callable[[A], B]) -> Mal[B]:
    """The mould of what ``maak`` makes of a part; at once, where the part stands fast."""
    if isinstance(mal, Vast):
        return Vast(maak(mal.deel))
    giet = mal.giet
    return Open(lambda vulling: maak(giet(vulling)))


def reeks(
    mallen: Iterable[Mal[tuple[A, ...]]], voeg: Callable[[Iterable[A]], tuple[A, ...]] = tuple
) -> Mal[tuple[A, ...]]:
    """The parts one after the other; ``voeg`` joins those next to each other that stand fast."""
    delen: list[Mal[tuple[A, ...]]] = []
    vast: list[A] = []
    for mal in mallen:
        if isinstance(mal, Vast):
            vast.extend(mal.deel)
            continue
        if vast:
            delen.append(Vast(voeg(vast)))
            vast = []
        delen.append(mal)
    if not delen:
        return Vast(voeg(vast))
    if vast:
        delen.append(Vast(voeg(vast)))
    gieters = [deel.giet for deel in delen]
    return Open(lambda vulling: tuple([een for giet in gieters for een in giet(vulling)]))


def alle(mallen: Iterable[Mal[A]]) -> Mal[tuple[A, ...]]:
    """The parts as one row: the cells of a table, the items of a list."""
    return reeks(dan(mal, lambda deel: (deel,)) for mal in mallen)
