"""Defaults that are worked out: a text with ``{{ … }}`` in the template, filled in from the fields before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from correspondentie.melding import Fout
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.typen import Leescontext, standaardwaarde, veldtype
from correspondentie.sjabloon.uitwerken import platte_regel
from correspondentie.sjabloon.veld import Veld, is_uitdrukking
from correspondentie.zaak.meldingen import MELDING


def vul_aan(waarden: Mapping[str, Any], sjabloon: Sjabloon, omgeving: Leesomgeving) -> dict[str, Any]:
    """The values with the worked-out defaults filled in; a default that comes out empty leaves the field out.

    Raises ``Fout`` for one that the field itself would refuse: without a place, for the case holds nothing there.
    """
    compleet = dict(waarden)
    for veld in sjabloon.velden:
        if compleet[veld.naam] is None and veld.standaard is not None and is_uitdrukking(veld.standaard):
            compleet[veld.naam] = _standaard(veld, veld.standaard, compleet, sjabloon, omgeving)
    return compleet


def _standaard(veld: Veld, bron: str, waarden: Mapping[str, Any], sjabloon: Sjabloon, omgeving: Leesomgeving) -> Any:
    plaats = str(sjabloon.pad)
    tekst = platte_regel(omgeving.taal, bron, plaats, waarden)
    lezer = veldtype(veld.type).lezer
    if not tekst or lezer is None:
        return None
    try:
        return lezer(standaardwaarde(tekst), veld, Leescontext(omgeving, waarden))
    except Fout as fout:
        reden = fout.meldingen[0].tekst
        tip = f"Vul het veld ‘{veld.naam}’ zelf in."
        raise MELDING.fout("ZK-003", veld=veld.naam, reden=reden.rstrip("."), tip=tip) from None
