"""The same HTML by WeasyPrint as its manual shows it: default settings, nothing kept between letters."""

from __future__ import annotations


def maak(html: str, variant: str | None = None) -> bytes:
    """``variant`` is ``None`` for a plain PDF, ``pdf/ua-1`` for one with tags."""
    from weasyprint import HTML

    return bytes(HTML(string=html).write_pdf(pdf_variant=variant))
