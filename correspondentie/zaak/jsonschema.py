"""The JSON Schema of a kind of letter, for editors: completion, explanation and checks while typing.

Made from the fields that the template declares, like the model that reads a case. The schema never refuses what the
model takes; the model refuses more (whether a gemeente exists, whether a day does).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from correspondentie.bron.yaml import Groep, Lijst, Scalair
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.typen import SAMENGESTELD, JsonSchema, veldtype
from correspondentie.sjabloon.veld import Veld, is_uitdrukking
from correspondentie.zaak.voorbeeld import voorbeeldwaarde

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# YAML reads these as a number when they stand without quotes; we read them as text.
_OOK_GETAL: Final = frozenset({"regel", "tekst", "letterlijk", "kenmerk", "eigen_kenmerk"})
_GETAL: Final = re.compile(r"[-+]?(?:0|[1-9]\d*)(\.\d+)?")


def maak_jsonschema(sjabloon: Sjabloon, bekend: Mapping[str, Sequence[str]] | None = None) -> JsonSchema:
    """The schema (draft 2020-12). ``bekend`` holds names to offer by type of field: ``{"afzender": [...]}``."""
    soort = {"const": sjabloon.soort, "title": "Soort", "description": "De soort brief."}
    kop = {
        "$schema": DIALECT,
        "title": sjabloon.kop.titel,
        "description": sjabloon.kop.omschrijving or sjabloon.kop.titel,
    }
    groep = _groep(sjabloon.velden, bekend or {})
    eigenschappen = {"soort": soort, **groep["properties"]}
    verplicht = ["soort", *groep.get("required", ())]
    groep |= _over_te_nemen(sjabloon.velden, verplicht)
    delen: dict[str, Any] = {}
    schema: JsonSchema = _verplaats_defs(kop | groep | {"properties": eigenschappen, "required": verplicht}, delen)
    return schema | ({"$defs": delen} if delen else {})


def _over_te_nemen(velden: Iterable[Veld], verplicht: list[str]) -> JsonSchema:
    """Fields with ``uit`` must be there unless the case names the file to take them from; they leave ``verplicht``."""
    namen: dict[str, list[str]] = {}
    for veld in velden:
        if veld.uit and veld.naam in verplicht:
            verplicht.remove(veld.naam)
            namen.setdefault(veld.uit, []).append(veld.naam)
    keuzes = [{"anyOf": [{"required": over}, {"required": [uit]}]} for uit, over in namen.items()]
    return {"allOf": keuzes} if keuzes else {}


def _groep(velden: Iterable[Veld], bekend: Mapping[str, Sequence[str]]) -> JsonSchema:
    velden = tuple(velden)
    schema: JsonSchema = {"type": "object", "properties": {veld.naam: _veld(veld, bekend) for veld in velden}}
    verplicht = [veld.naam for veld in velden if not veld.mag_ontbreken]
    if verplicht:
        schema["required"] = verplicht
    return schema | {"additionalProperties": False}


def _veld(veld: Veld, bekend: Mapping[str, Sequence[str]]) -> JsonSchema:
    uitleg: JsonSchema = {"title": veld.opschrift}
    if veld.hulp:
        uitleg["description"] = veld.hulp
    schema = uitleg | _soort(veld, bekend)
    if schema.get("type") == "array" and veld.type in SAMENGESTELD and not veld.mag_ontbreken:
        schema["minItems"] = 1
    if veld.standaard is not None and not is_uitdrukking(veld.standaard):
        schema["default"] = veld.standaard
    voorbeeld = voorbeeldwaarde(veld)
    if voorbeeld is not None:
        schema["examples"] = [als_json(voorbeeld)]
    return schema


def _soort(veld: Veld, bekend: Mapping[str, Sequence[str]]) -> JsonSchema:
    match veld.type:
        case "groep":
            return _groep(veld.velden, bekend)
        case "tabel":
            return {"type": "array", "items": _groep(veld.velden, bekend)}
        case "lijst":
            punt = veld.model_copy(update={"type": veld.van, "van": None})
            return {"type": "array", "items": _groep(veld.velden, bekend) if veld.velden else _soort(punt, bekend)}
    gekozen = veldtype(veld.type)
    schema = _opgeschoond(gekozen.model.model_json_schema()) if gekozen.model else dict(gekozen.schema(veld))
    if schema == {"type": "string"} and veld.type in _OOK_GETAL:
        schema = {"type": ["string", "number"]}
    if veld.type in bekend:
        # Names to choose from; another way of writing one (case, accents, a code) is as good.
        return {"anyOf": [{"enum": list(bekend[veld.type])}, schema]}
    return schema


def _opgeschoond(schema: Any) -> Any:
    """A schema of pydantic without the titles and docstrings that it makes of names in the code."""
    if isinstance(schema, list):
        return [_opgeschoond(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    schoon = {}
    for sleutel, waarde in schema.items():
        if sleutel in ("properties", "$defs"):
            schoon[sleutel] = {naam: _opgeschoond(deel) for naam, deel in waarde.items()}
        elif sleutel not in ("title", "description"):
            schoon[sleutel] = _opgeschoond(waarde)
    return schoon


def _verplaats_defs(schema: Any, delen: dict[str, Any]) -> Any:
    """The same with every ``$defs`` inside it gathered in ``delen``: references count from the top."""
    if isinstance(schema, list):
        return [_verplaats_defs(deel, delen) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    for naam, deel in schema.get("$defs", {}).items():
        delen[naam] = _verplaats_defs(deel, delen)
    return {sleutel: _verplaats_defs(deel, delen) for sleutel, deel in schema.items() if sleutel != "$defs"}


def als_json(knoop: Any) -> Any:
    """What YAML 1.2 makes of this node: an editor sees ``100`` as a number and ``'100'`` as a text."""
    match knoop:
        case Groep() | dict():
            return {str(sleutel): als_json(waarde) for sleutel, waarde in knoop.items()}
        case Lijst() | list() | tuple():
            return [als_json(punt) for punt in knoop]
        case Scalair() if not knoop.aangehaald:
            return _kaal(knoop)
    return str(knoop)


def _kaal(tekst: str) -> Any:
    woord = tekst.strip()
    vast: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}
    if woord in vast:
        return vast[woord]
    getal = _GETAL.fullmatch(woord)
    return str(tekst) if getal is None else float(woord) if getal[1] else int(woord)
