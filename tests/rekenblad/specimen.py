"""Small real files: made by openpyxl, or with one part of the XML put in by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from correspondentie.melding import Fout, Melding
from correspondentie.rekenblad import Kolom, Tabelblad, lees_tabel

GEMEENTE = Kolom("gemeente", ("Gemeente", "Naam gemeente"))
TAAK = Kolom("taak", ("Wettelijke taak",), soort=int)
PEILDATUM = Kolom("peildatum", ("Peildatum",), soort=date, verplicht=False)
KOLOMMEN = (GEMEENTE, TAAK, PEILDATUM)
KOP = ("Gemeente", "Wettelijke taak")
BLAD = "xl/worksheets/sheet1.xml"


def xlsx(pad: Path, *rijen: Sequence[Any], naam: str = "Stand", anders: Callable[[Any], None] | None = None) -> Path:
    """A workbook of one sheet; ``anders`` changes the sheet before it is saved."""
    boek = Workbook()
    blad: Any = boek.active
    blad.title = naam
    for rij in rijen:
        blad.append(rij)
    if anders:
        anders(blad)
    boek.save(pad)
    return pad


def met_xml(pad: Path, deel: str, oud: str, nieuw: str) -> Path:
    """The same file with one piece of one part replaced; the piece must be there."""
    delen = uitgepakt(pad)
    assert oud in delen[deel].decode()
    delen[deel] = delen[deel].decode().replace(oud, nieuw, 1).encode()
    return inpakken(pad, delen)


TEKSTCEL = '<c r="A2" t="inlineStr"><is><t>Delft</t></is></c>'


def met_gedeeld(pad: Path, *teksten: str, nummer: str = "0", kop: str = "") -> Path:
    """The same file with A2 as Excel writes it: a number in the list of shared texts, here with these ``<si>``."""
    relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    met_xml(pad, BLAD, TEKSTCEL, f'<c r="A2" t="s"><v>{nummer}</v></c>')
    met_xml(
        pad,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{relatie}" Target="/xl/sharedStrings.xml"/></Relationships>',
    )
    return inpakken(pad, uitgepakt(pad) | {"xl/sharedStrings.xml": f"{kop}<sst>{''.join(teksten)}</sst>".encode()})


def uitgepakt(pad: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(pad) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def inpakken(pad: Path, delen: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return pad


def waarden(tabel: Tabelblad) -> list[dict[str, Any]]:
    return [{naam: cel.waarde for naam, cel in rij.cellen.items()} for rij in tabel.rijen]


def lees(pad: Path, kolommen: Sequence[Kolom] = KOLOMMEN, blad: str | None = None) -> list[dict[str, Any]]:
    """The values of a table in which nothing is wrong."""
    tabel = lees_tabel(pad, kolommen, blad=blad)
    assert tabel.meldingen == ()
    return waarden(tabel)


def geweigerd(pad: Path, kolommen: Sequence[Kolom] = KOLOMMEN, blad: str | None = None) -> tuple[Melding, ...]:
    """The problems of a file in which there is no table to read."""
    with pytest.raises(Fout) as fout:
        lees_tabel(pad, kolommen, blad=blad)
    return fout.value.meldingen


def codes(meldingen: Iterable[Melding]) -> list[str]:
    return [melding.code for melding in meldingen]
