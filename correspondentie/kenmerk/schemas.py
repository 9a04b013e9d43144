"""All schemes of an installation together: recognise, read and write any reference number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.kenmerk.herstel import herstel
from correspondentie.kenmerk.kenmerk import Kenmerk
from correspondentie.kenmerk.meldingen import MELDING
from correspondentie.kenmerk.patroon import LANGSTE, VASTE_SPATIE, Waarde
from correspondentie.kenmerk.schema import VOLGNUMMER, Schema
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u


@dataclass(frozen=True)
class Vindplaats:
    """A reference number in running text, from character ``begin`` up to ``eind``."""

    begin: int
    eind: int
    kenmerk: Kenmerk


@dataclass(frozen=True)
class Schemas:
    """The schemes by name."""

    alle: Mapping[str, Schema]

    def schema(self, naam: str) -> Schema:
        """The scheme of this name; raises ``Fout`` with the nearest one when there is none."""
        if naam not in self.alle:
            raise MELDING.fout("KM-004", naam=naam, tip=bedoelde_u(naam, self.alle))
        return self.alle[naam]

    def herken(self, tekst: str) -> Kenmerk | None:
        """The number that stands there, of whichever scheme; ``None`` when it is of none, or not quite right."""
        for schema in self.alle.values():
            try:
                kenmerk = schema.lees(tekst)
            except Fout:
                return None
            if kenmerk is not None:
                return kenmerk
        return None

    def lees(self, tekst: str, schema: str | None = None) -> Kenmerk:
        """The number that stands there, of this scheme or else of any.

        Raises ``Fout`` with the scheme's example and, when it is plain, the number that was probably meant.
        """
        if schema is None:
            kenmerk = next(filter(None, (een.lees(tekst) for een in self.alle.values())), None)
            if kenmerk is None:
                raise MELDING.fout("KM-002", tekst=_kort(tekst), tip=self._tip(tekst))
            return kenmerk
        gezocht = self.schema(schema)
        kenmerk = gezocht.lees(tekst)
        if kenmerk is None:
            fix = herstel(tekst, gezocht)
            ander = self.herken(tekst)
            tip = fix.tip if fix else f"Dit is een {ander.titel}." if ander else None
            raise MELDING.fout("KM-001", tekst=_kort(tekst), titel=gezocht.titel, voorbeeld=gezocht.voorbeeld, tip=tip)
        return kenmerk

    def schrijf(self, schema: str, *, jaar: int | None = None, volgnummer: int | None = None, **delen: Waarde) -> str:
        """The number with these parts as a letter prints it; raises ``Fout`` when one is missing or does not fit."""
        gezocht = self.schema(schema)
        gegeven = {"jaar": jaar, VOLGNUMMER: volgnummer, **delen}
        waarden = {naam: waarde for naam, waarde in gegeven.items() if waarde is not None}
        for naam in sorted(gezocht.patroon.namen - waarden.keys()):
            raise MELDING.fout("KM-008", titel=gezocht.titel, deel=naam, waarde="(leeg)")
        return gezocht.maak(**waarden).tekst

    def vind(self, tekst: str) -> Iterator[Vindplaats]:
        """The numbers in running text, from left to right; of two in one place the longest.

        Schemes of bare digits are left out: in running text every amount would be one.
        """
        glad = re.sub(r"\s", " ", tekst)
        plek = 0
        while gevonden := self._zoeker.search(glad, plek):
            kenmerk = self.herken(gevonden[0])
            plek = gevonden.end()
            if kenmerk is not None:
                yield Vindplaats(gevonden.start(), gevonden.end(), kenmerk)

    @cached_property
    def _zoeker(self) -> re.Pattern[str]:
        patronen = [
            re.sub(r"(?<!\\)\((?!\?)", "(?:", patroon.regex.pattern)
            for schema in self.alle.values()
            for patroon in schema.patronen
            if len(patroon.stukken) > 1
        ]
        return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(patronen, key=len, reverse=True)) or '(?!)'})(?!\w)")

    def _tip(self, tekst: str) -> str | None:
        for schema in self.alle.values():
            if fix := herstel(tekst, schema):
                return fix.tip
        return None


def lees_schemas(bron: Path | Iterable[Path]) -> Schemas:
    """The schemes in a folder, or in these files; raises ``Fout`` with the problems of all of them at once."""
    paden = sorted(bron.glob("*.yaml")) if isinstance(bron, Path) else list(bron)
    gevonden: dict[str, Schema] = {}
    waar: dict[str, Path] = {}
    meldingen: list[Melding] = []
    for pad in paden:
        try:
            schema = lees_model(Schema, lees_yaml(lees_bestand(pad), str(pad)))
        except Fout as fout:
            meldingen.extend(fout.meldingen)
            continue
        if schema.naam in gevonden:
            plaats = Plaats(str(pad))
            meldingen.append(MELDING("KM-106", plaats=plaats, naam=schema.naam, eerste=waar[schema.naam]))
            continue
        gevonden[schema.naam], waar[schema.naam] = schema, pad
    for een in gevonden.values():
        for ander in gevonden.values():
            if een is not ander and ander.lees(een.voorbeeld) is not None:
                plaats = Plaats(str(waar[een.naam]))
                meldingen.append(
                    MELDING("KM-107", plaats=plaats, voorbeeld=een.voorbeeld, naam=een.naam, ander=ander.titel)
                )
    if meldingen:
        raise Fout.van(meldingen)
    return Schemas(gevonden)


def _kort(tekst: str) -> str:
    plat = " ".join(tekst.replace(VASTE_SPATIE, " ").split())
    return plat if len(plat) <= LANGSTE // 2 else plat[: LANGSTE // 2] + "…"
