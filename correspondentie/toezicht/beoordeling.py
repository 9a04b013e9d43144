"""An assessment: per gemeente what is proposed, what was decided, and whom that makes a recipient of which letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.melding import Melding
from correspondentie.melding.suggestie import opsomming
from correspondentie.toezicht.cijfers import Cijfers
from correspondentie.toezicht.dossier import Dossierbrief
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.toezicht.regels import Soort, dag
from correspondentie.toezicht.soorten import Toezichtsoorten
from correspondentie.toezicht.voorstel import Voorstel
from correspondentie.wet.wet import Wet


@dataclass(frozen=True, slots=True)
class Besluit:
    """What happens: a letter of a step, a reminder, or no letter."""

    trede: int | None = None
    rappel: bool = False

    @classmethod
    def bij(cls, voorstel: Voorstel) -> Besluit:
        """What follows from a proposal when nobody decides otherwise."""
        return cls(voorstel.trede, voorstel.soort is Soort.RAPPEL)

    @property
    def geeft_brief(self) -> bool:
        return self.trede is not None or self.rappel

    def __str__(self) -> str:
        return f"trede {self.trede}" if self.trede else "rappel" if self.rappel else "geen brief"


@dataclass(frozen=True, slots=True)
class Beoordeelde:
    """One gemeente. ``vorige`` is the last letter that counts.

    ``cijfers`` and ``peildatum`` are ``None`` when the sheet does not have the gemeente. ``afwijking`` is why
    the decision is another than the proposal; ``termijn`` a term for its letter, as it was typed; ``opmerking`` what
    else is to be known.
    """

    gemeente: Gemeente
    voorstel: Voorstel
    besluit: Besluit
    cijfers: Cijfers | None = None
    peildatum: date | None = None
    vorige: Dossierbrief | None = None
    afwijking: str | None = None
    termijn: str | None = None
    opmerking: str | None = None

    @property
    def reden(self) -> str:
        """Why this was proposed, in whole sentences."""
        return self.voorstel.reden

    @property
    def grondslag(self) -> str:
        return self.voorstel.grondslag

    @property
    def wijkt_af(self) -> bool:
        return self.besluit != Besluit.bij(self.voorstel)

    @property
    def slaat_trede_over(self) -> bool:
        """The decision is more than one step beyond the last letter."""
        bereikt = self.vorige.trede if self.vorige else 0
        return self.besluit.trede is not None and self.besluit.trede > bereikt + 1

    @property
    def waarom_geen_brief(self) -> str:
        """For the proof that nobody was forgotten."""
        return self.afwijking or self.reden


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
        velden: dict[str, Any] = {"wet": self.wet.naam}
        if regel.besluit.rappel:
            velden["trede"] = regel.vorige.trede if regel.vorige else None
        else:
            velden["trede"] = regel.besluit.trede
            velden["peildatum"] = dag(regel.peildatum or self.peildatum)
            velden["cijfers"] = als_velden(regel.cijfers)
        if regel.termijn:
            velden["termijn"] = regel.termijn
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
