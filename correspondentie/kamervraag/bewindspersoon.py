"""The ministers and staatssecretarissen: whom the questions are put to, who answers, on behalf of whom else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from correspondentie.adresboek.ondertekenaar import Ondertekenaar
from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding.suggestie import opsomming
from correspondentie.sjabloon.typen import Leescontext, Veldtype, registreer_type, scalair
from correspondentie.sjabloon.veld import Veld
from correspondentie.sjabloon.waarde import Afgeleid

_AMBT: Final = re.compile(
    r"(?:de )?((minister|staatssecretaris) (?:van|voor) (\S.*)|minister-president(?:, minister van Algemene Zaken)?)",
    re.IGNORECASE,
)
_TUSSENVOEGSELS: Final = frozenset(
    {"van", "de", "den", "der", "het", "'t", "ter", "ten", "te", "la", "le", "von", "el"}
)


def _lees_bewindspersoon(waarde: Any, _: Veld, __: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een bewindspersoon")
    return Scalair(lees_ambt(tekst), tekst.pad, tekst.plaats, tekst.aangehaald)


def lees_ambt(tekst: str) -> str:
    """``minister van Asiel en Migratie``, without article; raises ``Fout`` for what is no such office."""
    ambt = _AMBT.fullmatch(" ".join(tekst.split()))
    if ambt is None:
        tip = "Schrijf het ambt, zoals ‘minister van Asiel en Migratie’."
        raise MELDING.fout("KV-032", waarde=tekst[:80], tip=tip)
    return ambt[1][:1].lower() + ambt[1][1:]


def met_lidwoord(ambten: Sequence[str]) -> Afgeleid | None:
    """``de minister van A en de staatssecretaris van B``; ``None`` for nobody."""
    if not ambten:
        return None
    return Afgeleid.van(opsomming((f"de {ambt}" for ambt in ambten), "en"), ambten[0])


def ambt_van(ondertekenaar: Ondertekenaar) -> str:
    """``minister van Asiel en Migratie``; raises ``Fout`` for whoever holds no such office."""
    ambt = _AMBT.fullmatch(" ".join((ondertekenaar.ambt or "").split()))
    if ambt is None or not ondertekenaar.tekent_zelf:
        tip = "Noem de bewindspersoon, zoals ‘van-den-brink’."
        raise MELDING.fout("KV-034", veld="ondertekenaar", naam=ondertekenaar.naam, tip=tip)
    return ambt[1][:1].lower() + ambt[1][1:]


def anderen(ambten: Sequence[str], ambt: str) -> tuple[str, ...] | None:
    """The offices besides this one; ``None`` when this one is not among them."""
    rest = tuple(ander for ander in ambten if ander.casefold() != ambt.casefold())
    return rest if len(rest) < len(ambten) else None


def in_het_aanhangsel(ondertekenaar: Ondertekenaar) -> str:
    """``minister Van den Brink (Asiel en Migratie)``: how the Handelingen name whoever answers."""
    delen = _AMBT.fullmatch(ambt_van(ondertekenaar))
    assert delen is not None  # noqa: S101 - ambt_van gives nothing else
    naam = achternaam(ondertekenaar.naam)
    return f"{delen[2]} {naam} ({delen[3]})" if delen[2] else f"{delen[1]} {naam}"


def achternaam(naam: str) -> str:
    """``Van den Brink`` from ``Bart van den Brink``: from the first particle on, else the last word."""
    woorden = naam.split()
    begin = next((i for i, woord in enumerate(woorden) if i and woord in _TUSSENVOEGSELS), len(woorden) - 1)
    gevonden = " ".join(woorden[begin:])
    return gevonden[:1].upper() + gevonden[1:]


registreer_type(
    Veldtype(
        "bewindspersoon",
        "het ambt van een bewindspersoon",
        _lees_bewindspersoon,
        voorbeeld="minister van Asiel en Migratie",
    )
)
