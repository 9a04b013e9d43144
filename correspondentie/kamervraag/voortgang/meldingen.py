"""The words for what can be wrong with the terms, the uitstel, the overdracht and the parafen of a set."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # The folder of cases.
        "KV-400": "Dit is geen zaak met Kamervragen en antwoorden.",
        "KV-401": "Bij {kenmerk} horen meer zaken met antwoorden; een andere is {ander}.",
        "KV-402": "De antwoorden zijn vastgesteld; deze zaak verandert niet meer.",
        "KV-403": "Er zijn hier geen zaken met Kamervragen.",
        # Uitstel.
        "KV-410": "Er is al een uitstelbericht, van {datum}; een tweede kan niet.",
        "KV-411": "De termijn van drie weken liep tot en met {uiterlijk}; een uitstelbericht van {datum} komt te laat.",
        "KV-412": "Het uitstelbericht ({datum}) kan niet van voor het inzenden van de vragen ({ingezonden}) zijn.",
        "KV-413": "De nieuwe datum ({nieuw}) ligt niet na de dag van het uitstelbericht ({datum}).",
        "KV-414": "De nieuwe datum ({nieuw}) ligt na de zes weken van de Kamer, die op {uiterlijk} aflopen.",
        "KV-415": "De reden van het uitstel ontbreekt.",
        "KV-416": "De nieuwe datum ({nieuw}) valt nog binnen de drie weken (tot en met {uiterlijk}); uitstel is niet "
        "nodig.",
        # Overdracht.
        "KV-430": "De vragen zijn al overgedragen aan {aan}.",
        "KV-431": "De vragen zijn gesteld aan {aan}; er is niemand anders die ze overdraagt.",
        "KV-432": "De vragen zijn niet gesteld aan {van}, maar aan {gericht}.",
        "KV-433": "De overdracht ({datum}) kan niet van voor het inzenden van de vragen ({ingezonden}) zijn.",
        "KV-434": "De vragen zijn overgedragen aan {aan}, maar {ambt} ondertekent.",
        # Parafen.
        "KV-450": "Bij de paraaf van {wie} hoort ook ‘{ontbreekt}’.",
        "KV-451": "De paraaf van {wie} ({datum}) is van voor het inzenden van de vragen ({ingezonden}).",
        "KV-452": "De paraaf van {wie} ({datum}) is ouder dan de paraaf daarvoor ({vorige}).",
        "KV-453": "{wie} heeft geparafeerd, maar eerder in de route ontbreekt de paraaf van {open}.",
        "KV-454": "{wie} was op {datum} niet akkoord, en daarna is er geen akkoord van {wie}.",
        "KV-455": "De paraaf ({datum}) ligt na vandaag ({vandaag}).",
        "KV-456": "De naam van wie parafeert ontbreekt.",
    }
)
