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
    }
)
