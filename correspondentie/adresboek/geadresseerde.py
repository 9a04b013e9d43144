"""To whom a letter goes: the lines on the envelope, the salutation, and a key to know the addressee by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from correspondentie.adresboek.adres import LANGSTE_REGEL, Adres, Postadres
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.naam import sleutel as naamsleutel
from correspondentie.adresboek.provincie import Provincie

KAMER: Final = "tk"
LEDEN: Final = "leden"


class Ontvanger(Enum):
    """What kind of addressee it is."""

    COLLEGE = "college"
    COMMISSARIS = "commissaris"
    KAMER = "kamer"
    LEDEN = "leden"
    VRIJ = "vrij"


@dataclass(frozen=True, slots=True)
class Geadresseerde:
    """An addressee.

    ``sleutel`` is stable (``gm0622``, ``pv28``, ``tk``); ``regels`` are the lines on the envelope, name first;
    ``naam`` is for lists and file names. ``proef`` says that the address is fictitious: the letter is stamped PROEF.
    """

    sleutel: str
    soort: Ontvanger
    naam: str
    regels: tuple[str, ...]
    aanhef: str
    gemeente: Gemeente | None = None
    provincie: Provincie | None = None
    adres: Adres | None = None
    proef: bool = False


def college(gemeente: Gemeente, adres: Adres, *, proef: bool = False) -> Geadresseerde:
    """The college van burgemeester en wethouders of a gemeente."""
    naam = ("Aan het college van burgemeester en wethouders", f"van {gemeente.voluit}")
    return Geadresseerde(
        gemeente.code,
        Ontvanger.COLLEGE,
        f"College van burgemeester en wethouders van {gemeente.voluit}",
        (*verdeel(naam), *adres.regels),
        "Geacht college,",
        gemeente,
        gemeente.provincie,
        adres,
        proef or gemeente.is_voorbeeld,
    )


def commissaris(
    provincie: Provincie,
    adres: Adres,
    *,
    naam: str | None = None,
    aanhef: str | None = None,
    proef: bool = False,
) -> Geadresseerde:
    """The commissaris van de Koning of a province, by name and own salutation where these are given or known."""
    bekend = provincie.commissaris
    naam = naam or (bekend.naam if bekend else None)
    aanhef = aanhef or (bekend.aanhef if bekend else None) or "Geachte commissaris"
    functie = ("Aan de commissaris van de Koning", provincie.in_provincie)
    return Geadresseerde(
        provincie.code,
        Ontvanger.COMMISSARIS,
        f"Commissaris van de Koning {provincie.in_provincie}",
        (*verdeel(functie), *((naam,) if naam else ()), *adres.regels),
        met_komma(aanhef),
        None,
        provincie,
        adres,
        proef or provincie.is_voorbeeld,
    )


def kamer(adres: Adres, *, proef: bool = False) -> Geadresseerde:
    """The Voorzitter of the Tweede Kamer."""
    return Geadresseerde(
        KAMER,
        Ontvanger.KAMER,
        "Voorzitter van de Tweede Kamer der Staten-Generaal",
        ("Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal", *adres.regels),
        "Geachte Voorzitter,",
        adres=adres,
        proef=proef,
    )


def leden() -> Geadresseerde:
    """The members of the VNG; the letter is published to all and bears no address."""
    aanhef = "Geachte leden van college en gemeenteraad,"
    return Geadresseerde(LEDEN, Ontvanger.LEDEN, "De leden", ("Aan de leden",), aanhef)


def vrij(postadres: Postadres, aanhef: str = "Geachte heer of mevrouw") -> Geadresseerde:
    """An addressee typed in the case; ``Aan`` is not put before a name that was typed as it must be."""
    naam = " ".join(postadres.naam)
    plek = f"{naam} {postadres.adres.postcode}"
    kenmerk = naamsleutel(plek).replace(" ", "-").replace("&", "en")
    return Geadresseerde(kenmerk, Ontvanger.VRIJ, naam, postadres.regels, met_komma(aanhef), adres=postadres.adres)


def geen_adres(naam: str) -> Exception:
    """The refusal of a letter to an organisation without an address, with the ways to solve it."""
    tip = (
        "Typ het onder ‘adres’ in het zaakbestand, of haal de adressen op uit het register: "
        "correspondentie adresboek importeer BESTAND."
    )
    return MELDING.fout("AB-009", naam=naam, tip=tip)


def verdeel(delen: Sequence[str]) -> tuple[str, ...]:
    """The parts of a name over lines of the envelope: together on a line where they fit, a long part broken."""
    regels: list[str] = []
    for deel in delen:
        if regels and len(regels[-1]) + 1 + len(deel) <= LANGSTE_REGEL:
            regels[-1] = f"{regels[-1]} {deel}"
            continue
        regels.append("")
        for woord in deel.split():
            langer = f"{regels[-1]} {woord}".strip()
            if len(langer) > LANGSTE_REGEL and regels[-1]:
                regels.append(woord)
            else:
                regels[-1] = langer
    return tuple(regels)


def met_komma(aanhef: str) -> str:
    return f"{aanhef.strip().rstrip(',')},"
