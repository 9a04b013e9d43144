"""The words for what can be wrong with a reference number or with a scheme of such numbers."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "KM-001": "‘{tekst}’ is geen {titel}. Een goed voorbeeld is ‘{voorbeeld}’.",
        "KM-002": "‘{tekst}’ is geen kenmerk dat hier bekend is.",
        "KM-003": "‘{tekst}’ noemt geen vergaderjaar: een vergaderjaar bestaat uit twee jaren na elkaar.",
        "KM-004": "Er is geen soort kenmerk met de naam ‘{naam}’.",
        "KM-005": "Het jaar in ‘{kenmerk}’ is {jaar}, maar de datum is van {datumjaar}.",
        "KM-006": "‘{kenmerk}’ hoort bij vergaderjaar {jaar}, maar de datum valt in vergaderjaar {datumjaar}.",
        "KM-007": "Een {titel} heeft geen schrijfwijze met de naam ‘{naam}’.",
        "KM-008": "In een {titel} past {deel} {waarde} niet.",
        "KM-101": "In ‘{patroon}’ is ‘{deel}’ geen goed deel: {reden}.",
        "KM-102": "In ‘{patroon}’ is niet te zien waar het ene getal ophoudt en het andere begint.",
        "KM-103": "Het voorbeeld ‘{voorbeeld}’ past niet bij de schrijfwijze ‘{patroon}’.",
        "KM-104": "Bij uitgifte ‘{soort}’ hoort een schrijfwijze met {delen}.",
        "KM-105": "De nummers {van} tot en met {tot} zijn geen goed blok: {reden}.",
        "KM-106": "De soort kenmerk ‘{naam}’ staat ook al in {eerste}.",
        "KM-107": "Het voorbeeld ‘{voorbeeld}’ van {naam} is ook een {ander}: de twee zijn niet uit elkaar te houden.",
        "KM-108": "De schrijfwijzen van ‘{naam}’ hebben niet dezelfde delen: {delen}.",
    }
)
