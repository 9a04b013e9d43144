"""The example of a field: what a starting file fills in and what a JSON Schema shows.

Its own ``voorbeeld``, else those of its fields, else its choices, its default, the example of its type.
"""

from __future__ import annotations

from typing import Any

from correspondentie.bron.yaml import lees_yaml
from correspondentie.sjabloon.typen import SAMENGESTELD, veldtype
from correspondentie.sjabloon.veld import Veld, is_uitdrukking


def voorbeeldwaarde(veld: Veld) -> Any:
    """Texts, lists and dicts as a case file would hold them; ``None`` when there is nothing to show."""
    if veld.voorbeeld is not None:
        return veld.voorbeeld
    if veld.type in SAMENGESTELD:
        return _samengesteld(veld)
    if veld.keuzes:
        return veld.keuzes[0]
    if veld.standaard is not None and not is_uitdrukking(veld.standaard):
        return veld.standaard
    van_type = veldtype(veld.type).voorbeeld
    return lees_yaml(f"w: {van_type}\n", "")["w"] if van_type else None


def _samengesteld(veld: Veld) -> Any:
    if veld.velden:
        onder = {een.naam: voorbeeldwaarde(een) for een in veld.velden}
        groep = {naam: waarde for naam, waarde in onder.items() if waarde is not None}
        return groep if veld.type == "groep" else [groep]
    punt = voorbeeldwaarde(veld.model_copy(update={"type": veld.van, "van": None, "standaard": None}))
    return None if punt is None else [punt]
