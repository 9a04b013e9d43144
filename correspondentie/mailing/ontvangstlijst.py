"""The receipt of a mailing: per recipient what became of the letter, and the proof that nobody was missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.datum.notatie import kort, lang
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.stand import Briefregel, Briefstand, standen
from correspondentie.mailing.verantwoording import Fusie, Verantwoording
from correspondentie.opmaak.pdf.overzicht import Deel, Kolom, Overzicht, Tabel, maak_overzicht
from correspondentie.register import Mailing
from correspondentie.rekenblad.schrijven import Blad, Celwaarde, maak_werkboek

if TYPE_CHECKING:
    from correspondentie.register.register import Register

_GROND: Final = {"behalve": "een uitzondering in de mailing", "beoordeling": "de beoordeling"}
_NIET_GEKOZEN: Final = "niet gekozen"


@dataclass(frozen=True, slots=True)
class Ontvangstlijst:
    """A mailing as it stands on the day ``op``."""

    mailing: Mailing
    verantwoording: Verantwoording
    regels: tuple[Briefregel, ...]
    op: date

    @property
    def titel(self) -> str:
        proef = "PROEF – " if self.mailing.opgave.proef else ""
        return f"{proef}Ontvangstlijst: {self.mailing.opgave.titel}"

    @property
    def dubbel(self) -> tuple[str, ...]:
        """Who stands in it more than once: nobody, or the register is no longer what it was."""
        keren = Counter(regel.ontvanger.geadresseerde for regel in self.regels)
        return tuple(
            dict.fromkeys(regel.ontvanger.naam for regel in self.regels if keren[regel.ontvanger.geadresseerde] > 1)
        )

    @property
    def volledig(self) -> bool:
        """Whether everybody who was chosen has one letter, with its files, and everybody else is accounted for."""
        return (
            self.verantwoording.klopt
            and len(self.regels) == self.mailing.aantal == self.verantwoording.gekozen
            and not self.dubbel
            and all(regel.stand.is_af for regel in self.regels)
        )


def maak_ontvangstlijst(register: Register, naam: str, map_: Path, op: date) -> Ontvangstlijst:
    """The receipt of the mailing of this name, its files looked up in ``map_``.

    Raises ``Fout`` when it was not issued.
    """
    mailing = register.mailing(naam)
    if mailing is None:
        tip = "Voer de mailing eerst uit, of kies met --register een ander register."
        raise MELDING.fout("ML-070", naam=naam, tip=tip)
    verantwoording = Verantwoording.van_json(mailing.opgave.verantwoording)
    return Ontvangstlijst(mailing, verantwoording, tuple(standen(register, naam, map_)), op)


def volledigheid(lijst: Ontvangstlijst) -> tuple[str, ...]:
    """The proof in sentences, from who exists to who has a letter."""
    over, opgave = lijst.verantwoording, lijst.mailing.opgave
    per_stand = Counter(regel.stand for regel in lijst.regels)
    per_grond = Counter(_GROND[een.grond] for een in over.uitgezonderd)
    zonder = [f"{aantal} door {grond}" for grond, aantal in per_grond.items()]
    if over.niet_gekozen:
        zonder.append(f"{len(over.niet_gekozen)} omdat de keuze er niet om vroeg")
    telt = "Samen is iedereen verantwoord." if over.klopt else "LET OP: dit telt niet op tot iedereen."
    geen = f"{over.bestaan - over.gekozen} niet ({', '.join(zonder)})"
    wie = f"{over.gekozen} krijgen een brief, {geen}" if zonder else f"alle {over.gekozen} krijgen een brief"
    tellingen = ", ".join(f"{per_stand[stand]} {stand.value}" for stand in Briefstand if per_stand[stand])
    slot = (
        "De mailing is volledig: ieder die is gekozen, heeft precies één brief, en elk bestand is wat het was."
        if lijst.volledig
        else "De mailing is NIET volledig."
    )
    return (
        f"Opgesteld op {lang(lijst.op)}. Brieven van {lang(opgave.dagtekening)}, uitgegeven op "
        f"{lang(lijst.mailing.op.date())} door {lijst.mailing.door} onder de naam ‘{opgave.naam}’.",
        f"Gekozen: {over.woorden}.",
        f"Op {_dag(over.dag)} zijn er {over.bestaan} {over.soort}: {wie}. {telt}",
        f"Brieven: {len(lijst.regels)}, waarvan {tellingen}.",
        *(f"LET OP: {naam} staat er twee keer in." for naam in lijst.dubbel),
        *over.opmerkingen,
        slot,
    )


def als_rekenblad(lijst: Ontvangstlijst) -> bytes:
    """The receipt as a workbook: letters, who has none, mergers, and the proof."""
    formaten = lijst.mailing.opgave.formaten
    bestandskoppen = [kop for formaat in formaten for kop in ((f"Bestand {formaat}", 52), (f"SHA-256 {formaat}", 68))]
    brieven = Blad(
        "Brieven",
        [
            ("Nr", 6),
            ("Code", 9),
            ("Ontvanger", 28),
            ("Kenmerk", 12),
            ("Stand", 16),
            ("Vastgesteld", 12),
            *bestandskoppen,
        ],
        [_rij(regel, formaten) for regel in lijst.regels],
    )
    geen = Blad("Geen brief", [("Code", 9), ("Naam", 28), ("Reden", 70), ("Grond", 28)], list(_zonder_brief(lijst)))
    fusies = Blad(
        "Herindelingen",
        [("Code", 9), ("Gemeente", 28), ("Laatste dag", 12), ("Hoort nu bij", 28), ("Brief", 8), ("Waarom geen", 40)],
        list(_fusierijen(lijst.verantwoording.fusies)),
    )
    bewijs = Blad("Volledigheid", [("Volledigheid", 120)], [[zin] for zin in volledigheid(lijst)])
    return maak_werkboek([bewijs, brieven, geen, fusies], lijst.titel, lijst.op)


def als_pdf(lijst: Ontvangstlijst) -> bytes:
    """The same for reading and keeping: PDF/A-2a and PDF/UA-1."""
    return maak_overzicht(Overzicht(lijst.titel, tuple(_delen(lijst))), lijst.op)


def _rij(regel: Briefregel, formaten: tuple[str, ...]) -> list[Celwaarde]:
    ontvanger = regel.ontvanger
    dag = ontvanger.brief_op.date() if ontvanger.brief_op else None
    cellen: list[Celwaarde] = [
        ontvanger.volgnummer,
        ontvanger.geadresseerde,
        ontvanger.naam,
        ontvanger.kenmerk,
        regel.stand.value,
        dag,
    ]
    for formaat in formaten:
        eigen = [een for een in ontvanger.bestanden if een.naam.endswith(f".{formaat}")]
        cellen += ["\n".join(een.naam for een in eigen), "\n".join(een.sha256 for een in eigen)]
    return cellen


def _zonder_brief(lijst: Ontvangstlijst) -> Iterator[list[Celwaarde]]:
    over = lijst.verantwoording
    for een in over.uitgezonderd:
        yield [een.code, een.naam, een.reden, _GROND[een.grond]]
    for ander in over.niet_gekozen:
        yield [ander.code, ander.naam, _NIET_GEKOZEN, "de keuze van de mailing"]


def _fusierijen(fusies: tuple[Fusie, ...]) -> Iterator[list[Celwaarde]]:
    for fusie in fusies:
        for opvolger in fusie.opvolgers:
            dag = date.fromisoformat(fusie.laatste_dag)
            yield [fusie.code, fusie.naam, dag, opvolger.naam, opvolger.brief, opvolger.reden]


def _delen(lijst: Ontvangstlijst) -> Iterator[Deel]:
    yield Deel("Volledigheid", volledigheid(lijst))
    kolommen: tuple[Kolom, ...] = (
        Kolom("Nr", 1, rechts=True),
        Kolom("Ontvanger", 6),
        Kolom("Kenmerk", 2.6),
        Kolom("Stand", 3.4),
        Kolom("Vastgesteld", 3.4),
        Kolom("Bestand", 10.4, klein=True),
        Kolom("Controlegetal (SHA-256)", 13, klein=True),
    )
    yield Deel("Brieven", (), Tabel(kolommen, tuple(_brieftekst(regel) for regel in lijst.regels)))
    if geen := tuple(tuple(map(_tekst, rij)) for rij in _zonder_brief(lijst)):
        kolommen = (Kolom("Code", 1.2), Kolom("Naam", 4), Kolom("Reden", 9), Kolom("Grond", 4))
        yield Deel("Geen brief", (), Tabel(kolommen, geen))
    if fusies := tuple(tuple(map(_tekst, rij)) for rij in _fusierijen(lijst.verantwoording.fusies)):
        kolommen = (
            Kolom("Code", 1.2),
            Kolom("Gemeente die ophield", 4),
            Kolom("Laatste dag", 2),
            Kolom("Hoort nu bij", 4),
            Kolom("Brief", 1, rechts=True),
            Kolom("Waarom geen brief", 6),
        )
        uitleg = "Voor het gebied van deze gemeenten geldt de brief aan de gemeente waar het nu bij hoort."
        yield Deel("Herindelingen", (uitleg,), Tabel(kolommen, fusies))


def _brieftekst(regel: Briefregel) -> tuple[str, ...]:
    ontvanger = regel.ontvanger
    return (
        str(ontvanger.volgnummer),
        ontvanger.naam,
        ontvanger.kenmerk,
        regel.stand.value,
        kort(ontvanger.brief_op.date()) if ontvanger.brief_op else "",
        "\n".join(een.naam for een in ontvanger.bestanden),
        "\n".join(een.sha256 for een in ontvanger.bestanden),
    )


def _tekst(waarde: Celwaarde) -> str:
    if waarde is None:
        return ""
    return kort(waarde) if isinstance(waarde, date) else str(waarde)


def _dag(iso: str) -> str:
    return lang(date.fromisoformat(iso))
