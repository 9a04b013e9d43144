"""All that stands around the questions: the head of the letter, the covering sentences, the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from correspondentie.kamervraag.invoer.paginakop import is_dienst, is_paginanummer, lees_label, past_bij
from correspondentie.kamervraag.invoer.regel import Regel
from correspondentie.kamervraag.invoer.titel import (
    BEGIN,
    INGEZONDEN,
    ZAAKNUMMER,
    Titel,
    datum_of_niets,
    lees_bewindspersonen,
    lees_titel,
    zoek_ingezonden,
    zoek_zaaknummer,
)

_ADRES: Final = re.compile(
    r"[>\W]*(?:(?i:retouradres)\b.{0,80}|(?:.{0,40}\b)?[1-9]\d{3}\s?[A-Z]{2}\s+[A-Z][\w' -]{1,30}|(?i:postbus)\s+\d+|"
    r"(?i:aan)\s+(?i:de\s+voorzitter|het\s+presidium|de\s+tweede\s+kamer).{0,60}|(?i:(?:de\s+)?voorzitter\s+van\s+de\s.{0,60})|"
    r"(?:[\w ]{0,40}\b)?(?i:staten-generaal)|(?i:binnenhof|plein)\s+\d+\w?|"
    r"(?i:[tfe]|telefoon|tel)\.?\s*:?\s*[+(\d][\d\s()+-]{6,}|"
    r"(?i:https?://|www\.)\S+|\S+@\S+|[A-Z]\w+(?:straat|weg|plein|laan|markt|kade|singel|gracht)\s+\d+\w?)"
)
_AANHEF: Final = re.compile(r"geachte\b.{0,80}|mijnheer de voorzitter,?|mevrouw de voorzitter,?", re.IGNORECASE)
_SLOTGROET: Final = re.compile(
    r"(?:hoogachtend|met vriendelijke groet(?:en)?|met de meeste hoogachting)\s*,?", re.IGNORECASE
)
_AMBT: Final = re.compile(
    r"(?:de\s+)?((?:minister|staatssecretaris)(?:-president)?(?:\s+(?:van|voor)\s+[^,.?!]{3,100})?)\s*,?", re.IGNORECASE
)
_NAAM: Final = re.compile(
    r"(?:[A-Z][\w.'’-]*|van|de|den|der|het|ten|ter|el|la)"
    r"(?:\s+(?:[A-Z][\w.'’-]*|van|de|den|der|het|ten|ter|el|la)){0,7}"
)
_BIJLAGE: Final = re.compile(r"bijlagen?\s*:\s*(?P<titels>.+)", re.IGNORECASE | re.DOTALL)
_STEMPEL: Final = re.compile(r"\W*(?:concept|proef|definitief|spoed)\W*", re.IGNORECASE)
_KAMER: Final = re.compile(
    r"[\W_]*(?:tweede kamer der staten-generaal|tweede kamer|schriftelijke (?:kamer)?vragen|kamervragen|vragen|"
    r"aanhangsel(?: van de handelingen)?|vergaderjaar \d{4}\s*[-–/]\s*\d{2,4}|nr\.?\s*\d+|\d+|"
    r"vragen gesteld door de leden der kamer.{0,80}|antwoorden?|(?:schriftelijke )?vragen en antwoorden?|"
    r"de regering gegeven antwoorden|antwoorden)[\W_]*",
    re.IGNORECASE,
)
_BEANTWOORDER: Final = re.compile(
    r"[\W_]*(?:antwoord|mededeling)\s+van\s+(?P<rol>minister|staatssecretaris)\s+(?P<naam>[^(]+?)\s*\((?P<gebied>[^()]+)\)"
    r"(?P<mede>,\s*mede namens\s+.+?)?\s*\(ontvangen\s+(?P<datum>[^()]+)\)[\W_]*",
    re.IGNORECASE,
)
_ZIE_OOK: Final = re.compile(r"[\W_]*zie ook\s+(?P<nummers>aanhangsel\s+handelingen.+?)[\s.*_]*", re.IGNORECASE)
_GELEIDE: Final = re.compile(r"\bvragen\b|\bkenmerk\b|\bbeantwoord|\bantwoorden?\b|\bmede namens\b", re.IGNORECASE)
_ZIN: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_VAST: Final = re.compile(
    r"(?:hierbij|hiermee|hierdoor|bijgaand|mede namens|in antwoord|in reactie|op \d{1,2} [a-z]+ \d{4}|"
    r"deze vragen (?:werden|zijn|heeft|hebben)|met deze brief|met mijn brief|in deze brief|"
    r"bij brief|ik (?:bied|stuur|zend)|"
    r"u ontvangt|de (?:schriftelijke )?vragen (?:werden|zijn))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Briefhoofd:
    """What was found around the questions; ``titels`` are all places that say who asks what, best first."""

    titels: list[Titel] = field(default_factory=list)
    datum: date | None = None
    onze_referentie: str = ""
    uw_referentie: str = ""
    betreft: str = ""
    ambt: str = ""
    ondertekenaar: str = ""
    mede_namens: tuple[str, ...] = ()
    bijlagen: tuple[str, ...] = ()
    zie_ook: tuple[str, ...] = ()
    aanhangsel: bool = False
    afval: list[Regel] = field(default_factory=list)
    onplaatsbaar: list[Regel] = field(default_factory=list)


def lees_briefhoofd(regels: Sequence[Regel], marge: Sequence[Regel] = ()) -> Briefhoofd:
    """Read the lines before and after the questions, and those in the margin."""
    hoofd = Briefhoofd()
    for groep, in_marge in ((marge, True), (regels, False)):
        op = 0
        while op < len(groep):
            op += _lees(groep, op, hoofd, in_marge=in_marge)
    return hoofd


def _lees(regels: Sequence[Regel], op: int, hoofd: Briefhoofd, *, in_marge: bool) -> int:
    """Read what begins at this line; gives how many lines that is."""
    regel = regels[op]
    if gelezen := lees_label(regel):
        breed = _lees_label(regels, op, gelezen, hoofd)
        if breed:
            hoofd.afval += regels[op : op + breed]
            return breed
    alinea = [regel]
    for volgende in regels[op + 1 :]:
        if volgende.na_wit:
            break
        alinea.append(volgende)
    tekst = " ".join(een.gelabeld for een in alinea)
    if BEGIN.match(tekst):
        extra = _titelstaart(regels, op + len(alinea), tekst)
        alinea += regels[op + len(alinea) : op + len(alinea) + extra]
        tekst = " ".join(een.gelabeld for een in alinea)
        hoofd.titels.insert(0, lees_titel(tekst))
        hoofd.afval += alinea
        return len(alinea)
    if _lees_aanhangsel(tekst, hoofd) or _lees_geleide(tekst, hoofd):
        hoofd.afval += alinea
        return len(alinea)
    if ambt := _AMBT.fullmatch(regel.tekst):
        return _lees_ondertekening(regels, op, ambt[1], hoofd)
    if bijlage := _BIJLAGE.fullmatch(tekst):
        hoofd.bijlagen += tuple(filter(None, (deel.strip(" .") for deel in bijlage["titels"].split(";"))))
        hoofd.afval += alinea
        return len(alinea)
    if ZAAKNUMMER.fullmatch(regel.tekst.strip("*_()[]. ")):
        hoofd.titels.append(Titel(zaaknummer=zoek_zaaknummer(regel.tekst)))
    bekend = in_marge or _is_bekend(regel)
    (hoofd.afval if bekend else hoofd.onplaatsbaar).append(regel)
    return 1


def _is_bekend(regel: Regel) -> bool:
    if is_paginanummer(regel) or is_dienst(regel) or _STEMPEL.fullmatch(regel.tekst):
        return True
    vormen = (_ADRES, _AANHEF, _SLOTGROET, _KAMER)
    if any(vorm.fullmatch(regel.tekst) for vorm in vormen):
        return True
    kaal = regel.tekst.strip("*_()[]. ")
    return bool(ZAAKNUMMER.fullmatch(kaal)) or datum_of_niets(kaal) is not None


def _lees_label(regels: Sequence[Regel], op: int, gelezen: tuple[str, str], hoofd: Briefhoofd) -> int:
    """How many lines a label takes with its value; 0 when it turns out to be no label."""
    naam, waarde = gelezen
    breed = 1
    if not waarde:
        if op + 1 >= len(regels):
            return 1
        waarde, breed = regels[op + 1].tekst, 2
        if lees_label(regels[op + 1]) or (naam != "betreft" and not past_bij(naam, waarde)):
            return 1
    elif naam != "betreft" and not past_bij(naam, waarde):
        return 0
    match naam:
        case "onze":
            hoofd.onze_referentie = hoofd.onze_referentie or ("" if waarde.startswith("[") else waarde)
        case "uw":
            hoofd.uw_referentie = hoofd.uw_referentie or waarde
        case "datum":
            hoofd.datum = hoofd.datum or datum_of_niets(waarde)
        case "betreft":
            while op + breed < len(regels) and not regels[op + breed].na_wit and not lees_label(regels[op + breed]):
                waarde, breed = f"{waarde} {regels[op + breed].tekst}", breed + 1
            hoofd.betreft = hoofd.betreft or " ".join(waarde.split())
    return breed


def _titelstaart(regels: Sequence[Regel], op: int, tekst: str) -> int:
    """How many further paragraphs still belong to a title that was broken, or whose date stands on its own line."""
    breed = 0
    while op + breed < len(regels) and breed < 4:
        volgende = regels[op + breed].tekst
        los = re.match(r"[\W_]*\(?\s*(?:ingezonden|kenmerk)\b", volgende, re.IGNORECASE)
        open_ = tekst.count("(") > tekst.count(")") or not re.search(r"\bover\b\s+\S", tekst)
        if not (los or (open_ and len(volgende) < 300)):
            break
        tekst, breed = f"{tekst} {volgende}", breed + 1
    return breed


def _lees_aanhangsel(tekst: str, hoofd: Briefhoofd) -> bool:
    if treffer := _BEANTWOORDER.fullmatch(tekst):
        hoofd.datum = hoofd.datum or datum_of_niets(treffer["datum"])
        hoofd.ambt = f"{treffer['rol'].lower()} van {treffer['gebied']}"
        hoofd.ondertekenaar = treffer["naam"].strip()
        hoofd.mede_namens = lees_bewindspersonen(treffer["mede"] or "")
        hoofd.aanhangsel = True
        return True
    if treffer := _ZIE_OOK.fullmatch(tekst):
        delen = re.split(r"\s*(?:;|,\s*(?=Aanhangsel)|\ben\b\s+(?=Aanhangsel))\s*", treffer["nummers"])
        hoofd.zie_ook = tuple(deel.strip() for deel in delen if deel.strip())
        return True
    return False


def _lees_geleide(tekst: str, hoofd: Briefhoofd) -> bool:
    """The covering sentences; a paragraph with any other sentence in it is not one."""
    los = re.fullmatch(r"[\W_]*\(?\s*(?:ingezonden|kenmerk)\b.{0,80}", tekst, re.IGNORECASE)
    if los and (INGEZONDEN.search(tekst) or ZAAKNUMMER.search(tekst)):
        hoofd.titels.append(Titel(ingezonden=zoek_ingezonden(tekst), zaaknummer=zoek_zaaknummer(tekst)))
        return True
    zinnen = _ZIN.split(tekst)
    if len(tekst) < 40 or not all(_GELEIDE.search(zin) and _VAST.match(zin) for zin in zinnen):
        return False
    mede = re.search(r"mede namens\s+(.+?)(?:,|\s+de antwoorden|$)", tekst)
    hoofd.mede_namens = hoofd.mede_namens or (lees_bewindspersonen(mede[1]) if mede else ())
    zonder_mede = tekst.replace(mede[0], "") if mede else tekst
    gelezen = lees_titel(
        re.split(
            r"\s*\(kenmerk|\.\s",
            zonder_mede[zonder_mede.find("lid ") - 4 if "lid " in zonder_mede else zonder_mede.find("leden ") - 4 :],
            maxsplit=1,
        )[0]
    )
    leden = tuple(lid for lid in gelezen.leden if lid.fractie)
    hoofd.titels.append(Titel(leden, (), gelezen.onderwerp.rstrip("."), zoek_ingezonden(tekst), zoek_zaaknummer(tekst)))
    return True


def _lees_ondertekening(regels: Sequence[Regel], op: int, ambt: str, hoofd: Briefhoofd) -> int:
    hoofd.ambt = hoofd.ambt or ambt[:1].lower() + ambt[1:]
    breed = 1
    if op + 1 < len(regels) and _NAAM.fullmatch(regels[op + 1].tekst) and not _is_bekend(regels[op + 1]):
        hoofd.ondertekenaar = hoofd.ondertekenaar or regels[op + 1].tekst
        breed = 2
    hoofd.afval += regels[op : op + breed]
    return breed


def is_slot(regel: Regel) -> bool:
    """Where a letter ends: everything below belongs to its signature."""
    return bool(_SLOTGROET.fullmatch(regel.tekst)) or (
        regel.na_wit and regel.tekst.rstrip().endswith(",") and bool(_AMBT.fullmatch(regel.tekst))
    )
