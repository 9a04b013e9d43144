"""What is proposed for one gemeente: it follows from the facts and the ladder of the law, and from nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from correspondentie.datum.notatie import HARDE_SPATIE
from correspondentie.melding.suggestie import opsomming
from correspondentie.toezicht.regels import REGELS, Feiten, Soort, dag, ladder_is_ten_einde, noem
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet


@dataclass(frozen=True, slots=True)
class Voorstel:
    """``trede`` is there for a letter of a step, ``tot`` when is waited. ``reden`` is whole sentences; ``grondslag``
    is empty when no letter follows.
    """

    soort: Soort
    reden: str
    trede: int | None = None
    tot: date | None = None
    grondslag: str = ""

    def __str__(self) -> str:
        """``trede 2``, ``voldoet``: as files and lists write it."""
        return f"trede {self.trede}" if self.trede else self.soort.value


def stel_voor(feiten: Feiten) -> Voorstel:
    """The proposal. It is never more than one step beyond the last letter, and never a letter while a term runs.

    The conditions of the next step are looked at in the order of the law; the first that is not met decides.
    """
    feiten.wet.trede(1)  # A law without a ladder says so.
    if ladder_is_ten_einde(feiten):
        return _na_de_laatste_trede(feiten)
    trede = feiten.wet.trede(feiten.bereikt + 1)
    for voorwaarde in trede.voorwaarden:
        regel = REGELS[voorwaarde]
        if not regel.geldt(feiten, trede):
            return _zonder_trede(regel.anders, regel.reden(feiten), feiten)
    return Voorstel(Soort.TREDE, _reden(feiten), trede.nummer, grondslag=grondslag(trede, feiten.wet))


def _na_de_laatste_trede(feiten: Feiten) -> Voorstel:
    """The conditions of the last step still say whether the gemeente fulfils its task and whether a term runs."""
    for voorwaarde in feiten.wet.treden[-1].voorwaarden:
        regel = REGELS[voorwaarde]
        if regel.anders in (Soort.VOLDOET, Soort.WACHT) and not regel.geldt(feiten, feiten.wet.treden[-1]):
            return _zonder_trede(regel.anders, regel.reden(feiten), feiten)
    laatste = feiten.laatste
    assert laatste is not None  # noqa: S101 - the end of the ladder is reached by a letter
    reden = f"{_tekort(feiten)} Met {noem(laatste)} is de hoogste trede bereikt."
    return Voorstel(Soort.EINDE, reden)


def _zonder_trede(soort: Soort, reden: str, feiten: Feiten) -> Voorstel:
    laatste = feiten.laatste
    if soort is Soort.RAPPEL and laatste is not None:
        return Voorstel(soort, reden, grondslag=grondslag(feiten.wet.trede(laatste.trede), feiten.wet))
    return Voorstel(soort, reden, tot=feiten.loopt_tot if soort is Soort.WACHT else None)


def _tekort(feiten: Feiten) -> str:
    rijen = opsomming([f"{rij.tekort} ({rij.naam})" for rij in feiten.cijfers.rijen_met_tekort], "en")
    return f"Op {dag(feiten.peildatum)} was er een tekort van {rijen}."


def _reden(feiten: Feiten) -> str:
    """Why the next step: the shortfall, the letter before, its term, and what came back."""
    laatste = feiten.laatste
    if laatste is None:
        return f"{_tekort(feiten)} Er is nog geen brief verstuurd."
    delen = [_tekort(feiten)]
    if laatste.termijn_tot:
        delen.append(f"De termijn van {noem(laatste)} liep tot en met {dag(laatste.termijn_tot)}.")
    else:
        delen.append(f"Eerder ging {noem(laatste)} uit.")
    if laatste.is_beantwoord:
        delen.append(f"Op {dag(laatste.antwoorden[-1].datum)} is geantwoord.")
    elif laatste.rappel:
        tot = dag(laatste.rappel.termijn_tot)
        delen.append(f"Ook na het rappel van {dag(laatste.rappel.datum)} (tot en met {tot}) is er geen antwoord.")
    return " ".join(delen)


def grondslag(trede: Trede, wet: Wet) -> str:
    """What a letter of this step rests on: the articles of the step, else the policy of the law."""
    if trede.grondslag:
        return opsomming([str(een).replace(HARDE_SPATIE, " ") for een in trede.grondslag], "en")
    return opsomming(wet.toezicht.kader, "en") if wet.toezicht else ""
