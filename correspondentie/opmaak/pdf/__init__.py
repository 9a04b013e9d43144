"""From tree to PDF: accessible (PDF/UA-1) and archival (PDF/A-2a) at once, by a typesetter of choice."""

from correspondentie.opmaak.pdf.zetter import ZETTERS, Zetter, maak_pdf

__all__ = ["ZETTERS", "Zetter", "maak_pdf"]
