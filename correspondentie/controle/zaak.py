"""Checks across a whole case: what its fields say about each other. One function per check, one table of checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from correspondentie.adresboek.geadresseerde import Ontvanger
from correspondentie.adresboek.ondertekenaar import Ondertekenaar, controleer_bevoegd
from correspondentie.brief.brief import Gemaakt
from correspondentie.brief.hoofd import kenmerkvelden
from correspondentie.controle.meldingen import MELDING
from correspondentie.datum.feestdagen import feestdag
from correspondentie.datum.notatie import lang, weekdag
from correspondentie.datum.werkdag import is_weekend
from correspondentie.kenmerk.kenmerk import Kenmerk, past_bij
from correspondentie.melding import Ernst, Melding
from correspondentie.zaak.zaak import Zaak

Controle = Callable[[Zaak, Gemaakt], Iterator[Melding]]


def ondertekenaar_is_bevoegd(zaak: Zaak, gemaakt: Gemaakt) -> Iterator[Melding]:
    """The signatory may sign this kind of letter to this addressee (Awb 10:3; letters to the Kamer in person)."""
    ondertekenaar = zaak.waarden.get("ondertekenaar")
    if not isinstance(ondertekenaar, Ondertekenaar):
        return
    ontvanger = gemaakt.geadresseerde.soort if gemaakt.geadresseerde else Ontvanger.VRIJ
    melding = controleer_bevoegd(ondertekenaar, zaak.soort, ontvanger, zaak.sjabloon.kop.categorieen)
    if melding:
        yield melding.op(zaak.plaats("ondertekenaar"), "ondertekenaar")


def dagtekening_is_een_werkdag(zaak: Zaak, _: Gemaakt) -> Iterator[Melding]:
    """A letter of a Saturday, Sunday or feestdag is possible, but rarely meant."""
    dag = zaak.dagtekening
    plaats = zaak.plaats("datum")
    if is_weekend(dag):
        yield MELDING(
            "CT-001", plaats=plaats, veld="datum", ernst=Ernst.WAARSCHUWING, datum=lang(dag), weekdag=weekdag(dag)
        )
    elif feest := feestdag(dag):
        yield MELDING("CT-002", plaats=plaats, veld="datum", ernst=Ernst.WAARSCHUWING, datum=lang(dag), feestdag=feest)


def kenmerken_passen_bij_de_datum(zaak: Zaak, _: Gemaakt) -> Iterator[Melding]:
    """The year in the letter's own number is that of its date."""
    for veld, opgave in kenmerkvelden(zaak).items():
        melding = past_bij(opgave.kenmerk, zaak.dagtekening) if opgave.kenmerk else None
        if melding:
            yield melding.op(zaak.plaats(veld), veld)


def wat_gebeurd_is_ligt_voor_de_brief(zaak: Zaak, _: Gemaakt) -> Iterator[Melding]:
    """Dates of what went before (fields marked ``verleden``) lie on or before the date of the letter."""
    for veld in zaak.sjabloon.velden:
        waarde = zaak.waarden.get(veld.naam)
        if veld.verleden and isinstance(waarde, date) and waarde > zaak.dagtekening:
            yield MELDING(
                "CT-003",
                plaats=zaak.plaats(veld.naam),
                veld=veld.naam,
                ernst=Ernst.WAARSCHUWING,
                datum=lang(waarde),
                dagtekening=lang(zaak.dagtekening),
            )


def aangehaald_kenmerk_bestond_al(zaak: Zaak, _: Gemaakt) -> Iterator[Melding]:
    """A number of another's letter is not of a year after this letter's."""
    for veld in zaak.sjabloon.velden:
        waarde = zaak.waarden.get(veld.naam)
        if isinstance(waarde, Kenmerk) and waarde.jaar is not None and waarde.jaar > zaak.dagtekening.year:
            melding = past_bij(waarde, zaak.dagtekening)
            if melding:
                yield melding.op(zaak.plaats(veld.naam), veld.naam)


CONTROLES: Final[tuple[Controle, ...]] = (
    ondertekenaar_is_bevoegd,
    dagtekening_is_een_werkdag,
    kenmerken_passen_bij_de_datum,
    wat_gebeurd_is_ligt_voor_de_brief,
    aangehaald_kenmerk_bestond_al,
)


def controleer_zaak(zaak: Zaak, gemaakt: Gemaakt) -> tuple[Melding, ...]:
    """What every check found, in the order of the table."""
    return tuple(melding for controle in CONTROLES for melding in controle(zaak, gemaakt))
