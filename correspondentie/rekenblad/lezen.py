"""Reading a table that somebody hands in, as XLSX or CSV: every problem at once, each with the cell that has it.

Nothing in the file runs: formulas are read by the outcome that the file holds, macros not at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from correspondentie.bron.pakket import Kwaal, Pakketfout, geopend
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.rekenblad.csvbestand import open_csv
from correspondentie.rekenblad.herkennen import is_xlsx, keur_inhoud, lees_bytes
from correspondentie.rekenblad.kolom import Kolom, sleutel
from correspondentie.rekenblad.kop import LAATSTE_KOPRIJ, Kop, keur_kop, zoek_kop
from correspondentie.rekenblad.meldingen import MELDING
from correspondentie.rekenblad.vel import MEESTE_CELLEN, MEESTE_RIJEN, RuweRij, Vel, letters
from correspondentie.rekenblad.waarde import lees_waarde
from correspondentie.rekenblad.werkboek import BEWAAR_OPNIEUW, GRENZEN, open_werkboek
from correspondentie.rekenblad.xlsxblad import XlsxVel

MEESTE_MELDINGEN: Final = 100
"""Problems that are listed; of the others only the number."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A value with its place."""

    waarde: Any
    plaats: Plaats


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: its number in the file, and its cells by ``Kolom.naam``. A cell that is empty or wrong is absent."""

    nummer: int
    cellen: Mapping[str, Cel]
    plaats: Plaats


@dataclass(frozen=True, slots=True)
class Tabelblad:
    """What was read: the headings as written by ``Kolom.naam``, the rows with content, and every problem."""

    koppen: Mapping[str, str]
    rijen: tuple[Rij, ...]
    meldingen: tuple[Melding, ...] = ()

    def gekeurd(self) -> Tabelblad:
        """Itself; raises ``Fout`` with all problems when any of them stops."""
        if any(melding.stopt for melding in self.meldingen):
            raise Fout.van(self.meldingen)
        return self


def lees_tabel(pad: Path, kolommen: Sequence[Kolom], *, blad: str | None = None) -> Tabelblad:
    """The rows below the headings, on the visible sheet that has them or on the sheet named ``blad``.

    Raises ``Fout`` when there is no table to read: the file cannot be opened, it is not plain which sheet is meant,
    an obligatory column is absent or there twice. Problems with cells and rows are in ``Tabelblad.meldingen``.
    """
    with _vellen(pad, kolommen, blad) as (vel, meldingen):
        kop = zoek_kop(vel, kolommen)
        keur_kop(vel, kop, kolommen)
        return _Lezer(vel, kop, kolommen, list(meldingen)).lees()


def lees_koppen(pad: Path, kolommen: Sequence[Kolom], *, blad: str | None = None) -> tuple[str, ...]:
    """All headings of the table that ``lees_tabel`` would read, as they are written, those of other columns too.

    For who can only say which columns there may be when their headings are known. Raises ``Fout`` like ``lees_tabel``.
    """
    with _vellen(pad, kolommen, blad) as (vel, _):
        kop = zoek_kop(vel, kolommen)
        keur_kop(vel, kop, kolommen)
        return tuple(tekst for _, tekst in sorted(kop.geschreven.items()))


@contextmanager
def _vellen(pad: Path, kolommen: Sequence[Kolom], blad: str | None) -> Iterator[tuple[Vel, list[Melding]]]:
    ruw, plaats = lees_bytes(pad), Plaats(str(pad))
    if not is_xlsx(ruw, plaats):
        if blad is not None:
            raise MELDING.fout("RB-024", plaats=plaats, blad=blad)
        yield open_csv(ruw, str(pad), lambda vel: _telling(vel, kolommen)), []
        return
    try:
        with geopend(ruw, GRENZEN) as archief:
            keur_inhoud(archief, plaats)
            boek = open_werkboek(archief, str(pad))
            vellen = [XlsxVel(boek, een.naam, een.deel, een.verborgen) for een in boek.bladen]
            meldingen = [
                MELDING(code, plaats=plaats, ernst=Ernst.WAARSCHUWING)
                for begin, code in (("xl/externallinks/externallink", "RB-043"), ("xl/vbaproject", "RB-044"))
                if boek.heeft(begin)
            ]
            yield _kies(vellen, kolommen, blad, plaats), meldingen
    except Pakketfout as fout:
        raise _in_woorden(fout, plaats) from None


def _in_woorden(fout: Pakketfout, plaats: Plaats) -> Fout:
    match fout.kwaal:
        case Kwaal.TE_GROOT:
            return MELDING.fout("RB-008", plaats=plaats)
        case Kwaal.WACHTWOORD:
            return MELDING.fout("RB-006", plaats=plaats, tip="Haal het wachtwoord eraf en bewaar het bestand opnieuw.")
        case Kwaal.BESCHADIGD:
            reden = "het is niet uit te pakken"
            return MELDING.fout("RB-007", plaats=plaats, reden=reden, tip=BEWAAR_OPNIEUW)


def _telling(vel: Vel, kolommen: Sequence[Kolom]) -> int:
    try:
        return len(zoek_kop(vel, kolommen).plek)
    except Fout:
        return 0


def _kies(vellen: Sequence[XlsxVel], kolommen: Sequence[Kolom], blad: str | None, plaats: Plaats) -> XlsxVel:
    """The sheet that is meant; raises ``Fout`` when that is not plain."""
    if blad is not None:
        gelijk = [vel for vel in vellen if vel.naam == blad] or [
            vel for vel in vellen if sleutel(vel.naam) == sleutel(blad)
        ]
        if gelijk:
            return gelijk[0]
        namen = [vel.naam for vel in vellen]
        tip = bedoelde_u(blad, namen)
        raise MELDING.fout("RB-021", plaats=plaats, blad=blad, bladen=_namen(vellen), tip=tip)
    koppen = [(vel, zoek_kop(vel, kolommen)) for vel in vellen if not vel.verborgen]
    volledig = [vel for vel, kop in koppen if kop.volledig(kolommen)]
    if len(volledig) > 1:
        tip = f"Zeg welk blad wordt bedoeld, bijvoorbeeld ‘{volledig[0].naam}’."
        raise MELDING.fout("RB-022", plaats=plaats, bladen=_namen(volledig), tip=tip)
    if volledig:
        return volledig[0]
    verborgen = [vel for vel in vellen if vel.verborgen and zoek_kop(vel, kolommen).volledig(kolommen)]
    if verborgen:
        tip = "Maak het blad zichtbaar, of noem het bij zijn naam."
        raise MELDING.fout("RB-023", plaats=plaats, bladen=_namen(verborgen), tip=tip)
    gevuld = [(vel, kop) for vel, kop in koppen if next(vel.rijen(LAATSTE_KOPRIJ), None)]
    if not gevuld:
        raise MELDING.fout("RB-020", plaats=plaats)
    return max(gevuld, key=lambda paar: len(paar[1].plek))[0]


def _namen(vellen: Sequence[XlsxVel]) -> str:
    return opsomming([f"‘{vel.naam}’" for vel in vellen[:20]], "en")


@dataclass(slots=True)
class _Lezer:
    """Turns the rows of one sheet into values, and gathers what is wrong."""

    vel: Vel
    kop: Kop
    kolommen: Sequence[Kolom]
    meldingen: list[Melding]
    verzwegen: int = 0
    stil_fout: bool = False
    verborgen: list[int] = field(default_factory=list)

    def lees(self) -> Tabelblad:
        plek = {kolom.naam: self.kop.plek[kolom.naam][0] for kolom in self.kolommen if kolom.naam in self.kop.plek}
        koppen = {naam: self.kop.geschreven[kolom] for naam, kolom in plek.items()}
        rijen = [self._rij(rij, plek, koppen) for rij in self._onder_de_kop(set(plek.values()))]
        if not rijen:
            self._meld(MELDING("RB-033", plaats=self.vel.plaats(self.kop.rij)))
        self._bijzonderheden(plek, rijen[-1].nummer if rijen else self.kop.rij)
        if self.verzwegen:
            ernst = Ernst.FOUT if self.stil_fout else Ernst.WAARSCHUWING
            self.meldingen.append(MELDING("RB-099", plaats=self._bestand(), aantal=self.verzwegen, ernst=ernst))
        return Tabelblad(koppen, tuple(rijen), tuple(self.meldingen))

    def _onder_de_kop(self, nodig: set[int]) -> Iterator[RuweRij]:
        """The rows with content in one of our columns; raises ``Fout`` when there are too many."""
        aantal = cellen = 0
        for rij in self.vel.rijen():
            if rij.nummer <= self.kop.rij:
                continue
            cellen += len(rij.cellen)
            if cellen > MEESTE_CELLEN:
                raise MELDING.fout("RB-012", plaats=self.vel.plaats(), grens=MEESTE_CELLEN, wat="gevulde cellen")
            if 0 < self.kop.breedte < max(rij.cellen):
                self._meld(MELDING("RB-045", plaats=self.vel.plaats(rij.nummer), tip=_OVER))
            if nodig.isdisjoint(rij.cellen):
                continue
            aantal += 1
            if aantal > MEESTE_RIJEN:
                raise MELDING.fout("RB-012", plaats=self.vel.plaats(), grens=MEESTE_RIJEN, wat="rijen")
            yield rij

    def _rij(self, ruw: RuweRij, plek: Mapping[str, int], koppen: Mapping[str, str]) -> Rij:
        if ruw.verborgen:
            self.verborgen.append(ruw.nummer)
        cellen: dict[str, Cel] = {}
        for kolom in self.kolommen:
            if kolom.naam not in plek:
                continue
            plaats, kop = self.vel.plaats(ruw.nummer, plek[kolom.naam]), koppen[kolom.naam]
            waarde = None
            if plek[kolom.naam] in ruw.cellen:
                try:
                    waarde = lees_waarde(ruw.cellen[plek[kolom.naam]], kolom, kop)
                except Fout as fout:
                    for melding in fout.meldingen:
                        self._meld(melding.op(plaats))
                    continue
            if waarde is not None:
                cellen[kolom.naam] = Cel(waarde, plaats)
            elif kolom.verplicht and not kolom.mag_leeg:
                self._meld(MELDING("RB-050", plaats=plaats, kop=kop))
        return Rij(ruw.nummer, cellen, self.vel.plaats(ruw.nummer))

    def _bijzonderheden(self, plek: Mapping[str, int], laatste: int) -> None:
        """Merged cells stop; what is hidden only deserves a word."""
        bijzonder, nodig = self.vel.bijzonder, set(plek.values())
        for bereik in bijzonder.samengevoegd:
            if bereik.raakt(self.kop.rij + 1, laatste, nodig):
                plaats = self.vel.plaats(bereik.rij, bereik.kolom)
                self._meld(MELDING("RB-040", plaats=plaats, bereik=bereik, tip=_SPLITS))
        if self.verborgen:
            rijen = _reeksen(self.verborgen)
            self._meld(MELDING("RB-041", plaats=self.vel.plaats(), rijen=rijen, ernst=Ernst.WAARSCHUWING))
        weg = [
            kolom for kolom in sorted(nodig) if any(van <= kolom <= tot for van, tot in bijzonder.verborgen_kolommen)
        ]
        if weg:
            kolommen = opsomming([letters(kolom) for kolom in weg], "en")
            self._meld(MELDING("RB-042", plaats=self.vel.plaats(), kolommen=kolommen, ernst=Ernst.WAARSCHUWING))

    def _meld(self, melding: Melding) -> None:
        if len(self.meldingen) < MEESTE_MELDINGEN:
            self.meldingen.append(melding)
        else:
            self.verzwegen += 1
            self.stil_fout = self.stil_fout or melding.stopt

    def _bestand(self) -> Plaats:
        return Plaats(self.vel.plaats().bestand)


_OVER: Final = "Staat er een scheidingsteken in een waarde, zet die dan tussen aanhalingstekens."
_SPLITS: Final = "Splits de cellen en vul elke rij in."


def _reeksen(nummers: Sequence[int]) -> str:
    """``5, 7–9 en 12``; of many only the first."""
    reeksen: list[list[int]] = []
    for nummer in nummers:
        if reeksen and nummer == reeksen[-1][1] + 1:
            reeksen[-1][1] = nummer
        else:
            reeksen.append([nummer, nummer])
    delen = [str(eerste) if eerste == laatste else f"{eerste}–{laatste}" for eerste, laatste in reeksen]
    return opsomming([*delen[:20], "verder"] if len(delen) > 20 else delen, "en")
