"""Where the headings stand, and which column is which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, takewhile
from typing import Final

from correspondentie.melding import Fout, Melding
from correspondentie.melding.melding import LANGSTE_AANHALING
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.rekenblad.kolom import Kolom, sleutel
from correspondentie.rekenblad.meldingen import MELDING
from correspondentie.rekenblad.vel import Getal, Ruw, RuweRij, Vel, adres
from correspondentie.rekenblad.waarde import als_tekst

KOPREGELS: Final = 30
"""Rows with content in which the headings are sought; titles and explanations stand above them."""
LAATSTE_KOPRIJ: Final = 500
"""Headings stand above this row: not finding them should not take a pass over a million empty rows."""
LANGSTE_LIJST: Final = LANGSTE_AANHALING - 20
"""Characters of headings that a message lists."""
_LANGSTE_KOP: Final = 200


@dataclass(frozen=True, slots=True)
class Kop:
    """The row with headings: which column of the sheet each of ours is, by name."""

    rij: int = 0
    plek: Mapping[str, list[int]] = field(default_factory=dict)
    geschreven: Mapping[int, str] = field(default_factory=dict)
    breedte: int = 0

    def volledig(self, kolommen: Iterable[Kolom]) -> bool:
        return all(kolom.naam in self.plek for kolom in kolommen if kolom.verplicht)


def zoek_kop(vel: Vel, kolommen: Sequence[Kolom]) -> Kop:
    """The row that shows the most of these columns, the upper one of equals; row 0 when none shows any."""
    beste = Kop()
    try:
        for rij in _bovenaan(vel):
            kop = _als_kop(rij, kolommen)
            if len(kop.plek) > len(beste.plek):
                beste = kop
    except Fout:
        # What is broken below the headings is told when the rows are read.
        if not beste.plek:
            raise
    return beste


def keur_kop(vel: Vel, kop: Kop, kolommen: Sequence[Kolom]) -> None:
    """Raises ``Fout`` with every column that is absent or there twice."""
    if not kop.plek:
        gezocht = opsomming([f"‘{kolom.kop}’" for kolom in kolommen if kolom.verplicht or len(kolommen) == 1], "en")
        raise MELDING.fout("RB-030", plaats=vel.plaats(), gezocht=gezocht, tip=_wel_gevonden(vel))
    meldingen = [*_ontbrekend(vel, kop, kolommen), *_dubbel(vel, kop, kolommen)]
    if meldingen:
        raise Fout.van(meldingen)


def _bovenaan(vel: Vel) -> Iterator[RuweRij]:
    rijen = takewhile(lambda rij: rij.nummer <= LAATSTE_KOPRIJ, vel.rijen(LAATSTE_KOPRIJ))
    return islice(rijen, KOPREGELS)


def _als_kop(rij: RuweRij, kolommen: Sequence[Kolom]) -> Kop:
    geschreven = {
        kolom: " ".join(als_tekst(ruw)[:_LANGSTE_KOP].split())
        for kolom, ruw in rij.cellen.items()
        if isinstance(ruw, str | Getal)
    }
    per_sleutel: defaultdict[str, list[int]] = defaultdict(list)
    for kolom, tekst in geschreven.items():
        per_sleutel[sleutel(tekst)].append(kolom)
    plek = {
        kolom.naam: sorted(gevonden)
        for kolom in kolommen
        if (gevonden := [een for vorm in kolom.sleutels for een in per_sleutel.get(vorm, [])])
    }
    return Kop(rij.nummer, plek, geschreven, rij.breedte)


def _ontbrekend(vel: Vel, kop: Kop, kolommen: Sequence[Kolom]) -> list[Melding]:
    gebruikt = {een for plekken in kop.plek.values() for een in plekken}
    over = [tekst for kolom, tekst in kop.geschreven.items() if kolom not in gebruikt]
    return [
        MELDING(
            "RB-031",
            plaats=vel.plaats(kop.rij),
            kop=kolom.kop,
            koppen=_lijst(kop.geschreven.values()),
            tip=bedoelde_u(kolom.kop, over),
        )
        for kolom in kolommen
        if kolom.verplicht and kolom.naam not in kop.plek
    ]


def _dubbel(vel: Vel, kop: Kop, kolommen: Sequence[Kolom]) -> list[Melding]:
    return [
        MELDING(
            "RB-032",
            plaats=vel.plaats(kop.rij, plekken[0]),
            kop=kolom.kop,
            cellen=opsomming([f"{adres(kop.rij, een)} (‘{kop.geschreven[een]}’)" for een in plekken[:10]], "en"),
            tip="Geef een van de kolommen een andere kop.",
        )
        for kolom in kolommen
        if len(plekken := kop.plek.get(kolom.naam, [])) > 1
    ]


def _wel_gevonden(vel: Vel) -> str | None:
    """The widest of the first rows: likely the headings, under other names."""
    teksten: list[list[Ruw]] = [[ruw for ruw in rij.cellen.values() if isinstance(ruw, str)] for rij in _bovenaan(vel)]
    breedste = max(teksten, key=len, default=[])
    return f"Wel gevonden: {_lijst(map(als_tekst, breedste))}." if breedste else None


def _lijst(teksten: Iterable[str]) -> str:
    alle = [f"‘{tekst[:60]}’" for tekst in teksten if tekst]
    lengten = accumulate(len(tekst) + 2 for tekst in alle)
    getoond = sum(lengte <= LANGSTE_LIJST for lengte in lengten)
    if getoond < len(alle):
        return f"{', '.join(alle[:getoond])} en nog {len(alle) - getoond}"
    return opsomming(alle, "en")
