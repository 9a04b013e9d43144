"""The words for what can go wrong, or look wrong, when a set of questions is imported."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # Files that cannot be read at all.
        "KV-201": "Het bestand is er niet.",
        "KV-202": "Het bestand is niet te lezen: {reden}.",
        "KV-203": "Het bestand is te groot: het mag hoogstens {grens} MB zijn.",
        "KV-204": "Het bestand is leeg.",
        "KV-205": "Dit soort bestand kan niet worden ingelezen.",
        "KV-206": "Dit Word-bestand is beveiligd met een wachtwoord.",
        "KV-207": "Dit Word-bestand is beschadigd: {reden}.",
        "KV-208": "Dit Word-bestand wordt bij het uitpakken te groot; zo’n bestand kan een computer laten vastlopen.",
        "KV-209": "Deze pdf is beveiligd met een wachtwoord.",
        "KV-210": "Deze pdf is beschadigd.",
        "KV-211": "In deze pdf staat geen tekst; het is waarschijnlijk een scan.",
        "KV-212": "Deze pdf heeft te veel pagina’s: {aantal}; er mogen er hoogstens {grens} zijn.",
        "KV-213": "Dit is geen tekst: de tekens zijn niet te lezen.",
        "KV-214": "Dit is geen JSON: {reden}.",
        "KV-215": "In dit JSON-bestand staat geen zaak van de Tweede Kamer.",
        "KV-216": "De zaak {nummer} is van de soort ‘{soort}’; dat zijn geen schriftelijke vragen.",
        "KV-217": "In dit JSON-bestand staan {aantal} zaken met schriftelijke vragen; er mag er één in staan.",
        "KV-218": "Het onderdeel ‘{veld}’ van de zaak heeft niet de vorm die de Kamer publiceert.",
        "KV-219": "Dit bestand verwijst naar iets buiten zichzelf (een XML-entiteit); dat wordt niet ingelezen.",
        # Sources that are no set of questions.
        "KV-221": "Hierin zijn geen schriftelijke vragen van de Kamer te herkennen.",
        "KV-222": "‘{waarde}’ is geen zaaknummer van de Kamer.",
        "KV-223": "De zaak {nummer} staat niet in de open data van de Kamer.",
        "KV-224": "De open data van de Kamer zijn niet te bereiken: {reden}.",
        "KV-225": "Om vragen bij de Kamer op te halen is een extra onderdeel nodig.",
        "KV-226": "Dit gaat over zaak {gevonden}, niet over zaak {gevraagd}.",
        "KV-227": "In deze gegevens staan alleen de feiten van de zaak, niet de vragen zelf.",
        # What looks wrong in the numbering and the headings.
        "KV-231": "Vraag {nummer} staat er twee keer in.",
        "KV-232": "Na vraag {vorige} staat vraag {nummer}; daartussen ontbreekt iets.",
        "KV-233": "De eerste vraag heeft nummer {nummer}.",
        "KV-234": "Het kopje ‘{kop}’ is gelezen als ‘{gelezen}’.",
        "KV-235": "Vraag {nummer} heeft geen tekst.",
        # What looks wrong in the answers.
        "KV-241": "Er is geen antwoord op vraag {nummer} gevonden, op andere vragen wel.",
        "KV-242": "Het kopje ‘{kop}’ past niet bij de vragen erboven; het antwoord staat nu bij vraag {nummer}.",
        "KV-243": "Voor vraag {nummer} staat er nog een antwoord; het tweede is niet geplaatst.",
        "KV-244": "Het kopje ‘{kop}’ noemt vraag {nummer}, maar die is er niet.",
        "KV-245": "De verwijzing ‘{stuk}’ wordt in de brief ‘{wordt}’",
        # Notes.
        "KV-251": "Bij vraag {nummer} staat nootteken {teken}, maar die noot is er niet.",
        "KV-252": "Noot {noot} is er wel, maar bij geen vraag staat het nootteken.",
        "KV-253": "De noten zijn niet doorlopend genummerd: na noot {vorige} komt noot {noot}.",
        # Head data.
        "KV-261": "Wie de vragen stelde, is niet gevonden.",
        "KV-262": "Aan wie de vragen zijn gesteld, is niet gevonden.",
        "KV-263": "Het onderwerp is niet gevonden.",
        "KV-264": "De datum van inzending is niet gevonden.",
        "KV-265": "Het zaaknummer van de Kamer is niet gevonden.",
        "KV-266": "Van {naam} is de fractie niet gevonden.",
        "KV-267": "{wat} staat er op twee manieren: ‘{een}’ en ‘{ander}’.",
        "KV-268": "‘{waarde}’ is geen datum.",
        # The text itself.
        "KV-271": "Een witregel midden in een zin is overgeslagen: ‘{stuk}’.",
        "KV-272": "Een woord is aan het eind van de regel afgebroken; het streepje is blijven staan: ‘{stuk}’.",
        "KV-273": "Op regel {regel} stond een teken dat in een brief niet kan; het is weggelaten.",
        "KV-274": "Deze tekst kon niet worden geplaatst: ‘{stuk}’.",
        "KV-275": "Er staan wijzigingen open in dit Word-bestand; de tekst is gelezen alsof ze zijn aanvaard.",
    }
)
