"""What a template may do with a value: the filters and functions of the template language.

All dates, terms and numbers become text here, through ``datum``; a text made of a value keeps the value's origin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from correspondentie.datum import getal as getallen
from correspondentie.datum import notatie
from correspondentie.datum.termijn import Termijn, eindigt
from correspondentie.kenmerk.kenmerk import Kenmerk
from correspondentie.melding.suggestie import opsomming as som_op
from correspondentie.sjabloon.waarde import Afgeleid


@dataclass(frozen=True, slots=True)
class Gat:
    """A gap: what a template prints where an officer still has to write (``{{ leemte("antwoord volgt") }}``)."""

    tekst: str


def als_tekst(waarde: Any) -> str:
    """The text of a value as letters print it; raises ``TypeError`` for what has no text of its own."""
    match waarde:
        case Markup():
            raise TypeError("de uitkomst van een macro of blok heeft geen platte tekst")
        case str():
            return waarde
        case bool():
            return "ja" if waarde else "nee"
        case int():
            return getallen.getal(waarde)
        case Decimal():
            return getallen.bedrag(waarde)
        case date():
            return notatie.lang(waarde)
        case Termijn() | Kenmerk():
            return str(waarde)
        case _:
            raise TypeError("deze waarde bestaat uit onderdelen; druk een van de onderdelen af")


def _filter(maak: Callable[..., str]) -> Callable[..., Afgeleid]:
    """A filter whose outcome keeps the origin of what it was made of."""

    def toegepast(waarde: Any, *args: Any, **kwargs: Any) -> Afgeleid:
        return Afgeleid.van(maak(waarde, *args, **kwargs), waarde)

    return toegepast


@pass_context
def _jongstleden(context: Context, waarde: date) -> Afgeleid:
    """``26 maart jl.``, measured from the date of this letter."""
    dagtekening = context.resolve("datum")
    tekst = notatie.jongstleden(waarde, dagtekening) if isinstance(dagtekening, date) else notatie.lang(waarde)
    return Afgeleid.van(tekst, waarde)


@pass_context
def _na_dagtekening(context: Context, termijn: Termijn, wettelijk: bool = False) -> date:
    """The last day of a term that starts at the date of this letter."""
    return eindigt(context["datum"], termijn, wettelijk=wettelijk).datum


def _hoofdletter(waarde: Any) -> str:
    tekst = als_tekst(waarde)
    # Dutch capitals: IJ is one letter (IJsselstein).
    return "IJ" + tekst[2:] if tekst.startswith("ij") else tekst[:1].upper() + tekst[1:]


def _kleine_letter(waarde: Any) -> str:
    tekst = als_tekst(waarde)
    return tekst[:1].lower() + tekst[1:]


def _opsomming(waarden: Iterable[Any], voegwoord: str = "en") -> Afgeleid:
    alle = list(waarden)
    bron = next((waarde for waarde in alle if getattr(waarde, "pad", None)), None)
    return Afgeleid.van(som_op((als_tekst(waarde) for waarde in alle), voegwoord), bron)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "lang": _filter(notatie.lang),
    "kort": _filter(notatie.kort),
    "dag_maand": _filter(notatie.dag_maand),
    "weekdag": _filter(notatie.met_weekdag),
    "jl": _jongstleden,
    "getal": _filter(getallen.getal),
    "bedrag": _filter(getallen.bedrag),
    "woorden": _filter(getallen.in_woorden),
    "hoofdletter": _filter(_hoofdletter),
    "kleine_letter": _filter(_kleine_letter),
    "opsomming": _opsomming,
    "na_dagtekening": _na_dagtekening,
    "tekst": _filter(als_tekst),
}

FUNCTIES: Final[dict[str, Callable[..., Any]]] = {
    "leemte": Gat,
    "periode": lambda begin, eind: Afgeleid.van(notatie.periode(begin, eind), begin),
    "jaren": lambda begin, eind: Afgeleid.van(notatie.jaren(begin, eind), begin),
}
