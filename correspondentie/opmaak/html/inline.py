"""Inline nodes to HTML: one function per node, listed in one table."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from typing import Any, Final

from correspondentie.brief.boom import (
    Beeld,
    Inlines,
    Leemte,
    Nadruk,
    Noot,
    Regeleinde,
    Sterk,
    Tekst,
    Verwijzing,
    Waarde,
    platte_tekst,
)
from correspondentie.opmaak.html.schrijver import Schrijver, veilig

SCHEMAS: Final = ("http://", "https://", "mailto:")
_NA_STREEPJE: Final = re.compile(r"(?<=-)")


def inlines(nodes: Inlines, schrijver: Schrijver) -> str:
    """These nodes in a row."""
    return "".join(_SCHRIJF[type(node)](node, schrijver) for node in nodes)


def _tekst(node: Tekst, schrijver: Schrijver) -> str:
    return schrijver.tekst(node.inhoud)


def _waarde(node: Waarde, schrijver: Schrijver) -> str:
    if schrijver.voor_zetter:
        return schrijver.tekst(node.inhoud)
    herkomst = node.herkomst
    gegevens = {"data-herkomst": herkomst.uitdrukking}
    if herkomst.pad is not None:
        gegevens["data-pad"] = herkomst.pad
    if herkomst.plaats is not None:
        gegevens["data-plaats"] = str(herkomst.plaats)
    gegevens["title"] = " \u00b7 ".join(dict.fromkeys(gegevens.values()))
    attributen = "".join(f' {naam}="{veilig(waarde)}"' for naam, waarde in gegevens.items())
    return f'<span class="waarde"{attributen}>{schrijver.tekst(node.inhoud)}</span>'


def _nadruk(node: Nadruk, schrijver: Schrijver) -> str:
    return f"<em>{inlines(node.inhoud, schrijver)}</em>"


def _sterk(node: Sterk, schrijver: Schrijver) -> str:
    return f"<strong>{inlines(node.inhoud, schrijver)}</strong>"


def _verwijzing(node: Verwijzing, schrijver: Schrijver) -> str:
    inhoud = _adres(node.inhoud, schrijver) or inlines(node.inhoud, schrijver)
    if not node.url.lower().startswith(SCHEMAS):
        return inhoud
    return f'<a href="{veilig(node.url)}">{inhoud}</a>'


def _adres(nodes: Inlines, schrijver: Schrijver) -> str:
    """A written-out address that breaks after a hyphen only, as Word does it, and not after ``https://``.

    Nothing for any other text, and for an address in a cell: that breaks anywhere.
    """
    tekst = platte_tekst(nodes)
    geschreven = all(isinstance(node, Tekst | Waarde) for node in nodes) and tekst.startswith(SCHEMAS[:2])
    if not geschreven or not schrijver.voor_zetter or schrijver.in_cel:
        return ""
    return "".join(
        f'<span class="heel">{veilig(deel)}</span>' if schrijver.past(deel) else veilig(deel)
        for deel in _NA_STREEPJE.split(tekst)
    )


def _noot(node: Noot, schrijver: Schrijver) -> str:
    schrijver.noten.append(node.inhoud)
    nummer = len(schrijver.noten)
    if schrijver.voor_zetter:
        # An element of its own, so that the tags of the PDF can tell a note from other text.
        return f'<voetnoot data-noot="{nummer}">{inlines(node.inhoud, schrijver)}</voetnoot>'
    return f'<sup class="nootteken"><a id="nootteken-{nummer}" href="#noot-{nummer}">{nummer}</a></sup>'


def _regeleinde(_: Regeleinde, __: Schrijver) -> str:
    return "<br>"


def _leemte(node: Leemte, schrijver: Schrijver) -> str:
    return f"<mark>{schrijver.tekst(node.tekst)}</mark>"


def _beeld(node: Beeld, schrijver: Schrijver) -> str:
    schrijver.beelden.append(node)
    bron = f"beeld-{len(schrijver.beelden)}" if schrijver.voor_zetter else als_data(node.gegevens, node.mime)
    return (
        f'<img class="beeld" src="{bron}" alt="{veilig(node.alternatief)}"'
        f' style="width:{node.breedte:g}mm;height:{node.hoogte:g}mm">'
    )


def als_data(gegevens: bytes, mime: str) -> str:
    """A data URI."""
    return f"data:{mime};base64,{base64.b64encode(gegevens).decode('ascii')}"


# ``Any``: each function takes its own node, which the key of the table guarantees.
_SCHRIJF: Final[dict[type, Callable[[Any, Schrijver], str]]] = {
    Tekst: _tekst,
    Waarde: _waarde,
    Nadruk: _nadruk,
    Sterk: _sterk,
    Verwijzing: _verwijzing,
    Noot: _noot,
    Regeleinde: _regeleinde,
    Leemte: _leemte,
    Beeld: _beeld,
}
