"""The pydantic model of a kind of letter, made from the fields that its template declares."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, PlainValidator, ValidationInfo, WithJsonSchema, create_model

from correspondentie.bron.model import Bronmodel
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.typen import Leescontext, standaardwaarde, veldtype
from correspondentie.sjabloon.veld import Veld, is_uitdrukking


class Zaakmodel(Bronmodel):
    """Base of the models of cases: ``soort`` and the fields of its template, nothing else."""


@lru_cache(maxsize=64)
def model_van(sjabloon: Sjabloon) -> type[Zaakmodel]:
    """The model of a case for this template; raises ``Fout`` when a field names an unknown type."""
    soort = sjabloon.soort
    vaste: dict[str, Any] = {"soort": (str, Field(description="De soort brief.", json_schema_extra={"const": soort}))}
    return create_model(
        f"Zaak_{soort.replace('-', '_')}",
        __base__=Zaakmodel,
        **vaste,
        **{veld.naam: _als_pydantic(veld) for veld in sjabloon.velden},
    )


def _als_pydantic(veld: Veld) -> Any:
    aantekening = _aantekening(veld)
    beschrijving = " ".join(deel for deel in (veld.opschrift + ".", veld.hulp) if deel)
    voorbeelden = [veld.voorbeeld] if veld.voorbeeld is not None else None
    extra: dict[str, Any] = {"description": beschrijving, "examples": voorbeelden}
    if veld.standaard is not None and not is_uitdrukking(veld.standaard):
        return aantekening, Field(default=standaardwaarde(veld.standaard), validate_default=True, **extra)
    if veld.mag_ontbreken:
        # No union with None: what was left empty never reaches the field, and a union doubles every error.
        return aantekening, Field(default=None, **extra)
    return aantekening, Field(**extra)


def _aantekening(veld: Veld) -> Any:
    match veld.type:
        case "groep":
            return _groep(veld)
        case "tabel":
            return _lijst_van(_groep(veld), veld)
        case "lijst":
            punt = _groep(veld) if veld.velden else _aantekening(_punt(veld))
            return _lijst_van(punt, veld)
        case _:
            return _los(veld)


def _lijst_van(punt: Any, veld: Veld) -> Any:
    # A list that must be there says something: an empty one would count as filled in.
    return list[punt] if veld.mag_ontbreken else Annotated[list[punt], Field(min_length=1)]


def _punt(veld: Veld) -> Veld:
    return veld.model_copy(update={"type": veld.van, "van": None})


def _groep(veld: Veld) -> type[BaseModel]:
    return create_model(
        f"Groep_{veld.naam}", __base__=Bronmodel, **{onder.naam: _als_pydantic(onder) for onder in veld.velden}
    )


def _los(veld: Veld) -> Any:
    gekozen = veldtype(veld.type)
    if gekozen.model is not None:
        return gekozen.model
    lezer = gekozen.lezer
    assert lezer is not None  # noqa: S101 - a type has a reader or a model

    def lees(waarde: Any, info: ValidationInfo) -> Any:
        omgeving = (info.context or {})["omgeving"]
        return lezer(waarde, veld, Leescontext(omgeving, info.data))

    return Annotated[Any, PlainValidator(lees), WithJsonSchema(gekozen.schema(veld))]
