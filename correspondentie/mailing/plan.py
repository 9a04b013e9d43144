"""The plan of a mailing: everything and everybody checked, before any number is given out.

The plan knows every case text and what would go out. Its checksum covers all that decides the letters, so that a
mailing that was stopped is only ever finished with the letters it was issued with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from correspondentie import VERSIE
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.datum.notatie import lang
from correspondentie.kenmerk import Schema
from correspondentie.mailing.bundel import Bundel
from correspondentie.mailing.eerder import eerdere_brieven
from correspondentie.mailing.keuring import keur_alle
from correspondentie.mailing.nummers import Reeks, voorspel
from correspondentie.mailing.ontwerp import Ontwerp, ontwerp_mailing
from correspondentie.mailing.opgave import Mailingbestand
from correspondentie.mailing.taak import Opdracht, Taak, Verdeel, in_volgorde
from correspondentie.mailing.verantwoording import Verantwoording, verantwoord
from correspondentie.melding import Fout, Melding
from correspondentie.register import Mailing, Mailingopgave, Ontvanger, Ontvangeropgave, Selectie
from correspondentie.register.meldingen import MELDING as REGISTERMELDING
from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.register.register import Register


@dataclass(frozen=True, slots=True)
class Planregel:
    """One letter that would go out, for lists."""

    volgnummer: int
    code: str
    naam: str
    provincie: str
    trede: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be issued; only a clean plan can be.

    ``uitgegeven`` is the record of the register when this very plan was issued before: its letters are then not
    checked anew, ``ontvangers`` are those of the register, and ``schemas`` are empty.
    """

    opgave: Mailingopgave
    ontvangers: tuple[Ontvangeropgave, ...]
    opdracht: Opdracht
    verantwoording: Verantwoording
    regels: tuple[Planregel, ...]
    schemas: Mapping[str, Schema] = field(default_factory=dict)
    hoofd: str = ""
    reeksen: tuple[Reeks, ...] = ()
    """A forecast of the numbers."""
    andere: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """Per letter the case texts of the letters of the register that it names, by number."""
    meldingen: tuple[Melding, ...] = ()
    uitgegeven: Mailing | None = None

    @property
    def schoon(self) -> bool:
        """Whether it can be issued; warnings do not stop it."""
        return not any(melding.stopt for melding in self.meldingen)

    def gekeurd(self) -> Plan:
        """Itself; raises ``Fout`` with every problem when it is not clean."""
        if not self.schoon:
            raise Fout.van(self.meldingen)
        return self

    def taak(self, ontvanger: Ontvanger) -> Taak:
        """The work for this letter, with the numbers that the register gave it."""
        andere = self.andere.get(ontvanger.volgnummer, {})
        kenmerken = dict(ontvanger.kenmerken)
        return Taak(ontvanger.volgnummer, ontvanger.naam, ontvanger.zaaktekst, kenmerken, andere=andere)


def maak_plan(
    bestand: Mailingbestand,
    werkmap: Werkmap,
    verdeel: Verdeel = in_volgorde,
    *,
    register: Register | None = None,
) -> Plan:
    """Check the whole mailing; problems are in ``Plan.meldingen``, each kind once.

    ``register`` is that of ``plek.register_van``, ``None`` when there is none yet. Raises ``Fout`` when nobody can be
    chosen at all: an unknown template, a table that cannot be read, notices of a mailing that is not complete.
    """
    ontwerp = ontwerp_mailing(bestand, werkmap, register)
    if uitgegeven := _al_uitgegeven(ontwerp, register):
        return uitgegeven
    gekeurd = keur_alle(ontwerp, verdeel)
    schemas = {veld: ontwerp.kiezer.omgeving.schemas.schema(naam) for veld, naam in gekeurd.schemas.items()}
    reeksen, tekort = voorspel(schemas, len(ontwerp.taken), bestand.datum, register)
    verantwoording = verantwoord(ontwerp.selectie, ontwerp.kiezer.omgeving.adresboek.gemeenten, bestand.datum)
    plan = Plan(
        _opgave(ontwerp, verantwoording),
        tuple(_ontvangers(ontwerp, gekeurd.sommen)),
        ontwerp.opdracht,
        verantwoording,
        tuple(_regels(ontwerp)),
        schemas,
        gekeurd.hoofd,
        reeksen,
        _andere(ontwerp),
        (
            *ontwerp.meldingen,
            *gekeurd.meldingen,
            *(melding.op(bestand.plaats("aan")) for melding in tekort),
            *_in_het_register(ontwerp, register),
        ),
    )
    # Somebody else may have issued it meanwhile: what the register says of it then is no problem.
    return _al_uitgegeven(ontwerp, register) or plan


