"""A mailing by docxtpl and LibreOffice.

``python -m benchmarks.met_libreoffice SJABLOON BRIEVEN PROFIELEN UIT NAAST [HOEVEEL]``

Its best way: all Word files in one process, and few calls of LibreOffice, each with as many files as it does not lose.
With two side by side, each has half of the letters and a LibreOffice with a profile of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from benchmarks.met_docxtpl import maak

_LIBREOFFICE: Final = ("soffice", "--headless", "--convert-to", "pdf")
PER_KEER: Final = 100
"""Of 342 files at once LibreOffice wrote 247 and said that all was well."""


def maak_mailing(sjabloon: Path, brieven: list[dict[str, Any]], uit: Path, profiel: Path) -> None:
    """These letters as DOCX and PDF in ``uit``; raises ``AssertionError`` when one is missing."""
    uit.mkdir(parents=True)
    paden = [uit / f"brief-{nummer:03}.docx" for nummer in range(len(brieven))]
    for pad, gegevens in zip(paden, brieven, strict=True):
        pad.write_bytes(maak(sjabloon, gegevens))
    for begin in range(0, len(paden), PER_KEER):
        stuk = paden[begin : begin + PER_KEER]
        subprocess.run(
            [*_LIBREOFFICE, f"-env:UserInstallation={profiel.absolute().as_uri()}", "--outdir", str(uit), *stuk],
            check=True,
            capture_output=True,
        )
    gemaakt = sum(1 for _ in uit.glob("*.pdf"))
    if gemaakt != len(brieven):
        raise AssertionError(f"{gemaakt} of {len(brieven)} letters")


def main(sjabloon: str, bestand: str, profielen: str, uit: str, naast: str, hoeveel: str = "") -> None:
    brieven = json.loads(Path(bestand).read_text(encoding="utf-8"))[: int(hoeveel) if hoeveel else None]
    map_, lopers = Path(uit), int(naast)
    processen = [
        get_context("spawn").Process(
            target=maak_mailing,
            args=(Path(sjabloon), brieven[nummer::lopers], map_ / str(nummer), Path(profielen) / str(nummer)),
        )
        for nummer in range(lopers)
    ]
    for proces in processen:
        proces.start()
    for proces in processen:
        proces.join()
    if any(proces.exitcode for proces in processen):
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
