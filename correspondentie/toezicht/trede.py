"""The type ``trede``: a step of the ladder of the law of the case, by its number or its name."""

from __future__ import annotations

import re
from typing import Any, Final

from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.typen import Leescontext, Veldtype, registreer_type, scalair
from correspondentie.sjabloon.veld import Veld
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.trede import Trede
from correspondentie.wet.wet import Wet

_NUMMER: Final = re.compile(r"(?:trede\s+)?(\d{1,3})", re.IGNORECASE)


def lees_trede(tekst: str, wet: Wet) -> Trede:
    """The step that ``tekst`` names: ``2``, ``trede 2`` or its name. Raises ``Fout`` with the list of steps."""
    wet.trede(1)  # A law without a ladder says so.
    gezocht = _gelijk(tekst)
    gevonden = _NUMMER.fullmatch(gezocht)
    for trede in wet.treden:
        if (gevonden and int(gevonden[1]) == trede.nummer) or gezocht == _gelijk(trede.naam):
            return trede
    lijst = "; ".join(f"{trede.nummer} {trede.naam}" for trede in wet.treden)
    voorstel = None if gevonden else bedoelde_u(tekst, [trede.naam for trede in wet.treden])
    tip = f"{voorstel} " if voorstel else ""
    raise MELDING.fout("TZ-001", waarde=tekst, wet=wet.met_lidwoord, tip=f"{tip}De treden zijn: {lijst}.")


def _gelijk(tekst: str) -> str:
    return " ".join(tekst.casefold().split())


def _lees(waarde: Any, _: Veld, context: Leescontext) -> Any:
    tekst = scalair(waarde, "een trede")
    wet = context.eerder.get("wet")
    # Without a law that was read well there is no ladder to look on; that problem is reported at ‘wet’ itself.
    return lees_trede(tekst, wet) if isinstance(wet, Wet) else tekst


registreer_type(
    Veldtype(
        "trede",
        "een trede van de interventieladder van de wet: het nummer of de naam",
        _lees,
        lambda _: {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string"}]},
        voorbeeld="2",
    )
)
