"""The derivation ``interventieladder``: what a toezichtbrief needs beside the fields of its case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.datum.notatie import lang
from correspondentie.datum.werkdag import volgende_werkdag
from correspondentie.melding import Ernst, Fout, Melding
from correspondentie.melding.suggestie import opsomming
from correspondentie.sjabloon.afleiding import Afleiding, Uitkomst, registreer_afleiding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.waarde import Datumwaarde, Getalwaarde
from correspondentie.toezicht.ladder import Ladderstand
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.wet import Wet

NAAM: Final = "interventieladder"
_NODIG: Final = ("datum", "gemeente", "wet", "trede", "cijfers", "peildatum")
# What the law must have for a letter of supervision; the rest of its data may be absent.
_VAN_DE_WET: Final = ("taak", "bewindspersoon", "email", "toezicht", "taakbesluit")
# Dates in groups of something that came before the letter; a field of its own says so in the template (‘verleden’).
_EERDER: Final = ("oproep.datum", "vorige_brief.datum", "herinnering.datum")
RECHTSHANDELINGEN: Final = (
    "mededeling",
    "verzoek om informatie",
    "afspraken",
    "vooraankondiging",
    "besluit",
    "uitvoering namens het college",
)
"""What a letter of supervision can do in law: the template has a text for each."""


def stand_van(waarden: Mapping[str, Any]) -> Ladderstand:
    """The position on the ladder from the values of a case; raises ``Fout`` when the template lacks a field or the
    law cannot carry a letter of supervision.
    """
    for naam in _NODIG:
        if naam not in waarden:
            raise MELDING.fout("TZ-002", afleiding=NAAM, naam=naam)
    wet: Wet = waarden["wet"]
    ontbreekt = [sleutel for sleutel in _VAN_DE_WET if getattr(wet, sleutel) is None]
    if ontbreekt:
        bestand = f"data/wetten/{wet.naam}.yaml"
        raise Fout.van(
            MELDING("TZ-003", veld="wet", wet=wet.kort, bestand=bestand, sleutel=sleutel) for sleutel in ontbreekt
        )
    return Ladderstand(
        wet,
        waarden["trede"],
        waarden["cijfers"],
        waarden["peildatum"],
        waarden["datum"],
        waarden.get("termijn"),
    )


def _leid_af(waarden: Mapping[str, Any], _: Leesomgeving) -> Uitkomst:
    stand = stand_van(waarden)
    handeling = stand.trede.rechtshandeling
    if handeling not in RECHTSHANDELINGEN:
        tip = f"In data/wetten kan staan: {opsomming(RECHTSHANDELINGEN)}."
        return Uitkomst({}, (MELDING("TZ-010", veld="trede", trede=stand.trede, handeling=handeling, tip=tip),))
    if stand.mist_laatste_termijn:
        tip = "Zet die erbij, bijvoorbeeld ‘termijn: acht weken’."
        return Uitkomst({}, (MELDING("TZ-009", veld="trede", trede=stand.trede, tip=tip),))
    if fouten := tuple(_tegen_de_ladder(stand, waarden)):
        return Uitkomst({}, fouten)
    trede, einde = stand.trede, stand.termijneinde
    kennisgeving, middel, bevoegdheid = trede.kennisgeving, trede.rechtsmiddel, _toezicht(stand).bevoegdheid
    return Uitkomst(
        {
            "ladder": stand.wet.treden,
            "volgende_trede": stand.volgende_trede,
            "tekort": _getal(stand.cijfers.tekort, "cijfers"),
            "rijen_met_tekort": stand.cijfers.rijen_met_tekort,
            "termijn": stand.termijn,
            "uiterste_dag": _datum(einde.datum, "termijn" if waarden.get("termijn") else "datum") if einde else None,
            "nieuwe_cyclus_loopt": stand.nieuwe_cyclus_loopt,
            "grondslag_toezicht": tuple(str(grondslag) for grondslag in _toezicht(stand).grondslag),
            "grondslag_bevoegdheid": str(bevoegdheid) if bevoegdheid else None,
            "grondslag_kennisgeving": str(kennisgeving.grondslag) if kennisgeving else None,
            "grondslag_rechtsmiddel": tuple(str(grondslag) for grondslag in middel.grondslag) if middel else (),
            "afschrift": _afschriften(stand, waarden["gemeente"], waarden.get("afschrift") or ()),
        },
        tuple(_waarschuwingen(stand, waarden)),
    )


def _toezicht(stand: Ladderstand) -> Any:
    return stand.wet.toezicht


def _afschriften(stand: Ladderstand, gemeente: Gemeente, gegeven: Sequence[str]) -> tuple[str, ...]:
    """The copies of the case, after the one that the raad gets by law (Gemeentewet, article 124, paragraph 4)."""
    if not stand.trede.afschrift_raad or any("raad" in wie.casefold() for wie in gegeven):
        return tuple(gegeven)
    return (f"de gemeenteraad van {gemeente.kale_naam}", *gegeven)


def _waarschuwingen(stand: Ladderstand, waarden: Mapping[str, Any]) -> Iterator[Melding]:
    def let_op(code: str, veld: str, tip: str | None = None, **gegevens: Any) -> Melding:
        return MELDING(code, veld=veld, tip=tip, ernst=Ernst.WAARSCHUWING, **gegevens)

    wet, dagtekening = stand.wet, lang(stand.dagtekening)
    if stand.plaatst_zonder_tekort:
        yield let_op("TZ-101", "cijfers", "Controleer de cijfers en de trede.", trede=stand.trede)
    if stand.peilt_in_de_toekomst:
        yield let_op("TZ-102", "peildatum", peildatum=lang(stand.peildatum), dagtekening=dagtekening)
    besluit = wet.taakbesluit
    if besluit and besluit.voldoen_per and stand.peilt_te_vroeg:
        voldoen_per = lang(besluit.voldoen_per)
        yield let_op("TZ-103", "peildatum", peildatum=lang(stand.peildatum), voldoen_per=voldoen_per)
    if stand.termijneinde and (reden := stand.reden_geen_werkdag):
        werkdag = lang(volgende_werkdag(stand.termijneinde.datum))
        tip = f"De eerste werkdag daarna is {werkdag}."
        yield let_op("TZ-104", "termijn", tip, dag=lang(stand.termijneinde.datum), reden=reden)
    for pad in _EERDER:
        dag = _zoek(waarden, pad)
        if dag is not None and dag >= stand.dagtekening:
            yield let_op("TZ-105", pad, wat=pad, dag=lang(dag), dagtekening=dagtekening)
    if stand.trede.nummer > 2 and waarden.get("vorige_brief") is None and not waarden.get("afwijking"):
        tip = "Zet de datum en het kenmerk ervan onder ‘vorige_brief’."
        yield let_op("TZ-106", "trede", tip, trede=stand.trede)
    if besluit and stand.einde_taakbesluit and stand.taakbesluit_is_uitgewerkt:
        yield let_op(
            "TZ-107",
            "datum",
            naam=besluit.naam,
            datum=lang(besluit.datum),
            eind=lang(stand.einde_taakbesluit),
            dagtekening=dagtekening,
        )


def _tegen_de_ladder(stand: Ladderstand, waarden: Mapping[str, Any]) -> Iterator[Melding]:
    """No step is skipped and no term crossed, by what the case says of the letter before, unless it says why.

    The ladder goes step by step (Algemeen beleidskader indeplaatsstelling bij taakverwaarlozing).
    """
    vorige = waarden.get("vorige_brief")
    if vorige is None or waarden.get("afwijking"):
        return
    tip = "Is dat zo bedoeld? Schrijf dan onder ‘afwijking’ waarom; dat komt niet in de brief."
    van, tot = getattr(vorige, "trede", None), getattr(vorige, "termijn_tot", None)
    if van is not None and stand.trede.nummer > van + 1:
        yield MELDING("TZ-013", veld="trede", trede=stand.trede, vorige=van, tip=tip)
    if tot is not None and tot >= stand.dagtekening:
        veld, dagtekening = "vorige_brief.termijn_tot", lang(stand.dagtekening)
        yield MELDING("TZ-014", veld=veld, tot=lang(tot), dagtekening=dagtekening, tip=tip)


def _zoek(waarden: Mapping[str, Any], pad: str) -> date | None:
    gevonden: Any = waarden
    for stap in pad.split("."):
        gevonden = gevonden.get(stap) if isinstance(gevonden, Mapping) else getattr(gevonden, stap, None)
    return gevonden if isinstance(gevonden, date) else None


def _getal(getal: int, pad: str) -> Getalwaarde:
    waarde = Getalwaarde(getal)
    waarde.pad = pad
    return waarde


def _datum(dag: date, pad: str) -> Datumwaarde:
    waarde = Datumwaarde(dag.year, dag.month, dag.day)
    waarde.pad = pad
    return waarde


registreer_afleiding(
    Afleiding(
        NAAM,
        frozenset(
            {
                "ladder",
                "volgende_trede",
                "tekort",
                "rijen_met_tekort",
                "termijn",
                "uiterste_dag",
                "nieuwe_cyclus_loopt",
                "grondslag_toezicht",
                "grondslag_bevoegdheid",
                "grondslag_kennisgeving",
                "grondslag_rechtsmiddel",
                "afschrift",
            }
        ),
        _leid_af,
    )
)
