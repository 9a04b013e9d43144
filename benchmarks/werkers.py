"""What a second worker brings when loading counts for little: the letters of a large mailing, from first to last."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.geheugen import maak_mailing
from benchmarks.tabel import Tabel, keer, ms
from benchmarks.voorbeeldbrief import Voorbeeldbrief

AANTAL: Final = 2_000
_KEREN: Final = 3


def meet(_: Voorbeeldbrief, map_: Path) -> Tabel:
    tijden: dict[int, list[float]] = {1: [], 2: []}
    for beurt in range(_KEREN):
        for werkers, alle in tijden.items():
            gemeten = maak_mailing(map_ / f"werkers-{werkers}-{beurt}", AANTAL, werkers)
            alle.append(gemeten["seconden"] * 1000 / AANTAL)
    per_brief = {werkers: median(alle) for werkers, alle in tijden.items()}
    return Tabel(
        f"Een mailing van {AANTAL:,} brieven met Typst, in Word en PDF, van de eerste brief tot de laatste".replace(
            ",", ".", 1
        ),
        ("werkers", "per brief, ms", "keer zo snel als één", "doel"),
        [
            ("1", ms(per_brief[1]), "1,00", "–"),
            ("2", ms(per_brief[2]), keer(per_brief[1], per_brief[2]), "1,7"),
        ],
        "Maken, vastleggen, wegschrijven en MDTO.",
    )
