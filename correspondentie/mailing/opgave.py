"""The mailing file: which letter, to whom, with what; every problem at its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import PlainValidator, field_validator, model_validator

from correspondentie.bron.model import Bronmodel, beschrijf, lees_model
from correspondentie.bron.yaml import Groep, Scalair, lees_bestand, lees_yaml
from correspondentie.datum.lezen import lees_datum
from correspondentie.mailing.meldingen import MELDING
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.vervaardiging.formaten import GEWOON, ZETTER, ZETTERNAMEN, maker

WIJZEN: Final = ("gemeenten", "provincies", "provincie", "rekenblad", "beoordeling", "kennisgeving_van")
"""The ways to say who gets a letter."""
ALLE: Final = "alle"
LANGSTE_NAAM: Final = 60
_NAAM: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_VAN_ONS: Final = {
    "soort": "die staat bovenaan in de mailing",
    "id": "dat is de naam van de mailing",
}
VASTE_VELDEN: Final = _VAN_ONS | {"datum": "alle brieven hebben dezelfde dagtekening"}
"""Fields that are the same for every letter of a mailing, with the reason."""
_UITGANGEN: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Namen:
    """The names that were typed, each with its place; ``alle`` when all are meant."""

    namen: tuple[Scalair, ...]
    alle: bool = False


def _lees_namen(waarde: Any) -> Namen:
    """``alle`` or a list of names."""
    if isinstance(waarde, Scalair) and waarde.strip().casefold() == ALLE:
        return Namen((waarde,), alle=True)
    return _lees_lijst(waarde, "‘alle’ of een lijst met namen")


def _lees_lijst(waarde: Any, verwacht: str = "een naam of een lijst met namen") -> Namen:
    namen = waarde if isinstance(waarde, list) else [waarde]
    vreemd = next((een for een in namen if not isinstance(een, Scalair)), None)
    if not namen or vreemd is not None or any(een is None for een in namen):
        gevonden = "een lege lijst" if not namen else beschrijf(vreemd or "")
        raise MELDING.fout("ML-004", veld="aan", verwacht=verwacht, gevonden=gevonden)
    return Namen(tuple(namen))


def _lees_scalair(waarde: Any) -> Scalair:
    if not isinstance(waarde, Scalair):
        raise MELDING.fout("ML-004", veld="aan", verwacht="een naam", gevonden=beschrijf(waarde))
    return waarde


def _lees_groep(waarde: Any) -> Any:
    if not isinstance(waarde, dict):
        verwacht = "een groep van sleutels met waarden"
        raise MELDING.fout("ML-004", veld="aan", verwacht=verwacht, gevonden=beschrijf(waarde))
    return waarde


Naamlijst = Annotated[Any, PlainValidator(_lees_namen)]
Lijst = Annotated[Any, PlainValidator(_lees_lijst)]
Naam = Annotated[Any, PlainValidator(_lees_scalair)]
Vrij = Annotated[Any, PlainValidator(_lees_groep)]


class Aan(Bronmodel):
    """Who gets a letter: one of ``WIJZEN``, and who of those does not."""

    gemeenten: Naamlijst = None
    provincies: Naamlijst = None
    provincie: Lijst = None
    rekenblad: Naam = None
    blad: str | None = None
    """The sheet of the workbook, when it is not plain which one is meant."""
    beoordeling: Naam = None
    kennisgeving_van: Naam = None
    behalve: Vrij = None

    @model_validator(mode="after")
    def _precies_een(self) -> Aan:
        gevonden = [naam for naam in WIJZEN if getattr(self, naam) is not None]
        if len(gevonden) != 1:
            wat = opsomming([f"‘{naam}’" for naam in gevonden], "en") if gevonden else "er geen"
            raise MELDING.fout("ML-003", gevonden=wat, tip=f"Kies uit {opsomming(WIJZEN)}.")
        if self.blad is not None and self.rekenblad is None:
            raise MELDING.fout("ML-007", veld="blad", reden="het hoort bij ‘rekenblad’")
        return self

    @property
    def wijze(self) -> str:
        return next(naam for naam in WIJZEN if getattr(self, naam) is not None)


class Opgave(Bronmodel):
    """The keys of a mailing file."""

    mailing: str
    titel: str
    soort: Naam
    zetter: str = ZETTER
    formaten: tuple[str, ...] = GEWOON
    proef: bool = False
    aan: Aan
    gegevens: Vrij
    per_ontvanger: Vrij = None

    @field_validator("mailing")
    @classmethod
    def _naam(cls, waarde: str) -> str:
        if not _NAAM.fullmatch(waarde) or len(waarde) > LANGSTE_NAAM:
            tip = f"Gebruik alleen letters, cijfers en streepjes, hoogstens {LANGSTE_NAAM}: toezicht-voorjaar-2026."
            raise MELDING.fout("ML-002", naam=waarde, tip=tip)
        return waarde

    @field_validator("zetter")
    @classmethod
    def _zetter(cls, waarde: str) -> str:
        if waarde not in ZETTERNAMEN:
            verwacht, gevonden = opsomming(ZETTERNAMEN), beschrijf(waarde)
            tip = bedoelde_u(waarde, ZETTERNAMEN)
            raise MELDING.fout("ML-004", veld="zetter", verwacht=verwacht, gevonden=gevonden, tip=tip)
        return waarde

    @field_validator("formaten")
    @classmethod
    def _formaten(cls, waarde: tuple[str, ...]) -> tuple[str, ...]:
        for naam in waarde:
            maker(naam)
        if not waarde:
            raise MELDING.fout("ML-004", veld="formaten", verwacht="bijvoorbeeld [docx, pdf]", gevonden="niets")
        return tuple(dict.fromkeys(waarde))


@dataclass(frozen=True, slots=True)
class Mailingbestand:
    """A mailing file that was read; its nodes still know where they stand."""

    opgave: Opgave
    datum: date
    """The date of the letters."""
    bron: Groep
    pad: Path
    tekst: str

    @property
    def naam(self) -> str:
        return self.opgave.mailing

    @property
    def soort(self) -> Scalair:
        soort: Scalair = self.opgave.soort
        return soort

    @property
    def gegevens(self) -> Groep:
        """The fields that are the same for every letter."""
        return _groep(self.bron, "gegevens")

    @property
    def per_ontvanger(self) -> Groep:
        """The fields for one, by the name that was typed."""
        return _groep(self.bron, "per_ontvanger")

    @property
    def behalve(self) -> Groep:
        """Who gets no letter, with the reason."""
        return _groep(_groep(self.bron, "aan"), "behalve")

    def plaats(self, *sleutels: str) -> Plaats:
        """Where this key stands, or the nearest one above it that is there."""
        groep, plaats = self.bron, self.bron.plaats
        for sleutel in sleutels:
            if sleutel not in groep.sleutels:
                break
            plaats, groep = groep.sleutels[sleutel], _groep(groep, sleutel)
        return plaats


def lees_mailing(pad: Path) -> Mailingbestand:
    """The mailing in this file; raises ``Fout`` with all problems of the file itself."""
    if pad.suffix.lower() not in _UITGANGEN:
        raise MELDING.fout("ML-001", plaats=Plaats(str(pad)))
    tekst = lees_bestand(pad)
    bron = lees_yaml(tekst, str(pad))
    meldingen: list[Melding] = []
    opgave = None
    try:
        opgave = lees_model(Opgave, bron)
    except Fout as fout:
        meldingen += fout.meldingen
    datum = _lees_datum(bron, meldingen)
    _keur_gegevens(bron, meldingen)
    _keur_behalve(bron, meldingen)
    if opgave is None or datum is None or meldingen:
        raise Fout.van(meldingen)
    return Mailingbestand(opgave, datum, bron, pad, tekst)


def _lees_datum(bron: Groep, meldingen: list[Melding]) -> date | None:
    gegevens = bron.get("gegevens")
    if not isinstance(gegevens, Groep):
        return None
    waarde = gegevens.get("datum")
    if not isinstance(waarde, Scalair) or waarde.leeg:
        plaats = gegevens.sleutels.get("datum", bron.sleutels["gegevens"])
        meldingen.append(MELDING("ML-005", plaats=plaats, veld="gegevens.datum", tip="Bijvoorbeeld: ‘9 april 2026’."))
        return None
    try:
        return lees_datum(waarde.strip())
    except Fout as fout:
        meldingen += [melding.op(waarde.plaats, "gegevens.datum") for melding in fout.meldingen]
        return None


def _keur_gegevens(bron: Groep, meldingen: list[Melding]) -> None:
    """What the mailing itself says of every letter cannot stand among its fields."""
    for waar, groep in [
        ("gegevens", _groep(bron, "gegevens")),
        *(
            (f"per_ontvanger.{naam}", _groep(_groep(bron, "per_ontvanger"), naam))
            for naam in _groep(bron, "per_ontvanger")
        ),
    ]:
        redenen = _VAN_ONS if waar == "gegevens" else VASTE_VELDEN
        meldingen += [
            MELDING("ML-007", plaats=groep.sleutels[veld], veld=f"{waar}.{veld}", reden=reden)
            for veld, reden in redenen.items()
            if veld in groep
        ]
    for naam, waarde in _groep(bron, "per_ontvanger").items():
        if not isinstance(waarde, Groep) and not (isinstance(waarde, Scalair) and waarde.leeg):
            plaats, verwacht = _groep(bron, "per_ontvanger").sleutels[naam], "een groep van sleutels met waarden"
            veld = f"per_ontvanger.{naam}"
            meldingen.append(MELDING("ML-004", plaats=plaats, veld=veld, verwacht=verwacht, gevonden=beschrijf(waarde)))


def _keur_behalve(bron: Groep, meldingen: list[Melding]) -> None:
    behalve = _groep(_groep(bron, "aan"), "behalve")
    for naam, reden in behalve.items():
        if not isinstance(reden, Scalair) or reden.leeg or not reden.strip():
            tip = f"Schrijf bijvoorbeeld ‘{naam}: heeft al een brief van 2 april’."
            meldingen.append(
                MELDING("ML-006", plaats=behalve.sleutels[naam], veld=f"aan.behalve.{naam}", naam=naam, tip=tip)
            )


def _groep(bron: Groep, sleutel: str) -> Groep:
    onder = bron.get(sleutel)
    return onder if isinstance(onder, Groep) else Groep(sleutel, bron.sleutels.get(sleutel, bron.plaats))
