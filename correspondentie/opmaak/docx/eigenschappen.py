"""The properties of a Word file: what the letter is, and nothing about the moment or the machine that made it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from correspondentie.opmaak.docx.relaties import KOP
from correspondentie.opmaak.docx.tekst import ontsnapt

_DC = "http://purl.org/dc/elements/1.1/"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EIGEN = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def basiseigenschappen(
    *,
    titel: str,
    onderwerp: str = "",
    auteur: str = "",
    trefwoorden: str = "",
    taal: str = "nl-NL",
    datum: date | None = None,
) -> str:
    """``docProps/core.xml``; the moment of making is midnight of ``datum``."""
    moment = ""
    if datum is not None:
        stempel = f"{datum.isoformat()}T00:00:00Z"
        moment = "".join(
            f'<dcterms:{soort} xsi:type="dcterms:W3CDTF">{stempel}</dcterms:{soort}>'
            for soort in ("created", "modified")
        )
    return (
        f'{KOP}<cp:coreProperties xmlns:cp="{_CP}" xmlns:dc="{_DC}" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{ontsnapt(titel)}</dc:title><dc:subject>{ontsnapt(onderwerp)}</dc:subject>"
        f"<dc:creator>{ontsnapt(auteur)}</dc:creator><cp:keywords>{ontsnapt(trefwoorden)}</cp:keywords>"
        f"<cp:lastModifiedBy>{ontsnapt(auteur)}</cp:lastModifiedBy><cp:revision>1</cp:revision>{moment}"
        f"<dc:language>{ontsnapt(taal)}</dc:language></cp:coreProperties>"
    )


def eigen_eigenschappen(extra: Mapping[str, str]) -> str:
    """``docProps/custom.xml``."""
    delen = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{nr}" name="{ontsnapt(naam)}">'
        f"<vt:lpwstr>{ontsnapt(waarde)}</vt:lpwstr></property>"
        for nr, (naam, waarde) in enumerate(sorted(extra.items()), 2)
    )
    return f'{KOP}<Properties xmlns="{_EIGEN}" xmlns:vt="{_VT}">{delen}</Properties>'
