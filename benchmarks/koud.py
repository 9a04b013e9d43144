"""One letter in a process of its own: ``python -m benchmarks.koud MAKER MAP`` (see ``voorbeeldbrief.leg_klaar``)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final


def _brief(map_: Path, zetter: str) -> tuple[Any, Any]:
    import pickle

    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.werkmap.werkmap import open_werkmap

    drukkerij = Drukkerij(open_werkmap(Path(__file__).parent.parent), zetter)
    return drukkerij, pickle.loads((map_ / "brief.pickle").read_bytes())


def _eigen(formaat: str, zetter: str = "weasyprint") -> Callable[[Path], bytes]:
    def maak(map_: Path) -> bytes:
        drukkerij, brief = _brief(map_, zetter)
        gedrukt: dict[str, bytes] = drukkerij.druk(brief, [formaat])
        return gedrukt[f".{formaat}"]

    return maak


def _docxtpl(map_: Path) -> bytes:
    import json

    from benchmarks.met_docxtpl import maak

    return maak(map_ / "sjabloon.docx", json.loads((map_ / "gegevens.json").read_text(encoding="utf-8")))


def _weasyprint(variant: str | None) -> Callable[[Path], bytes]:
    def maak_een(map_: Path) -> bytes:
        from benchmarks.met_weasyprint import maak

        return maak((map_ / "brief.html").read_text(encoding="utf-8"), variant)

    return maak_een


MAKERS: Final[dict[str, Callable[[Path], bytes]]] = {
    "docx": _eigen("docx"),
    "pdf": _eigen("pdf"),
    "typst": _eigen("pdf", "typst"),
    "docxtpl": _docxtpl,
    "weasyprint": _weasyprint(None),
    "weasyprint-ua": _weasyprint("pdf/ua-1"),
}

if __name__ == "__main__":
    MAKERS[sys.argv[1]](Path(sys.argv[2]))
