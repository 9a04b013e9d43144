"""The type ``cijfers``: per row of the law's table what must be done (taak) and what was done (realisatie)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from correspondentie.bron.model import beschrijf
from correspondentie.bron.yaml import Scalair
from correspondentie.datum.getal import lees_getal
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.sjabloon.typen import JsonSchema, Leescontext, Veldtype, registreer_type
from correspondentie.sjabloon.veld import Veld
from correspondentie.sjabloon.waarde import Getalwaarde
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.wet import Tabelrij, Wet

DELEN: Final = ("taak", "realisatie")
MEEST: Final = 10_000_000
"""More than there are inhabitants: a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Cijferrij:
    """A row of the table of findings, numbers in the unit of the law's task."""

    rij: Tabelrij
    taak: int
    realisatie: int

    @property
    def naam(self) -> str:
        return self.rij.naam

    @property
    def voluit(self) -> str:
        return self.rij.voluit or self.rij.naam

    @property
    def tekort(self) -> int:
        """What is missing; more than the task makes no negative shortfall."""
        return max(self.taak - self.realisatie, 0)

    @property
    def heeft_tekort(self) -> bool:
        return self.tekort > 0


@dataclass(frozen=True, slots=True)
class Cijfers:
    """The figures of one gemeente, in the order of the law's table."""

    rijen: tuple[Cijferrij, ...]

    @property
    def tekort(self) -> int:
        """The shortfalls together: what is too much in one row makes up for nothing in another, each is a task of
        its own.
        """
        return sum(rij.tekort for rij in self.rijen)

    @property
    def heeft_tekort(self) -> bool:
        return self.tekort > 0

    @property
    def rijen_met_tekort(self) -> tuple[Cijferrij, ...]:
        return tuple(rij for rij in self.rijen if rij.heeft_tekort)


def lees_cijfers(waarde: Any, wet: Wet) -> Cijfers:
    """The figures typed in a case as ``{regulier: {taak: 100, realisatie: 0}, …}``; raises ``Fout`` with every
    problem: unknown and missing rows, and numbers that are none or below zero.
    """
    if wet.tabel is None:
        raise MELDING.fout("TZ-003", wet=wet.kort, bestand=f"{wet.naam}.yaml", sleutel="tabel")
    sleutels = [rij.sleutel for rij in wet.tabel.rijen]
    if not isinstance(waarde, Mapping):
        verwacht = f"per rij ({opsomming(sleutels, 'en')}) een taak en een realisatie"
        raise MELDING.fout("TZ-008", sleutel="cijfers", verwacht=verwacht, gevonden=beschrijf(waarde))
    meldingen = list(_onbekende_rijen(waarde, sleutels, wet))
    rijen = []
    for rij in wet.tabel.rijen:
        try:
            rijen.append(_lees_rij(waarde.get(rij.sleutel), rij))
        except Fout as fout:
            meldingen.extend(fout.meldingen)
    if meldingen:
        raise Fout.van(meldingen)
    return Cijfers(tuple(rijen))


def _onbekende_rijen(waarde: Mapping[str, Any], sleutels: list[str], wet: Wet) -> Iterator[Melding]:
    for sleutel, inhoud in waarde.items():
        if sleutel not in sleutels:
            tip = bedoelde_u(sleutel, sleutels) or f"De rijen zijn {opsomming(sleutels, 'en')}."
            yield MELDING("TZ-004", wet=wet.met_lidwoord, sleutel=sleutel, plaats=_eerste_plaats(inhoud), tip=tip)


def _lees_rij(inhoud: Any, rij: Tabelrij) -> Cijferrij:
    if inhoud is None:
        tip = f"Is er geen taak? Schrijf dan ‘{rij.sleutel}: {{taak: 0, realisatie: 0}}’."
        raise MELDING.fout("TZ-005", sleutel=rij.sleutel, naam=rij.naam, tip=tip)
    plaats = _eerste_plaats(inhoud)
    if not isinstance(inhoud, Mapping):
        verwacht, gevonden = "een groep met ‘taak’ en ‘realisatie’", beschrijf(inhoud)
        raise MELDING.fout("TZ-008", plaats=plaats, sleutel=rij.sleutel, verwacht=verwacht, gevonden=gevonden)
    meldingen = [
        MELDING("TZ-007", plaats=_eerste_plaats(inhoud[deel]) or plaats, deel=deel, tip=bedoelde_u(deel, DELEN))
        for deel in inhoud
        if deel not in DELEN
    ]
    getallen: dict[str, int] = {}
    for deel in DELEN:
        try:
            getallen[deel] = _lees_aantal(inhoud, deel, rij)
        except Fout as fout:
            meldingen.extend(melding.op(plaats) for melding in fout.meldingen)
    if meldingen:
        raise Fout.van(meldingen)
    return Cijferrij(rij, getallen["taak"], getallen["realisatie"])


def _lees_aantal(inhoud: Mapping[str, Any], deel: str, rij: Tabelrij) -> int:
    gevonden = inhoud.get(deel)
    if gevonden is None:
        raise MELDING.fout("TZ-006", sleutel=rij.sleutel, deel=deel)
    pad = f"{rij.sleutel}.{deel}"
    if not isinstance(gevonden, Scalair):
        raise MELDING.fout("TZ-008", sleutel=pad, verwacht="een heel getal", gevonden=beschrijf(gevonden))
    getal = lees_getal(gevonden, waar=gevonden.plaats)
    if getal != int(getal) or not 0 <= getal <= MEEST:
        verwacht = f"een heel getal van 0 tot en met {MEEST:,}".replace(",", ".")
        raise MELDING.fout(
            "TZ-008", plaats=gevonden.plaats, sleutel=pad, verwacht=verwacht, gevonden=beschrijf(gevonden)
        )
    return Getalwaarde.uit(int(getal), gevonden)


def _eerste_plaats(inhoud: Any) -> Plaats | None:
    """The nearest place that is known: plain groups have forgotten theirs, the values in them have not."""
    if isinstance(inhoud, Scalair):
        return inhoud.plaats
    onder = inhoud.values() if isinstance(inhoud, Mapping) else inhoud if isinstance(inhoud, list) else ()
    return next((plaats for deel in onder if (plaats := _eerste_plaats(deel))), None)


def _lees(waarde: Any, _: Veld, context: Leescontext) -> Any:
    wet = context.eerder.get("wet")
    return lees_cijfers(waarde, wet) if isinstance(wet, Wet) else waarde


def _schema(_: Veld) -> JsonSchema:
    aantal = {"type": "integer", "minimum": 0, "maximum": MEEST}
    rij = {
        "type": "object",
        "properties": dict.fromkeys(DELEN, aantal),
        "required": list(DELEN),
        "additionalProperties": False,
    }
    return {"type": "object", "minProperties": 1, "additionalProperties": rij}


registreer_type(
    Veldtype(
        "cijfers",
        "per rij van de tabel van de wet de taak en de realisatie",
        _lees,
        _schema,
        voorbeeld="{regulier: {taak: 100, realisatie: 0}, amv: {taak: 0, realisatie: 0}}",
    )
)
