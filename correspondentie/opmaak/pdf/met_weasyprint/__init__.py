"""WeasyPrint as typesetter: paged CSS, the house style's ``huisstijl.css`` on top."""

from correspondentie.opmaak.pdf.met_weasyprint.zetten import WeasyprintZetter

__all__ = ["WeasyprintZetter"]
