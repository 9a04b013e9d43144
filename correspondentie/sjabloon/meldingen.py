"""The words for what can be wrong with a template, and with a value that a field of it does not take."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "SJ-001": "Een sjabloon begint met gegevens tussen twee regels ‘---’; die ontbreken hier.",
        "SJ-002": "Het sjabloon ‘{naam}’ bestaat niet.",
        "SJ-003": "Het veldtype ‘{type}’ bestaat niet.",
        "SJ-004": "Het veld ‘{naam}’ staat er twee keer in.",
        "SJ-005": "Bij een veld van type ‘{type}’ hoort ‘{eis}’.",
        "SJ-006": "De afleiding ‘{naam}’ bestaat niet.",
        "SJ-007": "Het deel ‘{naam}’ bestaat niet in sjablonen/delen.",
        "SJ-008": "Het sjabloon klopt niet: {reden}.",
        "SJ-009": "Het sjabloon gebruikt ‘{naam}’, maar dat is geen veld, geen afleiding en geen vast gegeven.",
        "SJ-010": "Het sjabloon gebruikt het filter ‘{naam}’; dat bestaat niet of mag niet.",
        "SJ-011": "Het sjabloon doet iets wat niet mag: {reden}.",
        "SJ-012": "Het sjabloon drukt ‘{uitdrukking}’ af, maar daar staat niets.",
        "SJ-013": "Het sjabloon ‘{soort}’ staat in een bestand met een andere naam: {bestand}.",
        "SJ-014": "De huisstijl ‘{naam}’ bestaat niet.",
        "SJ-015": "De afleiding ‘{afleiding}’ heeft een veld ‘{naam}’ nodig, en dat staat niet in het sjabloon.",
        "SJ-101": "Hier hoort {verwacht}, maar er staat {gevonden}.",
        "SJ-102": "Deze tekst moet op één regel; er staan er {aantal}.",
        "SJ-103": "Deze tekst is te lang: {lengte} tekens, hoogstens {grens}.",
        "SJ-104": "‘{waarde}’ is geen geldige keuze. Kies uit: {keuzes}.",
        "SJ-105": "Het getal {waarde} is te {richting}; het moet {grens}.",
        "SJ-106": "‘{waarde}’ is geen geldig e-mailadres.",
        "SJ-107": "‘{waarde}’ is geen geldig webadres; het begint met https://.",
        "SJ-108": "Het plaatje ‘{bestand}’ is er niet of is geen PNG of JPEG.",
        "SJ-109": "Bij een plaatje hoort een tekst voor wie het niet kan zien (‘alternatief’).",
        "SJ-110": "Het plaatje ‘{bestand}’ is te groot: {reden}.",
        "SJ-111": "Hier hoort iets te staan.",
        "SJ-112": "Het plaatje ‘{bestand}’ is beschadigd; sla het opnieuw op.",
    }
)
