"""Who gets a letter and who does not, as every way of choosing says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.naam import sleutel, zonder_omschrijving
from correspondentie.adresboek.provincie import Provincie
from correspondentie.bron.yaml import Groep, Scalair
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.opgave import Mailingbestand
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon

if TYPE_CHECKING:
    from correspondentie.register.register import Register

Wie = Gemeente | Provincie


@dataclass(frozen=True, slots=True)
class Gekozen:
    """One recipient: where it was chosen, and the fields of its letter that came with the choice.

    ``andere`` are the case texts of letters in the register that its letter names, by number.
    """

    wie: Wie
    plaats: Plaats
    velden: Groep
    andere: Mapping[str, str] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        return self.wie.naam


@dataclass(frozen=True, slots=True)
class Buiten:
    """Somebody who could have had a letter and gets none; ``grond`` is who says so: ``behalve`` or ``beoordeling``."""

    wie: Wie
    reden: str
    grond: str


@dataclass(frozen=True, slots=True)
class Selectie:
    """Who gets a letter, each once and by name; ``bestaan`` are all that the way of choosing looked at.

    ``woorden`` says the selection as a person would: ‘alle gemeenten op 9 april 2026’. ``beeindigd`` are gemeenten
    that were named and exist no more. ``meldingen`` may stop the mailing.
    """

    wijze: str
    woorden: str
    gekozen: tuple[Gekozen, ...]
    bestaan: tuple[Wie, ...]
    buiten: tuple[Buiten, ...] = ()
    beeindigd: tuple[Gemeente, ...] = ()
    opmerkingen: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    """Kinds of letters that would have changed the choice, had they gone out on ``vanaf`` or later."""
    vanaf: date | None = None
    meldingen: tuple[Melding, ...] = ()


@dataclass(frozen=True, slots=True)
class Kiezer:
    """What choosing needs: the mailing, its template, the books, and the register if there is one."""

    bestand: Mailingbestand
    sjabloon: Sjabloon
    omgeving: Leesomgeving
    register: Register | None = None

    def gemeente(self, naam: str) -> Gemeente:
        """The gemeente meant, on the date of the letters; a code may do without its letters. Raises ``Fout``."""
        code = naam.strip()
        gezocht = f"gm{code.zfill(4)}" if code.isascii() and code.isdigit() and len(code) <= 4 else naam
        return self.omgeving.adresboek.gemeente(gezocht, self.bestand.datum)

    def provincie(self, naam: str) -> Provincie:
        return self.omgeving.adresboek.provincie(naam)

    def beeindigd(self, naam: str) -> Gemeente | None:
        """The gemeente of this name that existed no more on the date of the letters."""
        gezocht = zonder_omschrijving(sleutel(naam))
        weg = (een for een in self.omgeving.adresboek.gemeenten.per_code.values() if een.eind is not None)
        return next(
            (
                een
                for een in weg
                if not een.bestaat_nog(self.bestand.datum) and gezocht in (sleutel(een.naam), een.code)
            ),
            None,
        )

    def bestand_bij(self, naam: Scalair) -> Path:
        """The file of this name, from the folder of the mailing; raises ``Fout`` at the name.

        A mailing may come from elsewhere: it reaches what lies beside it and in the work folder, nothing else.
        """
        map_ = self.bestand.pad.parent
        werkmap = self.omgeving.werkmap.map
        pad = map_ / naam.strip()
        try:
            echt = pad.resolve()
            binnen = echt.is_file() and any(
                echt.is_relative_to(een.resolve()) for een in (map_, *([werkmap] if werkmap else []))
            )
        except (OSError, ValueError):  # a name that no file can have
            binnen = False
        if not binnen:
            raise MELDING.fout("ML-029", plaats=naam.plaats, veld=naam.pad, bestand=naam.strip()[:80])
        return pad

    def alle_gemeenten(self, provincie: Provincie | None = None) -> tuple[Gemeente, ...]:
        """Those that exist on the date of the letters (in this province); the made-up ones for theirs."""
        boek = self.omgeving.adresboek
        if provincie is not None and provincie.is_voorbeeld:
            return tuple(boek.gemeente(een.naam) for een in boek.voorbeelden.gemeenten)
        return boek.gemeenten.alle(self.bestand.datum, provincie)

    def bestaan(self, gekozen: Iterable[Wie]) -> tuple[Wie, ...]:
        """All that there are of the kind of these; with made-up ones among them also those, or only those."""
        gekozen = tuple(gekozen)
        verzonnen = [een for een in gekozen if een.is_voorbeeld]
        boek = self.omgeving.adresboek
        alle: list[Wie] = []
        if len(verzonnen) < len(gekozen) or not gekozen:
            provincies = any(isinstance(een, Provincie) for een in gekozen)
            alle += tuple(boek.provincies) if provincies else self.alle_gemeenten()
        if verzonnen:
            land = boek.provincie(boek.voorbeelden.in_provincie.naam)
            alle += [land] if isinstance(verzonnen[0], Provincie) else self.alle_gemeenten(land)
        return tuple(alle)


def op_naam(gekozen: Iterable[Gekozen]) -> tuple[tuple[Gekozen, ...], tuple[Melding, ...]]:
    """These by name, each once; of one that comes again a problem that says where it was first."""
    per_code: dict[str, Gekozen] = {}
    meldingen: list[Melding] = []
    for een in gekozen:
        eerste = per_code.setdefault(een.wie.code, een)
        if eerste is not een:
            meldingen.append(MELDING("ML-020", plaats=een.plaats, naam=een.naam, eerste=_waar(eerste.plaats)))
    return tuple(sorted(per_code.values(), key=_volgorde)), tuple(meldingen)


def _volgorde(een: Gekozen) -> tuple[str, str]:
    return sleutel(een.naam), een.wie.code


def _waar(plaats: Plaats) -> str:
    return plaats.cel or f"regel {plaats.regel}"


def zoek(kies: Callable[[str], Wie], naam: str, plaats: Plaats, veld: str, meldingen: list[Melding]) -> Wie | None:
    """The one that is meant; ``None`` when nobody is, with the problem added."""
    try:
        return kies(naam)
    except Fout as fout:
        meldingen += [melding.op(plaats, veld) for melding in fout.meldingen]
        return None


def zonder(selectie: Selectie, buiten: Iterable[Buiten]) -> Selectie:
    """The selection without these."""
    buiten = tuple(buiten)
    codes = {een.wie.code for een in buiten}
    gekozen = tuple(een for een in selectie.gekozen if een.wie.code not in codes)
    return replace(selectie, gekozen=gekozen, buiten=(*selectie.buiten, *buiten))
