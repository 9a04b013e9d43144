"""Noting in a case that another minister takes the questions over, with the letter that tells the Kamer of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from correspondentie.kamervraag.bewindspersoon import ambt_van, lees_ambt
from correspondentie.kamervraag.voortgang.meldingen import MELDING
from correspondentie.kamervraag.voortgang.overdracht import Overdracht, wat_is_mis
from correspondentie.kamervraag.voortgang.stand import Vastgesteld
from correspondentie.kamervraag.voortgang.uitstellen import BUREN, begeleidend, eis_open, voluit
from correspondentie.kamervraag.voortgang.vragenset import eis_antwoorden, op_hun_plek
from correspondentie.melding import Fout
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.zaak.bijwerken import zet_sleutel
from correspondentie.zaak.lezen import lees_zaaktekst

SOORT: Final = "overdrachtsbericht"


@dataclass(frozen=True, slots=True)
class Overgedragen:
    """The texts to write, by file: all or none. ``ondertekenaar`` is who signs from now on, ``None`` when unknown."""

    bestanden: dict[Path, str]
    overdracht: Overdracht
    ondertekenaar: str | None


def draag_over(
    pad: Path,
    omgeving: Leesomgeving,
    vastgesteld: Vastgesteld,
    *,
    aan: str,
    op: date,
    van: str | None = None,
    bericht: Path | None = None,
) -> Overgedragen:
    """The case ``pad`` with its overdracht; ``bericht`` is the case file of the letter to the Kamer, if there is one.

    The signatory becomes the one of the address book who holds the office, when there is exactly one. Raises ``Fout``
    for a second overdracht, for final answers and for what cannot be.
    """
    vragenset, tekst = eis_antwoorden(pad, omgeving)
    eis_open(vragenset, vastgesteld)
    overdracht = Overdracht(lees_ambt(aan), op, lees_ambt(van) if van else None)
    if vragenset.overdracht is not None:
        tip = "Klopt dat niet? Verander dan ‘overdracht’ in het zaakbestand."
        aan_wie = f"de {vragenset.overdracht.aan}"
        raise Fout.van(op_hun_plek([MELDING("KV-430", veld="overdracht", tip=tip, aan=aan_wie)], tekst, pad))
    mis = list(wat_is_mis(overdracht, vragenset.bewindspersonen, vragenset.ingezonden))
    if mis:
        raise Fout.van(op_hun_plek(mis, tekst, pad))
    velden = {"aan": overdracht.aan, "op": voluit(op)} | ({"van": overdracht.van} if overdracht.van else {})
    bestanden: dict[Path, str] = {}
    if bericht is not None:
        uitleg = "Bericht van overdracht; wie vroeg wat en wanneer, staat in het bestand met de antwoorden."
        bestanden[bericht] = begeleidend(tekst, pad, bericht, SOORT, op, {"overdracht": velden}, uitleg)
        lees_zaaktekst(bestanden[bericht], bericht, omgeving)
    nieuw = zet_sleutel(tekst, str(pad), "overdracht", velden, onder=BUREN)
    ondertekenaar = _wie_tekent(overdracht, omgeving)
    if ondertekenaar is not None:
        nieuw = zet_sleutel(nieuw, str(pad), "ondertekenaar", ondertekenaar, onder=("datum", "soort"))
    return Overgedragen({**bestanden, pad: nieuw}, overdracht, ondertekenaar)


def _wie_tekent(overdracht: Overdracht, omgeving: Leesomgeving) -> str | None:
    """The file name of the one signatory who holds the office."""
    treffers = []
    for naam in omgeving.adresboek.ondertekenaars:
        try:
            ambt = ambt_van(omgeving.adresboek.ondertekenaar(naam))
        except Fout:
            continue
        treffers += [naam] if overdracht.is_aan(ambt) else []
    return treffers[0] if len(treffers) == 1 else None
