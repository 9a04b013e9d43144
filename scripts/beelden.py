"""Makes the pictures of letters in ``docs/beelden``: ``make beelden``.

They show final letters of ``make voorbeeld``, scaled down and with few colours, so that the files stay small.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Final

from correspondentie.brief.boom import Status
from correspondentie.brief.brief import Afgifte
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.schrijven import schrijf_heel
from correspondentie.vervaardiging.voorbereiden import bereid_voor
from correspondentie.werkmap.werkmap import open_werkmap

PROJECT: Final = Path(__file__).parent.parent
MAP: Final = PROJECT / "docs" / "beelden"
BREEDTE: Final = 760
"""Pixels."""
KLEUREN: Final = 24
BEELDEN: Final = {
    "toezichtbrief": ("toezichtbrief-trede-2.yaml", 1),
    "kamervraag-antwoord": ("kamervraag-antwoord.yaml", 2),
    "ledenbrief": ("ledenbrief.yaml", 1),
}
"""Picture: example case and page."""


def maak_beeld(zaak: str, bladzijde: int) -> bytes:
    """This page of the letter as a small PNG with a thin edge, so that white paper shows on a white screen."""
    from PIL import Image, ImageOps

    werkmap = open_werkmap(PROJECT)
    voorbereid = bereid_voor(PROJECT / "data" / "zaken" / zaak, open_omgeving(werkmap), Afgifte(Status.DEFINITIEF))
    pagina = Drukkerij(werkmap).druk(voorbereid.gemaakt.brief, ["png"])[f"-{bladzijde}.png"]
    with Image.open(BytesIO(pagina)) as groot:
        hoogte = round(groot.height * BREEDTE / groot.width)
        klein = groot.convert("RGB").resize((BREEDTE, hoogte), Image.Resampling.LANCZOS)
    omlijnd = ImageOps.expand(klein, border=1, fill="#cccccc")
    uit = BytesIO()
    omlijnd.quantize(KLEUREN, dither=Image.Dither.NONE).save(uit, "PNG", optimize=True)
    return uit.getvalue()


def main() -> int:
    bestanden = {MAP / f"{naam}.png": maak_beeld(*wat) for naam, wat in BEELDEN.items()}
    schrijf_heel(bestanden)
    for pad, inhoud in bestanden.items():
        sys.stdout.write(f"{pad.relative_to(PROJECT)}  {len(inhoud) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
