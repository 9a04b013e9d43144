"""The types that look something up: gemeente, provincie, address, sender, signatory, law, reference number."""

from __future__ import annotations

from typing import Any, Final

from correspondentie.adresboek.adres import Postadres, lees_postadres
from correspondentie.adresboek.afzender import Afzender
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.ondertekenaar import Ondertekenaar
from correspondentie.adresboek.provincie import Provincie
from correspondentie.bron.yaml import Scalair
from correspondentie.kenmerk.kenmerk import Kenmerk
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave, Wijze
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.typen import JsonSchema, Leescontext, Veldtype, registreer_type, scalair
from correspondentie.sjabloon.veld import Veld


def _lees_gemeente(waarde: Any, _: Veld, context: Leescontext) -> Gemeente:
    return context.omgeving.adresboek.gemeente(scalair(waarde, "een gemeente"), context.datum)


def _lees_provincie(waarde: Any, _: Veld, context: Leescontext) -> Provincie:
    return context.omgeving.adresboek.provincie(scalair(waarde, "een provincie"))


def _lees_adres(waarde: Any, _: Veld, __: Leescontext) -> Postadres:
    return lees_postadres(waarde)


def _lees_afzender(waarde: Any, _: Veld, context: Leescontext) -> Afzender:
    return context.omgeving.adresboek.afzender(scalair(waarde, "een afzender"))


def _lees_ondertekenaar(waarde: Any, _: Veld, context: Leescontext) -> Ondertekenaar:
    return context.omgeving.adresboek.ondertekenaar(scalair(waarde, "een ondertekenaar"))


def _lees_wet(waarde: Any, _: Veld, context: Leescontext) -> Any:
    return context.omgeving.wet(scalair(waarde, "een wet"))


def _lees_kenmerk(waarde: Any, veld: Veld, context: Leescontext) -> Kenmerk:
    return context.omgeving.schemas.lees(scalair(waarde, "een kenmerk").strip(), veld.schema_)


def _lees_eigen_kenmerk(waarde: Any, veld: Veld, context: Leescontext) -> Kenmerkopgave:
    tekst = scalair(waarde, "een kenmerk").strip()
    schema = context.omgeving.schemas.schema(veld.schema_ or "")
    for wijze in (Wijze.AUTOMATISCH, Wijze.GERESERVEERD):
        if tekst.casefold() == wijze.value:
            return Kenmerkopgave(schema.naam, wijze)
    return Kenmerkopgave(schema.naam, Wijze.GEGEVEN, context.omgeving.schemas.lees(tekst, schema.naam))


def _lees_huisstijl(waarde: Any, _: Veld, context: Leescontext) -> Scalair:
    tekst = scalair(waarde, "een huisstijl")
    bekend = context.omgeving.werkmap.mappen("sjablonen/huisstijlen", "huisstijl.yaml")
    if tekst.strip() not in bekend:
        keuzes = ", ".join(bekend)
        raise MELDING.fout("SJ-104", waarde=tekst.strip(), keuzes=keuzes, tip=bedoelde_u(tekst, bekend))
    return Scalair(tekst.strip(), tekst.pad, tekst.plaats, tekst.aangehaald)


_ADRES: Final[JsonSchema] = {
    "anyOf": [
        {"type": "array", "items": {"type": "string"}, "minItems": 3},
        {"type": "string"},
        {
            "type": "object",
            "properties": {naam: {"type": "string"} for naam in ("straat", "postcode", "plaats", "land")}
            | {"naam": {"type": ["string", "array"]}},
            "required": ["naam", "straat", "plaats"],
            "additionalProperties": False,
        },
    ]
}

for _veldtype in (
    Veldtype("gemeente", "de naam van een gemeente", _lees_gemeente, voorbeeld="Vlaardingen"),
    Veldtype("provincie", "de naam van een provincie", _lees_provincie, voorbeeld="Zuid-Holland"),
    Veldtype(
        "adres",
        "een postadres: regels met naam, straat of postbus, postcode en plaats",
        _lees_adres,
        lambda _: _ADRES,
        voorbeeld="[Stichting Voorbeeld, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]",
    ),
    Veldtype("afzender", "de naam van een bestand in data/afzenders", _lees_afzender, voorbeeld="dgm-drm"),
    Veldtype(
        "ondertekenaar", "de naam van een bestand in data/ondertekenaars", _lees_ondertekenaar, voorbeeld="morren"
    ),
    Veldtype("wet", "de naam van een bestand in data/wetten", _lees_wet, voorbeeld="spreidingswet"),
    Veldtype("huisstijl", "de naam van een map in sjablonen/huisstijlen", _lees_huisstijl, voorbeeld="jenv"),
    Veldtype("kenmerk", "een kenmerk zoals het is gegeven", _lees_kenmerk),
    Veldtype(
        "eigen_kenmerk",
        "‘automatisch’ (het volgende nummer), ‘gereserveerd’ (uit een reservering) of het nummer zelf",
        _lees_eigen_kenmerk,
        voorbeeld="automatisch",
    ),
):
    registreer_type(_veldtype)
