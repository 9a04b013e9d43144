"""The words for what does not hold together in a case or a finished letter."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "CT-001": "De dagtekening {datum} valt op een {weekdag}.",
        "CT-002": "De dagtekening {datum} is een feestdag ({feestdag}).",
        "CT-003": "Bij ‘{veld}’ staat {datum}; dat is na de dagtekening {dagtekening}.",
        "CT-004": "De brief is nog niet af; er ontbreekt: {leemten}.",
        "CT-005": "In de brief staat ‘{tekst}’; dat lijkt een plek die nog moet worden ingevuld.",
        "CT-006": "In de tekst staat een datum die niet bestaat: {reden}",
    }
)
