"""``python -m benchmarks [NAAM…]``: every benchmark, or those of these names, as plain tables."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from benchmarks import docx, labels, opdrachten, pdf
from benchmarks.met_docxtpl import schrijf_sjabloon
from benchmarks.tabel import Tabel
from benchmarks.voorbeeldbrief import Voorbeeldbrief, leg_klaar, maak_voorbeeldbrief

METINGEN: Final[dict[str, Callable[[Voorbeeldbrief, Path], Tabel]]] = {
    "docx": docx.meet,
    "pdf": pdf.meet,
    "labels": labels.meet,
    "opdrachten": opdrachten.meet,
}


def main(namen: Sequence[str]) -> int:
    if onbekend := set(namen) - set(METINGEN):
        print(f"Onbekend: {', '.join(sorted(onbekend))}. Kies uit: {', '.join(METINGEN)}.", file=sys.stderr)
        return 2
    voorbeeld = maak_voorbeeldbrief()
    print("Toezichtbrief van trede 2, drie bladzijden. Medianen; wat wordt vergeleken, loopt om beurten.")
    print(f"Python {platform.python_version()}, {os.cpu_count()} processorkernen, belasting {os.getloadavg()[0]:.1f}.")
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        leg_klaar(voorbeeld, map_)
        schrijf_sjabloon(voorbeeld.map / "briefpapier.docx", map_ / "sjabloon.docx")
        for meting in namen or METINGEN:
            print(f"\n{METINGEN[meting](voorbeeld, map_)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
