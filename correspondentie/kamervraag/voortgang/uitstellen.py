"""The uitstelbericht to a case: its own case file, and its date in the case with the answers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from correspondentie.bron.yaml import lees_yaml
from correspondentie.datum.notatie import lang
from correspondentie.kamervraag.antwoordtermijn import antwoord_uiterlijk
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.kamervraag.voortgang.stand import Vastgesteld
from correspondentie.kamervraag.voortgang.vragenset import Vragenset, eis_antwoorden, op_hun_plek
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.beginbestand import als_yaml
from correspondentie.zaak.bijwerken import zet_sleutel
from correspondentie.zaak.lezen import lees_zaaktekst

SOORT: Final = "uitstelbericht"
BUREN: Final = ("overdracht", "overgedragen", "uw_kenmerk", "ingezonden", "soort")
"""Below the first of these that is there comes what these commands add to a case: in its head, above the questions."""
VAN_DE_BRIEF: Final = ("afzender", "ondertekenaar", "contactpersoon", "telefoon", "adres", "huisstijl")
"""What two letters about one set have in common; the questions come by ``vragen_uit``."""


@dataclass(frozen=True, slots=True)
class Uitstel:
    """The texts to write, by file: both or none. ``uiterlijk`` is the new last day, ``nieuw`` the one promised."""

    bestanden: dict[Path, str]
    kenmerk: str
    uiterlijk: date
    nieuw: date


def stel_uit(
    pad: Path,
    omgeving: Leesomgeving,
    vastgesteld: Vastgesteld,
    *,
    reden: str,
    op: date,
    bericht: Path,
    nieuw: date | None = None,
) -> Uitstel:
    """The uitstelbericht of the day ``op`` to the case ``pad``; ``bericht`` is its own case file.

    Raises ``Fout`` with everything that is against it: a second one, one after the term, final answers, no reason, a
    promised day that cannot be, a case of which no letter can be made.
    """
    vragenset, tekst = eis_antwoorden(pad, omgeving)
    eis_open(vragenset, vastgesteld)
    meldingen = list(op_hun_plek(_bezwaren(vragenset, reden, op, nieuw), tekst, pad))
    if meldingen:
        raise Fout.van(meldingen)
    inhoud: dict[str, Any] = {"reden": reden.strip()}
    if nieuw is not None:
        inhoud["nieuwe_datum"] = voluit(nieuw)
    uitleg = "Uitstelbericht; wie vroeg wat en wanneer, staat in het bestand met de antwoorden."
    zaak = begeleidend(tekst, pad, bericht, SOORT, op, inhoud, uitleg)
    # Read as the letter will be: what it lacks is told before anything is written.
    lees_zaaktekst(zaak, bericht, omgeving)
    met_datum = zet_sleutel(tekst, str(pad), "uitstelbericht", voluit(op), onder=BUREN)
    uiterlijk = antwoord_uiterlijk(vragenset.ingezonden, uitgesteld=True)
    return Uitstel({bericht: zaak, pad: met_datum}, vragenset.kenmerk, uiterlijk, nieuw or uiterlijk)


def eis_open(vragenset: Vragenset, vastgesteld: Vastgesteld) -> None:
    """Raises ``Fout`` when the answers are final: the register holds the case to what was sent."""
    if vragenset.zaak_id and vastgesteld(vragenset.zaak_id, vragenset.soort):
        raise MELDING.fout("KV-402", plaats=Plaats(str(vragenset.pad)))


def _bezwaren(zaak: Vragenset, reden: str, op: date, nieuw: date | None) -> Iterator[Melding]:
    gewoon = antwoord_uiterlijk(zaak.ingezonden)
    laatst = antwoord_uiterlijk(zaak.ingezonden, uitgesteld=True)
    if not reden.strip():
        yield MELDING("KV-415")
    if zaak.uitstelbericht:
        tip = "Pas het uitstelbericht dat er is zelf aan, zolang het niet is verzonden."
        yield MELDING("KV-410", veld="uitstelbericht", tip=tip, datum=lang(zaak.uitstelbericht))
        return
    if op > gewoon:
        tip = "Stuur de antwoorden, of schrijf de Voorzitter met een vrije brief."
        yield MELDING("KV-411", tip=tip, datum=lang(op), uiterlijk=lang(gewoon))
    if op < zaak.ingezonden:
        yield MELDING("KV-412", datum=lang(op), ingezonden=lang(zaak.ingezonden))
    if nieuw is None:
        return
    if nieuw <= op:
        yield MELDING("KV-413", nieuw=lang(nieuw), datum=lang(op))
    elif nieuw <= gewoon:
        yield MELDING("KV-416", nieuw=lang(nieuw), uiterlijk=lang(gewoon))
    if nieuw > laatst:
        yield MELDING("KV-414", nieuw=lang(nieuw), uiterlijk=lang(laatst))


def begeleidend(tekst: str, pad: Path, bericht: Path, soort: str, op: date, inhoud: dict[str, Any], uitleg: str) -> str:
    """The text of a case file ``bericht`` that takes its questions from the case ``pad`` with this text."""
    bron = lees_yaml(tekst, str(pad))
    samen = {naam: bron[naam] for naam in VAN_DE_BRIEF if naam in bron}
    van = Path(os.path.relpath(pad.resolve(), bericht.resolve().parent)).as_posix()
    velden = {"soort": soort, "datum": voluit(op), **samen, "vragen_uit": van, **inhoud}
    regels = [f"# {uitleg}", *(regel for naam, waarde in velden.items() for regel in als_yaml(naam, waarde))]
    return "\n".join(regels) + "\n"


def voluit(dag: date) -> str:
    """As an officer types it: ``9 april 2026`` with plain spaces."""
    return lang(dag).replace("\u00a0", " ")
