"""Makes the pictures of letters in ``docs/beelden``: ``make beelden``.

They show final letters of ``make voorbeeld`` and the receipt of an example mailing, scaled down and with few colours,
so that the files stay small.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
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
MAILING: Final = PROJECT / "data" / "mailings" / "voorbeeld-uitnodiging.yaml"
MOMENT: Final = datetime(2026, 4, 21, 9, tzinfo=UTC)


def brief(zaak: str, bladzijde: int) -> bytes:
    """This page of the letter as PNG."""
    werkmap = open_werkmap(PROJECT)
    voorbereid = bereid_voor(PROJECT / "data" / "zaken" / zaak, open_omgeving(werkmap), Afgifte(Status.DEFINITIEF))
    return Drukkerij(werkmap).druk(voorbereid.gemaakt.brief, ["png"])[f"-{bladzijde}.png"]


def ontvangstlijst() -> bytes:
    """The first page of the receipt of the example mailing, carried out at a fixed moment."""
    from correspondentie.mailing.ontvangstlijst import als_pdf, maak_ontvangstlijst
    from correspondentie.mailing.opgave import lees_mailing
    from correspondentie.mailing.plan import maak_plan
    from correspondentie.mailing.ploeg import ploeg
    from correspondentie.mailing.uitvoeren import voer_uit
    from correspondentie.opmaak.png import maak_png
    from correspondentie.register import open_register

    bestand = lees_mailing(MAILING)
    with (
        TemporaryDirectory() as map_,
        open_register(f"sqlite:///{map_}/register.sqlite", klok=lambda: MOMENT) as register,
        ploeg(werkers=1) as werkers,
    ):
        plan = maak_plan(bestand, open_werkmap(PROJECT), werkers.verdeel, register=register)
        for _ in voer_uit(plan, register, werkers, Path(map_), door="r. voorbeeld"):
            pass
        pdf = als_pdf(maak_ontvangstlijst(register, bestand.naam, Path(map_), MOMENT.date()))
    return maak_png(pdf)[0]


def verklein(pagina: bytes) -> bytes:
    """A small PNG with a thin edge, so that white paper shows on a white screen."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(pagina)) as groot:
        hoogte = round(groot.height * BREEDTE / groot.width)
        klein = groot.convert("RGB").resize((BREEDTE, hoogte), Image.Resampling.LANCZOS)
    omlijnd = ImageOps.expand(klein, border=1, fill="#cccccc")
    uit = BytesIO()
    omlijnd.quantize(KLEUREN, dither=Image.Dither.NONE).save(uit, "PNG", optimize=True)
    return uit.getvalue()


def main() -> int:
    paginas = {naam: brief(*wat) for naam, wat in BEELDEN.items()} | {"ontvangstlijst": ontvangstlijst()}
    bestanden = {MAP / f"{naam}.png": verklein(pagina) for naam, pagina in paginas.items()}
    schrijf_heel(bestanden)
    for pad, inhoud in bestanden.items():
        sys.stdout.write(f"{pad.relative_to(PROJECT)}  {len(inhoud) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
