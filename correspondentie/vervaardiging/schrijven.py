"""Whole or not at all: files are written aside, flushed and renamed, all files of a letter together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from correspondentie.melding import Plaats
from correspondentie.vervaardiging.meldingen import MELDING

_TEGELIJK: Final = 8
"""Files that are written at the same time: the disk takes five together in the time of one."""


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
    """Onto the disk, several at once: waiting for it takes the time."""
    from concurrent.futures import ThreadPoolExecutor

    if len(bestanden) < 2:
        _schrijf_deel(bestanden)
        return
    # A few files to each thread, not a task for each file: of small files handing them out would take the time.
    aantal = min(len(bestanden), _TEGELIJK)
    with ThreadPoolExecutor(aantal) as draden:
        for taak in [draden.submit(_schrijf_deel, bestanden[plek::aantal]) for plek in range(aantal)]:
            taak.result()


def _schrijf_deel(bestanden: Iterable[tuple[Path, Path, bytes]]) -> None:
    """Write each as a first path that is to become the second; never over one that is there."""
    for pad, doel, inhoud in bestanden:
        # Not a NamedTemporaryFile: that one keeps its file from others, whatever the umask says.
        with _vertaald(doel), pad.open("xb") as stroom:
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(stroom.fileno())


@contextmanager
def _vertaald(doel: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fout:
        reden = fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("VV-003", plaats=Plaats(str(doel)), naam=doel.name, reden=reden) from None
