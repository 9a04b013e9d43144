"""The words for what can be wrong with an address, an addressee, a sender or a signatory."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "AB-001": "De gemeente ‘{naam}’ is niet bekend.",
        "AB-002": "Met ‘{naam}’ kunnen meer gemeenten bedoeld zijn: {keuzes}.",
        "AB-003": "De gemeente {naam} bestaat niet meer sinds {sinds}{opvolging}.",
        "AB-004": "De gemeente {naam} bestaat pas sinds {sinds}.",
        "AB-005": "De provincie ‘{naam}’ is niet bekend.",
        "AB-006": "De afzender ‘{naam}’ is niet bekend.",
        "AB-007": "De ondertekenaar ‘{naam}’ is niet bekend.",
        "AB-008": "Met ‘{naam}’ kunnen meer ondertekenaars bedoeld zijn: {keuzes}.",
        "AB-009": "Het adres van {naam} is niet bekend.",
        "AB-010": "{naam} mag een brief van de soort ‘{soort}’ niet ondertekenen.",
        "AB-011": "Een brief aan de Kamer ondertekent de minister of de staatssecretaris zelf; {naam} kan dat niet.",
        "AB-012": "Zet bij een ondertekenaar precies één van de sleutels ‘mag’ en ‘mag_niet’.",
        "AB-013": "Een minister of staatssecretaris ondertekent zelf: laat ‘namens’ of ‘bewindspersoon’ weg.",
        "AB-014": "Bij een minister of staatssecretaris hoort ‘ambt’: de regel boven de handtekening.",
        "AB-020": "‘{waarde}’ is geen postcode.",
        "AB-021": "Het adres heeft te weinig regels ({aantal}); het zijn er minstens {minst}: naam, straat of postbus, "
        "en postcode met plaats.",
        "AB-022": "Het adres heeft {aantal} regels; er mogen er hoogstens {meest} zijn.",
        "AB-023": "De adresregel ‘{regel}’ heeft {lengte} tekens; op de envelop passen er {grens}.",
        "AB-024": "De laatste regel van het adres is ‘{regel}’; daar hoort een postcode met plaats, zoals ‘1234 AB "
        "Voorbeeldstad’.",
        "AB-025": "In de adresregel ‘{regel}’ staat een teken dat op een envelop niet kan.",
        "AB-026": "Een adres is een lijst van regels, of een groep met {sleutels}; hier staat {gevonden}.",
        "AB-027": "Bij het adres ontbreekt ‘{sleutel}’.",
        "AB-028": "De sleutel ‘{sleutel}’ hoort niet bij een adres.",
        "AB-040": "Dit is geen tabel met de kolommen {kolommen}: {reden}.",
        "AB-041": "In deze rij staan {aantal} cellen, de tabel heeft {kolommen} kolommen.",
        "AB-042": "‘{waarde}’ is geen datum; schrijf die als 2026-04-09.",
        "AB-043": "‘{waarde}’ is geen code van een organisatie, zoals gm0622, pv28 of tk.",
        "AB-044": "Bij ‘{kolom}’ hoort {verwacht}, maar er staat ‘{waarde}’.",
        "AB-045": "De gegevens van deze gemeente verwijzen naar ‘{verwijzing}’, en die is er niet.",
        "AB-060": "Dit is geen leesbaar XML-bestand: {reden}.",
        "AB-061": "Dit XML-bestand heeft een DOCTYPE; de export van het register heeft die niet. "
        "Het is niet ingelezen.",
        "AB-062": "Dit XML-bestand is geen export van het Register van Overheidsorganisaties: het begint met "
        "‘{wortel}’.",
        "AB-063": "Dit bestand is te groot: {grootte} bytes; het mag {grens} bytes zijn.",
        "AB-064": "In dit bestand staat geen adres van een gemeente of provincie.",
    }
)
