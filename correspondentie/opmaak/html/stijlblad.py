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
    regel = typografie.broodtekst.regel
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
a {{ color: {kleuren.accent}; text-decoration: none }}
mark {{ background: {kleuren.leemte}; color: inherit }}
sup {{ font-size: 70%; line-height: 0; vertical-align: super }}

main p {{ margin-top: {regel:g}pt }}
main p.aanhef {{ margin-top: 0; break-after: avoid }}
main > :first-child, blockquote > :first-child, .nieuwe-pagina > :first-child {{ margin-top: 0 }}
h1, h2, h3 {{ break-after: avoid; break-inside: avoid; margin-top: {regel:g}pt }}
h1 + p, h2 + p, h3 + p, h1 + ul, h2 + ul, h3 + ul, h1 + ol, h2 + ol, h3 + ol {{ margin-top: 0 }}
.kop1 {{ {letter(typografie.titel)}; font-weight: bold }}
.kop2 {{ {letter(typografie.kop)}; font-weight: bold }}
.kop3 {{ {letter(typografie.broodtekst)}; font-weight: normal; font-style: italic }}
h1.kop1 + p, .kop1 + h2 {{ margin-top: {regel:g}pt }}

ul, ol {{ padding-left: 6mm }}
ul {{ list-style: disc }}
ul ul {{ list-style: "\\002013\\0000a0" }}
ol {{ list-style: decimal }}
ol ol {{ list-style: lower-alpha }}
main li > p {{ margin-top: 0 }}
main li > p + p {{ margin-top: {regel / 2:g}pt }}
main p + ul, main p + ol {{ margin-top: 0 }}
main table + ul, main table + ol, main blockquote + ul, main blockquote + ol {{ margin-top: {regel:g}pt }}

table {{ width: 100%; border-collapse: collapse; margin-top: {regel:g}pt }}
th, td {{ text-align: left; vertical-align: top; font-weight: normal; padding: 1.5pt 6pt 1.5pt 0;
  border-bottom: .35pt solid {kleuren.lijn} }}
th:last-child, td:last-child {{ padding-right: 0 }}
thead th, thead td {{ font-weight: bold; vertical-align: bottom; border-bottom: .7pt solid {kleuren.tekst} }}
th.midden, td.midden {{ text-align: center }}
th.rechts, td.rechts {{ text-align: right }}
tr {{ break-inside: avoid }}
tr.lang {{ break-inside: auto }}
thead {{ break-after: avoid; break-inside: avoid }}
main p + table, main p + ul, main p + ol {{ break-before: avoid }}
main h1 + table, main h2 + table, main h3 + table {{ margin-top: {regel / 4:g}pt }}

blockquote {{ margin: {regel:g}pt 5mm 0; padding-left: 3mm; border-left: .7pt solid {kleuren.lijn} }}
img.beeld {{ display: inline-block; vertical-align: bottom; max-width: 100% }}
.bijeen {{ break-inside: avoid; break-before: avoid }}
main .bijeen > :first-child {{ margin-top: {regel:g}pt }}
main .ondertekening + .ondertekening {{ margin-top: {3 * regel:g}pt }}
main .ondertekening.met-beeld, main .met-beeld + .ondertekening {{ margin-top: {regel / 2:g}pt }}
main p.klein {{ {letter(typografie.klein)} }}

.vlak .vermelding, .referentieregels .vermelding {{ margin: 0 }}
.vet, .colofon .label, .vervolgcolofon .label {{ font-weight: bold }}
.nieuwe-pagina {{ break-before: page }}
"""
