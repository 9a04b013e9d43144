"""The outputs by name: from a letter to the bytes of its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.brief.boom import Brief
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.opmaak.huisstijl import Huisstijl, lees_huisstijl
from correspondentie.vervaardiging.delen import delen
from correspondentie.vervaardiging.meldingen import MELDING
from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.opmaak.docx.briefpapier import Briefpapier

GEWOON: Final = ("docx", "pdf")
ZETTER: Final = "weasyprint"
ZETTERNAMEN: Final = ("weasyprint", "typst")
"""The typesetters of ``opmaak.pdf`` by name, without loading them."""


class Drukkerij:
    """House styles and letterheads, each read at its first use and kept for the run."""

    def __init__(self, werkmap: Werkmap, zetter: str = ZETTER) -> None:
        self.werkmap = werkmap
        self.zetter = zetter
        self._stijlen: dict[str, Stijlmap] = {}
        self._papieren: dict[str, Briefpapier] = {}

    def met_zetter(self, zetter: str) -> Drukkerij:
        """This one, or one with another typesetter."""
        return self if zetter == self.zetter else Drukkerij(self.werkmap, zetter)

    def stijl(self, naam: str) -> Stijlmap:
        """The house style of this name with its folder; raises ``Fout``."""
        if naam not in self._stijlen:
            mappen = huisstijlen(self.werkmap)
            if naam not in mappen:
                raise MELDING.fout("VV-006", naam=naam, tip=bedoelde_u(naam, mappen))
            self._stijlen[naam] = Stijlmap(lees_huisstijl(mappen[naam]), mappen[naam])
        return self._stijlen[naam]

    def papier(self, naam: str) -> Briefpapier:
        """The compiled letterhead of this house style."""
        from correspondentie.opmaak.docx.briefpapier import laad_briefpapier

        if naam not in self._papieren:
            stijl = self.stijl(naam)
            self._papieren[naam] = laad_briefpapier(stijl.map, stijl.huisstijl)
        return self._papieren[naam]

    def druk(self, brief: Brief, formaten: Iterable[str]) -> dict[str, bytes]:
        """The files of this letter by suffix (``.docx``, ``.pdf``, ``-1.png``, …); raises ``Fout``.

        Of a letter in two files the second has ``-antwoorden`` before its suffix.
        """
        formaten = tuple(formaten)
        alle: dict[str, bytes] = {}
        for deel, document in delen(brief).items():
            gedrukt: dict[str, bytes] = {}
            for formaat in formaten:
                gedrukt |= maker(formaat)(self, document, gedrukt)
            alle |= {f"{deel}{achter}": inhoud for achter, inhoud in gedrukt.items()}
        return alle


@dataclass(frozen=True, slots=True)
class Stijlmap:
    """A house style and the folder with its files."""

    huisstijl: Huisstijl
    map: Path


def huisstijlen(werkmap: Werkmap) -> dict[str, Path]:
    """The folders of the house styles by name, the user's own before the installation's."""
    return werkmap.mappen("sjablonen/huisstijlen", "huisstijl.yaml")


Maker = Callable[[Drukkerij, Brief, Mapping[str, bytes]], dict[str, bytes]]


def _docx(drukkerij: Drukkerij, brief: Brief, _: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.docx.opbouw import maak_docx

    stijl = drukkerij.stijl(brief.huisstijl)
    return {".docx": maak_docx(brief, stijl.huisstijl, drukkerij.papier(brief.huisstijl))}


def _pdf(drukkerij: Drukkerij, brief: Brief, gedrukt: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.pdf.zetter import maak_pdf

    if ".pdf" in gedrukt:
        return {}
    stijl = drukkerij.stijl(brief.huisstijl)
    return {".pdf": maak_pdf(brief, stijl.huisstijl, stijl.map, drukkerij.zetter)}


def _html(drukkerij: Drukkerij, brief: Brief, _: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.html.pagina import maak_html

    stijl = drukkerij.stijl(brief.huisstijl)
    return {".html": maak_html(brief, stijl.huisstijl, stijl.map).encode()}


def _txt(drukkerij: Drukkerij, brief: Brief, _: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.tekst import maak_tekst

    return {".txt": maak_tekst(brief, drukkerij.stijl(brief.huisstijl).huisstijl).encode()}


def _png(drukkerij: Drukkerij, brief: Brief, gedrukt: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.png import maak_png

    pdf = gedrukt.get(".pdf") or _pdf(drukkerij, brief, {})[".pdf"]
    return {f"-{nummer}.png": beeld for nummer, beeld in enumerate(maak_png(pdf), 1)}


def _odt(drukkerij: Drukkerij, brief: Brief, gedrukt: Mapping[str, bytes]) -> dict[str, bytes]:
    from correspondentie.opmaak.odt import maak_odt

    docx = gedrukt.get(".docx") or _docx(drukkerij, brief, {})[".docx"]
    return {".odt": maak_odt(docx, brief, drukkerij.stijl(brief.huisstijl).huisstijl)}


FORMATEN: Final[dict[str, Maker]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "txt": _txt,
    "png": _png,
    "odt": _odt,
}


def maker(formaat: str) -> Maker:
    """The maker of this output; raises ``Fout`` with the nearest name."""
    if formaat not in FORMATEN:
        tip = bedoelde_u(formaat, FORMATEN) or f"Kies uit: {', '.join(FORMATEN)}."
        raise MELDING.fout("VV-001", formaat=formaat, tip=tip)
    return FORMATEN[formaat]
