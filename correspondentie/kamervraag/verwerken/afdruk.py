"""Whether two answers say the same in the same form, however they travelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from correspondentie.brief.boom import (
    Alinea,
    Blokken,
    Citaat,
    Inline,
    Inlines,
    Kop,
    Lijst,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tabel,
    Tekst,
    Verwijzing,
    Waarde,
)
from correspondentie.kamervraag.verwerken.handlijst import met_lijsten
from correspondentie.kamervraag.verwerken.vorm import normaal


def vingerafdruk(blokken: Blokken) -> str:
    """A text that is equal for equal answers, and empty for an empty one."""
    return "\n".join(_regels(met_lijsten(normaal(blokken)), ""))


def _regels(blokken: Blokken, voor: str) -> Iterator[str]:
    for blok in blokken:
        match blok:
            case Alinea(inhoud):
                yield f"{voor}p {_afdruk(inhoud)}"
            case Kop(niveau, inhoud):
                yield f"{voor}h{niveau} {_afdruk(inhoud)}"
            case Lijst(genummerd, punten, begin):
                for op, punt in enumerate(punten):
                    yield f"{voor}{begin + op if genummerd else '-'}"
                    yield from _regels(punt, f"{voor}  ")
            case Tabel(_, kop, rijen):
                for rij in (kop, *rijen):
                    yield f"{voor}| {' | '.join(_afdruk(cel) for cel in rij)}"
            case Citaat(inhoud):
                yield f"{voor}>"
                yield from _regels(inhoud, f"{voor}  ")
            case _:
                pass


def _afdruk(inlines: Inlines) -> str:
    return "".join(_afdruk_van(een) for een in inlines)


def _afdruk_van(inline: Inline) -> str:
    match inline:
        case Tekst(inhoud) | Waarde(inhoud, _):
            return inhoud
        case Nadruk(inhoud):
            return f"\x01{_afdruk(inhoud)}\x02"
        case Sterk(inhoud):
            return f"\x03{_afdruk(inhoud)}\x04"
        case Verwijzing(url, inhoud):
            return f"\x05{zelfde_adres(url)}\x06{_afdruk(inhoud)}\x07"
        case Noot(inhoud):
            return f"\x0e{_afdruk(inhoud)}\x0f"
        case Regeleinde():
            return "\x10"
        case _:
            return ""


def zelfde_adres(url: str) -> str:
    """The address as word processors write it: they escape letters, and put a slash behind a bare host."""
    gelijk = quote(url, safe="%/:?#[]@!$&'()*+,;=-._~")
    return re.sub(r"^(https?://[^/?#]+)/$", r"\1", gelijk)
