"""The line that names a set: who asks whom about what, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from correspondentie.datum.lezen import lees_datum
from correspondentie.kamervraag.invoer.vragenset import Lid
from correspondentie.melding import Fout

BEGIN: Final = re.compile(
    r"[\W_]*(?:(?:beantwoording|antwoord(?:en)?)\s+(?:(?:op|van)\s+)?(?:de\s+)?)?(?:schriftelijke\s+)?(?:kamer)?vragen\s+van\s+"
    r"(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden)\b",
    re.IGNORECASE,
)
ZAAKNUMMER: Final = re.compile(r"\b(20\d\d)\s?[Zz]\s?(\d{5})\b")
_AAN: Final = r"(?:de\s+)?(?:ministers?|staatssecretaris(?:sen)?)"
_LEDEN: Final = re.compile(r"(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden)\s+(?P<wie>.+)", re.IGNORECASE | re.DOTALL)
_ROL: Final = re.compile(
    rf"(?P<leden>(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden)\s+.+?)\s*,?\s+aan\s+(?P<aan>{_AAN}\b.+?)\s*,?\s+(?:over|inzake|betreffende)\s+(?P<over>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ZONDER_AAN: Final = re.compile(
    r"(?P<leden>(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden)\s+.+?)\s+(?:over|inzake|betreffende)\s+(?P<over>.+)",
    re.IGNORECASE | re.DOTALL,
)
_STAART: Final = re.compile(
    r"[\s,]*\(\s*(?:ingezonden|kenmerk|vraagnummer)\b[^()]*\)[\s.]*$|[\s,]*\(?\s*(?:(?:kenmerk|vraagnummer)\s*:?\s*)?20\d\dZ\d{5}\s*\)?[\s.]*$",
    re.IGNORECASE,
)
INGEZONDEN: Final = re.compile(
    r"ingezonden\s*:?\s*(?:op\s+)?(?P<datum>\d{1,2}(?:\s+[^\W\d_]+\.?\s+|[-/.]\d{1,2}[-/.])\d{4})", re.IGNORECASE
)
_INGEZONDEN_NA: Final = re.compile(
    r"\b[Oo]p\s+(?P<datum>\d{1,2}\s+[^\W\d_]+\s+\d{4})\s+(?:heeft|hebben|is|zijn)\b.*?\b(?:ingezonden|gesteld)",
    re.DOTALL,
)
_MET_PARTIJ: Final = re.compile(r"\s*(?P<namen>[^()]+?)\s*\((?P<partij>[^()]*)\)")
_SCHEIDING: Final = re.compile(r"\s*(?:,|;|\ben\b)\s*")
_SAMEN: Final = re.compile(r"(?:beiden?|allen|alle|allebei)\s+", re.IGNORECASE)
_AMBTEN: Final = re.compile(
    r"(?:de\s+|het\s+)?(?P<wat>minister(?:s|-president)?|staatssecretaris(?:sen)?)(?=\s|,|$)\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Titel:
    """What a title, or the sentence of a covering letter, says; what it leaves out is empty."""

    leden: tuple[Lid, ...] = ()
    bewindspersonen: tuple[str, ...] = ()
    onderwerp: str = ""
    ingezonden: date | None = None
    zaaknummer: str = ""


def lees_titel(tekst: str) -> Titel:
    """The parts of a title on one line."""
    nummer, ingezonden = zoek_zaaknummer(tekst), zoek_ingezonden(tekst)
    kern = tekst
    while (korter := _STAART.sub("", kern)) != kern:
        kern = korter
    rol = _ROL.search(kern)
    if rol is None:
        rol = _ZONDER_AAN.search(kern)
        aan: tuple[str, ...] = ()
    else:
        aan = lees_bewindspersonen(rol["aan"])
    leden = _LEDEN.search(rol["leden"] if rol else kern)
    onderwerp = rol["over"].strip().strip("*_# ") if rol else ""
    # A full stop closes the title; one that belongs to an abbreviation cannot be told apart.
    onderwerp = re.sub(r"(?<!\.)\.$", "", onderwerp)
    return Titel(lees_leden(leden["wie"]) if leden else (), aan, onderwerp, ingezonden, nummer)


def lees_leden(tekst: str) -> tuple[Lid, ...]:
    """``A (X), B en C (beiden Y)``: everyone with a party; who has none keeps an empty one."""
    leden: list[Lid] = []
    rest = tekst
    while treffer := _MET_PARTIJ.match(rest):
        namen = [naam for naam in _SCHEIDING.split(treffer["namen"]) if naam.strip()]
        partij = treffer["partij"].strip()
        gedeeld = _SAMEN.match(partij)
        for naam in namen:
            laatste = naam == namen[-1]
            leden.append(Lid(_naam(naam), _SAMEN.sub("", partij) if laatste or gedeeld else ""))
        rest = rest[treffer.end() :]
    for naam in _SCHEIDING.split(rest):
        kaal = naam.strip(" .*_")
        if kaal and re.match(r"[A-ZÀ-Ý'’]|van\b|de\b|den\b|ten\b|ter\b|el\b", kaal) and len(kaal.split()) <= 5:
            leden.append(Lid(_naam(kaal)))
    return tuple(leden)


def _naam(tekst: str) -> str:
    return re.sub(r"^(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden)\s+", "", " ".join(tekst.split()), flags=re.IGNORECASE)


def lees_bewindspersonen(tekst: str) -> tuple[str, ...]:
    """``minister van A`` and ``staatssecretaris van B`` from the phrase that names both."""
    gevonden = list(_AMBTEN.finditer(tekst))
    uit: list[str] = []
    for plek, treffer in enumerate(gevonden):
        einde = gevonden[plek + 1].start() if plek + 1 < len(gevonden) else len(tekst)
        wat = treffer["wat"].lower()
        gebied = re.sub(r"\s*(?:,|\ben\b(?:\s+aan)?)\s*$", "", tekst[treffer.end() : einde].strip(" .")).strip(" ,")
        enkel = {"ministers": "minister", "staatssecretarissen": "staatssecretaris"}.get(wat)
        if enkel:
            uit += [
                f"{enkel} {deel.strip()}" for deel in re.split(r"\s*(?:,|\ben\b)\s*(?=(?:van|voor)\s)", gebied) if deel
            ]
        else:
            uit.append(f"{wat} {gebied}" if gebied and wat != "minister-president" else wat)
    return tuple(dict.fromkeys(" ".join(een.split()) for een in uit))


def zoek_zaaknummer(tekst: str) -> str:
    """The first case number of the Kamer in this text, as ``2026Z12158``."""
    treffer = ZAAKNUMMER.search(tekst)
    return f"{treffer[1]}Z{treffer[2]}" if treffer else ""


def zoek_ingezonden(tekst: str) -> date | None:
    """The date after ``ingezonden``, or before it in a sentence."""
    treffer = INGEZONDEN.search(tekst) or _INGEZONDEN_NA.search(tekst)
    return datum_of_niets(treffer["datum"]) if treffer else None


def datum_of_niets(tekst: str) -> date | None:
    """The date that this text is, if it is one."""
    try:
        return lees_datum(tekst.strip().replace(".", "-") if re.fullmatch(r"\s*[\d.]+\s*", tekst) else tekst)
    except Fout:
        return None
