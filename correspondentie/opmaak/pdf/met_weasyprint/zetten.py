"""Lay a letter out, see that no text got lost, and write it as PDF."""

from __future__ import annotations

import atexit
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from correspondentie.brief.boom import Brief
from correspondentie.melding import Fout
from correspondentie.opmaak.html import maak_zetbron
from correspondentie.opmaak.html.bladspiegel import paginas
from correspondentie.opmaak.html.pagina import Zetbron
from correspondentie.opmaak.html.stijlblad import lettertypen, stijlblad
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.huisstijlmap import huisstijl_css
from correspondentie.opmaak.meldingen import MELDING
from correspondentie.opmaak.pdf.met_weasyprint.bronnen import BASIS, bronnen, maak_ophaler
from correspondentie.opmaak.pdf.met_weasyprint.metagegevens import breid_xmp_uit
from correspondentie.opmaak.pdf.met_weasyprint.nagaan import Bevinding, ga_na, ga_tekens_na
from correspondentie.opmaak.pdf.met_weasyprint.nootlijn import kort_nootlijn_in
from correspondentie.opmaak.pdf.met_weasyprint.tags import benoem_tags, herstel_tags
from correspondentie.opmaak.pdf.met_weasyprint.verwijzingen import laat_dubbele_weg
from correspondentie.opmaak.woorden import Woorden, woorden_van

VARIANTEN: Final = (
    "",
    "voetnoot { footnote-policy: block } @page { @footnote { margin-top: 15pt } }",
    "@page { @footnote { margin-top: 15pt } }",
    "@page { @footnote { margin-top: 20pt } }",
    "@page { @footnote { padding-bottom: 3pt } }",
    "voetnoot { footnote-policy: block }",
    "@page { @footnote { margin-top: 26pt } }",
)
"""Styles that are tried in turn when a note lands on a later page or gets lost.

Workaround for Kozea/WeasyPrint#1564 and #2502 (in 70.0): whether a note fits is decided before the lines around it
are final, and a small change of measures decides otherwise. Of 45 letters with 20 to 40 notes each, 34 were right at
once and 44 with one of these; letters with fewer notes hardly ever need a second. Remove when both are closed.
"""


class WeasyprintZetter:
    """The default typesetter."""

    naam = "weasyprint"

    def zet(self, brief: Brief, huisstijl: Huisstijl, map_: Path) -> bytes:
        with _vreemde_adressen():
            benoem_tags()
            bron = maak_zetbron(brief, huisstijl)
            document = _beste_opmaak(bron, woorden_van(brief, huisstijl), huisstijl, map_)
            kort_nootlijn_in(document)
            laat_dubbele_weg(document)
            breid_xmp_uit(document)
            pdf = bytes(document.write_pdf(finisher=herstel_tags, pdf_variant="pdf/a-2a", custom_metadata=True))
            # Which glyphs were used is known only now.
            ga_tekens_na(document, huisstijl.typografie.pdf)
            return pdf


def _beste_opmaak(bron: Zetbron, woorden: Woorden, huisstijl: Huisstijl, map_: Path) -> Any:
    """The first layout with every note at its page; else the one with the fewest late ones; else ``Fout``."""
    pogingen: list[tuple[Bevinding, Any]] = []
    for variant in VARIANTEN:
        document = _maak_op(bron, huisstijl, map_, variant)
        bevinding = ga_na(document, woorden)
        if bevinding.gaaf:
            return document
        pogingen.append((bevinding, document))
    bevinding, document = min(pogingen, key=lambda poging: poging[0].ernst)
    if bevinding.meldingen:
        raise Fout.van(bevinding.meldingen)
    return document


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
    _stijlblad.cache_clear()
    _lettertypen.cache_clear()


@functools.lru_cache(maxsize=16)
def _stijlblad(huisstijl: Huisstijl, map_: Path, verfijning: str) -> Any:
    """The parsed style sheet; ``verfijning`` is the text of ``huisstijl.css``, so that a change is seen."""
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
