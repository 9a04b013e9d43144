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
        "TZ-010": "Voor de rechtshandeling ‘{handeling}’ van {trede} heeft de toezichtbrief geen tekst.",
        "TZ-011": "Een brief van {trede} vraagt geen antwoord; een rappel past daar niet bij.",
        "TZ-012": "De termijn loopt tot en met {tot}; op {dagtekening} is het voor een rappel te vroeg.",
        "TZ-013": "Een brief van {trede} volgt niet op een brief van trede {vorige}: er wordt een trede overgeslagen.",
        "TZ-014": "De termijn van de vorige brief loopt tot en met {tot}; deze brief is van {dagtekening}.",
        "TZ-101": "Uit de cijfers blijkt geen tekort, maar de brief plaatst de gemeente op {trede}.",
        "TZ-102": "De peildatum {peildatum} ligt na de dagtekening {dagtekening}.",
        "TZ-103": "De peildatum {peildatum} ligt voor {voldoen_per}, de dag waarop de taak vervuld moest zijn.",
        "TZ-104": "De termijn eindigt op een dag waarop niet wordt gewerkt: {dag} {reden}.",
        "TZ-105": "‘{wat}’ is {dag}: dat is niet voor de dagtekening {dagtekening}.",
        "TZ-106": "Een brief van {trede} volgt op een eerdere brief; die is niet genoemd.",
        "TZ-107": "Het {naam} van {datum} gold tot en met {eind}; de brief is van {dagtekening}.",
        "TZ-201": "De gemeente {gemeente} ligt in {ligt_in}, niet in {provincie}.",
        "TZ-202": "De gemeente {gemeente} heeft twee brieven in deze lijst.",
        "TZ-203": "De brief aan {gemeente} gaat over {wet}, de eerste brief in de lijst over {eerste}.",
        "TZ-204": "De brief aan {gemeente} is van {datum}; dat is na de dagtekening {dagtekening}.",
        "TZ-205": "In ‘{bestand}’ staat geen toezichtbrief die klopt.",
        "TZ-206": "‘{bestand}’ is geen toezichtbrief, maar een {soort}.",
        "TZ-207": "Het zaakbestand ‘{bestand}’ is er niet, of het staat niet bij deze zaak of in de werkmap.",
        "TZ-208": "De brief met kenmerk {kenmerk} is niet te vinden.",
        # The dossier in the register.
        "TZ-210": "De brief met kenmerk {kenmerk} telt niet mee in het dossier: {reden}",
        "TZ-211": "Het rappel met kenmerk {kenmerk} hoort bij een brief die er niet (meer) is: {vorige}.",
        "TZ-212": "De mailing ‘{naam}’ is nog niet af; brieven die nog worden gemaakt, tellen niet mee.",
        "TZ-213": "Voor {gemeente} staan er onder {wet} geen brieven in het register.",
        "TZ-214": "in de zaak ontbreekt ‘{sleutel}’.",
        # A file with an assessment.
        "TZ-330": "Een beoordeling heeft geen ontvangers voor een brief van de soort ‘{soort}’.",
        "TZ-331": "Deze beoordeling is gemaakt met een andere versie van het programma ({versie}).",
        "TZ-332": "In deze beoordeling is meer veranderd dan ‘besluit’, ‘afwijking’ en ‘termijn’.",
        "TZ-333": "De cijfers in ‘{bestand}’ zijn veranderd sinds deze beoordeling.",
        "TZ-334": "‘{waarde}’ kan niet bij ‘{sleutel}’.",
        "TZ-335": "{naam}: het besluit ({besluit}) wijkt af van het voorstel ({voorstel}) zonder reden.",
        "TZ-336": "{naam}: het besluit ({besluit}) slaat een trede over zonder reden; de laatste brief: {vorige}.",
        "TZ-337": "{naam}: zonder cijfers kan er geen brief van een trede uit.",
        "TZ-338": "{naam}: er is geen eerdere brief om aan te herinneren.",
        "TZ-341": "Het bestand met cijfers (‘{bestand}’) is er niet; of het is veranderd, is niet nagegaan.",
        "TZ-342": "{naam}: er staat een reden om af te wijken, maar het besluit is gelijk aan het voorstel.",
    }
)
