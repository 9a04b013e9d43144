"""The type ``toezichtbrief``: a letter of supervision that another letter tells of, read from its own case.

What the other letter says of it is never typed by hand: gemeente, step, number, dates and figures come from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.bron.yaml import Scalair, lees_bestand, lees_yaml
from correspondentie.melding import Fout
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.typen import Leescontext, Veldtype, registreer_type, scalair
from correspondentie.sjabloon.veld import Veld
from correspondentie.sjabloon.waarde import Afgeleid, Datumwaarde
from correspondentie.toezicht.afleiding import NAAM as INTERVENTIELADDER
from correspondentie.toezicht.afleiding import stand_van
from correspondentie.toezicht.cijfers import Cijfers
from correspondentie.toezicht.ladder import Ladderstand
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet
from correspondentie.zaak.lezen import laad_sjabloon_van, lees_zaaktekst
from correspondentie.zaak.overnemen import is_bereikbaar
from correspondentie.zaak.zaak import Zaak

_UITGANGEN = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Toezichtbrief:
    """What is printed of it knows its place in the case of that letter.

    ``kenmerk`` is ``None`` as long as the letter has no number; ``pad`` is where the case names the letter.
    """

    gemeente: Gemeente
    naam: str
    """Of the gemeente."""
    stand: Ladderstand
    tredenummer: str
    kenmerk: str | None
    datum: date
    uiterste_dag: date | None
    """The last day of the term that the letter sets."""
    peildatum: date
    pad: str

    @property
    def wet(self) -> Wet:
        return self.stand.wet

    @property
    def trede(self) -> Trede:
        return self.stand.trede

    @property
    def cijfers(self) -> Cijfers:
        return self.stand.cijfers


def lees_toezichtbrief(opgave: Scalair, omgeving: Leesomgeving, schema: str | None = None) -> Toezichtbrief:
    """The letter that ``opgave`` names: by a case file (from the folder of the case) or by its number in the register.

    Raises ``Fout`` when it is not there, is another kind of letter or is wrong itself.
    """
    tekst = opgave.strip()
    if tekst.casefold().endswith(_UITGANGEN):
        return _uit_bestand(tekst, opgave, omgeving)
    kenmerk = str(omgeving.schemas.lees(tekst, schema))
    gevonden = omgeving.zaak_bij_kenmerk(kenmerk) if omgeving.zaak_bij_kenmerk else None
    if gevonden is None:
        tip = "Noem het zaakbestand van de brief, of kies het register waarin hij staat."
        raise MELDING.fout("TZ-208", kenmerk=kenmerk, tip=tip)
    return _uit_zaak(_lees_zaak(gevonden, omgeving.map / f"{kenmerk} in het register", omgeving), opgave, kenmerk)


def _uit_bestand(naam: str, opgave: Scalair, omgeving: Leesomgeving) -> Toezichtbrief:
    pad = omgeving.map / naam
    if not is_bereikbaar(pad, omgeving):
        raise MELDING.fout("TZ-207", bestand=naam)
    bestand = lees_bestand(pad)
    omgeving.noteer(pad, bestand.encode())
    return _uit_zaak(_lees_zaak(bestand, pad, omgeving), opgave, None)


def _lees_zaak(tekst: str, pad: Path, omgeving: Leesomgeving) -> Zaak:
    """The case of a letter of supervision. Its kind is looked at first: a case that names itself would never end."""
    try:
        sjabloon = laad_sjabloon_van(lees_yaml(tekst, str(pad)), omgeving)
        if sjabloon.kop.afleiding == INTERVENTIELADDER:
            return lees_zaaktekst(tekst, pad, omgeving)
    except Fout as fout:
        raise Fout.van([MELDING("TZ-205", bestand=pad.name), *fout.meldingen]) from None
    raise MELDING.fout("TZ-206", bestand=pad.name, soort=sjabloon.kop.titel.lower())


def _uit_zaak(zaak: Zaak, opgave: Scalair, kenmerk: str | None) -> Toezichtbrief:
    waarden = zaak.waarden
    gegeven: Kenmerkopgave | None = waarden.get("kenmerk")
    if kenmerk is None and gegeven is not None and gegeven.kenmerk is not None:
        kenmerk = str(gegeven.kenmerk)

    def met_plaats(tekst: str, veld: str) -> Afgeleid:
        waarde = Afgeleid(tekst)
        waarde.pad, waarde.plaats = veld, zaak.plaats(veld)
        return waarde

    gemeente: Gemeente = waarden["gemeente"]
    stand = stand_van(waarden)
    uiterste_dag = None
    if stand.termijneinde:
        veld = "termijn" if zaak.heeft("termijn") else "trede"
        uiterste_dag = Datumwaarde.fromordinal(stand.termijneinde.datum.toordinal())
        uiterste_dag.pad, uiterste_dag.plaats = veld, zaak.plaats(veld)
    return Toezichtbrief(
        gemeente,
        met_plaats(gemeente.naam, "gemeente"),
        stand,
        met_plaats(str(stand.trede.nummer), "trede"),
        met_plaats(kenmerk, "kenmerk") if kenmerk else None,
        waarden["datum"],
        uiterste_dag,
        waarden["peildatum"],
        getattr(opgave, "pad", ""),
    )


def _lees(waarde: Any, veld: Veld, context: Leescontext) -> Toezichtbrief:
    opgave = scalair(waarde, "de naam van een zaakbestand of een kenmerk")
    return lees_toezichtbrief(opgave, context.omgeving, veld.schema_)


registreer_type(
    Veldtype(
        "toezichtbrief",
        "een toezichtbrief: het zaakbestand, gezien vanuit de map van deze zaak, of het kenmerk in het register",
        _lees,
        voorbeeld="toezichtbrief-vlaardingen.yaml",
    )
)
