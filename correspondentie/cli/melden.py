"""Problems as an officer reads them: place, words, the line itself with a mark under the column, the likely fix."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from correspondentie.melding import Ernst, Melding, Plaats

_WOORD: Final = {Ernst.FOUT: "fout", Ernst.WAARSCHUWING: "let op"}
_KLEUR: Final = {Ernst.FOUT: "red", Ernst.WAARSCHUWING: "yellow"}
_BREEDTE: Final = 100
"""Columns of a source line that are shown; of a longer one the part around the column."""
_MEESTE_BYTES: Final = 2_000_000
_SPATIES: Final = str.maketrans("\u00a0\u202f", "  ")
_STUURTEKEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def toon_meldingen(meldingen: Iterable[Melding]) -> None:
    """All of these on standard error; colour on a terminal only, and never the only sign."""
    alle = list(meldingen)
    kleur = in_kleur()
    for regel in meldingsregels(alle, kleur=kleur):
        click.echo(regel, err=True, color=kleur)


def in_kleur() -> bool:
    """Whether standard error shows colours and its user wants them (https://no-color.org)."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def meldingsregels(meldingen: Iterable[Melding], *, kleur: bool = False) -> Iterator[str]:
    """The lines of these problems: sorted by place, errors before warnings at the same place, each once."""
    bestanden: dict[str, list[str]] = {}
    vorige: Plaats | None = None
    for melding in sorteer(meldingen):
        woord = _WOORD[melding.ernst]
        if kleur:
            woord = click.style(woord, fg=_KLEUR[melding.ernst], bold=True)
        waar = f"{toonbaar(melding.plaats)}: " if melding.plaats else ""
        yield f"{waar}{woord}: {veilig(melding.tekst)} [{melding.code}]"
        # Four fields that are missing from one file need its first line only once.
        if melding.plaats and melding.plaats.regel and not melding.plaats.cel and melding.plaats != vorige:
            yield from _bronregels(melding.plaats, bestanden)
        vorige = melding.plaats
        if melding.tip:
            yield f"    Tip: {veilig(melding.tip)}"


def sorteer(meldingen: Iterable[Melding]) -> list[Melding]:
    """In the order of the files, those without a place first."""
    return sorted(
        dict.fromkeys(meldingen), key=lambda melding: (melding.plaats or Plaats(""), melding.ernst is not Ernst.FOUT)
    )


def toonbaar(plaats: Plaats) -> str:
    """``bestand:regel:kolom``, the file as seen from the current folder."""
    return veilig(str(replace(plaats, bestand=kort_pad(plaats.bestand))))


def kort_pad(pad: str | Path) -> str:
    """The name of a file as seen from the current folder when it lies below it, else as it is."""
    heel = Path(pad)
    if heel.is_absolute() and heel.is_relative_to(Path.cwd()):
        return str(heel.relative_to(Path.cwd()))
    return str(pad)


def veilig(tekst: str) -> str:
    """One line without characters that steer a terminal: text of a case may hold them.

    With plain spaces for those that may not break, so that it can be searched and copied.
    """
    een_regel = " ".join(tekst.splitlines()) if "\n" in tekst else tekst
    return _STUURTEKEN.sub("\ufffd", een_regel.translate(_SPATIES))


def _bronregels(plaats: Plaats, bestanden: dict[str, list[str]]) -> Iterator[str]:
    if plaats.bestand not in bestanden:
        bestanden[plaats.bestand] = _lees(Path(plaats.bestand))
    regels = bestanden[plaats.bestand]
    if plaats.regel > len(regels):
        return
    regel = regels[plaats.regel - 1].replace("\t", " ")
    kolom = min(max(plaats.kolom, 1), len(regel) + 1) - 1
    begin = 0 if len(regel) <= _BREEDTE else max(0, kolom - _BREEDTE // 2)
    stuk = veilig(regel[begin : begin + _BREEDTE].rstrip())
    voor, na = ("…" if begin else ""), ("…" if len(regel) > begin + _BREEDTE else "")
    if not stuk.strip():
        return
    yield f"    {voor}{stuk}{na}"
    if plaats.kolom:
        yield f"    {' ' * (len(voor) + _breedte(regel[begin:kolom]))}^"


def _lees(pad: Path) -> list[str]:
    """The lines of a text file; none when it cannot be read as one."""
    try:
        with pad.open("rb") as stroom:
            ruw = stroom.read(_MEESTE_BYTES + 1)
    except (OSError, ValueError):
        return []
    if len(ruw) > _MEESTE_BYTES or b"\0" in ruw[:1000]:
        return []
    return ruw.decode("utf-8-sig", errors="replace").split("\n")


def _breedte(tekst: str) -> int:
    """Columns on a terminal."""
    return sum(
        0 if unicodedata.combining(teken) else 2 if unicodedata.east_asian_width(teken) in "WF" else 1
        for teken in tekst
    )
