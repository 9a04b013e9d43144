"""Where a gemeente stands on the interventieladder: what follows from law, trede, figures and dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from correspondentie.datum.termijn import Termijn, Termijneinde, eindigt
from correspondentie.datum.werkdag import waarom_geen_werkdag
from correspondentie.toezicht.cijfers import Cijfers
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet


@dataclass(frozen=True, slots=True)
class Ladderstand:
    """One gemeente, one law, one letter. ``gegeven_termijn`` is the term of the case, before that of the trede."""

    wet: Wet
    trede: Trede
    cijfers: Cijfers
    peildatum: date
    dagtekening: date
    gegeven_termijn: Termijn | None = None

    @property
    def volgende_trede(self) -> Trede | None:
        return self.wet.volgende(self.trede)

    @property
    def is_eerste_trede(self) -> bool:
        return self.trede.nummer == 1

    @property
    def termijn(self) -> Termijn | None:
        """The term that the letter sets; ``None`` when it sets none."""
        return self.gegeven_termijn or self.trede.antwoordtermijn

    @property
    def termijneinde(self) -> Termijneinde | None:
        """Where that term ends. The letter sets it, no statute does: the Algemene termijnenwet (article 5 of that act:
        terms in an act or algemene maatregel van bestuur) does not move it.
        """
        return eindigt(self.dagtekening, self.termijn, wettelijk=False) if self.termijn else None

    @property
    def mist_laatste_termijn(self) -> bool:
        """A besluit tot indeplaatsstelling names the term within which the gemeente can still provide for the matter
        itself (Gemeentewet, article 124).
        """
        return self.trede.besluit and self.termijn is None

    @property
    def plaatst_zonder_tekort(self) -> bool:
        """Steps from the second on rest on a task that was not done (Gemeentewet, article 124, paragraph 1:
        a result that is "niet, niet tijdig of niet naar behoren" brought about).
        """
        return not self.is_eerste_trede and not self.cijfers.heeft_tekort

    @property
    def peilt_in_de_toekomst(self) -> bool:
        return self.peildatum > self.dagtekening

    @property
    def peilt_te_vroeg(self) -> bool:
        """Before the day from which the task must be fulfilled there is no shortfall in law."""
        besluit = self.wet.taakbesluit
        return bool(besluit and besluit.voldoen_per and self.peildatum < besluit.voldoen_per)

    @property
    def reden_geen_werkdag(self) -> str | None:
        """Why the last day of the term is no working day, as the rest of a sentence; ``None`` when it is one."""
        return waarom_geen_werkdag(self.termijneinde.datum) if self.termijneinde else None

    @property
    def einde_taakbesluit(self) -> date | None:
        """The last day for which the decision with the task was taken."""
        besluit = self.wet.taakbesluit
        return besluit.duur.na(besluit.datum) if besluit and besluit.duur else None

    @property
    def taakbesluit_is_uitgewerkt(self) -> bool:
        return self.einde_taakbesluit is not None and self.einde_taakbesluit < self.dagtekening

    @property
    def nieuwe_cyclus_loopt(self) -> bool:
        besluit = self.wet.taakbesluit
        return bool(besluit and besluit.nieuwe_cyclus and besluit.nieuwe_cyclus <= self.dagtekening)
