"""Letters from case files, one after the other; a case that fails leaves no file and does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from correspondentie.brief.brief import Afgifte
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.bestandsnaam import bestandsnaam
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.meldingen import MELDING
from correspondentie.vervaardiging.schrijven import schrijf_heel
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_voor


class Stand(Enum):
    """What became of one case."""

    GEMAAKT = "gemaakt"
    FOUT = "fout"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One case: its letter in a few words, the files that were written, the problems that were found."""

    zaak: Path
    stand: Stand
    soort: str = ""
    kenmerk: str | None = None
    aan: str = ""
    status: str = "concept"
    bestanden: tuple[Path, ...] = ()
    metagegevens: tuple[Path, ...] = ()
    """Files beside the letter that the archive asks for."""
    meldingen: tuple[Melding, ...] = ()


@dataclass(slots=True)
class Uitvoermap:
    """The folder that letters go to; within a run no case overwrites the files of another."""

    map: Path
    bezet: dict[str, Path] = field(default_factory=dict)

    def plek(self, naam: str, zaak: Path) -> Path:
        """Where files of this name go; raises ``Fout`` when another case of this run has taken the name."""
        ander = self.bezet.setdefault(naam, zaak)
        if ander != zaak:
            raise MELDING.fout("VV-002", naam=naam, ander=ander)
        return self.map / naam

    def plekken(self, naam: str, bestanden: Mapping[str, bytes], zaak: Path) -> dict[Path, bytes]:
        """The files of a letter called ``naam`` with their places; raises ``Fout`` as ``plek`` does."""
        map_ = self.plek(naam, zaak).parent
        return {map_ / bestand: inhoud for bestand, inhoud in bestanden.items()}


def genereer(
    zaken: Iterable[Path],
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    uit: Uitvoermap,
    *,
    proef: bool = False,
) -> Iterator[Uitkomst]:
    """A concept of every case, as it comes; with ``proef`` each is stamped PROEF."""
    for pad in zaken:
        try:
            voorbereid = bereid_voor(pad, omgeving, Afgifte(proef=proef))
            yield druk_en_schrijf(voorbereid, drukkerij, formaten, uit)
        except Fout as fout:
            yield mislukt(pad, fout)


def mislukt(pad: Path, fout: Fout) -> Uitkomst:
    """The outcome of a case that stopped; what could not say where it went wrong points at the file as a whole."""
    meldingen = tuple(melding.op(Plaats(str(pad))) for melding in fout.meldingen)
    return Uitkomst(pad, Stand.FOUT, meldingen=meldingen)


def druk_en_schrijf(voorbereid: Voorbereid, drukkerij: Drukkerij, formaten: Sequence[str], uit: Uitvoermap) -> Uitkomst:
    """Print the letter in these formats and write its files, all or none; raises ``Fout``."""
    zaak = voorbereid.zaak
    naam = bestandsnaam(zaak, voorbereid.gemaakt)
    gedrukt = drukkerij.druk(voorbereid.gemaakt.brief, formaten)
    bestanden = uit.plekken(naam, {f"{naam}{achter}": inhoud for achter, inhoud in gedrukt.items()}, zaak.pad)
    schrijf_heel(bestanden)
    return uitkomst(voorbereid, tuple(bestanden))


def uitkomst(voorbereid: Voorbereid, bestanden: tuple[Path, ...] = (), metagegevens: tuple[Path, ...] = ()) -> Uitkomst:
    """The summary of a letter that was made."""
    brief, aan = voorbereid.gemaakt.brief, voorbereid.gemaakt.geadresseerde
    return Uitkomst(
        zaak=voorbereid.zaak.pad,
        stand=Stand.GEMAAKT,
        soort=brief.soort,
        kenmerk=brief.kenmerk,
        aan=aan.naam if aan else "",
        status=brief.status.value,
        bestanden=bestanden,
        metagegevens=metagegevens,
        meldingen=voorbereid.waarschuwingen,
    )
