"""Where everything stands on the page as CSS: once for the typesetter (paged), once for the screen (a sheet)."""

from __future__ import annotations

from correspondentie.opmaak.html.stijlblad import css_tekst, letter
from correspondentie.opmaak.huisstijl import Hoofdvlak, Huisstijl, Paginanummer, Referentieregels


def paginas(huisstijl: Huisstijl) -> str:
    """The pages of the PDF.

    Every ``y`` of the house style is the top of a line box. What is repeated stands in margin boxes, which hang at
    a corner of the sheet: the boxes themselves have no size that matters, so that any place can be reached. The text
    is ``relative`` only to be painted in reading order: what has no position comes before the regions of the head.
    Pictures are not smoothed (``crisp-edges``): PDF/A-2 forbids interpolation (ISO 19005-2, 6.2.8).
    """
    pagina, typografie, kleuren = huisstijl.pagina, huisstijl.typografie, huisstijl.kleuren
    rechts = pagina.breedte - pagina.links - pagina.tekstbreedte
    boven = "content: element(vervolgcolofon)" if huisstijl.vervolgcolofon else "content: none"
    # A margin box inherits nothing from the body.
    hoek = (
        f"font-family: {css_tekst(typografie.pdf)}; {letter(typografie.klein)}; color: {kleuren.tekst};"
        " vertical-align: top; text-align: left; margin: 0; padding: 0"
    )
    return f"""
@page {{ size: {pagina.breedte:g}mm {pagina.hoogte:g}mm;
  margin: {pagina.vervolg:g}mm {rechts:g}mm {pagina.onder:g}mm {pagina.links:g}mm;
  @top-left-corner {{ {hoek}; {boven} }}
  @top-right-corner {{ {hoek}; content: element(stempel); z-index: -1 }}
  @bottom-left-corner {{ {hoek}; {_paginanummer(huisstijl.paginanummer, pagina.hoogte - pagina.onder)} }}
  @footnote {{ margin-top: {typografie.noot.regel:g}pt; padding-top: 3pt; padding-bottom: .1mm;
    border-top: .75pt solid {kleuren.tekst} }}
}}
@page :first {{ margin-top: {pagina.eerste:g}mm; @top-left-corner {{ content: none }} }}
{_vlakken(huisstijl, pagina.links, pagina.eerste)}
.vlak {{ position: absolute }}
.vlak.vervolgcolofon {{ position: running(vervolgcolofon); {_plek(huisstijl)} }}
.stempel {{ position: running(stempel); margin-left: {-(pagina.links + pagina.tekstbreedte):g}mm;
  width: {pagina.breedte:g}mm; height: {pagina.hoogte:g}mm; line-height: {pagina.hoogte:g}mm; text-align: center;
  white-space: nowrap; {_stempel(huisstijl)} }}
img {{ image-rendering: crisp-edges }}
main, .referentieregels {{ position: relative }}
voetnoot {{ float: footnote; footnote-display: block; footnote-policy: line; {letter(typografie.noot)};
  font-weight: normal; font-style: normal; text-align: left }}
voetnoot::footnote-call {{ content: counter(footnote); font-size: 70%; line-height: 0; vertical-align: super;
  font-weight: normal; font-style: normal }}
voetnoot::footnote-marker {{ content: counter(footnote) "\\0000a0"; font-size: 70%; line-height: 0;
  vertical-align: super }}
"""


def blad(huisstijl: Huisstijl) -> str:
    """One long sheet for the screen, with the head where it stands on paper."""
    pagina, typografie, kleuren = huisstijl.pagina, huisstijl.typografie, huisstijl.kleuren
    rechts = pagina.breedte - pagina.links - pagina.tekstbreedte
    return f"""
@page {{ size: {pagina.breedte:g}mm {pagina.hoogte:g}mm; margin: 0 }}
@media screen {{ body {{ background: #e8e8e8 }} .brief {{ margin: 8mm auto; box-shadow: 0 1px 6px #999 }} }}
.brief {{ position: relative; box-sizing: border-box; width: {pagina.breedte:g}mm; min-height: {pagina.hoogte:g}mm;
  padding: {pagina.eerste:g}mm {rechts:g}mm {pagina.onder:g}mm {pagina.links:g}mm; background: #fff }}
{_vlakken(huisstijl, 0, 0)}
.vlak {{ position: absolute }}
.stempel {{ position: absolute; top: 100mm; left: 0; width: 100%; text-align: center; line-height: 1;
  {_stempel(huisstijl)}; pointer-events: none }}
header, main, .noten {{ position: relative }}
header {{ position: static }}
.waarde {{ cursor: help }}
.waarde:hover {{ outline: 1px solid {kleuren.accent} }}
.noten {{ {letter(typografie.noot)}; margin-top: {2 * typografie.broodtekst.regel:g}pt;
  border-top: .35pt solid {kleuren.tekst}; padding-top: 4pt }}
"""


