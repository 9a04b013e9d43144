"""The dossiers of a law, from the register: what went out and stands, what was noted of it.

Of a letter only what the ladder needs is read from the case text that the register keeps: no template, no address.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.bron.yaml import Groep, Knoop, Scalair, lees_yaml
from correspondentie.datum.termijn import eindigt, lees_termijn
from correspondentie.kenmerk.patroon import gewone_spaties
from correspondentie.melding import Ernst, Fout, Melding
from correspondentie.register.gegevens import Aantekening, Brief
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.dossier import Antwoord, Dossier, Dossierbrief, Rappelbrief
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.toezicht.soorten import Toezichtsoorten, toezichtsoorten
from correspondentie.toezicht.trede import lees_trede
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet

if TYPE_CHECKING:
    from correspondentie.register.register import Register

ANTWOORD: Final = "antwoord"
AFGESLOTEN: Final = "afgesloten"
"""Kinds of notes with a letter that count here."""


@dataclass(frozen=True, slots=True)
class Dossiers:
    """All dossiers of one law; ``meldingen`` are warnings about letters that do not count.

    ``per_code`` has the dossier of every gemeente that was written to, by code, its predecessors left out.
    """

    wet: Wet
    per_code: dict[str, Dossier] = field(default_factory=dict)
    meldingen: tuple[Melding, ...] = ()
    onaf: tuple[str, ...] = ()
    """The mailings that were issued and are not complete: of their letters some are not in these dossiers yet."""

    def van(self, gemeente: Gemeente, omgeving: Leesomgeving, op: date) -> Dossier:
        """The dossier of this gemeente with those of the gemeenten that merged into it until ``op``."""
        boek = omgeving.adresboek.gemeenten
        voorgangers = tuple(
            dossier
            for dossier in self.per_code.values()
            if dossier.gemeente.opvolgers
            and any(opvolger.code == gemeente.code for opvolger in boek.opvolgers(dossier.gemeente, op))
        )
        eigen = self.per_code.get(gemeente.code, Dossier(gemeente))
        return replace(eigen, gemeente=gemeente, voorgangers=voorgangers) if voorgangers else eigen


def lees_dossiers(register: Register, omgeving: Leesomgeving, wet: Wet) -> Dossiers:
    """Every letter of the ladder of this law that stands; raises ``Fout`` when the register cannot be read."""
    soorten = toezichtsoorten(omgeving.werkmap)
    lezer = _Lezer(omgeving, wet, soorten)
    for brief in register.brieven_van(soorten.alle):
        lezer.neem(brief)
    onaf = [
        mailing.opgave.naam
        for mailing in register.mailings()
        if mailing.opgave.soort in soorten.alle and not mailing.compleet
    ]
    lezer.meldingen += [MELDING("TZ-212", naam=naam, ernst=Ernst.WAARSCHUWING) for naam in onaf]
    return replace(lezer.dossiers(register.aantekeningen()), onaf=tuple(onaf))


@dataclass(slots=True)
class _Lezer:
    omgeving: Leesomgeving
    wet: Wet
    soorten: Toezichtsoorten
    gemeenten: dict[str, Gemeente] = field(default_factory=dict)
    brieven: defaultdict[str, list[Dossierbrief]] = field(default_factory=lambda: defaultdict(list))
    rappels: list[tuple[str, Rappelbrief]] = field(default_factory=list)
    """Reminders with the number of the letter that they remind of."""
    meldingen: list[Melding] = field(default_factory=list)

    def neem(self, brief: Brief) -> None:
        """One letter of the register; what cannot be read is told and does not count."""
        try:
            bron = lees_yaml(brief.vaststelling.zaaktekst, brief.kenmerk)
            if self.omgeving.wet(_tekst(bron, "wet")).naam != self.wet.naam:
                return
            trede = lees_trede(_tekst(bron, "trede"), self.wet)
            if brief.sleutel.soort in self.soorten.rappels:
                self.rappels.append((_tekst(bron, "vorige_brief", "kenmerk"), self._rappel(brief, bron, trede)))
            else:
                gemeente, gelezen = self._gemeente(brief, bron), _brief(brief, bron, trede)
                self.gemeenten[gemeente.code] = gemeente
                self.brieven[gemeente.code].append(gelezen)
        except Fout as fout:
            reden = fout.meldingen[0].tekst
            self.meldingen.append(MELDING("TZ-210", kenmerk=brief.kenmerk, reden=reden, ernst=Ernst.WAARSCHUWING))

    def dossiers(self, aantekeningen: Iterable[Aantekening]) -> Dossiers:
        """Letters with their reminders and what was noted of both."""
        per_kenmerk: defaultdict[str, list[Aantekening]] = defaultdict(list)
        for een in aantekeningen:
            per_kenmerk[een.kenmerk].append(een)
        per_brief: defaultdict[str, list[Rappelbrief]] = defaultdict(list)
        for vorige, rappel in self.rappels:
            per_brief[gewone_spaties(vorige)].append(rappel)
        per_code: dict[str, Dossier] = {}
        for code, brieven in self.brieven.items():
            compleet, einde = [], date.min
            for brief in sorted(brieven, key=lambda brief: brief.volgorde):
                met = _met_rappels(brief, per_brief.pop(brief.kenmerk, []))
                noten = [een for kenmerk in met.kenmerken for een in per_kenmerk[kenmerk]]
                compleet.append(_met_antwoorden(met, noten))
                einde = max([einde, *(een.datum for een in noten if een.soort == AFGESLOTEN)])
            per_code[code] = Dossier(
                self.gemeenten[code],
                tuple(brief for brief in compleet if brief.datum > einde),
                tuple(brief for brief in compleet if brief.datum <= einde),
            )
        los = [(rappel, vorige) for vorige, rappels in per_brief.items() for rappel in rappels]
        self.meldingen += [
            MELDING("TZ-211", kenmerk=rappel.kenmerk, vorige=vorige, ernst=Ernst.WAARSCHUWING) for rappel, vorige in los
        ]
        return Dossiers(self.wet, per_code, tuple(self.meldingen))

    def _gemeente(self, brief: Brief, bron: Groep) -> Gemeente:
        """By the addressee; a letter with an address of its own has the gemeente in its case only."""
        code, boek = brief.sleutel.geadresseerde, self.omgeving.adresboek
        return boek.gemeenten.per_code.get(code) or boek.gemeente(
            _tekst(bron, "gemeente"), brief.vaststelling.dagtekening
        )

    def _rappel(self, brief: Brief, bron: Groep, trede: Trede) -> Rappelbrief:
        datum = brief.vaststelling.dagtekening
        gewoon = trede.rappel.termijn if trede.rappel else None
        gegeven = _mogelijk(bron, "termijn")
        termijn = lees_termijn(gegeven) if gegeven else gewoon
        tot = eindigt(datum, termijn, wettelijk=False).datum if termijn else datum
        return Rappelbrief(brief.kenmerk, datum, tot)


def _brief(brief: Brief, bron: Groep, trede: Trede) -> Dossierbrief:
    datum, gegeven = brief.vaststelling.dagtekening, _mogelijk(bron, "termijn")
    termijn = lees_termijn(gegeven) if gegeven else trede.antwoordtermijn
    if termijn:
        return Dossierbrief(brief.kenmerk, datum, trede.nummer, eindigt(datum, termijn, wettelijk=False).datum)
    rust = trede.wachttijd.na(datum) if trede.wachttijd else None
    return Dossierbrief(brief.kenmerk, datum, trede.nummer, rust_tot=rust)


def _met_rappels(brief: Dossierbrief, rappels: Iterable[Rappelbrief]) -> Dossierbrief:
    return replace(brief, rappels=tuple(sorted(rappels, key=lambda rappel: (rappel.datum, rappel.kenmerk))))


def _met_antwoorden(brief: Dossierbrief, noten: Iterable[Aantekening]) -> Dossierbrief:
    antwoorden = [Antwoord(een.datum, een.tekst) for een in noten if een.soort == ANTWOORD]
    return replace(brief, antwoorden=tuple(sorted(antwoorden, key=lambda antwoord: antwoord.datum)))


def _tekst(bron: Groep, *pad: str) -> str:
    """The value at these keys; raises ``Fout`` when there is none."""
    gevonden = _mogelijk(bron, *pad)
    if gevonden is None:
        raise MELDING.fout("TZ-214", sleutel=".".join(pad))
    return gevonden


def _mogelijk(bron: Groep, *pad: str) -> str | None:
    knoop: Knoop | None = bron
    for stap in pad:
        knoop = knoop.get(stap) if isinstance(knoop, Groep) else None
    return knoop.strip() if isinstance(knoop, Scalair) and not knoop.leeg else None
