"""The typesetters behind one interface; the user or the mailing chooses, the register records which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Protocol

from correspondentie.brief.boom import Brief
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.venster import keur_adres


class Zetter(Protocol):
    """Sets a letter as PDF. The same letter, house style and version give the same bytes."""

    naam: str

    def zet(self, brief: Brief, huisstijl: Huisstijl, map_: Path) -> bytes:
        """The PDF; ``map_`` is the folder of the house style. Raises ``Fout`` when text would get lost."""
        ...


def _weasyprint() -> Zetter:
    from correspondentie.opmaak.pdf.met_weasyprint import WeasyprintZetter

    return WeasyprintZetter()


def _typst() -> Zetter:
    from correspondentie.opmaak.pdf.met_typst import TypstZetter

    return TypstZetter()


ZETTERS: Final[Mapping[str, Callable[[], Zetter]]] = {"weasyprint": _weasyprint, "typst": _typst}
"""By name; who asks for one does not load the other."""


def maak_pdf(brief: Brief, huisstijl: Huisstijl, map_: Path, zetter: str = "weasyprint") -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1; raises ``Fout`` for an unknown typesetter or text that finds no place.

    An addressee that would not show in the window of the envelope is refused before it is set.
    """
    if zetter not in ZETTERS:
        raise MELDING.fout("OM-001", zetter=zetter, tip=bedoelde_u(zetter, ZETTERS))
    keur_adres(brief, huisstijl)
    return ZETTERS[zetter]().zet(brief, huisstijl, map_)
