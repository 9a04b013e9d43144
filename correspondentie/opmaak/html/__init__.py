"""From tree to HTML: the page of the preview, and the source from which WeasyPrint sets the PDF."""

from correspondentie.opmaak.html.pagina import maak_html, maak_zetbron

__all__ = ["maak_html", "maak_zetbron"]
