"""What is said when a typesetter lost something, the same for every typesetter."""

from __future__ import annotations

from correspondentie.melding import Melding
from correspondentie.opmaak.meldingen import MELDING


def tekst_verloren(verwacht: str, gezet: str) -> Melding:
    """``gezet`` stands where ``verwacht`` should; both without white space."""
    eerste = gelijk_tot(verwacht, gezet)
    return MELDING("OM-004", tekst=(verwacht or gezet)[max(0, eerste - 15) : eerste + 25])


def gelijk_tot(een: str, ander: str) -> int:
    """How many characters at the beginning are the same."""
    minst, meest = 0, min(len(een), len(ander))
    # Halving compares long pieces at once; pages are mostly the same to their end.
    while minst < meest:
        helft = (minst + meest + 1) // 2
        if een[minst:helft] == ander[minst:helft]:
            minst = helft
        else:
            meest = helft - 1
    return minst


def noot_verloren(nummer: int) -> Melding:
    return MELDING("OM-005", nummer=nummer, tip="Maak de noot korter, of zet hem in de tekst.")


def noot_elders(nummer: int) -> Melding:
    """The note stands on another page than its mark."""
    return MELDING("OM-009", nummer=nummer, tip="Maak de noot korter, of zet hem in de tekst.")


def buiten_de_pagina(tekst: str) -> Melding:
    return MELDING("OM-006", tekst=tekst[:60])


def vol_vak(vak: str, ander: str) -> Melding:
    """Two regions of the head that overlap, the upper one first."""
    return MELDING("OM-007", vak=vak, ander=ander)


def tekens_ontbreken(lettertype: str, tekens: set[str]) -> Melding:
    """Characters that are not in the typeface."""
    lijst = ", ".join(f"‘{teken}’ (U+{ord(teken):04X})" for teken in sorted(tekens)[:10])
    return MELDING("OM-008", lettertype=lettertype, tekens=lijst, tip="Schrijf het met andere tekens.")
