"""Peak memory of a mailing: of 342 letters and of 10,000, per worker and of the process that gives out the work."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Final

from benchmarks.mailing import AANTAL
from benchmarks.meten import python
from benchmarks.tabel import Tabel
from benchmarks.voorbeeldbrief import Voorbeeldbrief

VEEL: Final = 10_000


def meet(_: Voorbeeldbrief, map_: Path) -> Tabel:
    weinig, veel = (maak_mailing(map_ / f"geheugen-{aantal}", aantal) for aantal in (AANTAL, VEEL))
    rijen = [
        (
            wat,
            f"{weinig[wat] / 1024:.0f}",
            f"{veel[wat] / 1024:.0f}",
            f"{veel[wat] / weinig[wat]:.2f}".replace(".", ","),
        )
        for wat in ("werker", "hoofdproces")
    ]
    return Tabel(
        "Het meeste geheugen van een mailing, twee werkers, Typst",
        ("", "342 brieven, MB", "10.000 brieven, MB", "keer"),
        rijen,
        "Per werker het hoogste van de twee. Het hoofdproces bewaart de zaakteksten van alle ontvangers.",
    )


def maak_mailing(map_: Path, aantal: int, werkers: int = 2) -> dict[str, float]:
    """What a mailing of so many letters took, in a process of its own: kilobytes and seconds."""
    opdracht = python("-m", "benchmarks.veel", map_, str(aantal), str(werkers))
    gemeten: dict[str, float] = json.loads(subprocess.run(opdracht, check=True, capture_output=True).stdout)
    return gemeten
