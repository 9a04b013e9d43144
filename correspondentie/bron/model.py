"""From YAML nodes to a pydantic model, with every problem in Dutch and at its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from correspondentie.bron.meldingen import MELDING
from correspondentie.bron.sleutels import is_janee, sleutels_bij
from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_JA_NEE: Final = {"ja": True, "nee": False}


class Bronmodel(BaseModel):
    """Base of every model that is read from YAML: immutable, no key that it does not know, ``ja`` for true."""

    # Built at first use: a command reads with few of the models that it imports.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _lees_ja_en_nee(cls, gegevens: Any) -> Any:
        if not isinstance(gegevens, dict):
            return gegevens
        velden = cls.model_fields
        gelezen = {
            sleutel: _JA_NEE[waarde.casefold()]
            for sleutel, waarde in gegevens.items()
            if isinstance(waarde, Scalair)
            and waarde.casefold() in _JA_NEE
            and sleutel in velden
            and is_janee(velden[sleutel].annotation)
        }
        return {**gegevens, **gelezen} if gelezen else gegevens


Model = TypeVar("Model", bound=BaseModel)


def lees_model(model: type[Model], groep: Groep, context: Mapping[str, Any] | None = None) -> Model:
    """The model made from these nodes; raises ``Fout`` with all problems.

    Scalars go in as ``Scalair``: pydantic makes numbers and booleans of the text by the type of the field. A
    scalar that was left empty counts as absent, but its key must be one that the model knows.
    """
    meldingen = [
        _onbekende_sleutel(groep, loc, bekend)
        for loc in _lege(groep, ())
        if (bekend := sleutels_bij(model, loc[:-1])) is not None and loc[-1] not in bekend
    ]
    try:
        gelezen = model.model_validate(zonder_lege(groep), context=dict(context or {}))
    except ValidationError as fout:
        for bijzonderheden in fout.errors(include_url=False):
            meldingen += _meldingen(bijzonderheden, groep, model)
        raise Fout.van(meldingen) from None
    if meldingen:
        raise Fout.van(meldingen)
    return gelezen


def zonder_lege(knoop: Knoop) -> Any:
    """Plain dicts and lists for pydantic; what was left empty is left out of groups and ``None`` in lists."""
    if isinstance(knoop, Groep):
        return {sleutel: zonder_lege(waarde) for sleutel, waarde in knoop.items() if not _leeg(waarde)}
    if isinstance(knoop, Lijst):
        return [None if _leeg(punt) else zonder_lege(punt) for punt in knoop]
    return knoop


def _lege(knoop: Knoop, loc: tuple[int | str, ...]) -> Iterator[tuple[int | str, ...]]:
    """The pydantic locations of keys with nothing behind them."""
    stappen = knoop.items() if isinstance(knoop, Groep) else enumerate(knoop) if isinstance(knoop, Lijst) else ()
    for stap, onder in stappen:
        if isinstance(stap, str) and _leeg(onder):
            yield (*loc, stap)
        else:
            yield from _lege(onder, (*loc, stap))


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


def _meldingen(bijzonderheden: ErrorDetails, groep: Groep, model: type[BaseModel]) -> list[Melding]:
    soort, loc = bijzonderheden["type"], bijzonderheden["loc"]
    ctx = bijzonderheden.get("ctx", {})
    if soort == "missing":
        return [_ontbreekt(groep, loc)]
    if soort == "extra_forbidden":
        return [_onbekende_sleutel(groep, loc, sleutels_bij(model, loc[:-1]) or ())]
    knoop, veld, plaats = zoek(groep, loc)
    oorzaak = ctx.get("error")
    if isinstance(oorzaak, Fout):
        return [melding.op(plaats, veld) for melding in oorzaak.meldingen]
    veld = veld or "het geheel"
    gevonden = beschrijf(knoop)
    if soort in ("literal_error", "enum"):
        keuzes = re.findall(r"'([^']*)'", str(ctx.get("expected", "")))
        tip = bedoelde_u(str(knoop), keuzes) if isinstance(knoop, Scalair) else None
        verwacht = f"een van deze woorden: {opsomming(keuzes)}"
        return [MELDING("BN-103", plaats=plaats, veld=veld, verwacht=verwacht, gevonden=gevonden, tip=tip)]
    if soort in _VERWACHT:
        return [MELDING("BN-103", plaats=plaats, veld=veld, verwacht=_VERWACHT[soort], gevonden=gevonden)]
    reden = _REDEN[soort].format(**ctx) if soort in _REDEN else str(oorzaak or "deze waarde kan hier niet")
    return [MELDING("BN-104", plaats=plaats, veld=veld, reden=reden)]


def _ontbreekt(groep: Groep, loc: tuple[int | str, ...]) -> Melding:
    ouder, pad, plaats = zoek(groep, loc[:-1])
    naam = str(loc[-1])
    # A key without a value is there, yet says nothing: point at it.
    leeg = isinstance(ouder, Groep) and naam in ouder.sleutels
    plaats = ouder.sleutels[naam] if isinstance(ouder, Groep) and leeg else plaats
    uitleg = ": er staat niets achter" if leeg else ""
    return MELDING("BN-101", plaats=plaats, veld=_onder(pad, naam), uitleg=uitleg)


def _onbekende_sleutel(groep: Groep, loc: tuple[int | str, ...], bekend: Collection[str]) -> Melding:
    ouder, pad, plaats = zoek(groep, loc[:-1])
    naam = str(loc[-1])
    plaats = ouder.sleutels.get(naam, plaats) if isinstance(ouder, Groep) else plaats
    return MELDING("BN-102", plaats=plaats, veld=_onder(pad, naam), tip=bedoelde_u(naam, bekend))


def _onder(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam


_REDEN: Final = {
    "greater_than": "het getal moet groter zijn dan {gt}",
    "greater_than_equal": "het getal moet minstens {ge} zijn",
    "less_than": "het getal moet kleiner zijn dan {lt}",
    "less_than_equal": "het getal mag hoogstens {le} zijn",
    "string_too_short": "de tekst is te kort; minstens {min_length} tekens",
    "string_too_long": "de tekst is te lang; hoogstens {max_length} tekens",
    "string_pattern_mismatch": "de schrijfwijze klopt niet (verwacht patroon: {pattern})",
    "int_parsing_size": "het getal is te groot",
    "finite_number": "dit is geen getal",
    "decimal_max_digits": "het getal is te lang; hoogstens {max_digits} cijfers",
    "decimal_max_places": "het getal heeft te veel decimalen; hoogstens {decimal_places}",
    "too_short": "de lijst is te kort: {actual_length}, minstens {min_length}",
    "too_long": "de lijst is te lang: {actual_length}, hoogstens {max_length}",
}


def beschrijf(knoop: object) -> str:
    """What stands there, short enough for one line of a message."""
    if isinstance(knoop, list):
        return "een lijst"
    if isinstance(knoop, dict):
        return "een groep van sleutels"
    tekst = " ".join(str(knoop).split())
    if not tekst:
        return "niets"
    return f"‘{tekst[:57]}…’" if len(tekst) > 60 else f"‘{tekst}’"
