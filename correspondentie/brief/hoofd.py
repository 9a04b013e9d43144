"""The data of a letter's head: addressee, sender, date, subject, references, each with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from correspondentie.adresboek import geadresseerde as aan
from correspondentie.adresboek.adres import Postadres
from correspondentie.adresboek.geadresseerde import Geadresseerde
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.provincie import Provincie
from correspondentie.brief.binden import bind
from correspondentie.brief.boom import Herkomst, Inlines, Leemte, Waarde
from correspondentie.brief.bouwen import bouw_regel
from correspondentie.brief.invullen import Bron
from correspondentie.brief.meldingen import MELDING
from correspondentie.datum.notatie import lang
from correspondentie.melding import Fout, Plaats
from correspondentie.sjabloon.invulling import Invulling
from correspondentie.sjabloon.kenmerkopgave import Kenmerkopgave, Wijze
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.uitwerken import werk_regel_uit
from correspondentie.zaak.zaak import Zaak

KENMERK_VOLGT: Final = "[kenmerk volgt]"
Hoofdgegevens = dict[str, tuple[Inlines, ...]]


def bepaal_geadresseerde(zaak: Zaak, omgeving: Leesomgeving) -> Geadresseerde | None:
    """Whom the letter goes to; ``None`` for a kind without one. Raises ``Fout`` at the field that names it."""
    naam = zaak.sjabloon.kop.geadresseerde
    boek = omgeving.adresboek
    getypt: Postadres | None = zaak.waarden.get("adres")
    aanhef = zaak.waarden.get("aanhef")
    if naam == "geen":
        return None
    if naam == "kamer":
        return boek.kamer()
    if naam == "leden":
        return boek.leden()
    if naam not in zaak.waarden:
        raise MELDING.fout("BF-011", plaats=Plaats(str(zaak.sjabloon.pad)), naam=naam)
    waarde = zaak.waarden[naam]
    try:
        match waarde:
            case Gemeente():
                return _getypt(aan.college(waarde, getypt.adres), getypt) if getypt else boek.college(waarde)
            case Provincie():
                naam_commissaris = zaak.waarden.get("commissaris")
                if getypt:
                    commissaris = aan.commissaris(waarde, getypt.adres, naam=naam_commissaris, aanhef=aanhef)
                    return _getypt(commissaris, getypt)
                return boek.commissaris(waarde, naam_commissaris, aanhef)
            case Postadres():
                return boek.vrij(waarde, aanhef)
            case _:
                raise MELDING.fout("BF-012", plaats=zaak.plaats(naam), veld=naam)
    except Fout as fout:
        raise Fout.van(melding.op(zaak.plaats(naam), naam) for melding in fout.meldingen) from None


def _getypt(geadresseerde: Geadresseerde, getypt: Postadres) -> Geadresseerde:
    """The envelope exactly as it was typed in the case."""
    return replace(geadresseerde, regels=getypt.regels)


def maak_hoofd(
    zaak: Zaak,
    omgeving: Leesomgeving,
    geadresseerde: Geadresseerde | None,
    waarden: Mapping[str, Any],
    kenmerken: Mapping[str, str],
) -> Hoofdgegevens:
    """Every entry of the head that this letter has.

    ``kenmerken`` holds the numbers issued so far by field; a number still to come prints as [kenmerk volgt].
    """
    bron = Bron(zaak)
    gegevens: Hoofdgegevens = {}

    def zet(naam: str, regels: Iterable[str], uitdrukking: str, pad: str | None = None) -> None:
        gevuld = tuple(_waarde(zaak, regel, uitdrukking, pad) for regel in regels if regel)
        if gevuld:
            gegevens[naam] = gevuld

    afzender = waarden["afzender"]
    if afzender is not None:
        for naam, regels in afzender.hoofd.items():
            eigen = zaak.waarden.get(naam)
            zet(naam, [str(eigen)] if eigen else regels, naam if eigen else f"afzender.{naam}", naam if eigen else None)
    for naam in ("contactpersoon", "telefoon", "email", "rubricering"):
        if zaak.waarden.get(naam) and naam not in gegevens:
            zet(naam, [str(zaak.waarden[naam])], naam, naam)
    if geadresseerde is not None:
        veld = "adres" if zaak.heeft("adres") else zaak.sjabloon.kop.geadresseerde
        zet("geadresseerde", geadresseerde.regels, "geadresseerde.regels", veld)
    zet("datum", [lang(zaak.dagtekening)], "datum", "datum")
    if zaak.waarden.get("betreft"):
        zet("betreft", [str(zaak.waarden["betreft"])], "betreft", "betreft")
    if zaak.waarden.get("uw_kenmerk"):
        zet("uw_referentie", [str(zaak.waarden["uw_kenmerk"])], "uw_kenmerk", "uw_kenmerk")
    for naam, opgave in kenmerkvelden(zaak).items():
        tekst = kenmerktekst(opgave, kenmerken.get(naam))
        plek = "onze_referentie" if naam == "kenmerk" else naam
        if tekst is None:
            gegevens[plek] = ((Leemte(KENMERK_VOLGT),),)
        else:
            zet(plek, [tekst], naam, naam)
    for naam, regel in zaak.sjabloon.kop.hoofd.items():
        plaats = str(zaak.sjabloon.pad)
        tekst, verzameling = werk_regel_uit(omgeving.taal, regel, plaats, waarden)
        inlines = bouw_regel(tekst, tuple(verzameling.invullingen), bron, plaats)
        if inlines:
            gegevens[naam] = (inlines,)
    return gegevens


def kenmerkvelden(zaak: Zaak) -> dict[str, Kenmerkopgave]:
    """The fields that hold a number of the letter's own, by name."""
    return {naam: waarde for naam, waarde in zaak.waarden.items() if isinstance(waarde, Kenmerkopgave)}


def hoofdkenmerk(zaak: Zaak) -> str | None:
    """The field with the number that the letter is known by: ``kenmerk``, else the first that holds one."""
    velden = kenmerkvelden(zaak)
    return "kenmerk" if "kenmerk" in velden else next(iter(velden), None)


def kenmerktekst(opgave: Kenmerkopgave, getrokken: str | None) -> str | None:
    """The number as printed; ``None`` when it is still to come."""
    if opgave.wijze is Wijze.GEGEVEN and opgave.kenmerk is not None:
        return str(opgave.kenmerk)
    return getrokken


def _waarde(zaak: Zaak, tekst: str, uitdrukking: str, pad: str | None) -> Inlines:
    sjabloon = Plaats(str(zaak.sjabloon.pad))
    if pad is not None and zaak.heeft(pad):
        herkomst = Bron(zaak).herkomst(Invulling(None, pad, sjabloon))
    else:
        herkomst = Herkomst(uitdrukking, sjabloon)
    return bind((Waarde(tekst, herkomst),))
