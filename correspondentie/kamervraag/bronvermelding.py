"""The notes below a set of questions: the sources that the members name."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import GetJsonSchemaHandler, PlainValidator, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from correspondentie.bron.model import Bronmodel
from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.sjabloon.typen import Veldtype, registreer_type, scalair
from correspondentie.sjabloon.waarde import LetterlijkeTekst

_WEB: Final = re.compile(r"https?://[^\s<>\"]{1,2000}")
_MET_WEBADRES: Final = re.compile(r"(.*?),? ?<?(https?://[^\s<>\"]+?)>?")


def _tekst(waarde: Any) -> LetterlijkeTekst:
    tekst = scalair(waarde, "de tekst van de noot")
    return LetterlijkeTekst.uit(Scalair(" ".join(tekst.split()), tekst.pad, tekst.plaats))


def _web(waarde: Any) -> Scalair:
    tekst = scalair(waarde, "een webadres")
    if not _WEB.fullmatch(tekst.strip()):
        raise MELDING.fout("KV-035", waarde=tekst[:80])
    return Scalair(tekst.strip(), tekst.pad, tekst.plaats, tekst.aangehaald)


class Bronvermelding(Bronmodel):
    """A source: its text and its address. May be typed on one line, with the address, in ``<>`` or bare, at the end."""

    tekst: Annotated[LetterlijkeTekst | None, PlainValidator(_tekst), WithJsonSchema({"type": "string"})] = None
    url: Annotated[Scalair | None, PlainValidator(_web), WithJsonSchema({"type": "string", "format": "uri"})] = None

    @model_validator(mode="before")
    @classmethod
    def _lees_een_regel(cls, waarde: Any) -> Any:
        if not isinstance(waarde, Scalair):
            return waarde
        regel = " ".join(waarde.split())
        gevonden = _MET_WEBADRES.fullmatch(regel)
        tekst, url = gevonden.groups() if gevonden else (regel, None)
        delen = {"tekst": tekst, "url": url}
        return {naam: Scalair(deel, waarde.pad, waarde.plaats) for naam, deel in delen.items() if deel}

    @model_validator(mode="after")
    def _is_niet_leeg(self) -> Bronvermelding:
        if self.tekst is None and self.url is None:
            raise MELDING.fout("KV-036")
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, kern: CoreSchema, maak: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, maak.resolve_ref_schema(maak(kern))]}


registreer_type(
    Veldtype(
        "bronvermelding",
        "een bron bij de vragen: de tekst, met het webadres aan het eind",
        model=Bronvermelding,
        voorbeeld="Dagblad Voorbeeld, 2 juni 2026, <https://www.voorbeeld.nl/bericht>",
    )
)
