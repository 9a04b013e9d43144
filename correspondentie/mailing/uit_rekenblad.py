"""Recipients and their data out of a table: a column that says who, and columns named after fields of the letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from correspondentie.bron.yaml import Groep, Scalair
from correspondentie.mailing.gekozen import Gekozen, Kiezer, Selectie, Wie, op_naam, zoek
from correspondentie.mailing.knopen import zet_op
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.opgave import VASTE_VELDEN
from correspondentie.melding import Ernst, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.rekenblad import Kolom, Rij, lees_koppen, lees_tabel
from correspondentie.rekenblad.kolom import sleutel
from correspondentie.sjabloon.veld import Veld

_KOPPEN: Final = {
    "gemeente": ("Gemeente", "gemeenten", "gemeentenaam", "naam gemeente", "naam van de gemeente", "gemeentecode"),
    "provincie": ("Provincie", "provincies", "provincienaam", "naam provincie", "naam van de provincie"),
}
_WIE: Final = ""
"""Our name for the column that says who; no field has it."""


def kies_uit_rekenblad(kiezer: Kiezer, type_: str) -> Selectie:
    """A recipient per row; ``type_`` is ``gemeente`` or ``provincie``. Raises ``Fout`` when there is no table to read.

    A cell goes before what the mailing says for all; an empty cell says nothing.
    """
    aan, naam = kiezer.bestand.opgave.aan, kiezer.bestand.opgave.aan.rekenblad
    pad = kiezer.bestand.pad.parent / naam.strip()
    if not pad.is_file():
        raise MELDING.fout("ML-029", plaats=naam.plaats, veld=naam.pad, bestand=naam.strip())
    wie = Kolom(_WIE, _KOPPEN[type_])
    koppen = lees_koppen(pad, [wie], blad=aan.blad)
    meldingen: list[Melding] = []
    paden = dict(_paden(kiezer, koppen, wie, pad, meldingen))
    kolommen = [Kolom(kop, (kop,), verplicht=False) for kop in paden]
    tabel = lees_tabel(pad, [wie, *kolommen], blad=aan.blad)
    meldingen += tabel.meldingen
    gekozen, dubbel = op_naam(_rijen(kiezer, type_, tabel.rijen, paden, meldingen))
    return Selectie(
        "rekenblad",
        f"de {type_}{'n' if type_ == 'gemeente' else 's'} in {naam.strip()}",
        gekozen,
        kiezer.bestaan(een.wie for een in gekozen),
        meldingen=(*meldingen, *dubbel),
    )


def _rijen(
    kiezer: Kiezer,
    type_: str,
    rijen: Sequence[Rij],
    paden: Mapping[str, tuple[str, ...]],
    meldingen: list[Melding],
) -> Iterator[Gekozen]:
    kies = kiezer.gemeente if type_ == "gemeente" else kiezer.provincie
    for rij in rijen:
        if _WIE not in rij.cellen:
            continue
        cel = rij.cellen[_WIE]
        gevonden: Wie | None = zoek(kies, cel.waarde, cel.plaats, type_, meldingen)
        if gevonden is not None:
            yield Gekozen(gevonden, cel.plaats, _velden(rij, paden))


def _velden(rij: Rij, paden: Mapping[str, tuple[str, ...]]) -> Groep:
    velden = Groep("", rij.plaats)
    for kop, stappen in paden.items():
        if kop in rij.cellen:
            cel = rij.cellen[kop]
            zet_op(velden, stappen, Scalair(cel.waarde, ".".join(stappen), cel.plaats, aangehaald=True), cel.plaats)
    return velden


def _paden(
    kiezer: Kiezer, koppen: Sequence[str], wie: Kolom, pad: Path, meldingen: list[Melding]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The field that each heading names, as steps of a dotted path; a heading that names none is told."""
    gehad: dict[tuple[str, ...], str] = {}
    plaats = Plaats(str(pad))
    for kop in koppen:
        if sleutel(kop) in wie.sleutels or not kop:
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


def _veldpad(kop: str, velden: Sequence[Veld]) -> tuple[str, ...] | None:
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
