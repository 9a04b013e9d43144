"""The members who put the questions, with their party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any, Final

from pydantic import GetJsonSchemaHandler, PlainValidator, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from correspondentie.bron.model import Bronmodel, beschrijf
from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding.suggestie import opsomming
from correspondentie.sjabloon.typen import Veldtype, registreer_type, scalair
from correspondentie.sjabloon.waarde import Afgeleid

_NOTATIE: Final = re.compile(r"([^()]+?)\s*\(([^()]+)\)")


def _regel(waarde: Any) -> Scalair:
    tekst = scalair(waarde, "een naam")
    return Scalair(" ".join(tekst.split()), tekst.pad, tekst.plaats, tekst.aangehaald)


Regel = Annotated[Scalair, PlainValidator(_regel), WithJsonSchema({"type": "string"})]


class Kamerlid(Bronmodel):
    """A member as the Kamer names one: surname and party. May be typed as ``Westerveld (GroenLinks-PvdA)``."""

    naam: Regel
    fractie: Regel

    @model_validator(mode="before")
    @classmethod
    def _lees_een_regel(cls, waarde: Any) -> Any:
        if not isinstance(waarde, Scalair):
            return waarde
        delen = _NOTATIE.fullmatch(" ".join(waarde.split()))
        if delen is None:
            tip = "Schrijf ‘Naam (Fractie)’, zonder ‘het lid’."
            raise MELDING.fout("KV-031", waarde=beschrijf(waarde).strip("‘’"), tip=tip)
        return {
            naam: Scalair(deel, waarde.pad, waarde.plaats)
            for naam, deel in zip(("naam", "fractie"), delen.groups(), strict=True)
        }

    @classmethod
    def __get_pydantic_json_schema__(cls, kern: CoreSchema, maak: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, maak.resolve_ref_schema(maak(kern))]}

    def __str__(self) -> str:
        return f"{self.naam} ({self.fractie})"


def vragenstellers(leden: Sequence[Kamerlid]) -> Afgeleid:
    """``het lid Westerveld (GroenLinks-PvdA)``, ``de leden A (X) en B (Y)``."""
    wie = "het lid" if len(leden) == 1 else "de leden"
    return Afgeleid.van(f"{wie} {opsomming((str(lid) for lid in leden), 'en')}", leden[0].naam)


registreer_type(
    Veldtype("kamerlid", "een Kamerlid met de fractie tussen haakjes", model=Kamerlid, voorbeeld="Voorbeeld (Partij A)")
)
