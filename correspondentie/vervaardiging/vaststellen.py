"""Finalising: a concept gets its number, its clean letter and its place in the register, all three or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from correspondentie.archief.waarden import Archief
from correspondentie.brief.brief import Afgifte
from correspondentie.brief.hoofd import hoofdkenmerk, kenmerkvelden
from correspondentie.controle.brief import controleer_af
from correspondentie.melding import Fout
from correspondentie.register import Nummer, Selectie, Staat, Zaaksleutel
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave, Wijze
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.archiveren import metagegevens_naast
from correspondentie.vervaardiging.definitief import maak_definitief
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Uitkomst, Uitvoermap, mislukt, uitkomst
from correspondentie.vervaardiging.herstellen import Werkplek
from correspondentie.vervaardiging.meldingen import MELDING
from correspondentie.vervaardiging.schrijven import schrijf_heel, zet_klaar
from correspondentie.vervaardiging.stukken import Meegelezen, Stukkenboek, programmastuk
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_voor
from correspondentie.zaak.lezen import lees_zaaktekst
from correspondentie.zaak.zaak import Zaak
from correspondentie.zaak.zaaknummer import met_zaaknummer, nieuw_zaaknummer

if TYPE_CHECKING:
    from correspondentie.register.register import Register, Transactie


@dataclass(frozen=True, slots=True)
class Versie:
    """A new version of a final letter is made only when it is asked for, with its reason."""

    reden: str | None = None

    @property
    def nieuw(self) -> bool:
        return self.reden is not None


def stel_vast(
    zaken: Iterable[Path],
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    uit: Uitvoermap,
    register: Register,
    *,
    door: str,
    versie: Versie | None = None,
) -> Iterator[Uitkomst]:
    """Make every case's letter final, as it comes; a case that fails uses no number and leaves no file."""
    boek, archief = Stukkenboek(omgeving.werkmap), Archief(omgeving.werkmap)
    for pad in zaken:
        try:
            yield _stel_een_vast(
                pad, omgeving, drukkerij, formaten, uit, register, boek, archief, door, versie or Versie()
            )
        except Fout as fout:
            yield mislukt(pad, fout)


def opnieuw(
    zaken: Iterable[Path],
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    uit: Uitvoermap,
    register: Register,
) -> Iterator[Uitkomst]:
    """Make final letters again, byte for byte; what would differ from the register is refused, never written."""
    for pad in zaken:
        try:
            yield _maak_een_opnieuw(pad, omgeving, drukkerij, formaten, uit, register)
        except Fout as fout:
            yield mislukt(pad, fout)


def sleutel_van(voorbereid: Voorbereid, zaak_id: str) -> Zaaksleutel:
    """What the register knows this letter by."""
    aan = voorbereid.gemaakt.geadresseerde
    return Zaaksleutel(zaak_id, voorbereid.zaak.soort, aan.sleutel if aan else "geen")


def _stel_een_vast(
    pad: Path,
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    uit: Uitvoermap,
    register: Register,
    boek: Stukkenboek,
    archief: Archief,
    door: str,
    versie: Versie,
) -> Uitkomst:
    meegelezen = Meegelezen(pad)
    omgeving = meegelezen.omgeving(omgeving)
    voorbereid = bereid_voor(pad, omgeving, Afgifte())
    _keur(voorbereid)
    zaak = _met_id(voorbereid.zaak, omgeving)
    sleutel = sleutel_van(voorbereid, zaak.id or "")
    nummer = _versienummer(zaak, register.nummers_van(sleutel), versie)
    with ExitStack() as stapel:
        with register.transactie() as transactie:
            kenmerken = _kenmerken(zaak, sleutel, omgeving, register, transactie, door, versie)
            definitief = maak_definitief(zaak, omgeving, drukkerij, formaten, kenmerken, versie=nummer)
            gedrukt = uit.plekken(definitief.naam, definitief.bestanden, zaak.pad)
            brief = transactie.stel_vast(
                kenmerken[hoofdkenmerk(zaak) or ""],
                definitief.vaststelling,
                door=door,
                stukken=(*boek.vaste(*definitief.huisstijlen), programmastuk(), *meegelezen.stukken),
                nieuwe_versie=versie.nieuw,
                reden=versie.reden,
            )
            gemaakt = definitief.voorbereid.gemaakt
            metagegevens = metagegevens_naast(uit.map, Werkplek(brief, zaak, gemaakt, omgeving, drukkerij), archief)
            # Ready before the register commits, in place after it: a stop in between leaves a number that belongs
            # to this case and comes back with it, never a letter whose number the register does not know.
            plaats = stapel.enter_context(zet_klaar({**gedrukt, **metagegevens}))
        plaats()
    return uitkomst(definitief.voorbereid, tuple(gedrukt), tuple(metagegevens))


def _versienummer(zaak: Zaak, nummers: Iterable[Nummer], versie: Versie) -> int:
    """Which version this letter is: one more than the last for other content, when a new version was asked for."""
    laatste = max((nummer for nummer in nummers if nummer.versie), key=lambda nummer: nummer.versie or 0, default=None)
    if laatste is None or laatste.versie is None:
        return 1
    ander = versie.nieuw and laatste.inhoud_sha256 != zaak.inhoud_sha256
    return laatste.versie + 1 if ander else laatste.versie


