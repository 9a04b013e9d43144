"""From ``aan`` in a mailing file to its recipients: each once, by name, with everybody else accounted for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.bron.yaml import Groep, Scalair
from correspondentie.mailing.gekozen import Buiten, Gekozen, Kiezer, Selectie, zoek, zonder
from correspondentie.mailing.knopen import samen
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.uit_adresboek import kies_gemeenten, kies_provincie, kies_provincies
from correspondentie.melding import Melding

GEMEENTE: Final = "gemeente"
PROVINCIE: Final = "provincie"
_TYPEN: Final = {
    "gemeenten": GEMEENTE,
    "provincie": GEMEENTE,
    "beoordeling": GEMEENTE,
    "provincies": PROVINCIE,
    "kennisgeving_van": PROVINCIE,
}
"""What each way chooses; a table of recipients holds what the letter asks for."""


def kies(kiezer: Kiezer) -> Selectie:
    """Who gets a letter, with the fields for each; raises ``Fout`` when nobody can be chosen at all.

    Problems that leave something to choose are in ``Selectie.meldingen``.
    """
    type_ = aan_type(kiezer)
    wijze = kiezer.bestand.opgave.aan.wijze
    selectie = _kies_volgens(wijze, kiezer, type_)
    selectie = _zonder_uitzonderingen(kiezer, selectie, type_)
    selectie = _met_eigen_velden(kiezer, selectie, type_)
    if not selectie.gekozen and not any(melding.stopt for melding in selectie.meldingen):
        leeg = MELDING("ML-023", plaats=kiezer.bestand.plaats("aan", wijze), veld=f"aan.{wijze}")
        selectie = replace(selectie, meldingen=(*selectie.meldingen, leeg))
    return selectie


def _kies_volgens(wijze: str, kiezer: Kiezer, type_: str) -> Selectie:
    """A mailing loads what its own way of choosing takes, and not workbooks or assessments beside it."""
    match wijze:
        case "gemeenten":
            return kies_gemeenten(kiezer)
        case "provincie":
            return kies_provincie(kiezer)
        case "provincies":
            return kies_provincies(kiezer)
        case "beoordeling":
            from correspondentie.mailing.uit_beoordeling import kies_beoordeelden

            return kies_beoordeelden(kiezer)
        case "kennisgeving_van":
            from correspondentie.mailing.uit_mailing import kies_provincies_van

            return kies_provincies_van(kiezer)
        case _:
            from correspondentie.mailing.uit_rekenblad import kies_uit_rekenblad

            return kies_uit_rekenblad(kiezer, type_)


def aan_type(kiezer: Kiezer) -> str:
    """``gemeente`` or ``provincie``; raises ``Fout`` when the letter goes to neither, or to the other one."""
    bestand, sjabloon = kiezer.bestand, kiezer.sjabloon
    veld = sjabloon.veld(sjabloon.kop.geadresseerde)
    if veld is None or veld.type not in (GEMEENTE, PROVINCIE):
        raise MELDING.fout("ML-010", plaats=bestand.soort.plaats, veld="soort", soort=sjabloon.soort)
    if sjabloon.veld("id") is None:
        raise MELDING.fout("ML-012", plaats=bestand.soort.plaats, veld="id", soort=sjabloon.soort)
    wijze = bestand.opgave.aan.wijze
    kiest = _TYPEN.get(wijze, veld.type)
    if kiest != veld.type:
        anders = {GEMEENTE: "gemeenten", PROVINCIE: "provincies"}[kiest]
        raise MELDING.fout(
            "ML-011",
            plaats=bestand.plaats("aan", wijze),
            veld=f"aan.{wijze}",
            soort=sjabloon.soort,
            aan=veld.type,
            wijze=wijze,
            anders=anders,
        )
    return veld.type


def _zonder_uitzonderingen(kiezer: Kiezer, selectie: Selectie, type_: str) -> Selectie:
    """Without who is under ``behalve``. A gemeente that ended may stand there: it is explained with the mergers."""
    behalve = kiezer.bestand.behalve
    gekozen = {een.wie.code for een in selectie.gekozen}
    meldingen: list[Melding] = []
    buiten: list[Buiten] = []
    beeindigd: list[Gemeente] = []
    gehad: dict[str, int] = {}
    for naam, reden in behalve.items():
        plaats, veld = behalve.sleutels[naam], f"aan.behalve.{naam}"
        klachten: list[Melding] = []
        wie = zoek(kiezer.gemeente if type_ == GEMEENTE else kiezer.provincie, naam, plaats, veld, klachten)
        weg = kiezer.beeindigd(naam) if wie is None and type_ == GEMEENTE else None
        een = wie or weg
        if een is None:
            meldingen += klachten
        elif een.code in gehad:
            eerste = f"regel {gehad[een.code]}"
            meldingen.append(MELDING("ML-020", plaats=plaats, veld=veld, naam=een.naam, eerste=eerste))
        elif weg is not None:
            beeindigd.append(weg)
        elif een.code not in gekozen:
            meldingen.append(MELDING("ML-021", plaats=plaats, veld=veld, naam=een.naam))
        else:
            buiten.append(Buiten(een, " ".join(str(reden).split()), "behalve"))
        if een is not None:
            gehad.setdefault(een.code, plaats.regel)
    nieuw = zonder(selectie, buiten)
    return replace(nieuw, beeindigd=tuple(beeindigd), meldingen=(*nieuw.meldingen, *meldingen))


def _met_eigen_velden(kiezer: Kiezer, selectie: Selectie, type_: str) -> Selectie:
    """The fields under ``per_ontvanger`` with whom they are for."""
    eigen = kiezer.bestand.per_ontvanger
    per_code = {een.wie.code: een for een in selectie.gekozen}
    gehad: dict[str, int] = {}
    meldingen: list[Melding] = []
    for naam, velden in eigen.items():
        plaats, veld = eigen.sleutels[naam], f"per_ontvanger.{naam}"
        wie = zoek(kiezer.gemeente if type_ == GEMEENTE else kiezer.provincie, naam, plaats, veld, meldingen)
        if wie is None or isinstance(velden, Scalair):
            continue
        if wie.code in gehad:
            eerste = f"regel {gehad[wie.code]}"
            meldingen.append(MELDING("ML-020", plaats=plaats, veld=veld, naam=wie.naam, eerste=eerste))
        elif wie.code not in per_code:
            meldingen.append(MELDING("ML-022", plaats=plaats, veld=veld, naam=wie.naam))
        elif isinstance(velden, Groep):
            gehad[wie.code] = plaats.regel
            een = per_code[wie.code]
            per_code[wie.code] = Gekozen(een.wie, een.plaats, samen(een.velden, velden), een.andere)
    gekozen = tuple(per_code[een.wie.code] for een in selectie.gekozen)
    return replace(selectie, gekozen=gekozen, meldingen=(*selectie.meldingen, *meldingen))
