"""A mailing that was issued, found by its name or its file: its register and the folder of its letters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from correspondentie.mailing.opgave import lees_mailing
from correspondentie.mailing.plek import PROEFREGISTER, als_url, bestaat, register_van, uitvoermap
from correspondentie.werkmap.werkmap import Werkmap

_UITGANGEN: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Mailingplek:
    """``url`` is that of the register."""

    naam: str
    map: Path
    url: str


def zoek_mailing(waar: str, werkmap: Werkmap, uit: Path | None = None, url: str | None = None) -> Mailingplek:
    """Where the mailing is that ``waar`` names; raises ``Fout`` when it is a file that is no mailing.

    By name a mailing on trial is found in its own folder, when that folder has a register.
    """
    if waar.casefold().endswith(_UITGANGEN):
        bestand = lees_mailing(Path(waar))
        return Mailingplek(
            bestand.naam, uitvoermap(bestand.naam, werkmap, uit), register_van(bestand, werkmap, uit, url)
        )
    map_ = uitvoermap(waar, werkmap, uit)
    if url is not None:
        return Mailingplek(waar, map_, als_url(url))
    eigen = als_url(str(map_ / PROEFREGISTER))
    return Mailingplek(waar, map_, eigen if bestaat(eigen) else werkmap.register)
