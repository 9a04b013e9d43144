"""The words for what can go wrong between case file and written letter."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "VV-001": "De uitvoer ‘{formaat}’ bestaat niet.",
        "VV-002": "Twee zaken zouden hetzelfde bestand schrijven: {naam}. De andere zaak is {ander}.",
        "VV-003": "Het bestand {naam} kan niet worden geschreven: {reden}.",
        "VV-004": "Deze brief is vastgesteld als {kenmerk}; de zaak is daarna veranderd.",
        "VV-005": "Deze zaak is nog niet vastgesteld; er is niets om opnieuw te maken.",
        "VV-006": "De huisstijl ‘{naam}’ bestaat niet.",
        "VV-007": "Opnieuw gemaakt is het bestand {naam} niet gelijk aan wat het register bewaart.",
        "VV-008": "Er is geen zaakbestand gevonden in {waar}.",
        "VV-010": "Een brief met stempel PROEF kan niet worden vastgesteld.",
        "VV-011": "Deze soort brief heeft geen eigen kenmerk en kan daarom niet worden vastgesteld.",
        "VV-012": "Er is geen gereserveerd nummer meer voor {titel}.",
        "VV-020": "Het bestand {naam} van {kenmerk} is niet opnieuw te maken zoals het was.",
        "VV-021": "Het sjabloon is veranderd: de brief is gemaakt met {sjabloon} (som {som}…), hier staat {nu} "
        "(som {som_nu}…).",
        "VV-022": "De huisstijl ‘{huisstijl}’ is veranderd: de brief is gemaakt met versie {versie}, hier staat {nu}.",
        "VV-023": "Het programma is veranderd: de brief is gemaakt met versie {toen}, dit is versie {nu}.",
        "VV-024": "Het onderdeel {naam} van het programma is veranderd: het was {toen}, nu {nu}.",
        "VV-025": "Sjabloon, huisstijl, gegevens en programma zijn gelijk aan toen; de oorzaak is onbekend.",
        "VV-026": "De brief {kenmerk} (versie {versie}) is niet opnieuw te maken.",
        "VV-027": "Het register bewaart van deze brief niet waarvan hij gemaakt is: hij is van voor die tijd.",
        "VV-028": "Een voorbeeld in HTML noemt de map van het zaakbestand, en die is nu een andere.",
        "VV-029": "Het programma heeft nog versienummer {versie}, maar de code is sindsdien veranderd.",
        "VV-013": "Deze zaak is al vastgesteld als {kenmerk}; dit is een nieuw concept.",
    }
)
