"""The words for what is found when a draft comes back."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # Files that are no draft.
        "KV-311": "Het bestand is er niet.",
        "KV-312": "Het bestand is niet te lezen: {reden}.",
        "KV-313": "Dit bestand is te groot: het mag hoogstens {grens} MB zijn.",
        "KV-314": "Dit is geen Word-bestand van nu (docx), maar {soort}.",
        "KV-315": "Dit Word-bestand is beveiligd met een wachtwoord.",
        "KV-316": "Dit is geen concept met antwoorden: de kopjes van de vragen staan er niet in.",
        "KV-317": "Dit Word-bestand is beschadigd: {reden}.",
        # Whether draft and case belong together.
        "KV-321": "Dit concept hoort bij zaak {concept}, maar het zaakbestand gaat over zaak {zaak}.",
        "KV-322": "Bij {aantal} van de {geheel} vragen verschilt de tekst van de zaak; hoort dit concept hierbij?",
        "KV-323": "Het zaakbestand is veranderd nadat dit concept is gemaakt: {wat}.",
        "KV-324": "In dit concept staat niet meer van welke zaak het is; of de zaak is veranderd, is niet te zien.",
        "KV-325": "Het zaakbestand ‘{naam}’ is niet gevonden.",
        "KV-326": "Er zijn meer zaakbestanden waar dit concept bij kan horen: {namen}.",
        "KV-327": "Het zaakbestand is veranderd terwijl het concept werd verwerkt; er is niets geschreven.",
        # What happened outside the answers.
        "KV-331": "De tekst van {plek} is in het concept veranderd; in de zaak blijft de vraag staan. {verschil}",
        "KV-332": "Het kopje van {plek} is in het concept veranderd in ‘{kop}’.",
        "KV-333": "Een vaste tekst is in het concept veranderd ({plek}); dat komt niet in de zaak. {verschil}",
        "KV-334": "Een vaste tekst is uit het concept verdwenen ({plek}): ‘{tekst}’.",
        "KV-335": "Deze tekst hoort bij geen antwoord (bij {plek}): ‘{tekst}’.",
        "KV-336": "De vragen staan in het concept in een andere volgorde: {volgorde}.",
        "KV-337": "In het concept zijn andere vragen samen genomen dan in de zaak: {kop}.",
        # What happened to an answer.
        "KV-341": "Het antwoord op {vragen} is in het concept veranderd én in de zaak; er is niets geschreven.",
        "KV-342": "Twee antwoorden lijken verwisseld: {een} en {ander}; er is niets geschreven.",
        "KV-343": "Het antwoord op {vragen} is niet gevonden in het concept.",
        "KV-344": "Het antwoord op {vragen} is in het concept leeggemaakt; in de zaak blijft het staan.",
        "KV-345": "Het antwoord op {vragen} is een verwijzing; die volgt uit ‘zie’ in de zaak. {verschil}",
        "KV-346": "Bij het antwoord op {vragen} verschillen concept en zaak; wie wat veranderde, is niet te zien.",
        # What cannot come along.
        "KV-351": "Bij {plek} staat {wat}; dat kan niet in een antwoord.",
        "KV-352": "Bij {plek} staat een link naar ‘{url}’; die link kan niet, de tekst ervan blijft.",
        "KV-353": "Bij {plek} staat doorgehaalde tekst; die tekst is gebleven: ‘{tekst}’.",
        "KV-354": "Bij {plek} stond een teken dat in een brief niet kan ({teken}); het is weggelaten.",
        "KV-355": "Bij {plek} stond tekst in een kader; die is als gewone alinea gelezen: ‘{tekst}’.",
        "KV-356": "Bij {plek} is een lijst met letters genummerd; in het antwoord worden dat cijfers.",
        # Marks of people.
        "KV-361": "Er staat nog een wijziging open van {wie} (bij {plek}), {soort}: ‘{tekst}’.",
        "KV-362": "Er staat nog een opmerking van {wie} (bij {plek}): ‘{tekst}’.",
        # Writing.
        "KV-371": "Het antwoord op {vragen} past niet in de opbouw van het zaakbestand; het is niet geschreven.",
    }
)
