"""The rules of the ladder as small tests that a lawyer can read; which of them a step asks is data of the law.

Sources: Gemeentewet, articles 124 to 124h; the Algemeen beleidskader indeplaatsstelling bij taakverwaarlozing with
its interventieladder, whose steps are taken one after the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from correspondentie.datum.notatie import HARDE_SPATIE, lang
from correspondentie.toezicht.cijfers import Cijfers
from correspondentie.toezicht.dossier import Dossierbrief
from correspondentie.wet.trede import Trede
from correspondentie.wet.voorwaarde import Voorwaarde
from correspondentie.wet.wet import Wet


class Soort(StrEnum):
    """What can be proposed for a gemeente."""

    VOLDOET = "voldoet"
    TREDE = "trede"
    RAPPEL = "rappel"
    WACHT = "wacht"
    EINDE = "einde van de ladder"
    GEEN_OORDEEL = "geen oordeel"


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of one gemeente on the day ``op``: its figures and the letters that count, oldest first."""

    wet: Wet
    cijfers: Cijfers
    peildatum: date
    brieven: tuple[Dossierbrief, ...]
    op: date

    @property
    def laatste(self) -> Dossierbrief | None:
        return self.brieven[-1] if self.brieven else None

    @property
    def bereikt(self) -> int:
        """The step of the last letter; 0 when there was none."""
        return self.laatste.trede if self.laatste else 0

    @property
    def loopt_tot(self) -> date | None:
        """The last day on which one of the letters runs."""
        return max((brief.loopt_tot for brief in self.brieven), default=None)


def taak_geldt(feiten: Feiten) -> bool:
    """Before the day from which the task must be fulfilled there is no shortfall in law.

    The decision that holds the task says that day (for the Spreidingswet the verdeelbesluit).
    """
    besluit = feiten.wet.taakbesluit
    return not (besluit and besluit.voldoen_per and feiten.peildatum < besluit.voldoen_per)


def heeft_tekort(feiten: Feiten) -> bool:
    """A result that must be brought about by law was "niet, niet tijdig of niet naar behoren" brought about.

    Gemeentewet, article 124, paragraph 1. What is too much in one row of the table makes up for nothing in another.
    """
    return feiten.cijfers.heeft_tekort


def volgt_op_de_vorige_trede(feiten: Feiten, trede: Trede) -> bool:
    """The steps of the interventieladder are taken one after the other.

    Algemeen beleidskader indeplaatsstelling bij taakverwaarlozing: each step is a heavier form of supervision, taken
    when the one before it did not help.
    """
    return trede.nummer == feiten.bereikt + 1


def termijn_is_voorbij(feiten: Feiten) -> bool:
    """Who got a term can use all of it: the last day belongs to it.

    For the besluit tot indeplaatsstelling Gemeentewet, article 124 (it is not carried out before the term in it has
    passed); for the other letters the letter itself, which names the day.
    """
    return feiten.loopt_tot is None or feiten.op > feiten.loopt_tot


def is_beantwoord_of_herinnerd(feiten: Feiten) -> bool:
    """Silence alone takes nobody a step up: first the college is reminded.

    No statute asks it. It follows from careful preparation (Algemene wet bestuursrecht, article 3:2) and from a ladder
    on which the lightest means goes first.
    """
    laatste = feiten.laatste
    return laatste is None or laatste.is_beantwoord or laatste.rappel is not None


def ladder_is_ten_einde(feiten: Feiten) -> bool:
    """After the last step nothing heavier follows."""
    return feiten.bereikt >= len(feiten.wet.treden)


@dataclass(frozen=True, slots=True)
class Regel:
    """A condition: its test, what is proposed when it is not met, and why, as a whole sentence."""

    geldt: Callable[[Feiten, Trede], bool]
    anders: Soort
    reden: Callable[[Feiten], str]


def _taak_geldt_niet(feiten: Feiten) -> str:
    besluit = feiten.wet.taakbesluit
    vanaf = f" De taak moest vanaf {dag(besluit.voldoen_per)} zijn vervuld." if besluit and besluit.voldoen_per else ""
    return f"De cijfers zijn van {dag(feiten.peildatum)}.{vanaf}"


def _geen_tekort(feiten: Feiten) -> str:
    return f"Op {dag(feiten.peildatum)} was er geen tekort."


def _termijn_loopt(feiten: Feiten) -> str:
    brief = max(feiten.brieven, key=lambda brief: brief.loopt_tot)
    tot = brief.loopt_tot
    if any(rappel.termijn_tot == tot for rappel in brief.rappels):
        return f"De termijn van het rappel op {noem(brief)} loopt tot en met {dag(tot)}."
    if brief.termijn_tot == tot:
        return f"De termijn van {noem(brief)} loopt tot en met {dag(tot)}."
    return f"Na {noem(brief)} wordt gewacht tot en met {dag(tot)}."


def _geen_antwoord(feiten: Feiten) -> str:
    brief = feiten.brieven[-1]
    termijn = f" De termijn liep tot en met {dag(brief.termijn_tot)}." if brief.termijn_tot else ""
    return f"Op {noem(brief)} is geen antwoord genoteerd.{termijn}"


def _trede_past_niet(feiten: Feiten) -> str:
    return f"De laatste brief was van trede {feiten.bereikt}."


def noem(brief: Dossierbrief) -> str:
    """A letter in a sentence."""
    return f"de brief van trede {brief.trede} van {dag(brief.datum)} (kenmerk {brief.kenmerk})"


def dag(d: date) -> str:
    """``9 april 2026`` with plain spaces: these sentences go into files that people search and edit."""
    return lang(d).replace(HARDE_SPATIE, " ")


REGELS: Final[dict[Voorwaarde, Regel]] = {
    Voorwaarde.TAAK_GELDT: Regel(lambda feiten, _: taak_geldt(feiten), Soort.GEEN_OORDEEL, _taak_geldt_niet),
    Voorwaarde.TEKORT: Regel(lambda feiten, _: heeft_tekort(feiten), Soort.VOLDOET, _geen_tekort),
    Voorwaarde.VORIGE_TREDE: Regel(volgt_op_de_vorige_trede, Soort.GEEN_OORDEEL, _trede_past_niet),
    Voorwaarde.TERMIJN_VOORBIJ: Regel(lambda feiten, _: termijn_is_voorbij(feiten), Soort.WACHT, _termijn_loopt),
    Voorwaarde.ANTWOORD_OF_RAPPEL: Regel(
        lambda feiten, _: is_beantwoord_of_herinnerd(feiten), Soort.RAPPEL, _geen_antwoord
    ),
}
"""Every condition that the data of a law can name."""
