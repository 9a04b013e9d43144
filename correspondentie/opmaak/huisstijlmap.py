"""The folder of a house style: the only files that an output may show, and the refinements in ``huisstijl.css``."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Final

SOORTEN: Final = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}
"""What the style sheet of a house style may name, by suffix."""

_URL: Final = re.compile(r"""url\(\s*["']?([\w.-]+)["']?\s*\)""")


def huisstijl_css(map_: Path) -> str:
    """The refinements of the house style; empty when it has none."""
    bestand = map_ / "huisstijl.css"
    return bestand.read_text(encoding="utf-8") if bestand.is_file() else ""


def bestanden(map_: Path) -> dict[str, Path]:
    """The files that the house style owns, by name: pictures and fonts in its own folder, no links out of it."""
    return {
        pad.name: pad
        for pad in sorted(map_.iterdir())
        if pad.suffix.lower() in SOORTEN and pad.is_file() and pad.resolve().parent == map_.resolve()
    }


def ingesloten(css: str, map_: Path) -> str:
    """The style sheet with the files that it names put inside, so that a page needs no other file."""
    eigen = bestanden(map_)

    def vervang(gevonden: re.Match[str]) -> str:
        pad = eigen.get(gevonden[1])
        if pad is None:
            return "none"
        gegevens = base64.b64encode(pad.read_bytes()).decode("ascii")
        return f"url(data:{SOORTEN[pad.suffix.lower()]};base64,{gegevens})"

    return _URL.sub(vervang, css)
