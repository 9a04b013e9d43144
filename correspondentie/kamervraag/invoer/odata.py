"""Saved answers of the Kamer's open data (OData v4): a Zaak with its ZaakActors, Documents and, if it came along, text.

The published data hold who asks whom about what and when; the questions themselves are in the document, which is a
file of its own. A saved answer that carries the text of its document (``Tekst`` or ``Inhoud``) gives the questions too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from correspondentie.kamervraag.invoer.controleren import controleer
from correspondentie.kamervraag.invoer.herkennen import herken
from correspondentie.kamervraag.invoer.inlezen import lees_bron
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import schoon, zonder_vreemd
from correspondentie.kamervraag.invoer.titel import BEGIN, lees_bewindspersonen, lees_titel, zoek_zaaknummer
from correspondentie.kamervraag.invoer.vragenset import Invoer, Lid, Vragenset
from correspondentie.melding import Ernst, Melding

_SOORT: Final = "schriftelijke vragen"
_INDIENERS: Final = ("indiener", "medeindiener")
_GERICHT: Final = "gericht aan"
_DIEPST: Final = 60


def lees_odata(ruw: bytes) -> Invoer:
    """The set in this JSON; raises ``Fout`` when it is broken or holds no one set of questions."""
    zaak = _kies(list(_zaken(_ontleed(ruw))))
    kop = _kop(zaak)
    tekst = next(_teksten(zaak), None)
    if tekst is None:
        leeg = Invoer(kop, meldingen=())
        melding = MELDING("KV-227", ernst=Ernst.WAARSCHUWING, tip=_TIP)
        return replace(leeg, meldingen=(melding, *controleer(kop)))
    invoer = herken(lees_bron(tekst.encode(), "het document in de JSON"))
    samen, botsingen = _aangevuld(invoer.vragenset, kop)
    weg = {"KV-261", "KV-262", "KV-263", "KV-264", "KV-265"}
    over = (*(melding for melding in invoer.meldingen if melding.code not in weg), *botsingen)
    ontbreekt = tuple(melding for melding in controleer(samen) if melding.code in weg)
    return replace(invoer, vragenset=samen, meldingen=(*over, *ontbreekt))


_TIP: Final = "Importeer het document van deze zaak (docx of pdf) om ook de vragen te krijgen."


def _ontleed(ruw: bytes) -> Any:
    try:
        return json.loads(ruw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise MELDING.fout("KV-213") from None
    except json.JSONDecodeError as fout:
        raise MELDING.fout("KV-214", reden=f"regel {fout.lineno}, teken {fout.colno}") from None
    except (RecursionError, ValueError):
        raise MELDING.fout("KV-214", reden="de opbouw is te diep of te groot") from None


def _zaken(bron: Any, diepte: int = 0) -> Iterator[Mapping[str, Any]]:
    """The Zaken in an answer: itself, in ``value``, or below a Document."""
    if diepte > _DIEPST:
        return
    if isinstance(bron, list):
        for een in bron:
            yield from _zaken(een, diepte + 1)
    elif isinstance(bron, dict):
        if "Nummer" in bron and ("ZaakActor" in bron or "Soort" in bron):
            yield bron
        else:
            for sleutel in ("value", "Zaak"):
                yield from _zaken(bron.get(sleutel), diepte + 1)


def _kies(zaken: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    if not zaken:
        raise MELDING.fout("KV-215")
    vragen = [zaak for zaak in zaken if _tekst(zaak, "Soort").casefold() == _SOORT]
    if not vragen:
        raise MELDING.fout("KV-216", nummer=_tekst(zaken[0], "Nummer"), soort=_tekst(zaken[0], "Soort"))
    if len(vragen) > 1:
        raise MELDING.fout("KV-217", aantal=len(vragen))
    return vragen[0]


def _kop(zaak: Mapping[str, Any]) -> Vragenset:
    acteurs = [acteur for acteur in _lijst(zaak, "ZaakActor") if not acteur.get("Verwijderd")]
    leden = tuple(
        Lid(_naam(_tekst(acteur, "ActorNaam")), _tekst(acteur, "ActorFractie"))
        for relatie in _INDIENERS
        for acteur in acteurs
        if _tekst(acteur, "Relatie").casefold().replace("-", "").replace(" ", "") == relatie
    )
    gericht = tuple(
        ambt
        for acteur in acteurs
        if _tekst(acteur, "Relatie").casefold() == _GERICHT
        for ambt in lees_bewindspersonen(_tekst(acteur, "Functie"))
    )
    onderwerp = _tekst(zaak, "Onderwerp") or _tekst(zaak, "Titel")
    titel = lees_titel(onderwerp) if BEGIN.match(onderwerp) else None
    return Vragenset(
        leden=leden or (titel.leden if titel else ()),
        bewindspersonen=tuple(dict.fromkeys(gericht)) or (titel.bewindspersonen if titel else ()),
        onderwerp=(titel.onderwerp if titel and titel.onderwerp else onderwerp),
        ingezonden=_dag(zaak, "GestartOp"),
        zaaknummer=zoek_zaaknummer(_tekst(zaak, "Nummer")),
    )


def _naam(tekst: str) -> str:
    """``Westerveld`` from ``L. Westerveld`` or ``Westerveld, L.``; a surname keeps its particles."""
    achter = tekst.split(",")[0]
    return re.sub(r"^(?:(?:drs|mr|dr|ir|prof|ing)\.\s*)*(?:[A-Z][a-z]?\.\s?)+", "", achter).strip() or tekst


def _aangevuld(vragenset: Vragenset, kop: Vragenset) -> tuple[Vragenset, tuple[Melding, ...]]:
    """The document's own head data, filled up from the case; a warning where the two differ."""
    meldingen = []
    for wat, veld in (("Het zaaknummer", "zaaknummer"), ("De datum van inzending", "ingezonden")):
        een, ander = getattr(vragenset, veld), getattr(kop, veld)
        if een and ander and een != ander:
            meldingen.append(MELDING("KV-267", ernst=Ernst.WAARSCHUWING, wat=wat, een=een, ander=ander))
    velden = ("leden", "bewindspersonen", "onderwerp", "ingezonden", "zaaknummer")
    return replace(vragenset, **{veld: getattr(vragenset, veld) or getattr(kop, veld) for veld in velden}), tuple(
        meldingen
    )


