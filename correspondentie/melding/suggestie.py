"""The likely fix: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def naaste(woord: str, keuzes: Iterable[str], grens: float = 0.6) -> str | None:
    """The choice most like ``woord`` without regard to case, or ``None`` when none is near (0 to 1)."""
    op_klein = {keuze.casefold(): keuze for keuze in keuzes}
    gevonden = get_close_matches(woord.casefold(), op_klein, n=1, cutoff=grens)
    return op_klein[gevonden[0]] if gevonden else None


def bedoelde_u(woord: str, keuzes: Iterable[str], grens: float = 0.6) -> str | None:
    """The suggestion as a sentence, or ``None``."""
    keuze = naaste(woord, keuzes, grens)
    return f"Bedoelde u ‘{keuze}’?" if keuze else None


def opsomming(woorden: Iterable[str], voegwoord: str = "of") -> str:
    """Words as a Dutch enumeration: ``a, b of c``."""
    *begin, laatste = list(woorden) or [""]
    return f"{', '.join(begin)} {voegwoord} {laatste}" if begin else laatste
