"""An assessment: per gemeente what is proposed, what was decided, and whom that makes a recipient of which letter."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from correspondentie.bron.model import lees_model, zoek
from correspondentie.bron.yaml import Groep, lees_bestand, lees_yaml
from correspondentie.datum.termijn import lees_termijn
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.beoordeelde import Beoordeelde, Besluit
from correspondentie.toezicht.beoordelingsbestand import VERSIE, Beoordelingsbestand, Briefregel, Gemeenteregel, som
from correspondentie.toezicht.cijfers import Cijfers, lees_cijfers
from correspondentie.toezicht.dossier import Antwoord, Dossierbrief, Rappelbrief
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.toezicht.regels import Soort, dag
from correspondentie.toezicht.soorten import Toezichtsoorten, toezichtsoorten
from correspondentie.toezicht.voorstel import Voorstel
from correspondentie.wet.wet import Wet

T = TypeVar("T")
_TREDE: Final = re.compile(r"(?:trede\s*)?(\d{1,2})", re.IGNORECASE)
_GEEN_BRIEF: Final = ("geen brief", "geen", Soort.VOLDOET, Soort.WACHT, Soort.EINDE, Soort.GEEN_OORDEEL)


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """All gemeenten of the day ``datum``, by name. ``sha256`` is that of the figures file ``cijferbestand``.

    ``meldingen`` are warnings: what there is to know, and stops nothing.
    """

    wet: Wet
    datum: date
    peildatum: date
    sha256: str
    cijferbestand: str
    regels: tuple[Beoordeelde, ...]
    soorten: Toezichtsoorten
    proef: bool = False
    meldingen: tuple[Melding, ...] = ()

    def ontvangers(self, soort: str) -> tuple[tuple[str, Mapping[str, Any]], ...]:
        """Who gets a letter of this kind, by name, each with the fields of its case as they are typed in one.

        Raises ``Fout`` for a kind that an assessment has nothing for.
        """
        return tuple((regel.gemeente.naam, self._velden(regel)) for regel in self._gekozen(soort))

    def niet_aangeschreven(self, soort: str) -> tuple[tuple[str, str], ...]:
        """Who gets no letter of this kind, by name, and why."""
        wel = {regel.gemeente.code for regel in self._gekozen(soort)}
        return tuple((regel.gemeente.naam, _anders(regel)) for regel in self.regels if regel.gemeente.code not in wel)

    def _gekozen(self, soort: str) -> Iterator[Beoordeelde]:
        if soort not in self.soorten.alle:
            keuzes = opsomming([f"‘{een}’" for een in self.soorten.alle])
            raise MELDING.fout("TZ-330", soort=soort, tip=f"Kies {keuzes}.")
        rappel = soort in self.soorten.rappels
        return (regel for regel in self.regels if (regel.besluit.rappel if rappel else regel.besluit.trede is not None))

    def _velden(self, regel: Beoordeelde) -> dict[str, Any]:
        nummer = regel.besluit.trede or (regel.vorige.trede if regel.vorige else 1)
        trede = self.wet.trede(nummer)
        velden: dict[str, Any] = {"wet": self.wet.naam, "trede": nummer}
        if regel.besluit.rappel:
            gewoon = trede.rappel.termijn if trede.rappel else None
        else:
            gewoon = trede.antwoordtermijn
            velden["peildatum"] = dag(regel.peildatum or self.peildatum)
            velden["cijfers"] = als_velden(regel.cijfers)
        # Written out, so that the dossier still knows the term when the data of the law change.
        velden["termijn"] = regel.termijn or (str(gewoon) if gewoon else None)
        if regel.vorige:
            velden["vorige_brief"] = _vorige(regel.vorige, met_trede=not regel.besluit.rappel)
            if regel.vorige.rappel and not regel.besluit.rappel:
                rappel = regel.vorige.rappel
                velden["herinnering"] = {"datum": dag(rappel.datum), "kenmerk": rappel.kenmerk}
        if regel.afwijking and not regel.besluit.rappel:
            velden["afwijking"] = regel.afwijking
        return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def als_velden(cijfers: Cijfers | None) -> dict[str, dict[str, int]] | None:
    """The figures as a case holds them."""
    if cijfers is None:
        return None
    return {rij.rij.sleutel: {"taak": int(rij.taak), "realisatie": int(rij.realisatie)} for rij in cijfers.rijen}


def _vorige(brief: Dossierbrief, *, met_trede: bool) -> dict[str, Any]:
    velden: dict[str, Any] = {"datum": dag(brief.datum), "kenmerk": brief.kenmerk}
    if met_trede:
        velden["trede"] = brief.trede
    tot = brief.laatste_termijn
    return velden | ({"termijn_tot": dag(tot)} if tot else {})


def _anders(regel: Beoordeelde) -> str:
    if regel.besluit.geeft_brief:
        return f"Krijgt een andere brief: {regel.besluit}."
    return regel.waarom_geen_brief


def lees_beoordeling(pad: Path, omgeving: Leesomgeving) -> Beoordeling:
    """The assessment in this file, with the decisions of the officer; raises ``Fout`` with every problem of it.

    Refused are: a decision that is no proposal without a reason, a step that is skipped without one, changes in what
    is the program's, and figures that are no longer those of the file.
    """
    bron = lees_yaml(lees_bestand(pad), str(pad))
    bestand = lees_model(Beoordelingsbestand, bron)
    meldingen = list(_over_het_geheel(bestand, bron, pad))
    wet = omgeving.wet(bestand.wet)
    regels = []
    for plek, regel in enumerate(bestand.gemeenten):
        gelezen, klachten = _lees_regel(regel, partial(_plaats, bron, plek), wet, bestand.datum, omgeving)
        regels += [gelezen] if gelezen else []
        meldingen += klachten
    if any(melding.stopt for melding in meldingen):
        raise Fout.van(meldingen)
    return Beoordeling(
        wet,
        bestand.datum,
        bestand.peildatum,
        bestand.cijfers.sha256,
        bestand.cijfers.bestand,
        tuple(regels),
        toezichtsoorten(omgeving.werkmap),
        bestand.proef,
        tuple(meldingen),
    )


def _plaats(bron: Groep, plek: int, sleutel: str) -> Plaats:
    return zoek(bron, ("gemeenten", plek, sleutel))[2]


def som_van(inhoud: bytes) -> str:
    """The checksum of a file with figures."""
    return hashlib.sha256(inhoud).hexdigest()


def _over_het_geheel(bestand: Beoordelingsbestand, bron: Groep, pad: Path) -> Iterator[Melding]:
    opnieuw = "Beoordeel opnieuw: correspondentie toezicht beoordeel."
    if bestand.beoordeling != VERSIE:
        yield MELDING("TZ-331", plaats=bron.sleutels["beoordeling"], versie=bestand.beoordeling, tip=opnieuw)
    elif bestand.som != som(bron):
        yield MELDING("TZ-332", plaats=bron.plaats, tip=f"Herstel het bestand zoals het was, of {opnieuw.lower()}")
    cijfers = pad.parent / bestand.cijfers.bestand
    plaats = bron.sleutels["cijfers"]
    try:
        gelijk = som_van(cijfers.read_bytes()) == bestand.cijfers.sha256
    except (OSError, ValueError):
        yield MELDING("TZ-341", plaats=plaats, bestand=bestand.cijfers.bestand, ernst=Ernst.WAARSCHUWING)
    else:
        if not gelijk:
            yield MELDING("TZ-333", plaats=plaats, bestand=bestand.cijfers.bestand, tip=opnieuw)


def _lees_regel(
    regel: Gemeenteregel, bij: Callable[[str], Plaats], wet: Wet, op: date, omgeving: Leesomgeving
) -> tuple[Beoordeelde | None, list[Melding]]:
    """One gemeente with its problems; ``bij`` tells where a key of it stands."""
    meldingen: list[Melding] = []

    def probeer(sleutel: str, lees: Callable[[], T]) -> T | None:
        try:
            return lees()
        except Fout as fout:
            meldingen.extend(melding.op(bij(sleutel)) for melding in fout.meldingen)
            return None

    gemeente = probeer("code", lambda: omgeving.adresboek.gemeente(regel.code, op))
    cijfers = probeer("cijfers", lambda: lees_cijfers(regel.cijfers, wet)) if regel.cijfers is not None else None
    voorstel = probeer("voorstel", lambda: _lees_voorstel(regel))
    besluit = probeer("besluit", lambda: lees_besluit(regel.besluit, wet))
    if regel.termijn:
        probeer("termijn", lambda: lees_termijn(regel.termijn or ""))
    if gemeente is None or voorstel is None or besluit is None or meldingen:
        return None, meldingen
    gelezen = Beoordeelde(
        gemeente,
        voorstel,
        besluit,
        cijfers,
        regel.peildatum,
        _lees_brief(regel.vorige_brief) if regel.vorige_brief else None,
        " ".join(regel.afwijking.split()) if regel.afwijking else None,
        regel.termijn,
        regel.opmerking,
    )
    return gelezen, [melding.op(bij("besluit")) for melding in keur_besluit(gelezen)]


def keur_besluit(regel: Beoordeelde) -> Iterator[Melding]:
    """What is wrong with the decision about this gemeente, and what is odd about it."""
    naam, besluit = regel.gemeente.naam, regel.besluit
    if regel.slaat_trede_over and not regel.afwijking:
        vorige = f"trede {regel.vorige.trede}" if regel.vorige else "geen brief"
        yield MELDING("TZ-336", naam=naam, besluit=besluit, vorige=vorige, tip=_ZEG_WAAROM)
    elif regel.wijkt_af and not regel.afwijking:
        yield MELDING("TZ-335", naam=naam, besluit=besluit, voorstel=regel.voorstel, tip=_ZEG_WAAROM)
    elif regel.afwijking and not regel.wijkt_af:
        yield MELDING("TZ-342", naam=naam, ernst=Ernst.WAARSCHUWING)
    if besluit.trede is not None and regel.cijfers is None:
        yield MELDING("TZ-337", naam=naam, tip="Zet de cijfers in het cijferblad en beoordeel opnieuw.")
    if besluit.rappel and regel.vorige is None:
        yield MELDING("TZ-338", naam=naam)


_ZEG_WAAROM: Final = "Zeg onder ‘afwijking’ waarom."


def _lees_voorstel(regel: Gemeenteregel) -> Voorstel:
    gevonden = _TREDE.fullmatch(regel.voorstel.strip())
    if gevonden:
        return Voorstel(Soort.TREDE, regel.reden, int(gevonden[1]), grondslag=regel.grondslag)
    try:
        soort = Soort(regel.voorstel.strip())
    except ValueError:
        raise MELDING.fout("TZ-334", sleutel="voorstel", waarde=regel.voorstel, tip=None) from None
    return Voorstel(soort, regel.reden, tot=regel.tot, grondslag=regel.grondslag)


def lees_besluit(tekst: str, wet: Wet) -> Besluit:
    """``trede 2``, ``rappel`` or ``geen brief``; raises ``Fout``."""
    gezocht = " ".join(tekst.casefold().split())
    if gevonden := _TREDE.fullmatch(gezocht):
        return Besluit(wet.trede(int(gevonden[1])).nummer)
    if gezocht == "rappel":
        return Besluit(rappel=True)
    if gezocht in _GEEN_BRIEF:
        return Besluit()
    keuzes = [*(f"trede {trede.nummer}" for trede in wet.treden), "rappel", "geen brief"]
    tip = bedoelde_u(gezocht, keuzes) or f"Kies uit {opsomming(keuzes)}."
    raise MELDING.fout("TZ-334", sleutel="besluit", waarde=tekst, tip=tip)


def _lees_brief(regel: Briefregel) -> Dossierbrief:
    return Dossierbrief(
        regel.kenmerk,
        regel.datum,
        regel.trede,
        regel.termijn_tot,
        regel.wachten_tot,
        tuple(Rappelbrief(een.kenmerk, een.datum, een.termijn_tot) for een in regel.rappels),
        tuple(Antwoord(datum) for datum in regel.antwoorden),
    )
