"""From YAML nodes to a pydantic model, with every problem in Dutch and at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from correspondentie.bron.meldingen import MELDING
from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Bronmodel(BaseModel):
    """Base of every model that is read from YAML: immutable, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=BaseModel)


def lees_model(model: type[Model], groep: Groep, context: Mapping[str, Any] | None = None) -> Model:
    """The model made from these nodes; raises ``Fout`` with all problems.

    Scalars go in as ``Scalair``: pydantic makes numbers and booleans of the text by the type of the field. A
    scalar that was left empty counts as absent.
    """
    try:
        return model.model_validate(zonder_lege(groep), context=dict(context or {}))
    except ValidationError as fout:
        namen = list(model.model_fields)
        meldingen = [
            melding
            for bijzonderheden in fout.errors(include_url=False)
            for melding in _meldingen(bijzonderheden, groep, namen)
        ]
        raise Fout.van(sorted(meldingen, key=_volgorde)) from None


def zonder_lege(knoop: Knoop) -> Any:
    """Plain dicts and lists for pydantic; what was left empty is left out of groups and ``None`` in lists."""
    if isinstance(knoop, Groep):
        return {sleutel: zonder_lege(waarde) for sleutel, waarde in knoop.items() if not _leeg(waarde)}
    if isinstance(knoop, Lijst):
        return [None if _leeg(punt) else zonder_lege(punt) for punt in knoop]
    return knoop


def _leeg(knoop: Knoop) -> bool:
    return isinstance(knoop, Scalair) and knoop.leeg


def zoek(groep: Knoop, loc: tuple[int | str, ...]) -> tuple[Knoop, str, Plaats]:
    """The node at a pydantic location, its dotted path and its place; the nearest parent when it is absent."""
    knoop, pad, plaats = groep, "", groep.plaats
    for stap in loc:
        if isinstance(knoop, Groep) and isinstance(stap, str):
            if stap in knoop:
                plaats = knoop.sleutels[stap]
                knoop = knoop[stap]
                plaats = knoop.plaats if isinstance(knoop, Scalair) and knoop else plaats
                pad = f"{pad}.{stap}" if pad else stap
        elif isinstance(knoop, Lijst) and isinstance(stap, int) and stap < len(knoop):
            knoop = knoop[stap]
            plaats, pad = knoop.plaats, f"{pad}[{stap + 1}]"
    return knoop, pad, plaats


_VERWACHT: Final = {
    "string_type": "tekst",
    "int_type": "een heel getal",
    "int_parsing": "een heel getal",
    "int_from_float": "een heel getal",
    "float_type": "een getal",
    "float_parsing": "een getal",
    "decimal_type": "een getal",
    "decimal_parsing": "een getal",
    "bool_type": "ja of nee (true of false)",
    "bool_parsing": "ja of nee (true of false)",
    "list_type": "een lijst (elke regel begint met ‘- ’)",
    "tuple_type": "een lijst (elke regel begint met ‘- ’)",
    "dict_type": "een groep van sleutels met waarden",
    "model_type": "een groep van sleutels met waarden",
    "model_attributes_type": "een groep van sleutels met waarden",
    "date_type": "een datum",
    "date_parsing": "een datum",
    "date_from_datetime_parsing": "een datum",
    "url_parsing": "een webadres",
}


def _meldingen(bijzonderheden: ErrorDetails, groep: Groep, namen: list[str]) -> list[Melding]:
    soort, loc = bijzonderheden["type"], bijzonderheden["loc"]
    ctx = bijzonderheden.get("ctx", {})
    knoop, pad, plaats = zoek(groep, loc)
    veld = pad or str(loc[-1] if loc else "")
    naam = str(loc[-1]) if loc else veld
    if soort == "value_error" and isinstance(ctx.get("error"), Fout):
        return [melding.op(plaats, veld) for melding in ctx["error"].meldingen]
    if soort == "missing":
        vol = f"{pad}.{naam}" if pad else naam
        # A key without a value is there, yet says nothing: point at it.
        if isinstance(knoop, Groep) and naam in knoop.sleutels:
            plaats = knoop.sleutels[naam]
            return [MELDING("BN-101", plaats=plaats, veld=vol, uitleg=": er staat niets achter")]
        return [MELDING("BN-101", plaats=plaats, veld=vol, uitleg="")]
    if soort == "extra_forbidden":
        ouder, _, _ = zoek(groep, loc[:-1])
        plaats = ouder.sleutels.get(naam, plaats) if isinstance(ouder, Groep) else plaats
        bekend = namen if len(loc) == 1 else []
        tip = bedoelde_u(naam, bekend)
        return [MELDING("BN-102", plaats=plaats, veld=veld, tip=tip)]
    gevonden = beschrijf(knoop)
    if soort in ("literal_error", "enum"):
        keuzes = re.findall(r"'([^']*)'", str(ctx.get("expected", "")))
        tip = bedoelde_u(str(knoop), keuzes)
        verwacht = f"een van deze woorden: {opsomming(keuzes)}"
        return [MELDING("BN-103", plaats=plaats, veld=veld, verwacht=verwacht, gevonden=gevonden, tip=tip)]
    if soort in _VERWACHT:
        return [MELDING("BN-103", plaats=plaats, veld=veld, verwacht=_VERWACHT[soort], gevonden=gevonden)]
    reden = _REDEN.get(soort, str(bijzonderheden["msg"]))
    return [MELDING("BN-104", plaats=plaats, veld=veld, reden=reden.format(**ctx))]


_REDEN: Final = {
    "greater_than": "het getal moet groter zijn dan {gt}",
    "greater_than_equal": "het getal moet minstens {ge} zijn",
    "less_than": "het getal moet kleiner zijn dan {lt}",
    "less_than_equal": "het getal mag hoogstens {le} zijn",
    "string_too_short": "de tekst is te kort; minstens {min_length} tekens",
    "string_too_long": "de tekst is te lang; hoogstens {max_length} tekens",
    "string_pattern_mismatch": "de schrijfwijze klopt niet (verwacht patroon: {pattern})",
    "too_short": "de lijst is te kort: {actual_length}, minstens {min_length}",
    "too_long": "de lijst is te lang: {actual_length}, hoogstens {max_length}",
}


def beschrijf(knoop: object) -> str:
    """What stands there, short enough for one line of a message."""
    if isinstance(knoop, Lijst):
        return "een lijst"
    if isinstance(knoop, Groep):
        return "een groep van sleutels"
    tekst = " ".join(str(knoop).split())
    return f"‘{tekst[:57]}…’" if len(tekst) > 60 else f"‘{tekst}’"


def _volgorde(melding: Melding) -> tuple[int, int]:
    return (melding.plaats.regel, melding.plaats.kolom) if melding.plaats else (0, 0)
