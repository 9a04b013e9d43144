"""The terms as a workbook (XLSX), a row for each set of questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from correspondentie.kamervraag.voortgang.stand import Stand
from correspondentie.rekenblad.schrijven import Blad, Celwaarde, maak_werkboek

_KOLOMMEN: Final[tuple[tuple[str, int, Callable[[Stand], Celwaarde]], ...]] = (
    ("Kenmerk", 13, lambda stand: stand.zaak.kenmerk),
    ("Onderwerp", 45, lambda stand: stand.zaak.onderwerp),
    ("Vragenstellers", 30, lambda stand: stand.leden),
    ("Gericht aan", 32, lambda stand: ", ".join(stand.zaak.bewindspersonen)),
    ("Overgedragen", 32, lambda stand: stand.overgedragen),
    ("Ingezonden", 12, lambda stand: stand.zaak.ingezonden),
    ("Uiterlijk", 12, lambda stand: stand.uiterlijk),
    ("Dagen over", 11, lambda stand: stand.dagen_over),
    ("Te laat", 8, lambda stand: "ja" if stand.is_te_laat else "nee"),
    ("Uitstelbericht verzonden", 14, lambda stand: stand.uitgesteld),
    ("Uitstelbericht kan tot en met", 14, lambda stand: stand.uitstel_uiterlijk),
    ("Antwoord toegezegd op", 14, lambda stand: stand.toegezegd),
    ("Vragen", 8, lambda stand: stand.zaak.vragen),
    ("Beantwoord", 11, lambda stand: stand.zaak.beantwoord),
    ("Vastgesteld", 12, lambda stand: stand.vastgesteld),
    ("Parafenroute", 40, lambda stand: stand.paraaf),
    ("Zaak", 30, lambda stand: stand.zaak.pad.name),
)


def maak_rekenblad(standen: Sequence[Stand], op: date) -> bytes:
    """One sheet with a row for each set; the same sets on the same day give the same bytes."""
    rijen = [[waarde(stand) for _, _, waarde in _KOLOMMEN] for stand in standen]
    koppen = [(kop, breedte) for kop, breedte, _ in _KOLOMMEN]
    titel = f"Termijnen van Kamervragen op {op.isoformat()}"
    return maak_werkboek([Blad("Termijnen", koppen, rijen)], titel, op)
