"""The same letter by plain docxtpl, as a programmer would write it: our letterhead, and a loop for the body.

docxtpl has no footnotes: the one of the letter stands at its end.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any, Final

_ALINEA: Final = (
    '<w:p><w:pPr><w:pStyle w:val="{stijl}"/></w:pPr><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'
)
_CEL: Final = (
    '<w:tc><w:tcPr><w:tcW w:w="2267" w:type="dxa"/></w:tcPr>'
    + _ALINEA.format(stijl="Tabeltekst", tekst="{{{{ rij[{nummer}] }}}}")
    + "</w:tc>"
)


def _opdracht(tekst: str) -> str:
    return _ALINEA.format(stijl="BodyText", tekst=tekst)


def _rijopdracht(tekst: str) -> str:
    return f"<w:tr><w:tc><w:tcPr/>{_opdracht(tekst)}</w:tc></w:tr>"


_LUS: Final = (
    _opdracht("{%p for blok in blokken %}")
    + _opdracht("{%p if blok.soort == 'tabel' %}")
    + '<w:tbl><w:tblPr><w:tblStyle w:val="Tabel"/><w:tblW w:w="6803" w:type="dxa"/></w:tblPr>'
    + "<w:tblGrid>"
    + '<w:gridCol w:w="2267"/>' * 3
    + "</w:tblGrid>"
    + _rijopdracht("{%tr for rij in blok.rijen %}")
    + "<w:tr>"
    + "".join(_CEL.format(nummer=nummer) for nummer in range(3))
    + "</w:tr>"
    + _rijopdracht("{%tr endfor %}")
    + "</w:tbl>"
    + _opdracht("{%p else %}")
    + _ALINEA.format(stijl="{{ blok.stijl }}", tekst="{{ blok.tekst }}")
    + _opdracht("{%p endif %}")
    + _opdracht("{%p endfor %}")
)


def schrijf_sjabloon(briefpapier: Path, doel: Path) -> None:
    """The letterhead with the loop where the body goes: what a programmer would have made in Word, once."""
    with zipfile.ZipFile(briefpapier) as oud, zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == "word/document.xml":
                document = inhoud.decode()
                plek = document.index("{{p inhoud }}")
                begin, einde = document.rindex("<w:p>", 0, plek), document.index("</w:p>", plek) + len("</w:p>")
                inhoud = (document[:begin] + _LUS + document[einde:]).encode()
            nieuw.writestr(naam, inhoud)


def maak(sjabloon: Path, gegevens: dict[str, Any]) -> bytes:
    """Load, render, save."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(sjabloon)
    document.render(gegevens, autoescape=True)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()
