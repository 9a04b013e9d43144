"""The file to start a case from: every field of a template with its explanation and an example.

Explanation stands behind ``# ``; what may be left out stands behind ``#`` without a space, so that taking that sign
away is enough to use it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any, Final

from correspondentie.bron.yaml import Scalair, lees_yaml
from correspondentie.melding import Fout
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.typen import SAMENGESTELD, veldtype
from correspondentie.sjabloon.veld import Veld, is_uitdrukking
from correspondentie.zaak.voorbeeld import voorbeeldwaarde

_BREEDTE: Final = 110


def maak_beginbestand(sjabloon: Sjabloon, *, zaak_id: str | None = None, schema: str | None = None) -> str:
    """The text of the file. ``zaak_id`` becomes the case's number, ``schema`` names a JSON Schema for the editor."""
    kop = [f"# yaml-language-server: $schema={schema}"] if schema is not None else []
    titel = f"{sjabloon.kop.titel}. {sjabloon.kop.omschrijving}".strip()
    uitleg = "De voorbeelden zijn verzonnen: zet er uw eigen gegevens voor in de plaats."
    regels = [*kop, *_uitleg(titel), *_uitleg(uitleg), f"soort: {sjabloon.soort}"]
    velden = [veld for veld in sjabloon.velden if veld.naam != "id"]
    if zaak_id is not None and sjabloon.veld("id"):
        regels += ["", *_uitleg("Waaraan het register deze zaak herkent. Verander dit niet."), f"id: {zaak_id}"]
    for veld in velden:
        if not veld.mag_ontbreken:
            regels += ["", *_veld(veld)]
    if any(veld.mag_ontbreken for veld in velden):
        streep = "-" * 20
        wat = "Wat hieronder staat, mag u weglaten. Wilt u er iets van gebruiken? Haal dan het teken # ervoor weg."
        regels += ["", f"# {streep}", *_uitleg(wat)]
    for veld in velden:
        if veld.mag_ontbreken:
            regels += ["", *_veld(veld, "#")]
    return "\n".join(regels) + "\n"


def _veld(veld: Veld, voor: str = "") -> Iterator[str]:
    yield from _uitleg(beschrijving(veld))
    for onder in veld.velden:
        yield from _uitleg(f"- {onder.naam}: {beschrijving(onder)}", "  ")
    waarde = voorbeeldwaarde(veld)
    for regel in als_yaml(veld.naam, waarde):
        # An empty line inside a text stays empty, also when it is commented out.
        yield f"{voor}{regel}".rstrip()


def beschrijving(veld: Veld) -> str:
    """What a person needs to know to fill in this field, in a few sentences."""
    delen = [f"{veld.opschrift}."]
    if veld.hulp:
        delen.append(veld.hulp if veld.hulp.endswith((".", "?", "!")) else f"{veld.hulp}.")
    wat = _soort(veld)
    if not _zegt_al(veld.hulp, wat):
        delen.append(f"{wat[0].upper()}{wat[1:]}.")
    if veld.type not in SAMENGESTELD and veld.maximum and veld.type != "getal":
        delen.append(f"Hoogstens {veld.maximum} tekens.")
    if veld.standaard is not None:
        standaard = "volgt uit de andere gegevens" if is_uitdrukking(veld.standaard) else f"‘{veld.standaard}’"
        delen.append(f"Zonder dit veld: {standaard}.")
    return " ".join(delen)


def _zegt_al(hulp: str, wat: str) -> bool:
    """Whether the help has most words of the description of the type; saying it twice does not explain more."""
    woorden = set(re.findall(r"\w{4,}", wat.casefold()))
    return len(woorden & set(re.findall(r"\w{4,}", hulp.casefold()))) * 2 > len(woorden)


def _soort(veld: Veld) -> str:
    if veld.type == "keuze":
        return f"kies uit: {', '.join(veld.keuzes)}"
    if veld.type == "groep":
        return "een groep gegevens"
    if veld.type == "tabel" or (veld.type == "lijst" and veld.velden):
        return "een lijst; elke rij begint met een streepje"
    if veld.type == "lijst":
        return f"een lijst; achter elk streepje {veldtype(veld.van or '').omschrijving}"
    return veldtype(veld.type).omschrijving


def _uitleg(tekst: str, verder: str = "") -> list[str]:
    return textwrap.wrap(
        tekst,
        _BREEDTE,
        initial_indent="# ",
        subsequent_indent=f"# {verder}",
        break_long_words=False,
        break_on_hyphens=False,
    )


def als_yaml(sleutel: str, waarde: Any) -> list[str]:
    """``sleutel: waarde`` as the lines of a block in YAML."""
    if waarde is None:
        return [f"{sleutel}:"]
    return _onder(f"{sleutel}:", waarde)


def _onder(voor: str, waarde: Any) -> list[str]:
    """The value behind ``voor``: on the same line, or below it and indented."""
    match waarde:
        case dict():
            return [voor, *(f"  {regel}" for naam, onder in waarde.items() for regel in als_yaml(str(naam), onder))]
        case list():
            return [voor, *(f"  {regel}" for punt in waarde for regel in _punt(punt))]
        case _:
            tekst = str(waarde)
            if "\n" in tekst.rstrip("\n") or tekst.endswith("\n"):
                return [f"{voor} |", *(f"  {regel}".rstrip() for regel in tekst.rstrip("\n").split("\n"))]
            return [f"{voor} {_scalair(tekst, isinstance(waarde, Scalair) and waarde.aangehaald)}"]


def _punt(waarde: Any) -> list[str]:
    if isinstance(waarde, dict):
        eerste, *rest = [regel for naam, onder in waarde.items() for regel in als_yaml(str(naam), onder)]
        return [f"- {eerste}", *(f"  {regel}" for regel in rest)]
    return _onder("-", waarde)


def _scalair(tekst: str, aangehaald: bool) -> str:
    """Plain when YAML reads that as the same text, else between quotes."""
    if not aangehaald and _leest_als(tekst):
        return tekst
    return "'" + tekst.replace("'", "''") + "'"


def _leest_als(tekst: str) -> bool:
    try:
        gelezen = lees_yaml(f"w: {tekst}\n", "").get("w")
    except Fout:
        return False
    return isinstance(gelezen, Scalair) and gelezen == tekst and not gelezen.aangehaald and not gelezen.leeg
