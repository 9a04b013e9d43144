"""From bytes to lines: which kind of file it is shows from its content, not from its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from correspondentie.bron.pakket import OUD_KANTOORBESTAND, is_versleuteld
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.kamervraag.invoer.regel import Bron

GROOTSTE_BESTAND: Final = 30
"""MB. The longest sets with scanned enclosures stay under ten."""
_HTML: Final = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|body|head|div|p|h[1-6]|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEELD: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")


def lees_bytes(pad: Path) -> bytes:
    """The content of a file; raises ``Fout`` when it is absent, unreadable, empty or too large."""
    try:
        with pad.open("rb") as stroom:
            ruw = stroom.read(GROOTSTE_BESTAND * 1_000_000 + 1)
    except (FileNotFoundError, ValueError):
        raise MELDING.fout("KV-201") from None
    except OSError as fout:
        reden = "het is een map" if isinstance(fout, IsADirectoryError) else fout.strerror or "onbekende oorzaak"
        raise MELDING.fout("KV-202", reden=reden) from None
    if len(ruw) > GROOTSTE_BESTAND * 1_000_000:
        raise MELDING.fout("KV-203", grens=GROOTSTE_BESTAND)
    return ruw


def is_json(ruw: bytes) -> bool:
    """Whether this is a saved answer of the open data."""
    begin = ruw[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return begin[:1] in (b"{", b"[") and bool(re.match(rb"[{\[]\s*[\"{\[\]}]", begin))


def lees_bron(ruw: bytes, naam: str) -> Bron:
    """The lines of a Word file, PDF, HTML or text; raises ``Fout`` for what is none of them."""
    if not ruw.strip():
        raise MELDING.fout("KV-204")
    if ruw.startswith(b"PK"):
        from correspondentie.kamervraag.invoer.docx import lees_docx

        return lees_docx(ruw, naam)
    if ruw.startswith(OUD_KANTOORBESTAND):
        if is_versleuteld(ruw):
            raise MELDING.fout("KV-206", tip="Haal het wachtwoord eraf en sla het bestand opnieuw op.")
        raise MELDING.fout("KV-205", tip="Open het in Word en sla het op als .docx.")
    if b"%PDF-" in ruw[:1024]:
        from correspondentie.kamervraag.invoer.pdf import lees_pdf

        return lees_pdf(ruw, naam)
    if ruw.startswith((*_BEELD, b"{\\rtf")):
        raise MELDING.fout("KV-205", tip="Lever de vragen als Word-bestand, pdf, HTML, tekst of JSON.")
    if _HTML.match(ruw[:4096]):
        from correspondentie.kamervraag.invoer.html import lees_html

        return lees_html(ruw, naam)
    from correspondentie.kamervraag.invoer.tekst import lees_tekst

    return lees_tekst(ruw, naam)
