"""One gemeente in an assessment: what is proposed for it, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.toezicht.cijfers import Cijfers
from correspondentie.toezicht.dossier import Dossierbrief
from correspondentie.toezicht.regels import Soort
from correspondentie.toezicht.voorstel import Voorstel


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
