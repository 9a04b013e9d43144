"""Which keys a pydantic model knows at a place in the data: for the tip at an unknown key."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def sleutels_bij(model: type[BaseModel], loc: tuple[int | str, ...]) -> frozenset[str] | None:
    """The keys that may stand in the group at this pydantic location.

    ``None`` where any key may stand, or where the model does not tell (a field that reads its group itself). At a
    choice between groups the keys of each; pydantic puts the name of the chosen one in the location.
    """
    hier: list[Any] = [model]
    for stap in loc:
        gekozen = [soort for soort in hier if len(hier) > 1 and getattr(soort, "__name__", None) == stap]
        hier = gekozen or [onder for soort in hier for onder in _onder(soort, stap)] or hier
    modellen = [soort for soort in hier if _is_model(soort)]
    if not modellen or any(_laat_alles_toe(soort) for soort in hier):
        return None
    return frozenset(veld.alias or naam for soort in modellen for naam, veld in soort.model_fields.items())


def is_janee(annotatie: Any) -> bool:
    """Whether a field holds yes or no and nothing else."""
    return list(_delen(annotatie)) == [bool]


def _delen(annotatie: Any) -> Iterator[Any]:
    """The choices within a type: without ``None``, without what ``Annotated`` adds."""
    herkomst = get_origin(annotatie)
    if herkomst is Annotated:
        yield from _delen(get_args(annotatie)[0])
    elif herkomst in (Union, types.UnionType):
        for keuze in get_args(annotatie):
            yield from _delen(keuze)
    elif annotatie is not types.NoneType:
        yield annotatie


def _onder(annotatie: Any, stap: int | str) -> list[Any]:
    """What may stand one step further down in this type; empty when the step does not fit."""
    if _is_model(annotatie):
        velden = {veld.alias or naam: veld.annotation for naam, veld in annotatie.model_fields.items()}
        return list(_delen(velden[stap])) if stap in velden else []
    herkomst, delen = get_origin(annotatie), get_args(annotatie)
    if isinstance(stap, int) and herkomst in (list, tuple, set, frozenset) and delen:
        return list(_delen(delen[stap] if stap < len(delen) and delen[-1] is not Ellipsis else delen[0]))
    if isinstance(stap, str) and isinstance(herkomst, type) and issubclass(herkomst, Mapping) and delen:
        return list(_delen(delen[1]))
    return []


def _is_model(soort: Any) -> bool:
    return isinstance(soort, type) and issubclass(soort, BaseModel)


def _laat_alles_toe(soort: Any) -> bool:
    if _is_model(soort):
        return bool(soort.model_config.get("extra") != "forbid")
    kaal = get_origin(soort) or soort
    return kaal in (Any, object) or (isinstance(kaal, type) and issubclass(kaal, Mapping))