def _stempel(huisstijl: Huisstijl) -> str:
    stempel = huisstijl.stempel
    return (
        f"color: {huisstijl.kleuren.stempel}; font-size: {stempel.grootte:g}pt; transform: rotate({-stempel.hoek:g}deg)"
    )


def _vlakken(huisstijl: Huisstijl, links: float, boven: float) -> str:
    """The regions of the first page, seen from a point ``links`` and ``boven`` millimetres into the page."""
    regels = [_vlak(naam, vlak, huisstijl, links, boven) for naam, vlak in huisstijl.vlakken.items()]
    if merk := huisstijl.beeldmerk:
        maat = f"width: {merk.breedte:g}mm" + (f"; height: {merk.hoogte:g}mm" if merk.hoogte else "")
        plaats = f"left: {merk.x - links:g}mm; top: {merk.y - boven:g}mm"
        regels.append(f".beeldmerk {{ position: absolute; {plaats}; {maat}; object-fit: contain }}")
    if huisstijl.referentieregels is not None:
        regels.append(_referentieregels(huisstijl.referentieregels, huisstijl))
    return "\n".join(regels)


def _vlak(naam: str, vlak: Hoofdvlak, huisstijl: Huisstijl, links: float, boven: float) -> str:
    return (
        f".{naam} {{ left: {vlak.x - links:g}mm; top: {vlak.y - boven:g}mm; width: {vlak.breedte:g}mm;"
        f" {letter(getattr(huisstijl.typografie, vlak.letter))} }}"
    )


def _plek(huisstijl: Huisstijl) -> str:
    vlak = huisstijl.vervolgcolofon
    if vlak is None:
        return "display: none"
    plaats = f"margin-left: {vlak.x:g}mm; margin-top: {vlak.y:g}mm; width: {vlak.breedte:g}mm"
    return f"{plaats}; {letter(getattr(huisstijl.typografie, vlak.letter))}"


def _referentieregels(regels: Referentieregels, huisstijl: Huisstijl) -> str:
    inspringen = regels.waarde_x - huisstijl.pagina.links
    maat = letter(getattr(huisstijl.typografie, regels.letter))
    return f"""
.referentieregels {{ {maat}; padding-bottom: {regels.wit_onder:g}pt }}
.referentieregels .vermelding {{ padding-left: {inspringen:g}mm }}
.referentieregels .label {{ float: left; margin-left: {-inspringen:g}mm; width: {inspringen:g}mm; font-weight: normal }}
"""


def _paginanummer(nummer: Paginanummer | None, boven: float) -> str:
    """The page number in the bottom left corner box, which begins at ``boven`` and at the left edge."""
    if nummer is None:
        return "content: none"
    # A text indent, since a margin box in a corner takes its width from the margins.
    return (
        f"content: {_met_tellers(nummer.tekst)}; white-space: nowrap; text-indent: {nummer.x:g}mm;"
        f" margin-top: {nummer.y - boven:g}mm"
    )


def _met_tellers(tekst: str) -> str:
    """``Pagina {n} van {m}`` as a CSS content value."""
    tellers = {"{n}": "counter(page)", "{m}": "counter(pages)"}
    delen: list[str] = []
    rest = tekst
    while rest:
        eerste = min((p for p in (rest.find(t) for t in tellers) if p >= 0), default=-1)
        if eerste < 0:
            delen.append(css_tekst(rest))
            break
        if eerste:
            delen.append(css_tekst(rest[:eerste]))
        delen.append(tellers[rest[eerste : eerste + 3]])
        rest = rest[eerste + 3 :]
    return " ".join(delen) or '""'
