"""Every letter of a mailing checked by the workers, and what that says about the mailing as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from correspondentie.mailing.bundel import Bundel
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.taak import Keuring, Verdeel
from correspondentie.mailing.werk import keur
from correspondentie.melding import Fout, Melding
from correspondentie.melding.suggestie import opsomming

if TYPE_CHECKING:
    from correspondentie.mailing.ontwerp import Ontwerp


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """``sommen`` has the checksum of the content of each letter that can be made, by its number in the mailing.

    ``schemas`` names the scheme of each field that holds a number, the same for all letters.
    """

    sommen: Mapping[int, str]
    schemas: Mapping[str, str]
    hoofd: str
    meldingen: tuple[Melding, ...]


def keur_alle(ontwerp: Ontwerp, verdeel: Verdeel) -> Gekeurd:
    """Let every letter be checked; what is wrong with many of them is told once.

    Also checked: each letter goes to whom it was made for, and nobody is left out or comes twice.
    """
    gekozen = ontwerp.selectie.gekozen
    bundel = Bundel(len(gekozen))
    sommen: dict[int, str] = {}
    eerste: Keuring | None = None
    aan: dict[str, int] = {}
    meldingen: list[Melding] = []
    gezien: set[int] = set()
    for keuring in _keuringen(ontwerp, verdeel):
        nummer = keuring.volgnummer
        een = gekozen[nummer - 1]
        gezien.add(nummer)
        van_alle = [melding for melding in keuring.proefdruk if melding.plaats is not None]
        meldingen += van_alle
        eigen = (*keuring.meldingen, *(melding for melding in keuring.proefdruk if melding not in van_alle))
        bundel.neem(een.naam, _vertaald(ontwerp, nummer, eigen))
        if not keuring.geadresseerde:
            continue
        sommen[nummer] = keuring.inhoud_sha256
        ander = aan.setdefault(keuring.geadresseerde, nummer)
        if ander != nummer:
            naam = gekozen[ander - 1].naam
            meldingen.append(MELDING("ML-043", plaats=een.plaats, naam=een.naam, ander=naam))
        elif keuring.geadresseerde != een.wie.code:
            geadresseerde = keuring.geadresseerde
            meldingen.append(MELDING("ML-044", plaats=een.plaats, naam=een.naam, geadresseerde=geadresseerde))
        eerste = eerste or keuring
        if (keuring.schemas, keuring.hoofd) != (eerste.schemas, eerste.hoofd):
            meldingen.append(_andere_nummers(ontwerp, keuring, eerste))
    niet_gekeurd = [taak.naam for taak in ontwerp.taken if taak.zaaktekst and taak.volgnummer not in gezien]
    if niet_gekeurd:
        namen = opsomming(niet_gekeurd[:5], "en")
        meldingen.append(MELDING("ML-047", aantal=len(niet_gekeurd), namen=namen))
    return Gekeurd(
        sommen,
        dict(eerste.schemas) if eerste else {},
        eerste.hoofd if eerste else "",
        (*bundel.meldingen(), *meldingen),
    )


def _keuringen(ontwerp: Ontwerp, verdeel: Verdeel) -> Iterator[Keuring]:
    # A text that could not be written was told already.
    return verdeel(keur, ontwerp.opdracht, (taak for taak in ontwerp.taken if taak.zaaktekst))


def _vertaald(ontwerp: Ontwerp, nummer: int, meldingen: Sequence[Melding]) -> list[Melding]:
    """The problems of one letter at what was typed, never at a case that nobody can see."""
    if not meldingen:
        return []
    try:
        zaaktekst = ontwerp.zaaktekst(nummer)
    except Fout as fout:
        return list(fout.meldingen)
    return [_met_tip(zaaktekst.vertaal(melding)) for melding in meldingen]


def _met_tip(melding: Melding) -> Melding:
    """With the likely fix for a mailing: nobody has the case file that the room of the problem speaks of."""
    tip = None
    if melding.code == "BN-101" and not melding.tip and melding.veld is not None:
        tip = f"Zet ‘{melding.veld}’ onder ‘gegevens’, onder ‘per_ontvanger’ of in een kolom van het rekenblad."
    elif melding.code == "AB-009":
        tip = (
            "Haal de adressen op uit het register (correspondentie adresboek importeer BESTAND), of typ een adres "
            "onder ‘per_ontvanger’."
        )
    return replace(melding, tip=tip) if tip else melding


def _andere_nummers(ontwerp: Ontwerp, keuring: Keuring, eerste: Keuring) -> Melding:
    een, ander = (ontwerp.selectie.gekozen[nummer.volgnummer - 1] for nummer in (keuring, eerste))
    return MELDING(
        "ML-048",
        plaats=een.plaats,
        naam=een.naam,
        deze=opsomming(sorted(keuring.schemas.values()), "en"),
        ander=ander.naam,
        andere=opsomming(sorted(eerste.schemas.values()), "en"),
    )