def _keur(voorbereid: Voorbereid) -> None:
    """Raises ``Fout`` for a letter that cannot be final: gaps, a fictitious address, no number of its own."""
    zaak = voorbereid.zaak
    meldingen = [melding.op(zaak.bron.plaats) for melding in controleer_af(voorbereid.gemaakt)]
    aan = voorbereid.gemaakt.geadresseerde
    if aan is not None and aan.proef:
        meldingen.append(MELDING("VV-010", plaats=zaak.bron.plaats))
    if hoofdkenmerk(zaak) is None:
        meldingen.append(MELDING("VV-011", plaats=zaak.bron.plaats))
    if meldingen:
        raise Fout.van(meldingen)


def _met_id(zaak: Zaak, omgeving: Leesomgeving) -> Zaak:
    """The case with its ``id``; written into its file before any number is drawn, so that a rerun finds it."""
    if zaak.id:
        return zaak
    tekst = met_zaaknummer(zaak.tekst, str(zaak.pad), nieuw_zaaknummer())
    schrijf_heel({zaak.pad: tekst.encode()})
    return lees_zaaktekst(tekst, zaak.pad, omgeving)


def _kenmerken(
    zaak: Zaak,
    sleutel: Zaaksleutel,
    omgeving: Leesomgeving,
    register: Register,
    transactie: Transactie,
    door: str,
    versie: Versie,
) -> dict[str, str]:
    """The number of every field that holds one: drawn, taken from a reservation, or recorded as given."""
    som = zaak.inhoud_sha256
    kenmerken: dict[str, str] = {}
    for naam, opgave in kenmerkvelden(zaak).items():
        schema = omgeving.schemas.schema(opgave.schema)
        if opgave.wijze is Wijze.AUTOMATISCH:
            kenmerken[naam] = transactie.trek(
                schema, sleutel, datum=zaak.dagtekening, inhoud_sha256=som, door=door, nieuwe_versie=versie.nieuw
            )
            continue
        gegeven = str(opgave.kenmerk) if opgave.kenmerk else _gereserveerd(opgave, sleutel, omgeving, register)
        transactie.neem_op(
            omgeving.schemas.lees(gegeven, schema.naam),
            sleutel,
            inhoud_sha256=som,
            door=door,
            nieuwe_versie=versie.nieuw,
        )
        kenmerken[naam] = gegeven
    return kenmerken


def _gereserveerd(opgave: Kenmerkopgave, sleutel: Zaaksleutel, omgeving: Leesomgeving, register: Register) -> str:
    """The number that this case has of its scheme already, else the first one that was reserved."""
    eigen = [nummer for nummer in register.nummers_van(sleutel) if nummer.schema == opgave.schema]
    vrij = register.lijst(Selectie(schema=opgave.schema, staat=Staat.GERESERVEERD))
    if not eigen and not vrij:
        schema = omgeving.schemas.schema(opgave.schema)
        tip = f"Reserveer eerst: correspondentie register reserveer {schema.naam} AANTAL."
        raise MELDING.fout("VV-012", titel=schema.titel, tip=tip)
    return (eigen or vrij)[0].kenmerk


def _maak_een_opnieuw(
    pad: Path,
    omgeving: Leesomgeving,
    drukkerij: Drukkerij,
    formaten: Sequence[str],
    uit: Uitvoermap,
    register: Register,
) -> Uitkomst:
    voorbereid = bereid_voor(pad, omgeving, Afgifte())
    zaak = voorbereid.zaak
    nummers = register.nummers_van(sleutel_van(voorbereid, zaak.id)) if zaak.id else ()
    per_schema = {nummer.schema: nummer.kenmerk for nummer in nummers}
    velden = kenmerkvelden(zaak)
    kenmerken = {naam: per_schema[opgave.schema] for naam, opgave in velden.items() if opgave.schema in per_schema}
    eigen = kenmerken.get(hoofdkenmerk(zaak) or "")
    if eigen is None:
        raise MELDING.fout("VV-005", plaats=zaak.bron.plaats, tip="Gebruik eerst ‘correspondentie vaststellen’.")
    brief = register.brief(eigen)
    if brief.vaststelling.inhoud_sha256 != zaak.inhoud_sha256:
        tip = "Maak de wijziging ongedaan, of stel een nieuwe versie vast met ‘vaststellen --nieuwe-versie REDEN’."
        raise MELDING.fout("VV-004", plaats=zaak.bron.plaats, kenmerk=brief.kenmerk, tip=tip)
    gedrukte_kenmerken = {
        naam: str(omgeving.schemas.lees(tekst, velden[naam].schema)) for naam, tekst in kenmerken.items()
    }
    drukkerij = drukkerij.met_zetter(brief.vaststelling.zetter)
    definitief = maak_definitief(zaak, omgeving, drukkerij, formaten, gedrukte_kenmerken, versie=brief.versie)
    bewaard = {bestand.naam: bestand.sha256 for bestand in brief.vaststelling.bestanden}
    nu = definitief.vaststelling.bestanden
    anders = [bestand.naam for bestand in nu if bewaard.get(bestand.naam, bestand.sha256) != bestand.sha256]
    if anders:
        tip = "Het sjabloon, de huisstijl of het programma is sindsdien veranderd."
        raise Fout.van(MELDING("VV-007", plaats=zaak.bron.plaats, naam=naam, tip=tip) for naam in anders)
    gedrukt = uit.plekken(definitief.naam, definitief.bestanden, zaak.pad)
    schrijf_heel(gedrukt)
    return uitkomst(definitief.voorbereid, tuple(gedrukt))
