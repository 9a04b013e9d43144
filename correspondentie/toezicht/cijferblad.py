"""The sheet with figures: per gemeente what the law asks and what was done, checked cell by cell and as a whole.

Which columns there are follows from the table of the law: for each of its rows one with the task and one with what was
realised.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from correspondentie.adresboek.adresboek import Adresboek
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.naam import sleutel as naamsleutel
from correspondentie.datum.notatie import lang
from correspondentie.melding import Ernst, Fout, Melding, Plaats
from correspondentie.melding.suggestie import opsomming
from correspondentie.rekenblad import Cel, Kolom, Rij, Tabelblad, lees_tabel
from correspondentie.toezicht.cijfers import MEEST, Cijferrij, Cijfers
from correspondentie.toezicht.meldingen import MELDING
from correspondentie.wet.wet import Tabel, Tabelrij, Wet

_GEMEENTE: Final = "gemeente"
_CODE: Final = "code"
_PEILDATUM: Final = "peildatum"
_TAAK, _REALISATIE = "taak", "realisatie"
_TOTAAL: Final = re.compile(r"(?:sub|eind)?totaal\b.*|som|nederland", re.IGNORECASE | re.DOTALL)
_CODEVORM: Final = re.compile(r"(?:gm)?\s*(\d{1,4})", re.IGNORECASE)
_MERK: Final = Kolom("merk", ("Verzonnen cijfers, proef", "Verzonnen cijfers", "Proef, verzonnen cijfers"))
_MEESTE_NAMEN: Final = 20


@dataclass(frozen=True, slots=True)
class Gemeentecijfers:
    """The figures of one gemeente; ``plaats`` is its row."""

    gemeente: Gemeente
    cijfers: Cijfers
    peildatum: date
    plaats: Plaats


@dataclass(frozen=True, slots=True)
class Cijferblad:
    """``ontbreken`` are the gemeenten that exist and have no row. ``meldingen`` are warnings."""

    regels: tuple[Gemeentecijfers, ...]
    ontbreken: tuple[Gemeente, ...]
    meldingen: tuple[Melding, ...] = ()

    @property
    def peildatum(self) -> date | None:
        """The peildatum of most gemeenten."""
        meeste = Counter(regel.peildatum for regel in self.regels).most_common(1)
        return meeste[0][0] if meeste else None


def is_verzonnen(pad: Path, blad: str | None = None) -> bool:
    """Whether a sheet says above its headings that its figures were made up. What cannot be read says nothing."""
    try:
        lees_tabel(pad, [_MERK], blad=blad)
    except Fout as fout:
        # On several sheets is made up as well.
        return fout.meldingen[0].code == "RB-022"
    return True


def lees_cijferblad(
    pad: Path, wet: Wet, adresboek: Adresboek, *, op: date, peildatum: date | None = None, blad: str | None = None
) -> Cijferblad:
    """The figures in this file for the gemeenten that exist on the day ``op``.

    ``peildatum`` is for a sheet that has no such column. Raises ``Fout`` with everything that is wrong, each with its
    cell: numbers, names, gemeenten that ended or stand there twice, totals that do not add up.
    """
    if wet.tabel is None:
        raise MELDING.fout("TZ-003", wet=wet.kort, bestand=f"data/wetten/{wet.naam}.yaml", sleutel="tabel")
    tabel = lees_tabel(pad, kolommen(wet.tabel), blad=blad)
    lezer = _Lezer(wet.tabel, tabel, adresboek, op, peildatum)
    return lezer.lees(Plaats(str(pad)))


def kolommen(tabel: Tabel) -> list[Kolom]:
    """The columns of a sheet for this table, with the headings by which they are known."""
    gevonden = [
        Kolom(_GEMEENTE, ("Gemeente", "Naam gemeente", "Gemeentenaam", "Naam"), verplicht=False),
        Kolom(_CODE, ("Gemeentecode", "Code", "GM-code", "CBS-code", "TOOI-code"), verplicht=False),
        Kolom(_PEILDATUM, ("Peildatum", "Peildag", "Stand per", "Stand op"), verplicht=False, soort=date),
    ]
    for deel, kop, anders in ((_TAAK, tabel.taak, "Taak"), (_REALISATIE, tabel.realisatie, "Gerealiseerd")):
        koppen = dict.fromkeys((kop, anders, deel.capitalize()))
        gevonden += [
            Kolom(_naam(rij, deel), tuple(_koppen(rij, koppen, tabel)), _lees_aantal, soort=int) for rij in tabel.rijen
        ]
        totaal = [f"{een} totaal" for een in koppen] + [f"Totaal {een}" for een in koppen]
        gevonden.append(Kolom(f"totaal.{deel}", tuple(totaal), _lees_aantal, verplicht=False, soort=int))
    return gevonden


def _naam(rij: Tabelrij, deel: str) -> str:
    return f"cijfers.{rij.sleutel}.{deel}"


def _koppen(rij: Tabelrij, koppen: Iterable[str], tabel: Tabel) -> Iterator[str]:
    for kop in koppen:
        for naam in dict.fromkeys((rij.naam, rij.sleutel, rij.voluit or rij.naam)):
            yield f"{kop} {naam}"
            yield f"{naam} {kop}"
        if len(tabel.rijen) == 1:
            yield kop


def _lees_aantal(getal: int) -> int:
    if not 0 <= getal <= MEEST:
        raise ValueError(f"het getal moet van 0 tot en met {_met_punten(MEEST)} zijn")
    return getal


@dataclass(slots=True)
class _Lezer:
    """Goes through the rows once, and gathers what is wrong with each and with the whole."""

    tabel: Tabel
    blad: Tabelblad
    adresboek: Adresboek
    op: date
    peildatum: date | None
    meldingen: list[Melding] = field(default_factory=list)
    gevonden: dict[str, Gemeentecijfers] = field(default_factory=dict)
    plekken: dict[str, Plaats] = field(default_factory=dict)
    """Of every gemeente that a row names, also where its figures are wrong."""
    beeindigd: list[tuple[Gemeente, Plaats]] = field(default_factory=list)

    def lees(self, bestand: Plaats) -> Cijferblad:
        rijen, totaal = self._splits()
        leeg = totaal.nummer if totaal else None
        # A row of totals may leave out what it likes.
        self.meldingen += [
            melding
            for melding in self.blad.meldingen
            if not (melding.code == "RB-050" and melding.plaats and melding.plaats.regel == leeg)
        ]
        if not {_GEMEENTE, _CODE} & set(self.blad.koppen):
            tip = "Zet er een kolom ‘Gemeente’ bij, met namen of met codes als gm0363."
            raise Fout.van([*self.meldingen, MELDING("TZ-301", plaats=bestand, tip=tip)])
        if _PEILDATUM not in self.blad.koppen and self.peildatum is None:
            tip = "Zet er een kolom ‘Peildatum’ bij, of gebruik --peildatum."
            self.meldingen.append(MELDING("TZ-310", plaats=bestand, tip=tip))
        if self.peildatum and self.peildatum > self.op:
            dag, op = lang(self.peildatum), lang(self.op)
            self.meldingen.append(MELDING("TZ-314", plaats=bestand, dag=dag, op=op))
        for rij in rijen:
            self._neem(rij)
        self.meldingen += [*self._uitleg_bij_beeindigde(), *self._totalen(rijen, totaal)]
        if any(melding.stopt for melding in self.meldingen):
            raise Fout.van(self.meldingen)
        ontbreken = tuple(een for een in self.adresboek.gemeenten.alle(self.op) if een.code not in self.gevonden)
        if ontbreken:
            namen, aantal = _namen(ontbreken), len(ontbreken)
            self.meldingen.append(
                MELDING("TZ-311", plaats=bestand, aantal=aantal, namen=namen, ernst=Ernst.WAARSCHUWING)
            )
        op_naam = sorted(self.gevonden.values(), key=lambda regel: naamsleutel(regel.gemeente.naam))
        return Cijferblad(tuple(op_naam), ontbreken, tuple(self.meldingen))

    def _splits(self) -> tuple[list[Rij], Rij | None]:
        """The rows of gemeenten, and the row of totals below them."""
        rijen: list[Rij] = []
        totaal = None
        for rij in self.blad.rijen:
            teksten = [str(rij.cellen[naam].waarde) for naam in (_GEMEENTE, _CODE) if naam in rij.cellen]
            if not any(_TOTAAL.fullmatch(tekst.strip()) for tekst in teksten):
                rijen.append(rij)
            elif rij is self.blad.rijen[-1]:
                totaal = rij
            else:
                tip = "Haal deze rij weg; alleen onder de laatste gemeente mag een totaal staan."
                self.meldingen.append(MELDING("TZ-302", plaats=rij.plaats, naam=teksten[0], tip=tip))
        return rijen, totaal

    def _neem(self, rij: Rij) -> None:
        gemeente = self._gemeente(rij)
        peildatum = self._peildatum(rij)
        if gemeente is None:
            return
        if eerste := self.plekken.get(gemeente.code):
            tip = self._verschil(gemeente, rij)
            ook = _plek(eerste)
            self.meldingen.append(MELDING("TZ-304", plaats=_van(rij), naam=gemeente.naam, eerste=ook, tip=tip))
            return
        self.plekken[gemeente.code] = _van(rij)
        cijfers = self._cijfers(rij)
        if cijfers and peildatum:
            self.gevonden[gemeente.code] = Gemeentecijfers(gemeente, cijfers, peildatum, rij.plaats)

    def _gemeente(self, rij: Rij) -> Gemeente | None:
        """The gemeente of this row, by its name, its code, or both when they agree."""
        gezien: list[Gemeente] = []
        for naam in (_GEMEENTE, _CODE):
            if naam not in rij.cellen:
                continue
            gemeente = self._zoek(rij.cellen[naam], als_code=naam == _CODE)
            if gemeente is None:
                return None
            gezien.append(gemeente)
        if not gezien:
            self.meldingen.append(MELDING("TZ-303", plaats=rij.plaats))
            return None
        if gezien[0].code != gezien[-1].code:
            plaats, code = rij.cellen[_CODE].plaats, rij.cellen[_CODE].waarde
            self.meldingen.append(MELDING("TZ-305", plaats=plaats, cel=code, van=gezien[-1].naam, naam=gezien[0].naam))
            return None
        return gezien[0]

    def _zoek(self, cel: Cel, *, als_code: bool) -> Gemeente | None:
        tekst = str(cel.waarde)
        if (als_code or not re.search(r"[^\W\d]{3}", tekst)) and (vorm := _CODEVORM.fullmatch(tekst.strip())):
            tekst = f"gm{int(vorm[1]):04d}"
        try:
            return self.adresboek.gemeente(tekst, self.op)
        except Fout as fout:
            if fout.meldingen[0].code == "AB-003" and (gemeente := self._beeindigde(tekst)):
                self.beeindigd.append((gemeente, cel.plaats))
            else:
                self.meldingen += [melding.op(cel.plaats) for melding in fout.meldingen]
            return None

    def _beeindigde(self, tekst: str) -> Gemeente | None:
        boek = self.adresboek.gemeenten.per_code
        gelijk = [een for een in boek.values() if een.eind and naamsleutel(een.naam) == naamsleutel(tekst)]
        return boek.get(tekst) or max(gelijk, key=lambda een: een.eind or date.min, default=None)

    def _uitleg_bij_beeindigde(self) -> Iterator[Melding]:
        for gemeente, plaats in self.beeindigd:
            assert gemeente.eind is not None  # noqa: S101 - that is why it is here
            opvolgers = self.adresboek.gemeenten.opvolgers(gemeente, self.op)
            bij = opsomming([opvolger.naam for opvolger in opvolgers], "en")
            sinds = lang(gemeente.eind + timedelta(days=1))
            tip = f"Neem de cijfers op in een rij voor {bij}."
            if beide := [opvolger for opvolger in opvolgers if opvolger.code in self.plekken]:
                waar = opsomming([f"{een.naam} ({_plek(self.plekken[een.code])})" for een in beide], "en")
                tip = f"Ook {waar} staat in het blad: reken de cijfers daar mee en haal deze rij weg."
            yield MELDING("TZ-306", plaats=plaats, naam=gemeente.naam, sinds=sinds, bij=bij, tip=tip)

    def _peildatum(self, rij: Rij) -> date | None:
        cel = rij.cellen.get(_PEILDATUM)
        if cel is None:
            # An unreadable day is told of already; without a column that is said once.
            if _PEILDATUM in self.blad.koppen and self.peildatum is None and not self._heeft_melding(rij):
                self.meldingen.append(MELDING("TZ-312", plaats=rij.plaats))
            return self.peildatum
        if self.peildatum and cel.waarde != self.peildatum:
            dag, gegeven = lang(cel.waarde), lang(self.peildatum)
            self.meldingen.append(MELDING("TZ-313", plaats=cel.plaats, dag=dag, peildatum=gegeven))
            return None
        if cel.waarde > self.op:
            dag, op = lang(cel.waarde), lang(self.op)
            self.meldingen.append(MELDING("TZ-314", plaats=cel.plaats, dag=dag, op=op))
            return None
        waarde: date = cel.waarde
        return waarde

    def _heeft_melding(self, rij: Rij) -> bool:
        return any(melding.plaats and melding.plaats.regel == rij.nummer for melding in self.blad.meldingen)

    def _cijfers(self, rij: Rij) -> Cijfers | None:
        """``None`` when a cell is empty or wrong; the table told of that."""
        rijen = []
        for een in self.tabel.rijen:
            taak, realisatie = rij.cellen.get(_naam(een, _TAAK)), rij.cellen.get(_naam(een, _REALISATIE))
            if taak is None or realisatie is None:
                return None
            rijen.append(Cijferrij(een, taak.waarde, realisatie.waarde))
        return Cijfers(tuple(rijen))

    def _verschil(self, gemeente: Gemeente, rij: Rij) -> str:
        eerder = self.gevonden.get(gemeente.code)
        if eerder and eerder.cijfers == self._cijfers(rij):
            return "De cijfers zijn gelijk: haal een van beide rijen weg."
        return "De cijfers verschillen: ga na welke rij klopt, en haal de andere weg."

    def _totalen(self, rijen: Sequence[Rij], totaal: Rij | None) -> Iterator[Melding]:
        """Per row the columns of totals, and the row of totals per column."""
        for deel in (_TAAK, _REALISATIE):
            namen = [_naam(een, deel) for een in self.tabel.rijen]
            for rij in rijen:
                if (cel := rij.cellen.get(f"totaal.{deel}")) and all(naam in rij.cellen for naam in namen):
                    yield from _vergelijk(cel, [rij.cellen[naam].waarde for naam in namen], "deze rij")
            for naam in [*namen, f"totaal.{deel}"] if totaal else []:
                cel = totaal.cellen.get(naam) if totaal else None
                if cel and all(naam in rij.cellen for rij in rijen):
                    yield from _vergelijk(cel, [rij.cellen[naam].waarde for rij in rijen], "deze kolom")


def _vergelijk(cel: Cel, getallen: Sequence[int], wat: str) -> Iterator[Melding]:
    som = sum(getallen)
    if cel.waarde != som:
        staat, samen, verschil = map(_met_punten, (cel.waarde, som, abs(cel.waarde - som)))
        yield MELDING("TZ-307", plaats=cel.plaats, staat=staat, wat=wat, som=samen, verschil=verschil)


def _van(rij: Rij) -> Plaats:
    """Where the row names its gemeente."""
    cellen: Mapping[str, Cel] = rij.cellen
    cel = cellen.get(_GEMEENTE) or cellen.get(_CODE)
    return cel.plaats if cel else rij.plaats


def _plek(plaats: Plaats) -> str:
    return plaats.cel or f"regel {plaats.regel}"


def _namen(gemeenten: Sequence[Gemeente]) -> str:
    namen = [een.naam for een in gemeenten[:_MEESTE_NAMEN]]
    over = len(gemeenten) - len(namen)
    return f"{', '.join(namen)} en nog {over}" if over else opsomming(namen, "en")


def _met_punten(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")
