"""What the files of a letter are called: date, reference, kind and addressee."""

from __future__ import annotations

import re
import unicodedata

from correspondentie.brief.brief import Gemaakt
from correspondentie.datum.notatie import iso
from correspondentie.zaak.zaak import Zaak

LANGSTE_DEEL = 60


def bestandsnaam(zaak: Zaak, gemaakt: Gemaakt, versie: int = 1) -> str:
    """``2026-04-09_7468089_toezichtbrief_vlaardingen``, without suffix; only letters, digits, ``-`` and ``_``.

    A later version of a final letter says so, and leaves the files of the one before it alone.

    A letter without a number yet is named after its case file instead, so that two concepts never meet.
    """
    brief = gemaakt.brief
    aan = gemaakt.geadresseerde
    plek = (aan.gemeente or aan.provincie) if aan else None
    naam = plek.naam if plek else aan.naam if aan else ""
    delen = [iso(brief.dagtekening), brief.kenmerk or "concept", zaak.soort, naam if brief.kenmerk else zaak.pad.stem]
    if versie > 1:
        delen.append(f"versie-{versie}")
    return "_".join(filter(None, map(kaal, delen)))


def kaal(tekst: str) -> str:
    """Lower case ASCII with single hyphens, so that every file system and mail programme takes the name."""
    met_streepjes = re.sub(r"[^\w]+", "-", tekst)
    ascii_tekst = unicodedata.normalize("NFKD", met_streepjes).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_tekst.casefold()).strip("-")[:LANGSTE_DEEL].rstrip("-")
