"""The page with the known facts: what whoever writes the answers wants to have beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from correspondentie.brief.boom import Alinea, Blokken, Inlines, Kop, Paginaeinde, Tabel, Tekst, Uitlijning
from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk
from correspondentie.kamervraag.concept.stempel import Stempel
from correspondentie.kamervraag.groep import Groep, vraag_of_vragen
from correspondentie.kamervraag.verwijzing import verwijzing
from correspondentie.melding.suggestie import opsomming
from correspondentie.zaak.zaak import Zaak

KOP: Final = "Bij dit concept"
_UITLEG: Final = (
    "Schrijf elk antwoord in het vak onder het kopje ‘Antwoord op …’. Alinea’s, vet en cursief, opsommingen, tabellen, "
    "links en voetnoten komen mee terug, ook bijgehouden wijzigingen en tekst uit een ander programma. De vragen zijn "
    "van de Kamer en staan vast. Deze pagina staat niet in de brief."
)


def gegevensblad(zaak: Zaak, groepen: Sequence[Groep], stempel: Stempel) -> Blokken:
    """The page as blocks, with the page break before it."""
    rijen = tuple((_cel(naam), _cel(waarde)) for naam, waarde in _regels(zaak, groepen, stempel) if waarde)
    kop: tuple[Inlines, ...] = (_cel("Gegeven"), _cel("Waarde"))
    tabel = Tabel((Uitlijning.LINKS, Uitlijning.LINKS), kop, rijen, rijkoppen=True)
    return (Paginaeinde(), Kop(2, _cel(KOP)), Alinea(_cel(_UITLEG)), tabel)


def _cel(tekst: str) -> Inlines:
    return (Tekst(tekst),)


def _regels(zaak: Zaak, groepen: Sequence[Groep], stempel: Stempel) -> Iterator[tuple[str, str]]:
    waarden = zaak.waarden
    aantal = sum(len(groep.vragen) for groep in groepen)
    yield "Vragen", f"{aantal} {'vraag' if aantal == 1 else 'vragen'}, zaak {stempel.zaaknummer}"
    yield "Van", opsomming(map(str, waarden["leden"]), "en")
    yield "Aan", opsomming((f"de {ambt}" for ambt in waarden["bewindspersonen"]), "en")
    yield "Onderwerp", str(waarden["onderwerp"])
    yield "Ingezonden", lang(waarden["ingezonden"])
    yield "Antwoord uiterlijk", _termijn(waarden)
    yield "Samen beantwoord", opsomming((_nummers(groep) for groep in groepen if len(groep.vragen) > 1), "en")
    verwijzend = (f"{_nummers(groep)}: {verwijzing(groep, groepen)}" for groep in groepen if groep.zie)
    yield "Verwijzingen", " ".join(verwijzend)
    open_ = [nummer for groep in groepen if not groep.is_beantwoord for nummer in groep.nummers]
    yield "Nog zonder antwoord", vraag_of_vragen(open_) if open_ else "geen"
    noten = len(waarden.get("noten") or ())
    yield "Noten bij de vragen", f"{noten}, achter de antwoorden" if noten else ""
    yield "Zaakbestand", stempel.zaakbestand
    yield "Controlegetal", stempel.inhoud[:16]


def _nummers(groep: Groep) -> str:
    return vraag_of_vragen(groep.nummers)


def _termijn(waarden: Any) -> str:
    bericht, ingezonden = waarden.get("uitstelbericht"), waarden["ingezonden"]
    if bericht:
        return f"{lang(antwoord_uiterlijk(ingezonden, uitgesteld=True))} (zes weken; uitstelbericht {lang(bericht)})"
    return f"{lang(antwoord_uiterlijk(ingezonden))} (drie weken)"
