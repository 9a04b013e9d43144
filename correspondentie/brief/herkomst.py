"""Where every filled-in text of a letter came from, in reading order: the head first, then the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from correspondentie.brief.boom import Brief, Herkomst, Inline, Noot, Waarde, alle_inlines


@dataclass(frozen=True, slots=True)
class Regel:
    """One filled-in text. ``plek`` is the entry of the head, or ``tekst`` for the body."""

    plek: str
    tekst: str
    herkomst: Herkomst

    @property
    def van(self) -> str:
        """The place in the case file, or ``systeem`` for what the system knew."""
        return str(self.herkomst.plaats) if self.herkomst.plaats else "systeem"


def herkomst_van(brief: Brief) -> tuple[Regel, ...]:
    """Every filled-in text; those of one rich value that follow each other are one."""
    return tuple(_samengevoegd(_alle(brief)))


def _alle(brief: Brief) -> Iterator[Regel]:
    for naam, regels in brief.hoofd.items():
        for inlines in regels:
            yield from _waarden(naam, inlines)
    yield from _waarden("tekst", alle_inlines(brief.inhoud))


def _waarden(plek: str, inlines: Iterator[Inline] | tuple[Inline, ...]) -> Iterator[Regel]:
    for inline in inlines:
        if isinstance(inline, Waarde) and inline.inhoud.strip():
            yield Regel(plek, inline.inhoud, inline.herkomst)
        elif isinstance(inline, Noot) and isinstance(inlines, tuple):
            yield from _waarden(plek, inline.inhoud)


def _samengevoegd(regels: Iterator[Regel]) -> Iterator[Regel]:
    vorige: Regel | None = None
    for regel in regels:
        if vorige and (vorige.plek, vorige.herkomst) == (regel.plek, regel.herkomst):
            vorige = Regel(vorige.plek, f"{vorige.tekst} {regel.tekst}", vorige.herkomst)
            continue
        if vorige:
            yield vorige
        vorige = regel
    if vorige:
        yield vorige