def _teksten(zaak: Mapping[str, Any]) -> Iterator[str]:
    """The text of the question document: a finished answer before the questions alone."""
    documenten = _lijst(zaak, "Document")
    documenten.sort(key=lambda document: "antwoord" not in _tekst(document, "Soort").casefold())
    for document in documenten:
        for sleutel in ("Tekst", "Inhoud"):
            tekst = document.get(sleutel)
            if isinstance(tekst, str) and tekst.strip():
                yield tekst


def _lijst(bron: Mapping[str, Any], sleutel: str) -> list[Mapping[str, Any]]:
    waarde = bron.get(sleutel) or []
    if not isinstance(waarde, list) or not all(isinstance(een, dict) for een in waarde):
        raise MELDING.fout("KV-218", veld=sleutel)
    return list(waarde)


def _tekst(bron: Mapping[str, Any], sleutel: str) -> str:
    waarde = bron.get(sleutel)
    if waarde is None:
        return ""
    if not isinstance(waarde, str | int):
        raise MELDING.fout("KV-218", veld=sleutel)
    return " ".join(zonder_vreemd(schoon(str(waarde)))[0].split())


def _dag(bron: Mapping[str, Any], sleutel: str) -> date | None:
    tekst = _tekst(bron, sleutel)
    if not tekst:
        return None
    try:
        return datetime.fromisoformat(tekst).date()
    except ValueError:
        raise MELDING.fout("KV-218", veld=sleutel) from None
