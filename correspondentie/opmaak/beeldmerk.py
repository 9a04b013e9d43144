"""The picture of the mark of a house style."""

from __future__ import annotations

from pathlib import Path

from correspondentie.melding import Plaats
from correspondentie.opmaak.huisstijl import Beeldmerk
from correspondentie.opmaak.huisstijlmap import bestanden
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.sjabloon.beeldtype import is_heel_beeld


def vind_beeldmerk(merk: Beeldmerk, map_: Path) -> Path:
    """Its file; raises ``Fout`` when the house style does not own it."""
    pad = bestanden(map_).get(merk.bestand)
    if pad is None:
        raise MELDING.fout("OM-002", adres=merk.bestand)
    return pad


def lees_beeldmerk(merk: Beeldmerk, map_: Path) -> bytes:
    """The picture; raises ``Fout`` also when it cannot be shown."""
    pad = vind_beeldmerk(merk, map_)
    gegevens = pad.read_bytes()
    if not is_heel_beeld(gegevens, ("PNG",)):
        raise MELDING.fout("OM-015", plaats=Plaats(str(pad)), bestand=pad.name)
    return gegevens
