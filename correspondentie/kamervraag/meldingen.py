"""The words for what can be wrong with a set of Kamervragen."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        # The numbering of the set.
        "KV-001": "Er staat geen enkele vraag in.",
        "KV-002": "Vraag {nummer} staat er twee keer in.",
        "KV-003": "Na vraag {vorige} komt vraag {verwacht}, maar hier staat vraag {nummer}.",
        "KV-004": "De eerste vraag heeft hier nummer {nummer}; een set begint bij vraag 1.",
        "KV-005": "Er staan {aantal} vragen in; een set heeft er hoogstens {meeste}.",
        # Questions that are answered together.
        "KV-011": "Bij ‘samen’ horen minstens twee vragen, zoals [3, 4].",
        "KV-012": "Deze vraag is vraag {nummer}, maar {nummer} staat niet in haar eigen ‘samen’ ({samen}).",
        "KV-013": "Vraag {nummer} staat in ‘samen’, maar die vraag is er niet: de laatste is vraag {laatste}.",
        "KV-014": "Vragen die samen worden beantwoord, volgen op elkaar; {samen} doen dat niet.",
        "KV-015": "Vraag {nummer} zit al in een andere groep: {ander}. Een vraag kan maar in één groep.",
        "KV-016": "Vragen {samen} worden samen beantwoord, maar er staat al een antwoord bij vraag {eerste}.",
        # Answers that refer to another answer.
        "KV-021": "Het antwoord op vraag {nummer} verwijst naar vraag {doel}, maar die is er niet.",
        "KV-022": "Het antwoord op vraag {nummer} verwijst naar zichzelf.",
        "KV-023": "Het antwoord op vraag {nummer} verwijst naar vraag {doel}, maar die heeft nog geen antwoord.",
        "KV-024": "Het antwoord op vraag {nummer} verwijst naar vraag {doel}, maar daar staat alleen een verwijzing.",
        "KV-025": "De antwoorden op vragen {ronde} verwijzen naar elkaar; nergens staat een antwoord.",
        # The people and the sources.
        "KV-031": "Bij een Kamerlid hoort de fractie tussen haakjes; dat staat hier niet: ‘{waarde}’.",
        "KV-032": "‘{waarde}’ is geen bewindspersoon.",
        "KV-033": "De vragen zijn gesteld aan {gericht}, maar {ambt} ondertekent.",
        "KV-034": "{naam} is geen bewindspersoon; de Kamer hoort van de minister of staatssecretaris zelf.",
        "KV-035": "‘{waarde}’ is geen webadres; het begint met https:// of http://.",
        "KV-036": "Deze noot is leeg: er hoort een tekst of een webadres te staan.",
        # What goes along.
        "KV-038": "De beslisnota ‘{bestand}’ is geen pdf of Word-bestand.",
        "KV-039": "Het bestand van de beslisnota, ‘{bestand}’, staat niet naast het zaakbestand.",
        # The terms.
        "KV-041": "De antwoorden zijn van {datum}; de termijn liep tot en met {uiterlijk}.",
        "KV-042": "Het uitstelbericht is van {datum}; de termijn van drie weken liep tot en met {uiterlijk}.",
        "KV-043": "De nieuwe datum ({nieuw}) ligt na de zes weken van de Kamer, die op {uiterlijk} aflopen.",
        "KV-044": "De nieuwe datum ({nieuw}) ligt niet na de dagtekening ({datum}).",
        # What looks wrong in the text of a question; the text stays as the Kamer wrote it.
        "KV-051": "Vraag {nummer}: hier staan twee spaties na elkaar: ‘{stuk}’.",
        "KV-052": "Vraag {nummer}: hier staat twee keer hetzelfde woord: ‘{stuk}’.",
        "KV-053": "Vraag {nummer}: er staat geen vraagteken in.",
        "KV-054": "Vraag {nummer}: een aanhalingsteken ({teken}) gaat open of dicht zonder het andere.",
        "KV-055": "Vraag {nummer}: een haakje ({teken}) gaat open of dicht zonder het andere.",
        "KV-056": "Vraag {nummer} heeft dezelfde tekst als vraag {eerste}.",
        "KV-057": "De tekst van vraag {nummer} is veranderd sinds de vragen zijn geïmporteerd.",
    }
)
