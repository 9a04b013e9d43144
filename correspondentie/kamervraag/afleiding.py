"""What follows from a case about Kamervragen: headings and groups, who asks and answers, terms, what looks wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from correspondentie.adresboek.ondertekenaar import Ondertekenaar
from correspondentie.datum.notatie import lang
from correspondentie.datum.vergaderjaar import Vergaderjaar
from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk
from correspondentie.kamervraag.bewindspersoon import ambt_van, anderen, in_het_aanhangsel, met_lidwoord
from correspondentie.kamervraag.bijlagen import alle_bijlagen, controleer_beslisnota
from correspondentie.kamervraag.groep import Genummerd, Groep, groepeer, nummer, reeks, vraag_of_vragen
from correspondentie.kamervraag.kamerlid import vragenstellers
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.kamervraag.slot import controleer_sloten
from correspondentie.kamervraag.tekstsignaal import controleer_teksten
from correspondentie.kamervraag.verwijzing import controleer_verwijzingen, verwijzing
from correspondentie.kamervraag.voortgang.overdracht import (
    Overdracht,
    overdracht_uit,
    verkeerde_ondertekenaar,
    wat_is_mis,
)
from correspondentie.kamervraag.voortgang.paraaf import controleer_parafen, parafen_uit
from correspondentie.kenmerk.kenmerk import Kenmerk, past_bij
from correspondentie.melding import Ernst, Fout, Melding
from correspondentie.sjabloon.afleiding import Afleiding, Uitkomst, registreer_afleiding
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.waarde import RijkeTekst

Waarden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Antwoordgroep:
    """A group as a template prints it. ``aanduiding`` is ``vragen 3 en 4``, ``nummers`` only ``3 en 4``."""

    vragen: tuple[Genummerd, ...]
    nummers: str
    aanduiding: str
    verwijzing: str | None
    antwoord: RijkeTekst | None


def _kamervragen(waarden: Waarden, _: Leesomgeving) -> Uitkomst:
    """For the letters that answer: everything about the set."""
    vragen, meldingen = nummer(waarden["vragen"])
    if meldingen:
        # Without right numbers nothing else can be said of the set.
        return Uitkomst({}, meldingen)
    groepen, fouten = groepeer(vragen)
    meldingen = (
        *fouten,
        *controleer_verwijzingen(groepen),
        *controleer_sloten(vragen),
        *controleer_teksten(vragen),
        *_te_laat(waarden),
        *controleer_beslisnota(waarden),
    )
    over_de_set, verdere = _over_de_set(waarden)
    meldingen = (*meldingen, *verdere)
    if any(melding.stopt for melding in meldingen):
        return Uitkomst({}, meldingen)
    bijlagen = alle_bijlagen(waarden)
    return Uitkomst({**over_de_set, "groepen": _antwoordgroepen(groepen), "alle_bijlagen": bijlagen}, meldingen)


def _antwoordgroepen(groepen: Sequence[Groep]) -> tuple[Antwoordgroep, ...]:
    return tuple(
        Antwoordgroep(
            groep.vragen,
            reeks(groep.nummers),
            vraag_of_vragen(groep.nummers),
            verwijzing(groep, groepen),
            groep.antwoord,
        )
        for groep in groepen
    )


def _te_laat(waarden: Waarden) -> tuple[Melding, ...]:
    datum, uitstel = waarden["datum"], waarden.get("uitstelbericht")
    uiterlijk = antwoord_uiterlijk(waarden["ingezonden"], uitgesteld=uitstel is not None)
    if datum <= uiterlijk:
        return ()
    tip = None if uitstel else "Is er een uitstelbericht geweest? Zet de datum daarvan dan bij ‘uitstelbericht’."
    return (_waarschuwing("KV-041", "datum", tip, datum=lang(datum), uiterlijk=lang(uiterlijk)),)


def _uitstel(waarden: Waarden, _: Leesomgeving) -> Uitkomst:
    """For the letters that ask for more time: until when."""
    over_de_set, meldingen = _over_de_set(waarden)
    datum, ingezonden = waarden["datum"], waarden["ingezonden"]
    gewoon, met_uitstel = antwoord_uiterlijk(ingezonden), antwoord_uiterlijk(ingezonden, uitgesteld=True)
    nieuw: date = waarden["nieuwe_datum"] or met_uitstel
    if datum > gewoon:
        meldingen = (*meldingen, _waarschuwing("KV-042", "datum", None, datum=lang(datum), uiterlijk=lang(gewoon)))
    if nieuw > met_uitstel:
        melding = _waarschuwing("KV-043", "nieuwe_datum", None, nieuw=lang(nieuw), uiterlijk=lang(met_uitstel))
        meldingen = (*meldingen, melding)
    if nieuw <= datum:
        melding = _waarschuwing("KV-044", "nieuwe_datum", None, nieuw=lang(nieuw), datum=lang(datum))
        meldingen = (*meldingen, melding)
    return Uitkomst({**over_de_set, "antwoord_uiterlijk": nieuw, "zes_weken": nieuw == met_uitstel}, meldingen)


def _overdracht(waarden: Waarden, _: Leesomgeving) -> Uitkomst:
    """For the letter that tells the Kamer that another minister answers."""
    over_de_set, meldingen = _over_de_set(waarden, draagt_over=True)
    overdracht = overdracht_uit(waarden)
    assert overdracht is not None  # noqa: S101 - this kind of letter requires the field
    return Uitkomst({**over_de_set, "overgedragen_aan": f"de {overdracht.aan}"}, meldingen)


def _over_de_set(waarden: Waarden, *, draagt_over: bool = False) -> tuple[dict[str, Any], tuple[Melding, ...]]:
    """Who asks, who answers, when: what every letter about a set prints."""
    meldingen: list[Melding] = []
    gericht: Sequence[str] = waarden["bewindspersonen"]
    overdracht = overdracht_uit(waarden)
    if overdracht is not None:
        meldingen += wat_is_mis(overdracht, gericht, waarden["ingezonden"])
        # A letter of before that day is still of whoever was asked, and so is the letter that tells of it.
        overdracht = overdracht if overdracht.geldt(waarden["datum"]) and not draagt_over else None
    meldingen += controleer_parafen(parafen_uit(waarden.get("paraafroute")), waarden["ingezonden"])
    mede, melding = _mede_namens(waarden, overdracht)
    meldingen += [melding] if melding else []
    zaaknummer = waarden["uw_kenmerk"]
    jaarmelding = past_bij(zaaknummer, waarden["ingezonden"]) if isinstance(zaaknummer, Kenmerk) else None
    meldingen += [jaarmelding.op(None, "uw_kenmerk")] if jaarmelding else []
    vergaderjaar = Vergaderjaar.van(waarden["datum"])
    opgave = waarden.get("nummer")
    eigen_nummer = opgave.kenmerk if isinstance(opgave, Kenmerkopgave) else None
    if eigen_nummer is not None and eigen_nummer.jaar is not None:
        vergaderjaar = Vergaderjaar(eigen_nummer.jaar)
    uit = {
        "vragenstellers": vragenstellers(waarden["leden"]),
        "meer_leden": len(waarden["leden"]) > 1,
        "gericht_aan": met_lidwoord(gericht),
        "overgenomen_op": waarden["overdracht"].op if overdracht else None,
        "ook_namens": met_lidwoord(mede),
        "antwoordgever": None,
        "vergaderjaar": str(vergaderjaar),
        "aanhangselnummer": str(dict(eigen_nummer.delen)["nummer"]) if eigen_nummer else None,
    }
    try:
        uit["antwoordgever"] = in_het_aanhangsel(waarden["ondertekenaar"])
    except Fout as fout:
        meldingen += fout.meldingen
    return uit, tuple(meldingen)


def _mede_namens(waarden: Waarden, overdracht: Overdracht | None) -> tuple[Sequence[str], Melding | None]:
    """The other offices that the questions were put to, unless the case names them; a warning when the signatory is
    none of those asked, nor the one who has taken the questions over."""
    ondertekenaar: Ondertekenaar = waarden["ondertekenaar"]
    gericht: Sequence[str] = waarden["bewindspersonen"]
    eigen = waarden.get("mede_namens")
    if not ondertekenaar.tekent_zelf:
        return (), None
    ambt = ambt_van(ondertekenaar)
    rest = overdracht.blijven(gericht) if overdracht else anderen(gericht, ambt)
    melding = None
    if overdracht is not None:
        melding = None if overdracht.is_aan(ambt) else verkeerde_ondertekenaar(overdracht, ambt)
    elif rest is None and not waarden.get("overgedragen"):
        tip = "Zijn de vragen overgedragen? Schrijf dan ‘overgedragen: ja’."
        melding = _waarschuwing("KV-033", "ondertekenaar", tip, gericht=met_lidwoord(gericht), ambt=f"de {ambt}")
    return eigen if eigen is not None else rest or (), melding


def _waarschuwing(code: str, veld: str, tip: str | None, **gegevens: Any) -> Melding:
    return MELDING(code, veld=veld, ernst=Ernst.WAARSCHUWING, tip=tip, **gegevens)


_OVER_DE_SET: Final = frozenset(
    {
        "vragenstellers",
        "meer_leden",
        "gericht_aan",
        "overgenomen_op",
        "ook_namens",
        "antwoordgever",
        "vergaderjaar",
        "aanhangselnummer",
    }
)
registreer_afleiding(Afleiding("kamervragen", _OVER_DE_SET | {"groepen", "alle_bijlagen"}, _kamervragen))
registreer_afleiding(Afleiding("uitstel-kamervragen", _OVER_DE_SET | {"antwoord_uiterlijk", "zes_weken"}, _uitstel))
registreer_afleiding(Afleiding("overdracht-kamervragen", _OVER_DE_SET | {"overgedragen_aan"}, _overdracht))
