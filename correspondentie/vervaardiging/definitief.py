"""A final letter in memory: its tree with its numbers, the bytes of its files, and what the register keeps of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from correspondentie import VERSIE
from correspondentie.brief.boom import Status
from correspondentie.brief.brief import Afgifte
from correspondentie.register import Bestand, Vaststelling
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.som import som_met_delen
from correspondentie.vervaardiging.bestandsnaam import bestandsnaam
from correspondentie.vervaardiging.delen import delen
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_zaak_voor
from correspondentie.zaak.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Definitief:
    """``bestanden`` are by name, without folder; ``naam`` is what those names have in common."""

    voorbereid: Voorbereid
    naam: str
    bestanden: Mapping[str, bytes]
    vaststelling: Vaststelling

    @property
    def huisstijlen(self) -> tuple[str, ...]:
        """That of the letter, and those of what goes along in files of its own."""
        brief = self.voorbereid.gemaakt.brief
        return tuple(dict.fromkeys((brief.huisstijl, *(een.huisstijl for een in delen(brief).values()))))


def maak_definitief(
    zaak: Zaak,
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    kenmerken: Mapping[str, str],
    *,
    versie: int = 1,
    proef: bool = False,
) -> Definitief:
    """The letter of this case with these numbers by field, in these formats; raises ``Fout``."""
    voorbereid = bereid_zaak_voor(zaak, omgeving, Afgifte(Status.DEFINITIEF, kenmerken, proef))
    brief = voorbereid.gemaakt.brief
    naam = bestandsnaam(zaak, voorbereid.gemaakt, versie)
    bestanden = {f"{naam}{achter}": inhoud for achter, inhoud in drukkerij.druk(brief, formaten).items()}
    huisstijl = drukkerij.stijl(brief.huisstijl).huisstijl
    vaststelling = Vaststelling(
        inhoud_sha256=zaak.inhoud_sha256,
        zaaktekst=zaak.tekst,
        sjabloon=f"{zaak.soort} {zaak.sjabloon.kop.versie}",
        sjabloon_sha256=som_met_delen(zaak.sjabloon, omgeving.taal),
        huisstijl=huisstijl.naam,
        huisstijl_versie=huisstijl.versie,
        programma=VERSIE,
        zetter=drukkerij.zetter,
        dagtekening=zaak.dagtekening,
        bestanden=tuple(Bestand.van(een, inhoud) for een, inhoud in bestanden.items()),
    )
    return Definitief(voorbereid, naam, bestanden, vaststelling)
