"""``python -m benchmarks [NAAM…]``: the benchmarks, or those of these names, as plain tables."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from benchmarks import docx, geheugen, labels, mailing, opdrachten, pdf, werkers
from benchmarks.met_docxtpl import schrijf_sjabloon
from benchmarks.tabel import Tabel
from benchmarks.voorbeeldbrief import PROJECT, Voorbeeldbrief, leg_klaar, maak_voorbeeldbrief

METINGEN: Final[dict[str, Callable[[Voorbeeldbrief, Path], Tabel]]] = {
    "docx": docx.meet,
    "pdf": pdf.meet,
    "labels": labels.meet,
    "opdrachten": opdrachten.meet,
    "mailing": mailing.meet,
}
ALLEEN_OP_VERZOEK: Final[dict[str, Callable[[Voorbeeldbrief, Path], Tabel]]] = {
    "werkers": werkers.meet,
    "geheugen": geheugen.meet,
}
"""What takes some minutes more."""


def main(namen: Sequence[str]) -> int:
    alle = METINGEN | ALLEEN_OP_VERZOEK
    if onbekend := set(namen) - set(alle):
        print(f"Onbekend: {', '.join(sorted(onbekend))}. Kies uit: {', '.join(alle)}.", file=sys.stderr)
        return 2
    voorbeeld = maak_voorbeeldbrief()
    print("Toezichtbrief van trede 2, drie bladzijden. Medianen; wat wordt vergeleken, loopt om beurten.")
    print(f"Python {platform.python_version()}, {os.cpu_count()} processorkernen, belasting {os.getloadavg()[0]:.1f}.")
    uitvoer = PROJECT / "output"
    uitvoer.mkdir(exist_ok=True)
    # Where letters go, and not among the temporary files: near thousands of files that LibreOffice or a test has just
    # thrown away, ext4 takes ten times as long to make one.
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=uitvoer) as naam:
        map_ = Path(naam)
        leg_klaar(voorbeeld, map_)
        schrijf_sjabloon(voorbeeld.map / "briefpapier.docx", map_ / "sjabloon.docx")
        for meting in namen or METINGEN:
            print(f"\n{alle[meting](voorbeeld, map_)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
