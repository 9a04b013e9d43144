"""The draft of the answers to Kamervragen: its Word file made, and read back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from correspondentie.brief.brief import Afgifte, maak_brief
from correspondentie.kamervraag.concept.maken import maak_concept
from correspondentie.melding import Melding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.zaak.lezen import lees_zaak
from correspondentie.zaak.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Concept:
    """A draft: its bytes, and what was noticed while its letter was made."""

    zaak: Zaak
    docx: bytes
    meldingen: tuple[Melding, ...]


def maak_kamervraagconcept(pad: Path, omgeving: Leesomgeving, drukkerij: Drukkerij) -> Concept:
    """The draft of the case in this file; raises ``Fout``."""
    return concept_van(lees_zaak(pad, omgeving), omgeving, drukkerij)


def concept_van(zaak: Zaak, omgeving: Leesomgeving, drukkerij: Drukkerij) -> Concept:
    """The same for a case that was read already."""
    gemaakt = maak_brief(zaak, omgeving, Afgifte())
    naam = gemaakt.brief.huisstijl
    docx = maak_concept(zaak, gemaakt, drukkerij.stijl(naam).huisstijl, drukkerij.papier(naam))
    return Concept(zaak, docx, gemaakt.meldingen)
