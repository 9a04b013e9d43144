"""What goes along with the answers: enclosures that the case names, the beslisnota, the answers themselves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.meldingen import MELDING
from correspondentie.melding import Ernst, Melding

BESLISNOTA: Final = "Beslisnota"
ANTWOORDEN: Final = "Antwoorden op de vragen"
_SOORTEN: Final = (".pdf", ".docx")


def alle_bijlagen(waarden: Mapping[str, Any]) -> tuple[str, ...]:
    """The titles in the order in which they are listed; the beslisnota once, also when it was typed as well."""
    genoemd = [str(een) for een in waarden.get("bijlagen") or ()]
    heeft_nota = any(BESLISNOTA.casefold() in een.casefold() for een in genoemd)
    nota = [BESLISNOTA] if waarden.get("beslisnota") and not heeft_nota else []
    return (*([ANTWOORDEN] if waarden.get("los") else []), *genoemd, *nota)


def controleer_beslisnota(waarden: Mapping[str, Any]) -> tuple[Melding, ...]:
    """A warning for a file that is not there: the letter would promise what cannot be sent."""
    bestand = waarden.get("beslisnota")
    if not isinstance(bestand, Scalair):
        return ()
    if Path(bestand).suffix.lower() not in _SOORTEN:
        return (MELDING("KV-038", veld="beslisnota", ernst=Ernst.WAARSCHUWING, bestand=str(bestand)),)
    try:
        is_er = (Path(bestand.plaats.bestand).parent / bestand).is_file()
    except (OSError, ValueError):  # a name that no file can have
        is_er = False
    return () if is_er else (MELDING("KV-039", veld="beslisnota", ernst=Ernst.WAARSCHUWING, bestand=str(bestand)),)
