"""The derivation ``toezichtrappel``: what a reminder of a letter of supervision needs beside the fields of its case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from correspondentie.datum.notatie import lang
from correspondentie.datum.termijn import eindigt
from correspondentie.melding import Ernst, Melding
from correspondentie.sjabloon.afleiding import Afleiding, Uitkomst, registreer_afleiding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.waarde import Datumwaarde
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet

NAAM: Final = "toezichtrappel"
_NODIG: Final = ("datum", "wet", "trede", "vorige_brief")


def _leid_af(waarden: Mapping[str, Any], _: Leesomgeving) -> Uitkomst:
    for naam in _NODIG:
        if naam not in waarden:
            raise MELDING.fout("TZ-002", afleiding=NAAM, naam=naam)
    wet: Wet = waarden["wet"]
    trede: Trede = waarden["trede"]
    ontbreekt = [sleutel for sleutel in ("bewindspersoon", "email") if getattr(wet, sleutel) is None]
    if ontbreekt:
        bestand = f"data/wetten/{wet.naam}.yaml"
        return Uitkomst(
            {}, tuple(MELDING("TZ-003", veld="wet", wet=wet.kort, bestand=bestand, sleutel=een) for een in ontbreekt)
        )
    termijn = waarden.get("termijn") or (trede.rappel.termijn if trede.rappel else None)
    if termijn is None:
        tip = "Zet er een termijn bij, bijvoorbeeld ‘termijn: twee weken’, als er toch een rappel moet komen."
        return Uitkomst({}, (MELDING("TZ-011", veld="trede", trede=trede, tip=tip),))
    einde = eindigt(waarden["datum"], termijn, wettelijk=False).datum
    uiterste_dag = Datumwaarde(einde.year, einde.month, einde.day)
    uiterste_dag.pad = "termijn" if waarden.get("termijn") else "datum"
    gegeven = {"termijn": termijn, "uiterste_dag": uiterste_dag, "volgende_trede": wet.volgende(trede)}
    return Uitkomst(gegeven, tuple(_te_vroeg(waarden)))


def _te_vroeg(waarden: Mapping[str, Any]) -> list[Melding]:
    """The term that is reminded of must have passed: its last day belongs to it."""
    vorige, datum = waarden["vorige_brief"], waarden["datum"]
    meldingen = []
    if vorige.termijn_tot >= datum:
        tot, dagtekening = lang(vorige.termijn_tot), lang(datum)
        meldingen.append(MELDING("TZ-012", veld="vorige_brief.termijn_tot", tot=tot, dagtekening=dagtekening))
    if vorige.datum >= datum:
        pad, dagtekening = "vorige_brief.datum", lang(datum)
        meldingen.append(
            MELDING(
                "TZ-105",
                veld=pad,
                ernst=Ernst.WAARSCHUWING,
                wat=pad,
                dag=lang(vorige.datum),
                dagtekening=dagtekening,
            )
        )
    return meldingen


registreer_afleiding(Afleiding(NAAM, frozenset({"termijn", "uiterste_dag", "volgende_trede"}), _leid_af))
