"""Recipients and their data out of a table: a column that says who, and columns named after fields of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from correspondentie.bron.yaml import Groep, Knoop, Lijst, Scalair
from correspondentie.mailing.gekozen import Gekozen, Kiezer, Selectie, op_naam, zoek
from correspondentie.mailing.knopen import zet_op
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.opgave import VASTE_VELDEN
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.rekenblad import Cel, Kolom, Rij, lees_koppen, lees_tabel
from correspondentie.rekenblad.kolom import sleutel
from correspondentie.sjabloon.veld import Veld

Stappen = tuple[str, ...]
"""A dotted path in the case."""

_KOPPEN: Final = {
    "gemeente": ("Gemeente", "gemeenten", "gemeentenaam", "naam gemeente", "naam van de gemeente"),
    "provincie": ("Provincie", "provincies", "provincienaam", "naam provincie", "naam van de provincie"),
}
_CODES: Final = {
    "gemeente": ("Gemeentecode", "code gemeente", "CBS-code", "code"),
    "provincie": ("Provinciecode", "code provincie", "code"),
}
_WIE, _CODE = "", " "
"""Our names for the columns that say who; no heading is written so."""
_SCHEIDING: Final = re.compile(r"\s*[;\n]\s*")
_JA_NEE: Final = {"WAAR": "ja", "ONWAAR": "nee"}


def kies_uit_rekenblad(kiezer: Kiezer, type_: str) -> Selectie:
    """A recipient per row; ``type_`` is ``gemeente`` or ``provincie``. Raises ``Fout`` when there is no table to read.

    Who it is says a column with names, or one with codes where there are no names; with both they must agree. A cell
    goes before what the mailing says for all; an empty cell says nothing.
    """
    aan, naam = kiezer.bestand.opgave.aan, kiezer.bestand.opgave.aan.rekenblad
    pad = kiezer.bestand_bij(naam)
    wie, koppen = _wie(pad, type_, aan.blad)
    meldingen: list[Melding] = []
    paden = dict(_paden(kiezer, koppen, wie, pad, meldingen))
    kolommen = [Kolom(kop, (kop,), verplicht=False) for kop in paden]
    tabel = lees_tabel(pad, [*wie, *kolommen], blad=aan.blad)
    meldingen += tabel.meldingen
    gekozen, dubbel = op_naam(_rijen(kiezer, type_, tabel.rijen, paden, meldingen))
    return Selectie(
        "rekenblad",
        f"de {type_}{'n' if type_ == 'gemeente' else 's'} in {naam.strip()}",
        gekozen,
        kiezer.bestaan(een.wie for een in gekozen),
        meldingen=(*meldingen, *dubbel),
    )


def _wie(pad: Path, type_: str, blad: str | None) -> tuple[list[Kolom], Sequence[str]]:
    """The columns that say who, and all headings."""
    naam, code = Kolom(_WIE, _KOPPEN[type_]), Kolom(_CODE, _CODES[type_])
    try:
        koppen = lees_koppen(pad, [naam], blad=blad)
    except Fout as fout:
        # Without names there may be codes; when there are none either, names are what is missing.
        try:
            return [code], lees_koppen(pad, [code], blad=blad)
        except Fout:
            raise fout from None
    heeft_code = any(sleutel(kop) in code.sleutels for kop in koppen)
    return [naam, *([replace(code, verplicht=False)] if heeft_code else [])], koppen


def _rijen(
    kiezer: Kiezer,
    type_: str,
    rijen: Sequence[Rij],
    paden: Mapping[str, Stappen],
    meldingen: list[Melding],
) -> Iterator[Gekozen]:
    kies = kiezer.gemeente if type_ == "gemeente" else kiezer.provincie
    for rij in rijen:
        # An empty name was told already, also when there is a code.
        cellen = [rij.cellen[naam] for naam in (_WIE, _CODE) if naam in rij.cellen]
        gevonden = [zoek(kies, cel.waarde, cel.plaats, type_, meldingen) for cel in cellen]
        wie, ander = (gevonden[0], gevonden[-1]) if gevonden else (None, None)
        if wie is None or ander is None:
            continue
        if wie.code != ander.code:
            meldingen.append(MELDING("ML-054", plaats=cellen[-1].plaats, naam=wie.naam, ander=ander.naam))
        yield Gekozen(wie, cellen[0].plaats, _velden(kiezer, rij, paden))


def _velden(kiezer: Kiezer, rij: Rij, paden: Mapping[str, Stappen]) -> Groep:
    velden = Groep("", rij.plaats)
    for kop, stappen in paden.items():
        if kop in rij.cellen:
            cel = rij.cellen[kop]
            veld = kiezer.sjabloon.veld(stappen[0]) if len(stappen) == 1 else None
            zet_op(velden, stappen, _knoop(cel, ".".join(stappen), veld), cel.plaats)
    return velden


def _knoop(cel: Cel, pad: str, veld: Veld | None) -> Knoop:
    """What a cell says to this field: of a list the items stand on lines of their own or between semicolons."""
    tekst = _JA_NEE.get(cel.waarde, cel.waarde) if veld is not None and veld.type == "ja_nee" else cel.waarde
    if veld is None or veld.type != "lijst" or veld.velden:
        return Scalair(tekst, pad, cel.plaats, aangehaald=True)
    lijst = Lijst(pad, cel.plaats)
    delen = [deel for deel in _SCHEIDING.split(tekst) if deel]
    lijst.extend(Scalair(deel, f"{pad}[{nummer}]", cel.plaats, aangehaald=True) for nummer, deel in enumerate(delen, 1))
    return lijst


def _paden(
    kiezer: Kiezer, koppen: Sequence[str], wie: Sequence[Kolom], pad: Path, meldingen: list[Melding]
) -> Iterator[tuple[str, Stappen]]:
    """The field that each heading names, as steps of a dotted path; a heading that names none is told."""
    gehad: dict[Stappen, str] = {}
    plaats = Plaats(str(pad))
    for kop in koppen:
        if not kop or any(sleutel(kop) in kolom.sleutels for kolom in wie):
            continue
        stappen = _veldpad(kop, kiezer.sjabloon.velden)
        if stappen is None:
            namen = [veld.naam for veld in kiezer.sjabloon.velden]
            soort = kiezer.sjabloon.soort
            tip = bedoelde_u(kop, namen)
            meldingen.append(MELDING("ML-024", plaats=plaats, ernst=Ernst.WAARSCHUWING, kop=kop, soort=soort, tip=tip))
        elif stappen[0] in VASTE_VELDEN:
            meldingen.append(MELDING("ML-007", plaats=plaats, veld=kop, reden=VASTE_VELDEN[stappen[0]]))
        elif stappen in gehad:
            meldingen.append(MELDING("ML-025", plaats=plaats, kop=kop, ander=gehad[stappen]))
        else:
            gehad[stappen] = kop
            yield kop, stappen


def _veldpad(kop: str, velden: Sequence[Veld]) -> Stappen | None:
    """``Cijfers.regulier.taak`` as ``(cijfers, regulier, taak)``, by names or labels; ``None`` when there is none.

    Within a field that is no group of the template the steps are taken as written: its own type knows them.
    """
    eerste, *rest = [stap.strip() for stap in kop.split(".")] if "." in kop.strip(".") else [kop.strip()]
    veld = next((een for een in velden if sleutel(eerste) in (sleutel(een.naam), sleutel(een.opschrift))), None)
    if veld is None and rest:
        # A label with a dot in it: ‘Nr. van het besluit’.
        eerste, rest = kop.strip(), []
        veld = next((een for een in velden if sleutel(eerste) == sleutel(een.opschrift)), None)
    if veld is None:
        return None
    if not rest:
        return (veld.naam,)
    if veld.type == "groep":
        onder = _veldpad(".".join(rest), veld.velden)
        return (veld.naam, *onder) if onder else None
    return (veld.naam, *(stap.casefold() for stap in rest))
