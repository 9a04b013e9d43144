"""Reading the tables of gemeenten and provinces."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.provincie import Provincie
from correspondentie.adresboek.tabel import lees_datum, lees_tabel
from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.melding import Fout, Melding, Plaats

_KOLOMMEN: Final = ("code", "naam", "provincie", "begin", "eind", "opvolgers", "andere_namen")


class _Provinciebestand(Bronmodel):
    provincies: tuple[Provincie, ...]


def lees_provincies(pad: Path) -> tuple[Provincie, ...]:
    """The provinces of ``provincies.yaml``; raises ``Fout``."""
    return lees_model(_Provinciebestand, lees_yaml(lees_bestand(pad), str(pad))).provincies


def lees_gemeenten(pad: Path, provincies: Mapping[str, Provincie]) -> tuple[Gemeente, ...]:
    """The gemeenten of ``gemeenten.csv``; ``provincies`` by code. Raises ``Fout`` with every problem of the table."""
    gemeenten: list[Gemeente] = []
    meldingen: list[Melding] = []
    plaatsen: dict[str, Plaats] = {}
    for rij in lees_tabel(pad, _KOLOMMEN):
        code, naam, provincie, begin, eind, opvolgers, andere_namen = rij.cellen
        plaatsen[code] = rij.plaats
        if provincie not in provincies:
            meldingen.append(MELDING("AB-045", plaats=rij.plaats, verwijzing=provincie))
            continue
        try:
            gemeente = Gemeente(
                code,
                naam,
                provincies[provincie],
                lees_datum(begin, rij.plaats),
                lees_datum(eind, rij.plaats),
                tuple(opvolgers.split()),
                tuple(andere_namen.split("|")) if andere_namen else (),
            )
        except Fout as fout:
            meldingen.extend(fout.meldingen)
            continue
        gemeenten.append(gemeente)
    meldingen += [
        MELDING("AB-045", plaats=plaatsen[gemeente.code], verwijzing=opvolger)
        for gemeente in gemeenten
        for opvolger in gemeente.opvolgers
        if opvolger not in plaatsen
    ]
    if meldingen:
        raise Fout.van(meldingen)
    return tuple(gemeenten)
