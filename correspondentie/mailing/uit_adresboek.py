"""Recipients by name or by province, out of the address book."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from correspondentie.adresboek.provincie import Provincie
from correspondentie.bron.yaml import Groep, Scalair
from correspondentie.datum.notatie import lang
from correspondentie.kenmerk.patroon import gewone_spaties
from correspondentie.mailing.gekozen import Gekozen, Kiezer, Selectie, Wie, op_naam, zoek
from correspondentie.mailing.opgave import Namen
from correspondentie.melding import Melding
from correspondentie.melding.suggestie import opsomming


def kies_gemeenten(kiezer: Kiezer) -> Selectie:
    """``gemeenten: alle`` (that exist on the date of the letters) or a list of names."""
    namen: Namen = kiezer.bestand.opgave.aan.gemeenten
    if namen.alle:
        return _alle(kiezer, "gemeenten", namen, kiezer.alle_gemeenten())
    return _genoemd(kiezer, "gemeenten", namen, kiezer.gemeente, ("gemeente", "gemeenten"))


def kies_provincies(kiezer: Kiezer) -> Selectie:
    """``provincies: alle`` or a list of names, for letters to the commissarissen."""
    namen: Namen = kiezer.bestand.opgave.aan.provincies
    if namen.alle:
        return _alle(kiezer, "provincies", namen, tuple(kiezer.omgeving.adresboek.provincies))
    return _genoemd(kiezer, "provincies", namen, kiezer.provincie, ("provincie", "provincies"))


def kies_provincie(kiezer: Kiezer) -> Selectie:
    """Every gemeente of one or more provinces."""
    namen: Namen = kiezer.bestand.opgave.aan.provincie
    meldingen: list[Melding] = []
    genoemd: list[Gekozen] = []
    gekozen: list[Gekozen] = []
    for naam in namen.namen:
        provincie = zoek(kiezer.provincie, naam, naam.plaats, naam.pad, meldingen)
        if isinstance(provincie, Provincie):
            genoemd.append(_los(provincie, naam))
            gekozen += [_los(een, naam) for een in kiezer.alle_gemeenten(provincie)]
    provincies, dubbel = op_naam(genoemd)
    ontvangers, _ = op_naam(gekozen)
    waar = opsomming([een.naam for een in provincies], "en")
    return Selectie(
        "provincie",
        f"alle gemeenten in {waar} op {_dag(kiezer)}",
        ontvangers,
        tuple(een.wie for een in ontvangers),
        meldingen=(*meldingen, *dubbel),
    )


def _alle(kiezer: Kiezer, wijze: str, namen: Namen, alle: tuple[Wie, ...]) -> Selectie:
    gekozen, _ = op_naam(_los(een, namen.namen[0]) for een in alle)
    return Selectie(wijze, f"alle {wijze} op {_dag(kiezer)}", gekozen, alle)


def _genoemd(kiezer: Kiezer, wijze: str, namen: Namen, kies: Any, woorden: tuple[str, str]) -> Selectie:
    meldingen: list[Melding] = []
    gevonden = [(naam, zoek(kies, naam, naam.plaats, naam.pad, meldingen)) for naam in namen.namen]
    gekozen, dubbel = op_naam(_los(wie, naam) for naam, wie in gevonden if wie is not None)
    aantal = f"{len(gekozen)} {woorden[len(gekozen) != 1]}"
    return Selectie(
        wijze,
        f"{aantal}, bij naam genoemd",
        gekozen,
        _bestaan(kiezer, gekozen),
        meldingen=(*meldingen, *dubbel),
    )


def _dag(kiezer: Kiezer) -> str:
    # In plain spaces: it goes into sentences and into a spreadsheet.
    return gewone_spaties(lang(kiezer.bestand.datum))


def _bestaan(kiezer: Kiezer, gekozen: Iterable[Gekozen]) -> tuple[Wie, ...]:
    return kiezer.bestaan(een.wie for een in gekozen)


def _los(wie: Wie, naam: Scalair) -> Gekozen:
    return Gekozen(wie, naam.plaats, Groep("", naam.plaats))
