"""The words for what can be wrong with a case file as a whole."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "ZK-001": "Het zaakbestand zegt niet welke brief het is: de sleutel ‘soort’ ontbreekt.",
        "ZK-002": "Bij ‘soort’ hoort een woord, geen lijst of groep.",
        "ZK-003": "De standaardwaarde van het veld ‘{veld}’ is niet te bepalen: {reden}.",
        "ZK-007": "‘{veld}’ past hier niet vanzelf in het bestand; zet er zelf in: {regel}",
        "ZK-004": "Dit bestand is geen zaakbestand: de naam eindigt niet op .yaml of .yml.",
        "ZK-005": "Het bestand ‘{bestand}’ is er niet, of staat buiten de map van deze zaak en buiten de werkmap.",
        "ZK-006": "Met ‘{veld}: {bestand}’ verwijzen zaakbestanden in een kring naar elkaar.",
    }
)
