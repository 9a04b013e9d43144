"""The words for what can be wrong with a date, a term, a parliamentary year or a number."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "DT-001": "{waarde} is geen datum.",
        "DT-002": "Er staat geen datum.",
        "DT-003": "{waarde} is geen maand.",
        "DT-004": "{datum} bestaat niet: {maand} {jaar} heeft {dagen} dagen.",
        "DT-005": "{waarde} heeft maand {maand}, maar een jaar heeft twaalf maanden.",
        "DT-006": "{waarde} staat in de Amerikaanse volgorde: eerst de maand, dan de dag.",
        "DT-007": "{waarde} heeft een jaar van twee cijfers. Daaruit blijkt niet welke eeuw het is.",
        "DT-008": "Het jaar {jaar} kan niet: een datum ligt hier van {eerste} tot en met {laatste}.",
        "DT-009": "In {waarde} ontbreekt het jaar.",
        "DT-010": "In {waarde} ontbreekt de dag.",
        "DT-011": "De weekdag klopt niet: {datum} is een {weekdag}, geen {gegeven}.",
        "DT-012": "{waarde} is geen dag van de week.",
        "DT-101": "De periode eindigt ({eind}) voordat zij begint ({begin}).",
        "DT-102": "De jaren staan in de verkeerde volgorde: {begin} komt na {eind}.",
        "DT-201": "{waarde} is geen termijn.",
        "DT-202": "In {waarde} staat geen getal dat hier kan: ‘{getal}’.",
        "DT-203": "In {waarde} staat geen tijdseenheid: ‘{eenheid}’.",
        "DT-204": "Een termijn in uren kan hier niet: {waarde}.",
        "DT-205": "Een termijn van {aantal} {eenheid} kan niet: minstens één, hoogstens {meeste}.",
        "DT-301": "{waarde} is geen vergaderjaar.",
        "DT-302": "{waarde} is geen vergaderjaar: op {begin} volgt {volgend}, niet {eind}.",
        "DT-401": "{waarde} is geen getal dat in een brief kan.",
        "DT-402": "Het bedrag {waarde} heeft meer dan twee cijfers achter de komma.",
        "DT-403": "{waarde} is geen getal.",
        "DT-404": "Het is niet duidelijk of de punt in {waarde} duizendtallen scheidt of een komma had moeten zijn.",
        "DT-501": "Van het jaar {jaar} zijn de feestdagen niet te berekenen; wel van {eerste} tot en met {laatste}.",
    }
)


def aangehaald(waarde: str) -> str:
    """What was typed, between quotes and short enough for one line of a message."""
    tekst = " ".join(waarde.split())
    return f"‘{tekst[:57]}…’" if len(tekst) > 60 else f"‘{tekst}’"
