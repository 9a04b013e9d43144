"""Letters that workers made, kept: files, register and metadata of a whole batch together or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.archief.mdto import mdto_bestanden, naam_bij, stam
from correspondentie.archief.waarden import Archief
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Druk
from correspondentie.register import Brief, Ontvanger, Stuk, Vastlegging
from correspondentie.vervaardiging.schrijven import zet_klaar
from correspondentie.vervaardiging.stukken import Stukkenboek, som_van_vaste

if TYPE_CHECKING:
    from correspondentie.register.register import Register

ONDERWEG: Final = ".onderweg"
"""Folder beside the letters where files wait until the register has them."""


@dataclass(frozen=True, slots=True)
class Gedrukt:
    """A letter that came from a worker, for whom it is, and which of its files are right already."""

    ontvanger: Ontvanger
    druk: Druk
    goed: frozenset[str] = frozenset()


class Bewaarplaats:
    """The folder and the register of one mailing, and what all its letters share. There is one at a time."""

    def __init__(self, register: Register, map_: Path, boek: Stukkenboek, archief: Archief, *, door: str) -> None:
        self.map = map_
        self._register = register
        self._boek = boek
        self._archief = archief
        self._door = door

    def ruim_op(self) -> None:
        """Take away what a run that was killed had written and not recorded."""
        shutil.rmtree(self.map / ONDERWEG, ignore_errors=True)

    def bewaar(self, gedrukt: Sequence[Gedrukt]) -> tuple[tuple[Path, ...], ...]:
        """Write these letters, record them in one transaction, put their files in place; the files of each.

        Raises ``Fout``, and then nothing was recorded of any of them.
        """
        with ExitStack() as stapel:
            with self._register.transactie() as transactie:
                brieven = transactie.stel_alle_vast([self._vastlegging(een.druk) for een in gedrukt], door=self._door)
                samen = {
                    self.map / naam: inhoud
                    for een, brief in zip(gedrukt, brieven, strict=True)
                    for naam, inhoud in {**een.druk.bestanden, **self.metagegevens(een.druk, brief)}.items()
                    if naam not in een.goed
                }
                # As with a single letter: ready before the register commits, in place after it.
                plaats = stapel.enter_context(zet_klaar(samen, self.map / ONDERWEG))
            plaats()
        return tuple(tuple(self.map / naam for naam in een.druk.bestanden) for een in gedrukt)

    def _vastlegging(self, druk: Druk) -> Vastlegging:
        return Vastlegging(druk.kenmerk, druk.vaststelling, (*self._vaste(druk), *druk.meegelezen))

    def metagegevens(self, druk: Druk, brief: Brief) -> dict[str, bytes]:
        """The files for the archive by name; raises ``Fout`` when the settings of it are wrong."""
        waarden = self._archief.waarden(druk.stuk.huisstijl, brief.sleutel.soort)
        return mdto_bestanden(replace(druk.stuk, brief=brief), waarden)

    def _vaste(self, druk: Druk) -> tuple[Stuk, ...]:
        """What the letter was made from besides its own; raises ``Fout`` when the worker had something else."""
        stukken = self._boek.vaste(*druk.huisstijlen)
        if som_van_vaste(stukken) != druk.werkmap_sha256:
            tip = "Laat de werkmap met rust zolang een mailing loopt; op een cluster is zij overal dezelfde."
            raise MELDING.fout("ML-065", tip=tip)
        return stukken


def metabestanden(ontvanger: Ontvanger) -> tuple[str, ...]:
    """The names of the files for the archive that lie beside this letter."""
    namen = [een.naam for een in ontvanger.bestanden]
    return (naam_bij(stam(namen)), *map(naam_bij, namen))


def goede_bestanden(ontvanger: Ontvanger, mis: Sequence[str], map_: Path) -> Iterator[str]:
    """The files of a letter that was made before and that are still what was made; ``mis`` are those that are not."""
    yield from (een.naam for een in ontvanger.bestanden if een.naam not in mis)
    # Of a changed file the metadata were perhaps changed with it.
    yield from (naam for naam in metabestanden(ontvanger) if not mis and is_er(map_ / naam))


def is_er(pad: Path) -> bool:
    """Whether there is a file here with something in it."""
    try:
        return pad.stat().st_size > 0
    except OSError:
        return False
