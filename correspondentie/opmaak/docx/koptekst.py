"""The two headers of a letterhead: with the mark on the first page, with the colofon on the pages after it."""

from __future__ import annotations

from typing import Final

from correspondentie.opmaak.docx import beeld
from correspondentie.opmaak.docx.kaders import hoofdkader, paginanummer
from correspondentie.opmaak.docx.maten import emu, twips
from correspondentie.opmaak.docx.relaties import BASIS, KOP
from correspondentie.opmaak.docx.stijlen import STEMPELWOORD, W
from correspondentie.opmaak.docx.tekst import T, ontsnapt
from correspondentie.opmaak.huisstijl import Beeldmerk, Huisstijl

NAAMRUIMTEN: Final = (
    f'xmlns:w="{W}" xmlns:r="{BASIS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
# A capital of DejaVu Sans or Verdana is 0.73 of its size high, and with its white about 0.67 of it wide.
_HOOFDLETTER: Final = 0.73
_BREEDTE: Final = 0.67


def eerste_koptekst(huisstijl: Huisstijl) -> str:
    """The header of the first page; its height pushes the text of that page down to ``pagina.eerste``."""
    merk = _merk(huisstijl.beeldmerk) if huisstijl.beeldmerk else ""
    pagina = huisstijl.pagina
    hoogte = twips(pagina.eerste) if pagina.eerste > pagina.vervolg else None
    return _koptekst(_paginanummer(huisstijl), merk + _stempel(huisstijl, 1), hoogte)


def vervolgkoptekst(huisstijl: Huisstijl) -> str:
    vlak = huisstijl.vervolgcolofon
    colofon = hoofdkader("vervolgcolofon", vlak) if vlak else ""
    return _koptekst(colofon + _paginanummer(huisstijl), _stempel(huisstijl, 2), None)


def _koptekst(kaders: str, runs: str, hoogte: int | None) -> str:
    regel = f'<w:spacing w:line="{hoogte}" w:lineRule="exact"/>' if hoogte else ""
    drager = f'<w:p><w:pPr><w:pStyle w:val="Header"/>{regel}</w:pPr>{runs}</w:p>'
    return f"{KOP}<w:hdr {NAAMRUIMTEN}>{kaders}{drager}</w:hdr>"


def _paginanummer(huisstijl: Huisstijl) -> str:
    return paginanummer(huisstijl.paginanummer) if huisstijl.paginanummer else ""


def _merk(merk: Beeldmerk) -> str:
    breedte, hoogte = emu(merk.breedte), emu(merk.hoogte or merk.breedte)
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(merk.x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(merk.y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{breedte}" cy="{hoogte}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{beeld.grafiek(1, 'rId1', merk.alternatief, breedte, hoogte)}</wp:anchor></w:drawing></w:r>"
    )


def _stempel(huisstijl: Huisstijl, nummer: int) -> str:
    """The word across the page, as Word itself writes a watermark, between its conditions.

    As wide as for CONCEPT; ``briefpapier`` makes it fit the word of the letter.
    """
    stempel = huisstijl.stempel
    breedte = round(STEMPELWOORD * stempel.grootte * _BREEDTE)
    stijl = (
        f"position:absolute;margin-left:0;margin-top:0;width:{breedte}pt;"
        f"height:{round(stempel.grootte * _HOOFDLETTER)}pt;rotation:{360 - stempel.hoek:g};"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    # Word leaves out the white above and below the capitals, as LibreOffice always does.
    letter = ontsnapt(f'font-family:"{huisstijl.typografie.word}";font-size:1pt')
    return (
        f"<w:r>{T}{{%r if stempel %}}</w:t></w:r><w:r><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
        'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
        f'<v:shape id="PowerPlusWaterMarkObject{nummer}" o:spid="_x0000_s205{nummer}" type="#_x0000_t136" '
        f'alt="{{{{ stempel }}}}" style="{stijl}" o:allowincell="f" fillcolor="{huisstijl.kleuren.stempel}" '
        f'stroked="f"><v:textpath style="{letter}" trim="t" string="{{{{ stempel }}}}"/></v:shape></w:pict></w:r>'
        f"<w:r>{T}{{%r endif %}}</w:t></w:r>"
    )