def _al_uitgegeven(ontwerp: Ontwerp, register: Register | None) -> Plan | None:
    """This very plan when it was issued: it was clean then, and what it asks of the letters has not changed."""
    eerder = register.mailing(ontwerp.bestand.naam) if register is not None else None
    if register is None or eerder is None or eerder.opgave.plan_sha256 != ontwerp.plan_sha256:
        return None
    ontvangers = register.ontvangers(eerder.opgave.naam)
    return Plan(
        eerder.opgave,
        tuple(Ontvangeropgave(een.geadresseerde, een.naam, een.zaaktekst, een.inhoud_sha256) for een in ontvangers),
        ontwerp.opdracht,
        Verantwoording.van_json(eerder.opgave.verantwoording),
        tuple(_regels(ontwerp)),
        andere=_andere(ontwerp),
        meldingen=tuple(melding for melding in ontwerp.meldingen if not melding.stopt),
        uitgegeven=eerder,
    )


def _ontvangers(ontwerp: Ontwerp, sommen: Mapping[int, str]) -> Iterator[Ontvangeropgave]:
    """Everybody whose letter can be made: all of them when the plan is clean."""
    for een, taak in zip(ontwerp.selectie.gekozen, ontwerp.taken, strict=True):
        if taak.volgnummer in sommen:
            yield Ontvangeropgave(een.wie.code, een.naam, taak.zaaktekst, sommen[taak.volgnummer])


def _opgave(ontwerp: Ontwerp, verantwoording: Verantwoording) -> Mailingopgave:
    bestand, opgave = ontwerp.bestand, ontwerp.bestand.opgave
    return Mailingopgave(
        naam=opgave.mailing,
        titel=opgave.titel,
        soort=ontwerp.kiezer.sjabloon.soort,
        dagtekening=bestand.datum,
        tekst=bestand.tekst,
        zetter=opgave.zetter,
        formaten=opgave.formaten,
        proef=opgave.proef,
        programma=VERSIE,
        plan_sha256=ontwerp.plan_sha256,
        verantwoording=verantwoording.als_json(),
    )


def _regels(ontwerp: Ontwerp) -> Iterator[Planregel]:
    for nummer, een in enumerate(ontwerp.selectie.gekozen, 1):
        provincie = een.wie.provincie.naam if isinstance(een.wie, Gemeente) else een.wie.naam
        trede = ontwerp.veld(nummer, "trede") if ontwerp.kiezer.sjabloon.veld("trede") else None
        yield Planregel(nummer, een.wie.code, een.naam, provincie, trede)


def _andere(ontwerp: Ontwerp) -> dict[int, Mapping[str, str]]:
    return {taak.volgnummer: taak.andere for taak in ontwerp.taken if taak.andere}


def _in_het_register(ontwerp: Ontwerp, register: Register | None) -> Iterator[Melding]:
    """What was issued before under this name or to these addressees."""
    if register is None:
        return
    bestand, soort = ontwerp.bestand, ontwerp.kiezer.sjabloon.soort
    plaats, naam = bestand.plaats("mailing"), bestand.naam
    eerder = register.mailing(naam)
    if eerder is not None:
        tip = "Geef de gewijzigde mailing een eigen naam, of herstel het bestand zoals het was."
        yield REGISTERMELDING(
            "RG-050",
            plaats=plaats,
            veld="mailing",
            tip=tip,
            naam=naam,
            datum=lang(eerder.op.astimezone().date()),
            door=eerder.door,
        )
    elif register.lijst(Selectie(zaak_id=naam, soort=soort, hoogstens=1)):
        tip = "Geef de mailing een andere naam."
        yield REGISTERMELDING("RG-051", plaats=plaats, veld="mailing", tip=tip, naam=naam)
    bundel = Bundel(len(ontwerp.taken))
    for wie, melding in eerdere_brieven(ontwerp.kiezer, ontwerp.selectie):
        bundel.neem(wie, [melding])
    yield from bundel.meldingen()
