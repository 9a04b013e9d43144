"""From the bytes of a source to the text of a case file. Pure: reading and writing files is for the caller."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from correspondentie.adresboek.adresboek import Adresboek
from correspondentie.kamervraag.invoer.herkennen import herken
from correspondentie.kamervraag.invoer.inlezen import is_json, lees_bron
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.odata import lees_odata
from correspondentie.kamervraag.invoer.schrijven import schrijf_zaak
from correspondentie.kamervraag.invoer.titel import zoek_zaaknummer
from correspondentie.kamervraag.invoer.vragenset import Invoer, Vragenset
from correspondentie.melding import Ernst, Fout, Plaats


@dataclass(frozen=True, slots=True)
class Import:
    """What was found, and the case file that says it."""

    invoer: Invoer
    zaaktekst: str


def importeer(ruw: bytes, naam: str, adresboek: Adresboek, *, verwacht: str | None = None) -> Import:
    """Read a source; ``naam`` is its name in messages, ``verwacht`` the case number that it should have.

    Raises ``Fout`` when the source cannot be read, holds no questions of the Kamer, or is of another case.
    """
    try:
        invoer = lees_odata(ruw) if is_json(ruw) else herken(lees_bron(ruw, naam))
    except Fout as fout:
        raise Fout(*(melding.op(Plaats(naam)) for melding in fout.meldingen)) from None
    gevonden = invoer.vragenset.zaaknummer
    if verwacht and gevonden and zoek_zaaknummer(verwacht) != gevonden:
        raise MELDING.fout("KV-226", plaats=Plaats(naam), gevonden=gevonden, gevraagd=verwacht)
    tekst = schrijf_zaak(invoer, ondertekenaar=zoek_ondertekenaar(invoer.vragenset, adresboek), bron=Path(naam).name)
    return Import(invoer, tekst)


def zoek_ondertekenaar(vragenset: Vragenset, adresboek: Adresboek) -> str | None:
    """The key of whoever signed; of an unanswered set the holder of the first office that was asked."""
    zelf = []
    for sleutel in adresboek.ondertekenaars:
        try:
            persoon = adresboek.ondertekenaar(sleutel)
        except Fout:
            continue
        if persoon.tekent_zelf:
            zelf.append((sleutel, persoon))
    naam = vragenset.ondertekenaar.casefold()
    if naam:
        # The Aanhangsel gives the surname only.
        return next((sleutel for sleutel, persoon in zelf if persoon.naam.casefold().endswith(naam)), None)
    ambten = [ambt.casefold() for ambt in vragenset.bewindspersonen]
    for ambt in ambten:
        for sleutel, persoon in zelf:
            if (persoon.ambt or "").casefold().removeprefix("de ") == ambt:
                return sleutel
    return None


def is_waarschuwing(invoer: Invoer) -> bool:
    """Whether anything looked wrong."""
    return any(melding.ernst is Ernst.WAARSCHUWING for melding in invoer.meldingen)
