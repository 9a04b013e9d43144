"""The words for what can be wrong with a case of supervision."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "TZ-001": "‘{waarde}’ is geen trede van {wet}.",
        "TZ-002": "De afleiding ‘{afleiding}’ heeft een veld ‘{naam}’ nodig, en dat staat niet in het sjabloon.",
        "TZ-003": "De wet ‘{wet}’ kan geen toezichtbrief dragen: in {bestand} ontbreekt ‘{sleutel}’.",
        "TZ-004": "De tabel van {wet} heeft geen rij ‘{sleutel}’.",
        "TZ-005": "De rij ‘{sleutel}’ ({naam}) ontbreekt in de cijfers.",
        "TZ-006": "In de rij ‘{sleutel}’ ontbreekt ‘{deel}’.",
        "TZ-007": "Een rij met cijfers heeft alleen ‘taak’ en ‘realisatie’; hier staat ook ‘{deel}’.",
        "TZ-008": "Bij ‘{sleutel}’ hoort {verwacht}, maar er staat {gevonden}.",
        "TZ-009": "Een brief van {trede} is een besluit en noemt een laatste termijn; die ontbreekt.",
        "TZ-101": "Uit de cijfers blijkt geen tekort, maar de brief plaatst de gemeente op {trede}.",
        "TZ-102": "De peildatum {peildatum} ligt na de dagtekening {dagtekening}.",
        "TZ-103": "De peildatum {peildatum} ligt voor {voldoen_per}, de dag waarop de taak vervuld moest zijn.",
        "TZ-104": "De termijn eindigt op een dag waarop niet wordt gewerkt: {dag} {reden}.",
        "TZ-105": "‘{wat}’ is {dag}: dat is niet voor de dagtekening {dagtekening}.",
        "TZ-106": "Een brief van {trede} volgt op een eerdere brief; die is niet genoemd.",
        "TZ-107": "Het {naam} van {datum} gold tot en met {eind}; de brief is van {dagtekening}.",
    }
)
