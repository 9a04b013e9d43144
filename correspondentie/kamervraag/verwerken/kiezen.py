"""Draft, case, and what the case said when the draft was made: which text an answer gets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from correspondentie.brief.boom import Blokken
from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.concept.stempel import LEEG, som
from correspondentie.kamervraag.groep import vraag_of_vragen
from correspondentie.kamervraag.verwerken.afdruk import vingerafdruk
from correspondentie.kamervraag.verwerken.meldingen import MELDING
from correspondentie.kamervraag.verwerken.verschil import zinnen
from correspondentie.kamervraag.verwerken.verslag import Stand
from correspondentie.melding import Ernst, Melding

_LIJKT = 0.7
_MINSTE_WOORDEN = 5


class Keuze(Enum):
    """Whose text wins where both changed."""

    CONCEPT = "concept"
    ZAAK = "zaak"


@dataclass(frozen=True, slots=True)
class Partij:
    """One answer three ways. ``basis`` is the checksum at the time of export, ``None`` when the draft lost it;
    ``gevonden`` is ``False`` when the draft has no such answer any more."""

    plek: Plek
    basis: str | None
    zaak: Blokken
    concept: Blokken
    gevonden: bool = True

    @property
    def in_zaak(self) -> str:
        return som(vingerafdruk(self.zaak))

    @property
    def in_concept(self) -> str:
        return som(vingerafdruk(self.concept))

    @property
    def vragen(self) -> str:
        return vraag_of_vragen(self.plek.nummers)


@dataclass(frozen=True, slots=True)
class Besluit:
    """What becomes of an answer, with the problem that there was."""

    partij: Partij
    stand: Stand
    melding: Melding | None = None


def kies(partijen: Mapping[Plek, Partij], verwisseld: frozenset[Plek], keuze: Keuze | None) -> tuple[Besluit, ...]:
    """A decision for every answer. ``verwisseld`` are places whose signs in the draft contradict each other."""
    besluiten = {plek: _besluit(partij, keuze) for plek, partij in partijen.items()}
    anders = [een.partij for een in besluiten.values() if een.stand is Stand.OVERNEMEN]
    paren = dict(_paren(anders))
    for plek, besluit in besluiten.items():
        ander = paren.get(plek)
        if keuze is Keuze.CONCEPT or besluit.stand is not Stand.OVERNEMEN or not (ander or plek in verwisseld):
            continue
        # The problem of a contradiction between signs is told once, by whoever saw it.
        melding = MELDING("KV-342", een=plek, ander=ander, tip=_TIP) if ander and plek.nummers < ander.nummers else None
        stand = Stand.ZAAK_NIEUWER if keuze is Keuze.ZAAK else Stand.BOTSING
        besluiten[plek] = replace(besluit, stand=stand, melding=melding)
    return tuple(besluiten.values())


_TIP = "Kies met --kies concept (de tekst van het concept) of --kies zaak (de tekst van de zaak)."


def _besluit(partij: Partij, keuze: Keuze | None) -> Besluit:
    mijn, hun = partij.in_concept, partij.in_zaak
    if not partij.gevonden:
        ernst = Ernst.WAARSCHUWING if hun == LEEG else Ernst.FOUT
        return Besluit(partij, Stand.KWIJT, MELDING("KV-343", ernst=ernst, vragen=partij.vragen))
    if mijn == hun:
        return Besluit(partij, Stand.GELIJK)
    if mijn == partij.basis:
        return Besluit(partij, Stand.ZAAK_NIEUWER)
    if keuze is not None and (mijn == LEEG or hun not in (partij.basis, LEEG)):
        return Besluit(partij, Stand.OVERNEMEN if keuze is Keuze.CONCEPT else Stand.ZAAK_NIEUWER)
    if mijn == LEEG:
        return Besluit(partij, Stand.BOTSING, MELDING("KV-344", vragen=partij.vragen, tip=_TIP))
    if hun == partij.basis or (hun == LEEG and partij.basis is None):
        return Besluit(partij, Stand.OVERNEMEN)
    code = "KV-346" if partij.basis is None else "KV-341"
    return Besluit(partij, Stand.BOTSING, MELDING(code, vragen=partij.vragen, tip=_TIP))


def _paren(partijen: list[Partij]) -> Iterator[tuple[Plek, Plek]]:
    """Answers that look as if they changed places: each says what the other said."""
    woorden = {een.plek: (_woorden(een.concept), _woorden(een.zaak)) for een in partijen}
    sommen = {een.plek: (een.in_concept, een.in_zaak) for een in partijen}
    for op, een in enumerate(partijen):
        for ander in partijen[op + 1 :]:
            (nieuw_een, oud_een), (nieuw_ander, oud_ander) = woorden[een.plek], woorden[ander.plek]
            kruis = min(_gelijkenis(nieuw_een, oud_ander), _gelijkenis(nieuw_ander, oud_een))
            recht = max(_gelijkenis(nieuw_een, oud_een), _gelijkenis(nieuw_ander, oud_ander))
            precies = sommen[een.plek] == sommen[ander.plek][::-1]
            if precies or (kruis > _LIJKT and kruis > recht):
                yield een.plek, ander.plek
                yield ander.plek, een.plek


def _woorden(blokken: Blokken) -> frozenset[str]:
    return frozenset(woord.casefold() for zin in zinnen(blokken) for woord in zin.split())


def _gelijkenis(een: frozenset[str], ander: frozenset[str]) -> float:
    if min(len(een), len(ander)) < _MINSTE_WOORDEN:
        return 0.0
    return len(een & ander) / len(een | ander)
