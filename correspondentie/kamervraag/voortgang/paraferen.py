"""Noting a paraaf in a case: in the stop of the route that waited for it, else as a new one at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.kamervraag.voortgang.paraaf import Paraaf, controleer_parafen, plek_in_route
from correspondentie.kamervraag.voortgang.stand import Vastgesteld
from correspondentie.kamervraag.voortgang.uitstellen import BUREN, eis_open, voluit
from correspondentie.kamervraag.voortgang.vragenset import eis_antwoorden
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.bijwerken import voeg_toe, vul_punt_aan

_GEEN_VERGISSING: Final = frozenset({"KV-453", "KV-454"})
"""Signing out of turn and not agreeing are facts, worth a warning; a day that cannot be is a slip."""


@dataclass(frozen=True, slots=True)
class Geparafeerd:
    """The text to write, the route as it is then, and what is to be said of it."""

    tekst: str
    route: tuple[Paraaf, ...]
    paraaf: Paraaf
    waarschuwingen: tuple[Melding, ...]


def parafeer(
    pad: Path, omgeving: Leesomgeving, vastgesteld: Vastgesteld, paraaf: Paraaf, *, vandaag: date
) -> Geparafeerd:
    """The case ``pad`` with this paraaf; raises ``Fout`` for final answers and for a day that cannot be."""
    vragenset, tekst = eis_antwoorden(pad, omgeving)
    eis_open(vragenset, vastgesteld)
    plaats = Plaats(str(pad))
    if not paraaf.wie.strip():
        raise MELDING.fout("KV-456", plaats=plaats)
    if paraaf.op is not None and paraaf.op > vandaag:
        raise MELDING.fout("KV-455", plaats=plaats, datum=lang(paraaf.op), vandaag=lang(vandaag))
    bestaand = vragenset.parafen
    plek = plek_in_route(bestaand, paraaf.wie)
    if plek is not None:
        oud = bestaand[plek]
        opmerking = "; ".join(filter(None, (oud.opmerking, paraaf.opmerking))) or None
        paraaf = replace(paraaf, wie=oud.wie, functie=oud.functie or paraaf.functie, opmerking=opmerking)
        route = (*bestaand[:plek], paraaf, *bestaand[plek + 1 :])
    else:
        route = (*bestaand, paraaf)
    eerder = set(controleer_parafen(bestaand, vragenset.ingezonden))
    nieuw = [melding.op(plaats) for melding in controleer_parafen(route, vragenset.ingezonden) if melding not in eerder]
    slips = [melding for melding in nieuw if melding.code not in _GEEN_VERGISSING]
    if slips:
        raise Fout.van(replace(melding, ernst=Ernst.FOUT) for melding in slips)
    if plek is not None:
        oude = _velden(bestaand[plek])
        erbij = {naam: waarde for naam, waarde in _velden(paraaf).items() if oude.get(naam) != waarde}
        na = vul_punt_aan(tekst, str(pad), "paraafroute", plek, erbij)
    else:
        na = voeg_toe(tekst, str(pad), "paraafroute", _velden(paraaf), onder=("uitstelbericht", *BUREN))
    return Geparafeerd(na, route, paraaf, tuple(nieuw))


def _velden(paraaf: Paraaf) -> dict[str, str]:
    """The keys of a stop as the case file holds them, without what is unknown."""
    velden = {
        "wie": paraaf.wie,
        "functie": paraaf.functie,
        "op": voluit(paraaf.op) if paraaf.op else None,
        "akkoord": None if paraaf.akkoord is None else "ja" if paraaf.akkoord else "nee",
        "opmerking": paraaf.opmerking,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}
