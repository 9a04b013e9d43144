"""The work on one letter of a mailing, as a worker does it: pure, but for reading templates and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache, wraps
from threading import Lock
from typing import Final, TypeVar

from correspondentie.brief.brief import Afgifte
from correspondentie.brief.hoofd import hoofdkenmerk, kenmerkvelden
from correspondentie.controle.brief import controleer_af
from correspondentie.kenmerk.patroon import gewone_spaties
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Druk, Keuring, Mislukt, Opdracht, Taak, zaakpad
from correspondentie.melding import Fout, Melding
from correspondentie.opmaak.venster import keur_adres
from correspondentie.register import Brief, Zaaksleutel
from correspondentie.sjabloon.kenmerkopgave import Wijze
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.som import som_met_delen
from correspondentie.vervaardiging.archiveren import stuk_van
from correspondentie.vervaardiging.definitief import Definitief, maak_definitief
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.herstellen import Werkplek
from correspondentie.vervaardiging.meldingen import MELDING as VERVAARDIGING
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.stukken import (
    Meegelezen,
    Stukkenboek,
    Verzending,
    programmastuk,
    som_van_vaste,
    verzendingstuk,
)
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_zaak_voor
from correspondentie.zaak.lezen import lees_zaaktekst
from correspondentie.zaak.zaak import Zaak

R = TypeVar("R")
_BEURT: Final = Lock()
_NOG_NIET: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Werkbank:
    """What a worker keeps open between letters of one mailing."""

    omgeving: Leesomgeving
    drukkerij: Drukkerij


@lru_cache(maxsize=2)
def werkbank(opdracht: Opdracht) -> Werkbank:
    """The books and house styles of this mailing; opened once per process."""
    return Werkbank(open_omgeving(opdracht.werkmap, proef=opdracht.proef), Drukkerij(opdracht.werkmap, opdracht.zetter))


def leesomgeving(opdracht: Opdracht, taak: Taak) -> Leesomgeving:
    """The reading environment of one case: other letters come along with the task, there is no register here."""
    andere = {gewone_spaties(kenmerk): tekst for kenmerk, tekst in taak.andere.items()}
    return replace(werkbank(opdracht).omgeving, zaak_bij_kenmerk=lambda kenmerk: andere.get(gewone_spaties(kenmerk)))


def om_beurten(functie: Callable[[Opdracht, Taak], R]) -> Callable[[Opdracht, Taak], R]:
    """One letter at a time in a process: a worker of a cluster may have several threads, and one set of books."""

    @wraps(functie)
    def alleen(opdracht: Opdracht, taak: Taak) -> R:
        with _BEURT:
            return functie(opdracht, taak)

    return alleen


@om_beurten
def keur(opdracht: Opdracht, taak: Taak) -> Keuring:
    """Whether this letter can be made final: it is made as a tree, with every check, and set only as a proof.

    Never raises ``Fout``: problems are in ``Keuring.meldingen``, at places in the text of the case.
    """
    bank = werkbank(opdracht)
    omgeving = leesomgeving(opdracht, taak)
    try:
        zaak = lees_zaaktekst(taak.zaaktekst, zaakpad(opdracht, taak.volgnummer), omgeving)
        voorbereid = bereid_zaak_voor(zaak, omgeving, Afgifte(proef=opdracht.proef))
    except Fout as fout:
        return Keuring(taak.volgnummer, meldingen=fout.meldingen)
    gemaakt = voorbereid.gemaakt
    velden = kenmerkvelden(zaak)
    meldingen = (*voorbereid.waarschuwingen, *_meldingen(voorbereid, opdracht, bank))
    huisstijl = bank.drukkerij.stijl(gemaakt.brief.huisstijl).huisstijl
    return Keuring(
        taak.volgnummer,
        gemaakt.geadresseerde.sleutel if gemaakt.geadresseerde else "",
        zaak.inhoud_sha256,
        {naam: opgave.schema for naam, opgave in velden.items()},
        hoofdkenmerk(zaak) or "",
        meldingen,
        (
            f"{zaak.soort} {som_met_delen(zaak.sjabloon, omgeving.taal)}",
            f"{huisstijl.naam} {huisstijl.versie}",
        ),
        _proefdruk(voorbereid, opdracht, bank) if taak.proefdruk else (),
    )


def _proefdruk(voorbereid: Voorbereid, opdracht: Opdracht, bank: Werkbank) -> tuple[Melding, ...]:
    """What keeps the files of this letter from being made."""
    try:
        bank.drukkerij.druk(voorbereid.gemaakt.brief, opdracht.formaten)
    except Fout as fout:
        return fout.meldingen
    return ()


def _meldingen(voorbereid: Voorbereid, opdracht: Opdracht, bank: Werkbank) -> Iterator[Melding]:
    """What keeps this letter from being issued, beside what keeps it from being made."""
    zaak, gemaakt = voorbereid.zaak, voorbereid.gemaakt
    yield from (melding.op(zaak.bron.plaats) for melding in controleer_af(gemaakt))
    yield from _kenmerken(zaak)
    aan = gemaakt.geadresseerde
    if aan is not None and aan.proef and not opdracht.proef:
        tip = "Zet ‘proef: ja’ in de mailing om haar te proberen, of haal deze ontvanger weg."
        veld = zaak.sjabloon.kop.geadresseerde
        yield VERVAARDIGING("VV-010", plaats=zaak.plaats(veld), veld=veld, tip=tip)
    try:
        keur_adres(gemaakt.brief, bank.drukkerij.stijl(gemaakt.brief.huisstijl).huisstijl)
    except Fout as fout:
        veld = "adres" if zaak.heeft("adres") else zaak.sjabloon.kop.geadresseerde
        yield from (melding.op(zaak.plaats(veld), veld) for melding in fout.meldingen)


def _kenmerken(zaak: Zaak) -> Iterator[Melding]:
    velden = kenmerkvelden(zaak)
    if not velden:
        yield MELDING("ML-046", plaats=zaak.plaats("soort"), veld="soort")
    for veld, opgave in velden.items():
        if opgave.wijze is not Wijze.AUTOMATISCH:
            tip = f"Haal ‘{veld}’ weg, of schrijf ‘automatisch’."
            yield MELDING("ML-042", plaats=zaak.plaats(veld), veld=veld, tip=tip)


@om_beurten
def druk(opdracht: Opdracht, taak: Taak) -> Druk | Mislukt:
    """The letter with its numbers, as the bytes of its files and all that is to be recorded of it.

    Never raises ``Fout``: of a letter that cannot be made, the problems come back in its place.
    """
    try:
        return _druk(opdracht, taak)
    except Fout as fout:
        return Mislukt(taak.volgnummer, fout.meldingen)


def _druk(opdracht: Opdracht, taak: Taak) -> Druk:
    pad = zaakpad(opdracht, taak.volgnummer)
    meegelezen = Meegelezen(pad)
    omgeving = meegelezen.omgeving(leesomgeving(opdracht, taak))
    zaak = lees_zaaktekst(taak.zaaktekst, pad, omgeving)
    drukkerij = werkbank(opdracht).drukkerij
    definitief = maak_definitief(
        zaak, omgeving, drukkerij, opdracht.formaten, taak.kenmerken, versie=taak.versie, proef=opdracht.proef
    )
    brief = _voorlopig(zaak, definitief, opdracht, taak)
    plek = Werkplek(brief, zaak, definitief.voorbereid.gemaakt, omgeving, drukkerij)
    verzending = Verzending(opdracht.mailing, opdracht.proef)
    return Druk(
        volgnummer=taak.volgnummer,
        kenmerk=brief.kenmerk,
        bestanden=definitief.bestanden,
        vaststelling=definitief.vaststelling,
        stuk=stuk_van(plek, mailing=opdracht.mailing),
        meegelezen=(programmastuk(), verzendingstuk(verzending), *meegelezen.stukken),
        huisstijlen=definitief.huisstijlen,
        werkmap_sha256=_werkmapsom(opdracht, definitief.huisstijlen),
        meldingen=definitief.voorbereid.waarschuwingen,
    )


def _voorlopig(zaak: Zaak, definitief: Definitief, opdracht: Opdracht, taak: Taak) -> Brief:
    """The record of this letter as far as it is known before the register has it."""
    aan = definitief.voorbereid.gemaakt.geadresseerde
    return Brief(
        kenmerk=gewone_spaties(taak.kenmerken[hoofdkenmerk(zaak) or ""]),
        versie=taak.versie,
        sleutel=Zaaksleutel(opdracht.mailing, zaak.soort, aan.sleutel if aan else "geen"),
        vaststelling=definitief.vaststelling,
        reden=None,
        op=_NOG_NIET,
        door="",
        vervangen=False,
    )


@lru_cache(maxsize=8)
def _werkmapsom(opdracht: Opdracht, huisstijlen: tuple[str, ...]) -> str:
    return som_van_vaste(Stukkenboek(opdracht.werkmap).vaste(*huisstijlen))
