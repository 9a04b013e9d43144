"""The places of a draft: what each is called in a heading, in a bookmark and in a content control."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from correspondentie.kamervraag.groep import vraag_of_vragen

# LibreOffice drops the tag of a control and keeps its title, so the title alone must lead back to the place.
_ID: Final = re.compile(r"(vraag|antwoord|kopje)((?:[-_]\d{1,3})+)")
_VAST: Final = re.compile(r"(?:draft[-_])?(gegevens|vragen|noten)")
_VRAAGKOP: Final = re.compile(r"vraag (\d{1,3})\s*[:.]?", re.IGNORECASE)
_ANTWOORDKOP: Final = re.compile(
    r"(kopje )?antwoord(?:en)?(?: op)?(?: vra(?:ag|gen))? "
    r"(\d{1,3}(?:(?:, ?| en |, en | & | ?[-–] ?| t/m | tot en met )\d{1,3})*)\s*[:.]?",
    re.IGNORECASE,
)
_TOT: Final = re.compile(r"^(\d+) ?(?:[-–]|t/m|tot en met) ?(\d+)$")


@dataclass(frozen=True, slots=True)
class Plek:
    """``soort`` is vraag, antwoord or kopje (with the numbers of the questions), gegevens, vragen or noten."""

    soort: str
    nummers: tuple[int, ...] = ()

    @property
    def merk(self) -> str:
        """``antwoord-3-4``: the tag of a control."""
        return "-".join((self.soort, *map(str, self.nummers)))

    @property
    def bladwijzer(self) -> str:
        """``antwoord_3_4``; Word takes no hyphen in the name of a bookmark."""
        return self.merk.replace("-", "_")

    @property
    def titel(self) -> str:
        """``Antwoord op vragen 3 en 4``: what Word shows above a control."""
        if self.soort == "vraag":
            return f"Vraag {self.nummers[0]}"
        if self.soort in ("antwoord", "kopje"):
            kopje = "Kopje a" if self.soort == "kopje" else "A"
            return f"{kopje}ntwoord op {vraag_of_vragen(self.nummers)}"
        return self.soort.capitalize()

    def __str__(self) -> str:
        """As a sentence names it: ``het antwoord op vraag 3``."""
        match self.soort:
            case "vraag":
                return self.titel.lower()
            case "antwoord" | "kopje":
                return f"het antwoord op {vraag_of_vragen(self.nummers)}"
            case "gegevens":
                return "de gegevens bij het concept"
            case "vragen":
                return "de titel boven de vragen"
            case "noten":
                return "de noten bij de vragen"
        return "de brief"


BRIEF: Final = Plek("brief")
GEGEVENS: Final = Plek("gegevens")
TITEL: Final = Plek("vragen")
NOTEN: Final = Plek("noten")


def lees_merk(tekst: str) -> Plek | None:
    """The place that a tag, a bookmark or a title of a control names."""
    kaal = tekst.strip()
    if gevonden := _ID.fullmatch(kaal):
        return Plek(gevonden[1], tuple(int(deel) for deel in re.findall(r"\d+", gevonden[2])))
    if gevonden := _VAST.fullmatch(kaal.lower()):
        return Plek(gevonden[1])
    return lees_kop(kaal)


def lees_kop(tekst: str) -> Plek | None:
    """The place that a heading names: the whole line, nothing around it."""
    kaal = " ".join(tekst.split())
    if gevonden := _VRAAGKOP.fullmatch(kaal):
        return Plek("vraag", (int(gevonden[1]),))
    if gevonden := _ANTWOORDKOP.fullmatch(kaal):
        return Plek("kopje" if gevonden[1] else "antwoord", _nummers(gevonden[2]))
    return None


def _nummers(tekst: str) -> tuple[int, ...]:
    if (tot := _TOT.match(tekst)) and int(tot[1]) < int(tot[2]):
        return tuple(range(int(tot[1]), int(tot[2]) + 1))
    return tuple(dict.fromkeys(int(deel) for deel in re.findall(r"\d+", tekst)))
