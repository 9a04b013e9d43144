"""The words for what can go wrong when a letter is laid out."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "OM-001": "De zetter ‘{zetter}’ is er niet.",
        "OM-002": "De huisstijl verwijst naar ‘{adres}’; dat bestand staat niet in de map van de huisstijl.",
        "OM-003": "De brief is te diep genest om op te maken: te veel lijsten of citaten in elkaar.",
        "OM-004": "Bij het opmaken ging tekst verloren. Het eerste verschil staat bij ‘{tekst}’.",
        "OM-005": "Noot {nummer} vond geen plaats op de pagina’s.",
        "OM-006": "Deze tekst valt buiten de pagina: ‘{tekst}’.",
        "OM-007": "Het vak ‘{vak}’ is te vol: het loopt over ‘{ander}’ heen.",
        "OM-008": "Deze tekens staan niet in het lettertype {lettertype}: {tekens}.",
        "OM-009": "Noot {nummer} vond geen plaats op de pagina waar naar haar wordt verwezen.",
        "OM-010": "De adressering past niet in het venster van de envelop. Te lang is de regel ‘{regel}’.",
        "OM-011": "De adressering past niet in het venster van de envelop: er is plaats voor {ruimte} regels.",
        "OM-012": "Voor de uitvoer ‘odt’ is LibreOffice nodig; dat staat niet op deze computer.",
        "OM-013": "LibreOffice kon van deze brief geen ODT-bestand maken.",
        "OM-014": "In het ODT-bestand ontbreekt tekst van de brief. Het eerste verschil staat bij ‘{tekst}’.",
        "OM-015": "Het beeldmerk ‘{bestand}’ is beschadigd of is geen PNG.",
        "OM-020": "Het Word-bestand heeft geen titel.",
        "OM-021": "Het Word-bestand zegt niet in welke taal het is.",
        "OM-022": "De kop ‘{tekst}’ slaat een niveau over.",
        "OM-023": "Een tabel heeft geen kopregel; zij begint met ‘{tekst}’.",
        "OM-024": "Een afbeelding heeft geen tekst voor wie haar niet ziet.",
        "OM-025": "Een lege alinea staat er alleen voor het wit, na ‘{tekst}’.",
        "OM-026": "De alinea ‘{tekst}’ lijkt een kop, maar heeft geen kopstijl.",
    }
)
