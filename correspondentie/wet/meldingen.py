"""The words for what can be wrong with a law or its ladder."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "WT-001": "De wet ‘{naam}’ is niet bekend.",
        "WT-002": "Trede {nummer} bestaat niet: de ladder van {wet} heeft de treden {begin} tot en met {eind}.",
        "WT-003": "Voor {wet} is er geen interventieladder.",
        "WT-004": "De treden moeten van 1 af doorlopen; hier staan {nummers}.",
        "WT-005": "Trede {nummer} heeft een rechtsmiddel, maar is geen besluit.",
        "WT-006": "De sleutel ‘{sleutel}’ staat twee keer in de rijen van de tabel.",
        "WT-007": "‘{waarde}’ is geen e-mailadres.",
        "WT-008": "Bij trede {nummer} ontbreekt de voorwaarde {mist}. Zonder die kan een trede worden overgeslagen.",
        "WT-009": "Trede {nummer} vraagt een antwoord of een rappel, maar bij trede {vorige} staat geen ‘rappel’.",
    }
)
