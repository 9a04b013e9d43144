"""Lay a letter out, see that no text got lost, and write it as PDF."""

from __future__ import annotations

import atexit
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from correspondentie.brief.boom import Brief
from correspondentie.melding import Fout
from correspondentie.opmaak.beeldmerk import lees_beeldmerk
from correspondentie.opmaak.html import maak_zetbron
from correspondentie.opmaak.html.bladspiegel import paginas
from correspondentie.opmaak.html.pagina import Zetbron
from correspondentie.opmaak.html.stijlblad import lettertypen, stijlblad
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.huisstijlmap import huisstijl_css
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.pdf.met_weasyprint.bronnen import BASIS, bronnen, maak_ophaler
from correspondentie.opmaak.pdf.met_weasyprint.inkorting import Inkorting
from correspondentie.opmaak.pdf.met_weasyprint.metagegevens import breid_xmp_uit
from correspondentie.opmaak.pdf.met_weasyprint.nagaan import ga_na, ga_tekens_na
from correspondentie.opmaak.pdf.met_weasyprint.nootlijn import kort_nootlijn_in
from correspondentie.opmaak.pdf.met_weasyprint.sneller import sneller, vergeet
from correspondentie.opmaak.pdf.met_weasyprint.tags import benoem_tags, herstel_tags
from correspondentie.opmaak.pdf.met_weasyprint.verwijzingen import herstel_verwijzingen
from correspondentie.opmaak.pdf.met_weasyprint.wegschrijven import schrijf_eenmaal_uit, zonder_opruimen
from correspondentie.opmaak.pdf.verlies import noot_elders
from correspondentie.opmaak.woorden import woorden_van


class WeasyprintZetter:
    """The default typesetter."""

    naam = "weasyprint"

    def zet(self, brief: Brief, huisstijl: Huisstijl, map_: Path) -> bytes:
        with _vreemde_adressen(), zonder_opruimen(), sneller():
            benoem_tags()
            if huisstijl.beeldmerk is not None:
                # WeasyPrint leaves out what it cannot read.
                lees_beeldmerk(huisstijl.beeldmerk, map_)
            document = _gave_opmaak(brief, huisstijl, map_)
            kort_nootlijn_in(document)
            herstel_verwijzingen(document)
            breid_xmp_uit(document)
            pdf = bytes(document.write_pdf(finisher=_voltooi, pdf_variant="pdf/a-2a", custom_metadata=True))
            # Which glyphs were used is known only now.
            ga_tekens_na(document, huisstijl.typografie.pdf)
            return pdf


def _voltooi(document: Any, pdf: Any) -> None:
    herstel_tags(document, pdf)
    schrijf_eenmaal_uit(pdf)


def _gave_opmaak(brief: Brief, huisstijl: Huisstijl, map_: Path) -> Any:
    """The layout in which nothing is lost and every note stands on the page of its mark; else ``Fout``."""
    bron, woorden = maak_zetbron(brief, huisstijl), woorden_van(brief, huisstijl)
    inkorting = Inkorting(huisstijl.typografie.noot.regel)
    while True:
        document = _maak_op(bron, huisstijl, map_, inkorting.css)
        bevinding = ga_na(document, woorden)
        if bevinding.gaaf:
            return document
        if not bevinding.verdwaald or not inkorting.langer(min(bevinding.verdwaald.values())):
            raise Fout.van(bevinding.meldingen or [noot_elders(min(bevinding.verdwaald))])


def _maak_op(bron: Zetbron, huisstijl: Huisstijl, map_: Path, variant: str) -> Any:
    from weasyprint import HTML

    ophaler = maak_ophaler(bronnen(map_, bron.beelden))
    stijlen = [_stijlblad(huisstijl, map_, huisstijl_css(map_))]
    if variant:
        stijlen.append(_lees_css(variant, map_))
    html = HTML(string=bron.html, base_url=BASIS, url_fetcher=ophaler)
    return html.render(font_config=_lettertypen(), stylesheets=stijlen, pdf_variant="pdf/a-2a")


@functools.cache
def _lettertypen() -> Any:
    """One font configuration per process: making it costs more than a letter."""
    from weasyprint.text.fonts import FontConfiguration

    # Left to the end of the interpreter, its ``__del__`` would find half of the interpreter gone and complain.
    atexit.register(_vergeet)
    return FontConfiguration()


def _vergeet() -> None:
    vergeet()
    _stijlblad.cache_clear()
    _lettertypen.cache_clear()


@functools.lru_cache(maxsize=16)
def _stijlblad(huisstijl: Huisstijl, map_: Path, verfijning: str) -> Any:
    """The parsed style sheet; ``verfijning`` is the text of ``huisstijl.css``, so that a change is seen."""
    # It may bring fonts of its own.
    vergeet()
    css = "\n".join((lettertypen(), stijlblad(huisstijl), paginas(huisstijl), verfijning))
    return _lees_css(css, map_)


def _lees_css(css: str, map_: Path) -> Any:
    from weasyprint import CSS

    ophaler = maak_ophaler(bronnen(map_, ()))
    return CSS(string=css, base_url=BASIS, url_fetcher=ophaler, font_config=_lettertypen())


@contextmanager
def _vreemde_adressen() -> Iterator[None]:
    """A refused address as ``Fout``: WeasyPrint's own error is no ``Exception`` and would end the program."""
    from weasyprint.urls import FatalURLFetchingError

    try:
        yield
    except FatalURLFetchingError as fout:
        adres = str(fout.__cause__ or fout)
        raise MELDING.fout("OM-002", adres=adres.removeprefix(BASIS)) from None
    except RecursionError:
        raise MELDING.fout("OM-003") from None
