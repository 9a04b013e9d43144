"""Checks of a finished letter: what a reader would stumble over. One function per check, one table of checks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from correspondentie.brief.boom import Waarde, alle_inlines
from correspondentie.brief.brief import Gemaakt
from correspondentie.controle.meldingen import MELDING
from correspondentie.datum.lopende_tekst import vind_foute_datums
from correspondentie.melding import Ernst, Melding

Controle = Callable[[Sequence[Waarde]], Iterator[Melding]]
"""Takes the filled-in texts of a letter that stand in its case, in reading order."""

# What people type where something still has to come: "[datum]", "XXX", "PM", "……", "{{ naam }}".
_OPENSTAAND: Final = re.compile(
    r"\[(?:datum|naam|bedrag|aantal|invullen|pm|nader te bepalen|\.\.\.|…|x+)\]|\bX{3,}\b|\{\{.*?\}\}|\bPM\b|_{4,}",
    re.IGNORECASE,
)


def niets_staat_nog_open(waarden: Sequence[Waarde]) -> Iterator[Melding]:
    """No filled-in text looks like a place that was left for later."""
    for waarde in waarden:
        for plek in _opengelaten(waarde.inhoud):
            yield MELDING(
                "CT-005",
                plaats=waarde.herkomst.plaats,
                veld=waarde.herkomst.pad,
                ernst=Ernst.WAARSCHUWING,
                tekst=plek,
            )


def datums_in_de_tekst_bestaan(waarden: Sequence[Waarde]) -> Iterator[Melding]:
    """No filled-in text names a day that is not in the calendar."""
    for waarde in waarden:
        for reden in _redenen_geen_datum(waarde.inhoud):
            yield MELDING(
                "CT-006",
                plaats=waarde.herkomst.plaats,
                veld=waarde.herkomst.pad,
                ernst=Ernst.WAARSCHUWING,
                reden=reden,
            )


# The letters of a mailing have most of their texts in common.
@lru_cache(maxsize=1024)
def _opengelaten(tekst: str) -> tuple[str, ...]:
    return tuple(treffer[0] for treffer in _OPENSTAAND.finditer(tekst))


@lru_cache(maxsize=1024)
def _redenen_geen_datum(tekst: str) -> tuple[str, ...]:
    return tuple(gevonden.fout.meldingen[0].tekst for gevonden in vind_foute_datums(tekst))


CONTROLES: Final[tuple[Controle, ...]] = (niets_staat_nog_open, datums_in_de_tekst_bestaan)


def controleer_brief(gemaakt: Gemaakt) -> tuple[Melding, ...]:
    """What every check found; all of it warnings, the letter can be made."""
    waarden = tuple(
        inline for inline in alle_inlines(gemaakt.brief.inhoud) if isinstance(inline, Waarde) and inline.herkomst.pad
    )
    return tuple(melding for controle in CONTROLES for melding in controle(waarden))


def controleer_af(gemaakt: Gemaakt) -> tuple[Melding, ...]:
    """What keeps a letter from being finalised: gaps that somebody still has to fill."""
    if not gemaakt.leemten:
        return ()
    eerste = ", ".join(gemaakt.leemten[:5])
    meer = f" en nog {len(gemaakt.leemten) - 5}" if len(gemaakt.leemten) > 5 else ""
    return (MELDING("CT-004", leemten=eerste + meer),)
