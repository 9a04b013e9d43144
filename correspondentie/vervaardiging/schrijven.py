"""Whole or not at all: files are written aside, flushed and renamed, all files of a letter together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from correspondentie.melding import Plaats
from correspondentie.vervaardiging.meldingen import MELDING

_TEGELIJK: Final = 8
"""Files that are flushed at the same time."""


@contextmanager
def zet_klaar(bestanden: Mapping[Path, bytes]) -> Iterator[Callable[[], None]]:
    """These files, written beside their places; calling what is yielded puts them there.

    When the block is left without that call, nothing has changed. Raises ``Fout`` when a file cannot be written.
    """
    terzijde: dict[Path, Path] = {}

    def plaats() -> None:
        for doel, tijdelijk in list(terzijde.items()):
            with _vertaald(doel):
                tijdelijk.replace(doel)
            del terzijde[doel]

    try:
        for doel, inhoud in bestanden.items():
            with _vertaald(doel):
                doel.parent.mkdir(parents=True, exist_ok=True)
                with NamedTemporaryFile(dir=doel.parent, prefix=f".{doel.name}.", delete=False) as stroom:
                    terzijde[doel] = Path(stroom.name)
                    stroom.write(inhoud)
                terzijde[doel].chmod(0o666 & ~_umask())
        _spoel_door(terzijde)
        yield plaats
    finally:
        for tijdelijk in terzijde.values():
            tijdelijk.unlink(missing_ok=True)


def schrijf_heel(bestanden: Mapping[Path, bytes]) -> None:
    """Write these files; raises ``Fout`` and leaves no half file when one of them cannot be written."""
    with zet_klaar(bestanden) as plaats:
        plaats()


def _spoel_door(terzijde: Mapping[Path, Path]) -> None:
    """Onto the disk, all at once: the disk takes five files together in the time of one."""
    from concurrent.futures import ThreadPoolExecutor

    def spoel(doel: Path) -> None:
        with _vertaald(doel), terzijde[doel].open("r+b") as stroom:
            os.fsync(stroom.fileno())

    if len(terzijde) < 2:
        for doel in terzijde:
            spoel(doel)
        return
    with ThreadPoolExecutor(min(len(terzijde), _TEGELIJK)) as draden:
        list(draden.map(spoel, terzijde))


@contextmanager
def _vertaald(doel: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fout:
        reden = fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("VV-003", plaats=Plaats(str(doel)), naam=doel.name, reden=reden) from None


def _umask() -> int:
    # There is no way to read it but to set it.
    masker = os.umask(0)
    os.umask(masker)
    return masker
