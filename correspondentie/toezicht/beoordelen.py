"""Assessing: figures and dossiers together, per gemeente, with what the officer decides otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.naam import sleutel
from correspondentie.melding import Fout, Melding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.beoordeelde import Beoordeelde, Besluit
from correspondentie.toezicht.beoordeling import Beoordeling, keur_besluit, lees_besluit
from correspondentie.toezicht.cijferblad import Cijferblad, Gemeentecijfers
from correspondentie.toezicht.dossier import Dossier
from correspondentie.toezicht.dossiers import Dossiers
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.toezicht.regels import Feiten, Soort, dag, noem
from correspondentie.toezicht.soorten import toezichtsoorten
from correspondentie.toezicht.voorstel import Voorstel, stel_voor
from correspondentie.wet.wet import Wet

_AFWIJKING: Final = re.compile(r"(?P<naam>[^=]+)=(?P<besluit>[^:]+):(?P<reden>.*\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Afwijking:
    """A decision of the officer that was typed at the command."""

    naam: str
    besluit: Besluit
    reden: str


def lees_afwijking(tekst: str, wet: Wet) -> Afwijking:
    """``Urk=trede 2: reden``; raises ``Fout``."""
    gevonden = _AFWIJKING.fullmatch(tekst.strip())
    if gevonden is None:
        tip = "Schrijf bijvoorbeeld ‘Urk=geen brief: er loopt een gesprek’."
        raise MELDING.fout("TZ-320", tekst=tekst, tip=tip)
    besluit = lees_besluit(gevonden["besluit"], wet)
    return Afwijking(gevonden["naam"].strip(), besluit, " ".join(gevonden["reden"].split()))


def beoordeel(
    blad: Cijferblad,
    dossiers: Dossiers,
    omgeving: Leesomgeving,
    *,
    op: date,
    cijferbestand: str,
    sha256: str,
    afwijkingen: Iterable[Afwijking] = (),
    proef: bool = False,
) -> Beoordeling:
    """What is proposed and decided for every gemeente that exists on the day ``op``.

    Raises ``Fout`` when a decision is about a gemeente that is not there, comes twice, or cannot be; and when a mailing
    is halfway: who is to get a letter of it would get a second one.
    """
    if dossiers.onaf:
        tip = "Voer haar eerst uit, of laat de nummers vervallen die niet meer nodig zijn."
        raise Fout.van(MELDING("TZ-323", naam=naam, tip=tip) for naam in dossiers.onaf)
    per_code = {regel.gemeente.code: regel for regel in blad.regels}
    gemeenten = [*(regel.gemeente for regel in blad.regels), *blad.ontbreken]
    regels = {
        gemeente.code: _een(
            gemeente, per_code.get(gemeente.code), dossiers.van(gemeente, omgeving, op), dossiers.wet, op
        )
        for gemeente in sorted(gemeenten, key=lambda gemeente: sleutel(gemeente.naam))
    }
    klachten = list(_besluit_anders(regels, afwijkingen, omgeving, op))
    if any(melding.stopt for melding in klachten):
        raise Fout.van(klachten)
    return Beoordeling(
        dossiers.wet,
        op,
        blad.peildatum or op,
        sha256,
        cijferbestand,
        tuple(regels.values()),
        toezichtsoorten(omgeving.werkmap),
        proef,
        (*blad.meldingen, *dossiers.meldingen, *klachten),
    )


def _een(gemeente: Gemeente, cijfers: Gemeentecijfers | None, dossier: Dossier, wet: Wet, op: date) -> Beoordeelde:
    opmerking = " ".join(_opmerkingen(dossier)) or None
    if cijfers is None:
        voorstel = Voorstel(Soort.GEEN_OORDEEL, "Er zijn geen cijfers van deze gemeente.")
        return Beoordeelde(gemeente, voorstel, Besluit(), vorige=dossier.laatste, opmerking=opmerking)
    voorstel = stel_voor(Feiten(wet, cijfers.cijfers, cijfers.peildatum, dossier.brieven, op))
    return Beoordeelde(
        gemeente,
        voorstel,
        Besluit.bij(voorstel),
        cijfers.cijfers,
        cijfers.peildatum,
        dossier.laatste,
        opmerking=opmerking,
    )


def _opmerkingen(dossier: Dossier) -> Iterator[str]:
    """What is to be known of letters that do not count."""
    if dossier.afgesloten:
        yield f"Eerder toezicht is afgesloten; {noem(dossier.afgesloten[-1])} telt niet mee."
    yield from (uitleg_bij_voorganger(voorganger) for voorganger in dossier.voorgangers)


def uitleg_bij_voorganger(voorganger: Dossier) -> str:
    """What became of a gemeente that merged, and of the letters to it."""
    eind = voorganger.gemeente.eind
    sinds = f" op {dag(eind + timedelta(days=1))}" if eind else ""
    laatste = f" (de laatste: {noem(voorganger.laatste)})" if voorganger.laatste else ""
    naam = voorganger.gemeente.naam
    return f"{naam} is{sinds} opgegaan in deze gemeente; brieven aan {naam} tellen niet mee{laatste}."


def _besluit_anders(
    regels: dict[str, Beoordeelde], afwijkingen: Iterable[Afwijking], omgeving: Leesomgeving, op: date
) -> Iterator[Melding]:
    """Puts the decisions in the place of the proposals."""
    gehad: set[str] = set()
    for afwijking in afwijkingen:
        try:
            gemeente = omgeving.adresboek.gemeente(afwijking.naam, op)
        except Fout as fout:
            yield from fout.meldingen
            continue
        if gemeente.code not in regels:
            yield MELDING("TZ-321", naam=gemeente.naam)
            continue
        if gemeente.code in gehad:
            yield MELDING("TZ-322", naam=gemeente.naam)
        gehad.add(gemeente.code)
        regel = replace(regels[gemeente.code], besluit=afwijking.besluit, afwijking=afwijking.reden)
        regels[gemeente.code] = regel
        yield from keur_besluit(regel)
