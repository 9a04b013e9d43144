"""The derivation ``toezichtbrieven``: what a letter that tells of letters of supervision can say about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from correspondentie.adresboek.naam import sleutel
from correspondentie.adresboek.provincie import Provincie
from correspondentie.datum.notatie import lang
from correspondentie.melding import Ernst, Melding
from correspondentie.sjabloon.afleiding import Afleiding, Uitkomst, registreer_afleiding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.toezicht.toezichtbrief import Toezichtbrief

NAAM: Final = "toezichtbrieven"
_NODIG: Final = ("datum", "provincie", "brieven")


def _leid_af(waarden: Mapping[str, Any], _: Leesomgeving) -> Uitkomst:
    for naam in _NODIG:
        if naam not in waarden:
            raise MELDING.fout("TZ-002", afleiding=NAAM, naam=naam)
    brieven: Sequence[Toezichtbrief] = waarden["brieven"]
    op_naam = tuple(sorted(brieven, key=lambda brief: sleutel(brief.gemeente.naam)))
    peildata = {brief.peildatum for brief in brieven}
    nummers = {brief.trede.nummer for brief in brieven}
    wet = brieven[0].wet
    return Uitkomst(
        {
            "wet": wet,
            "brieven": op_naam,
            "treden": tuple(trede for trede in wet.treden if trede.nummer in nummers),
            "peildatum": brieven[0].peildatum if len(peildata) == 1 else None,
        },
        (*_fouten(brieven, waarden["provincie"]), *_waarschuwingen(brieven, waarden)),
    )


def _fouten(brieven: Sequence[Toezichtbrief], provincie: Provincie) -> Iterator[Melding]:
    gehad: set[str] = set()
    for brief in brieven:
        gemeente = brief.gemeente
        if gemeente.provincie.code != provincie.code:
            ligt_in = gemeente.provincie.naam
            yield MELDING("TZ-201", veld=brief.pad, gemeente=gemeente.naam, ligt_in=ligt_in, provincie=provincie.naam)
        if gemeente.code in gehad:
            yield MELDING("TZ-202", veld=brief.pad, gemeente=gemeente.naam)
        gehad.add(gemeente.code)
        if brief.wet.naam != brieven[0].wet.naam:
            wet, eerste = brief.wet.met_lidwoord, brieven[0].wet.met_lidwoord
            tip = "Schrijf voor elke wet een eigen kennisgeving."
            yield MELDING("TZ-203", veld=brief.pad, gemeente=gemeente.naam, wet=wet, eerste=eerste, tip=tip)


def _waarschuwingen(brieven: Sequence[Toezichtbrief], waarden: Mapping[str, Any]) -> Iterator[Melding]:
    for brief in brieven:
        if brief.datum > waarden["datum"]:
            yield MELDING(
                "TZ-204",
                veld=brief.pad,
                ernst=Ernst.WAARSCHUWING,
                gemeente=brief.gemeente.naam,
                datum=lang(brief.datum),
                dagtekening=lang(waarden["datum"]),
            )


registreer_afleiding(Afleiding(NAAM, frozenset({"wet", "brieven", "treden", "peildatum"}), _leid_af))
