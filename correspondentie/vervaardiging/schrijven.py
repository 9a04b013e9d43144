"""Whole or not at all: files are written aside, flushed and renamed, all files of a letter together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Final
from uuid import uuid4

from correspondentie.melding import Plaats
from correspondentie.vervaardiging.meldingen import MELDING

_TEGELIJK: Final = 160
"""Files that are written together at most: a process may have some hundreds open."""


@contextmanager
def zet_klaar(bestanden: Mapping[Path, bytes], terzijde: Path | None = None) -> Iterator[Callable[[], None]]:
    """These files, written and flushed beside their places; calling what is yielded puts them there.

    With ``terzijde`` they wait in that folder, on the same disk, where what a killed process left is easily found.
    When the block is left without that call, nothing has changed. Raises ``Fout`` when a file cannot be written.
    """
    beurt = uuid4().hex
    klaar = {
        doel: (terzijde or doel.parent) / f".{doel.name}.{beurt}.{nummer}" for nummer, doel in enumerate(bestanden)
    }

    def plaats() -> None:
        for doel, tijdelijk in list(klaar.items()):
            with _vertaald(doel):
                tijdelijk.replace(doel)
            del klaar[doel]

    try:
        for map_ in dict.fromkeys((*(doel.parent for doel in bestanden), *((terzijde,) if terzijde else ()))):
            maak_map(map_)
        _schrijf([(klaar[doel], doel, inhoud) for doel, inhoud in bestanden.items()])
        yield plaats
    finally:
        for tijdelijk in klaar.values():
            # A folder that could not be made is no place to look in.
            with suppress(OSError):
                tijdelijk.unlink(missing_ok=True)


def maak_map(map_: Path) -> None:
    """This folder with those above it; raises ``Fout`` when that cannot be."""
    with _vertaald(map_):
        map_.mkdir(parents=True, exist_ok=True)


def schrijf_heel(bestanden: Mapping[Path, bytes]) -> None:
    """Write these files; raises ``Fout`` and leaves no half file when one of them cannot be written."""
    with zet_klaar(bestanden) as plaats:
        plaats()


def _schrijf(bestanden: Sequence[tuple[Path, Path, bytes]]) -> None:
    """Write each onto the disk as a first path that is to become the second; never over one that is there."""
    for begin in range(0, len(bestanden), _TEGELIJK):
        _schrijf_samen(bestanden[begin : begin + _TEGELIJK])


def _schrijf_samen(bestanden: Sequence[tuple[Path, Path, bytes]]) -> None:
    with ExitStack() as stapel:
        stromen: list[tuple[Path, FileIO]] = []
        for pad, doel, inhoud in bestanden:
            # Not a NamedTemporaryFile: that one keeps its file from others, whatever the umask says.
            with _vertaald(doel):
                stroom = stapel.enter_context(pad.open("xb", buffering=0))
                _schrijf_uit(stroom, inhoud)
            stromen.append((doel, stroom))
        # All are on their way before the first is waited for: that takes the time of some, not of all.
        for _, stroom in stromen:
            _begin_aan(stroom)
        for doel, stroom in stromen:
            with _vertaald(doel):
                os.fsync(stroom.fileno())


def _schrijf_uit(stroom: FileIO, inhoud: bytes) -> None:
    rest = memoryview(inhoud)
    while rest:
        rest = rest[os.write(stroom.fileno(), rest) :]


def _begin_aan(stroom: FileIO) -> None:
    """Let the disk begin: Linux writes what it is told to forget, and does not wait for it."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(stroom.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _vertaald(doel: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fout:
        reden = fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("VV-003", plaats=Plaats(str(doel)), naam=doel.name, reden=reden) from None
