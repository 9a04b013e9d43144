"""What goes to a worker and what comes back: plain values that another process or computer can read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from correspondentie.melding import Melding
from correspondentie.register import Stuk, Vaststelling
from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.archief.stuk import Archiefstuk


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is the same for every letter of a mailing.

    ``bij`` is the folder of the mailing file: pictures and other cases are looked up from there. ``op`` is the date of
    the letters. Of two equal ones a worker keeps what it has opened for the first.
    """

    werkmap: Werkmap
    zetter: str
    formaten: tuple[str, ...]
    proef: bool
    mailing: str
    bij: Path
    op: date


@dataclass(frozen=True, slots=True)
class Taak:
    """One letter.

    ``kenmerken`` are its numbers by field, none before they are issued; ``andere`` the case texts of letters of the
    register that it names, by number.
    """

    volgnummer: int
    naam: str
    """Of the gemeente or province."""
    zaaktekst: str
    kenmerken: Mapping[str, str] = field(default_factory=dict)
    versie: int = 1
    andere: Mapping[str, str] = field(default_factory=dict)
    proefdruk: bool = False
    """Whether its check goes as far as its files: whatever keeps all letters from being set then shows."""


def zaakpad(opdracht: Opdracht, volgnummer: int) -> Path:
    """The name that messages about this case bear. There is no such file: pictures are looked up beside it."""
    return opdracht.bij / f"{opdracht.mailing}, brief {volgnummer}.yaml"


@dataclass(frozen=True, slots=True)
class Keuring:
    """What a worker found about one letter.

    ``schemas`` names the scheme of the number of each field; ``hoofd`` is the field of the number that the letter is
    known by. ``geadresseerde`` is empty when the letter could not be made. ``gemaakt_met`` are the template and the
    house style with their checksum or version.
    """

    volgnummer: int
    geadresseerde: str = ""
    inhoud_sha256: str = ""
    schemas: Mapping[str, str] = field(default_factory=dict)
    hoofd: str = ""
    meldingen: tuple[Melding, ...] = ()
    gemaakt_met: tuple[str, ...] = ()
    proefdruk: tuple[Melding, ...] = ()
    """What kept its files from being made, if that was tried; with a place it lies in the house style."""


@dataclass(frozen=True, slots=True)
class Druk:
    """A letter that was made: its files by name, and what the register and the archive keep of it."""

    volgnummer: int
    kenmerk: str
    bestanden: Mapping[str, bytes]
    vaststelling: Vaststelling
    stuk: Archiefstuk
    """With a provisional record of the register."""
    meegelezen: tuple[Stuk, ...] = ()
    """The pieces that are this letter's own, or this worker's."""
    huisstijlen: tuple[str, ...] = ()
    werkmap_sha256: str = ""
    """Over the pieces that it shares with other letters in these house styles, as the worker found them."""
    meldingen: tuple[Melding, ...] = ()


@dataclass(frozen=True, slots=True)
class Mislukt:
    """A letter that could not be made after all."""

    volgnummer: int
    meldingen: tuple[Melding, ...]


class Verdeel(Protocol):
    """Do this task for each of these, in whatever order; ``Fout`` travels. ``in_volgorde`` is the simplest one."""

    def __call__(
        self, functie: Callable[[Opdracht, Taak], Any], opdracht: Opdracht, taken: Iterable[Taak], /
    ) -> Iterator[Any]: ...


def in_volgorde(
    functie: Callable[[Opdracht, Taak], Any], opdracht: Opdracht, taken: Iterable[Taak], /
) -> Iterator[Any]:
    """One after the other, in this process."""
    return (functie(opdracht, taak) for taak in taken)
