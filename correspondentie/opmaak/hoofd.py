"""The head of a letter as every output prints it: which region holds which entries, in the house style's order."""

from __future__ import annotations

from dataclasses import dataclass

from correspondentie.brief.boom import Brief, Inlines
from correspondentie.opmaak.huisstijl import Huisstijl, Onderdeel


@dataclass(frozen=True, slots=True)
class Vermelding:
    """One entry of a region: an optional label, its lines, whether they are bold, white above in points."""

    gegeven: str
    label: str | None
    regels: tuple[Inlines, ...]
    vet: bool
    wit: float


@dataclass(frozen=True, slots=True)
class Hoofd:
    """The entries per region; a region without entries is an empty tuple."""

    retouradres: tuple[Vermelding, ...]
    geadresseerde: tuple[Vermelding, ...]
    rubricering: tuple[Vermelding, ...]
    colofon: tuple[Vermelding, ...]
    vervolgcolofon: tuple[Vermelding, ...]
    referentieregels: tuple[Vermelding, ...]


def deel_hoofd_in(brief: Brief, huisstijl: Huisstijl) -> Hoofd:
    """Lay the data of the letter's head out over the regions of the house style."""

    def vermeldingen(onderdelen: tuple[Onderdeel, ...]) -> tuple[Vermelding, ...]:
        gevuld = (
            Vermelding(o.gegeven, o.label, brief.hoofd[o.gegeven], o.stijl == "vet", o.wit)
            for o in onderdelen
            if brief.hoofd.get(o.gegeven)
        )
        return _zonder_wit_bovenaan(tuple(gevuld))

    def vlak(naam: str) -> tuple[Vermelding, ...]:
        gekozen = getattr(huisstijl, naam)
        return vermeldingen(gekozen.onderdelen) if gekozen is not None else ()

    return Hoofd(
        retouradres=vlak("retouradres"),
        geadresseerde=vlak("geadresseerde"),
        rubricering=vlak("rubricering"),
        colofon=vlak("colofon"),
        vervolgcolofon=vlak("vervolgcolofon"),
        referentieregels=vlak("referentieregels"),
    )


def _zonder_wit_bovenaan(vermeldingen: tuple[Vermelding, ...]) -> tuple[Vermelding, ...]:
    """The first entry starts at the top of its region, also where the entries before it were left out."""
    if not vermeldingen or not vermeldingen[0].wit:
        return vermeldingen
    eerste = vermeldingen[0]
    zonder = Vermelding(eerste.gegeven, eerste.label, eerste.regels, eerste.vet, 0)
    return (zonder, *vermeldingen[1:])
