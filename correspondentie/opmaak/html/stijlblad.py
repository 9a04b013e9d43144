"""The look of the nodes of a letter as CSS, made from the measures of the house style."""

from __future__ import annotations

from typing import Final

from correspondentie.opmaak.huisstijl import Huisstijl, Letter

_SNEDEN: Final = (
    ("DejaVuSans.ttf", "normal", "normal"),
    ("DejaVuSans-Bold.ttf", "bold", "normal"),
    ("DejaVuSans-Oblique.ttf", "normal", "italic"),
    ("DejaVuSans-BoldOblique.ttf", "bold", "italic"),
)


def lettertypen() -> str:
    """The typeface that comes with the installation, under its own name."""
    return "\n".join(
        f'@font-face {{ font-family: "DejaVu Sans"; src: url(lettertypen/{bestand});'
        f" font-weight: {gewicht}; font-style: {stand} }}"
        for bestand, gewicht, stand in _SNEDEN
    )


def letter(maat: Letter) -> str:
    """Size and line height of a type size."""
    return f"font-size: {maat.grootte:g}pt; line-height: {maat.regel:g}pt"


def css_tekst(tekst: str) -> str:
    """Any text as a CSS string: every character but letters and digits is escaped."""
    return '"' + "".join(teken if teken.isalnum() else f"\\{ord(teken):06x}" for teken in tekst) + '"'


def stijlblad(huisstijl: Huisstijl) -> str:
    """Type, white space and colours of the nodes; where things stand on the page is in ``bladspiegel``."""
    typografie, kleuren = huisstijl.typografie, huisstijl.kleuren
    maten, regel = huisstijl.maten, typografie.broodtekst.regel
    return f"""
html {{ --tekst: {kleuren.tekst}; --accent: {kleuren.accent}; --lijn: {kleuren.lijn};
  font-family: {css_tekst(typografie.pdf)}, {css_tekst(typografie.word)}, sans-serif;
  {letter(typografie.broodtekst)}; color: {kleuren.tekst}; font-variant-ligatures: none; hyphens: manual }}
body, p, h1, h2, h3, ul, ol, blockquote, table {{ margin: 0; padding: 0 }}
html {{ overflow-wrap: break-word }}
.breekbaar {{ overflow-wrap: anywhere }}
p, li, blockquote {{ orphans: 2; widows: 2 }}
em {{ font-style: italic }}
strong {{ font-weight: bold }}
a {{ color: {kleuren.accent}; text-decoration: underline }}
.heel {{ white-space: nowrap }}
mark {{ background: {kleuren.leemte}; color: inherit }}
sup {{ font-size: 70%; line-height: 0; vertical-align: super }}

main p {{ margin-top: {regel:g}pt }}
main p.aanhef {{ margin-top: 0; break-after: avoid }}
main > :first-child, blockquote > :first-child, .nieuwe-pagina > :first-child {{ margin-top: 0 }}
h1, h2, h3 {{ break-after: avoid; break-inside: avoid; margin-top: {regel:g}pt }}
.kop1 {{ {letter(typografie.titel)}; font-weight: bold; color: {kleuren.kop} }}
.kop2 {{ {letter(typografie.kop)}; font-weight: bold; color: {kleuren.kop} }}
.kop3 {{ {letter(typografie.broodtekst)}; font-weight: normal; font-style: italic }}
main .kop2 + *, main .kop3 + * {{ margin-top: 0 }}
main .kop1 + * {{ margin-top: {regel:g}pt }}

ul, ol {{ margin-top: {regel:g}pt; padding-left: {maten.inspringing:g}mm }}
.kort, .aankondiging {{ break-inside: avoid }}
main li > * {{ margin-top: {regel / 2:g}pt }}
main li > :first-child, main p + ul, main p + ol {{ margin-top: 0 }}
.los > li + li {{ margin-top: {regel / 2:g}pt }}

table {{ width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: {regel:g}pt }}
th, td {{ text-align: left; vertical-align: top; font-weight: normal;
  padding: {maten.celwit:g}pt {maten.kolomwit:g}pt {maten.celwit:g}pt 0;
  border-bottom: {maten.rijlijn:g}pt solid {kleuren.lijn} }}
th:last-child, td:last-child {{ padding-right: 0 }}
thead th, thead td {{ font-weight: bold; vertical-align: bottom;
  border-bottom: {maten.koplijn:g}pt solid {kleuren.tekst} }}
th.midden, td.midden {{ text-align: center }}
th.rechts, td.rechts {{ text-align: right }}
tr {{ break-inside: avoid }}
tr.lang {{ break-inside: auto }}
thead {{ break-after: avoid; break-inside: avoid }}
main p + table, main p + ul, main p + ol {{ break-before: avoid }}

blockquote {{ margin: {regel:g}pt 0 0 {maten.inspringing / 2:g}mm; padding-left: {maten.inspringing / 2:g}mm;
  border-left: {maten.koplijn:g}pt solid {kleuren.lijn} }}
img.beeld {{ display: inline-block; vertical-align: bottom; max-width: 100% }}
.bijeen {{ break-inside: avoid; break-before: avoid }}
main .bijeen > :first-child {{ margin-top: {regel:g}pt }}
main .ondertekening + .ondertekening {{ margin-top: {3 * regel:g}pt }}
main .ondertekening.met-beeld, main .met-beeld + .ondertekening {{ margin-top: {regel / 2:g}pt }}
main p.klein {{ {letter(typografie.klein)} }}
main p.klein + p.klein {{ margin-top: 0 }}

.vlak .vermelding, .referentieregels .vermelding {{ margin: 0 }}
.vet, .colofon .label, .vervolgcolofon .label {{ font-weight: bold }}
.colofon .label, .vervolgcolofon .label {{ color: {kleuren.label} }}
.nieuwe-pagina {{ break-before: page }}
"""
