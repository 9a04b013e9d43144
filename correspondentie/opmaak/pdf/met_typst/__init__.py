"""PDF by Typst: the tree as data for one fixed program, no system library, many times as fast."""

from correspondentie.opmaak.pdf.met_typst.zetten import TypstZetter

__all__ = ["TypstZetter"]
