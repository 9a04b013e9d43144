"""From case file to ``Zaak``: the one way in, with every problem of the file at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from correspondentie.bron.model import lees_model
from correspondentie.bron.yaml import Groep, Scalair, lees_bestand, lees_yaml
from correspondentie.melding import Fout, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.zaak.meldingen import MELDING
from correspondentie.zaak.model import model_van
from correspondentie.zaak.overnemen import neem_over
from correspondentie.zaak.standaard import vul_aan
from correspondentie.zaak.zaak import Zaak


def lees_zaak(pad: Path, omgeving: Leesomgeving) -> Zaak:
    """The case in this file; raises ``Fout`` with all problems of the file."""
    if pad.suffix.lower() not in (".yaml", ".yml"):
        raise MELDING.fout("ZK-004", plaats=Plaats(str(pad)))
    return lees_zaaktekst(lees_bestand(pad), pad, omgeving)


def lees_zaaktekst(tekst: str, pad: Path, omgeving: Leesomgeving) -> Zaak:
    """The case in this text; ``pad`` is the name that messages show."""
    omgeving = replace(omgeving, map=pad.parent)
    bron = lees_yaml(tekst, str(pad))
    sjabloon = laad_sjabloon_van(bron, omgeving)
    bron = neem_over(bron, sjabloon, omgeving)
    model = lees_model(model_van(sjabloon), bron, {"omgeving": omgeving})
    waarden: dict[str, Any] = {veld.naam: getattr(model, veld.naam) for veld in sjabloon.velden}
    try:
        return Zaak(sjabloon, vul_aan(waarden, sjabloon, omgeving), bron, pad, tekst)
    except Fout as fout:
        raise Fout.van(melding.op(bron.plaats) for melding in fout.meldingen) from None


def laad_sjabloon_van(bron: Groep, omgeving: Leesomgeving) -> Sjabloon:
    """The template that the case names under ``soort``; raises ``Fout`` at that key."""
    soort = bron.get("soort")
    if soort is None or (isinstance(soort, Scalair) and soort.leeg):
        plaats = bron.sleutels.get("soort", bron.plaats)
        raise MELDING.fout("ZK-001", plaats=plaats, veld="soort", tip="Zet bovenaan bijvoorbeeld ‘soort: vrije-brief’.")
    if not isinstance(soort, Scalair):
        raise MELDING.fout("ZK-002", plaats=bron.sleutels["soort"], veld="soort")
    try:
        return omgeving.sjabloon(soort.strip())
    except Fout as fout:
        raise Fout.van(melding.op(soort.plaats, "soort") for melding in fout.meldingen) from None
