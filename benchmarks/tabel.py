"""A table of measurements in plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tabel:
    """``rijen`` are texts; the first column stands left, numbers stand right. ``noot`` says how to read it."""

    titel: str
    koppen: Sequence[str]
    rijen: Sequence[Sequence[str]]
    noot: str = ""

    def __str__(self) -> str:
        alle = [self.koppen, *self.rijen]
        breedten = [max(map(len, kolom)) for kolom in zip(*alle, strict=True)]
        regels = [
            "  ".join(
                cel.rjust(breedte) if nummer else cel.ljust(breedte)
                for nummer, (cel, breedte) in enumerate(zip(rij, breedten, strict=True))
            ).rstrip()
            for rij in alle
        ]
        regels.insert(1, "  ".join("-" * breedte for breedte in breedten))
        return "\n".join([self.titel, "", *regels, *(["", self.noot] if self.noot else [])])


def ms(tijd: float) -> str:
    """Milliseconds as the Dutch write them."""
    return f"{tijd:.1f}".replace(".", ",") if tijd < 100 else f"{tijd:.0f}"


def seconden(tijd: float) -> str:
    """Milliseconds as seconds."""
    return f"{tijd / 1000:.2f}".replace(".", ",")


def keer(tijd: float, maat: float) -> str:
    """How many times as long as ``maat``."""
    return f"{tijd / maat:.2f}".replace(".", ",")
