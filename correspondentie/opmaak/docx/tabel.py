"""Tables: a header row that repeats, rows that stay whole, widths by what the columns hold."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Inlines, Tabel, Uitlijning, platte_tekst
from correspondentie.opmaak.docx.alinea import paragraaf
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver

_JC: Final = {Uitlijning.LINKS: "", Uitlijning.MIDDEN: "center", Uitlijning.RECHTS: "right"}
# Room in a cell beside its text, in characters; a character of Verdana is about 0.62 of its size wide.
_RAND: Final = 3
_TEKENBREEDTE: Final = 0.62
_LANGSTE: Final = 60


def schrijf_tabel(tabel: Tabel, schrijver: Schrijver, omgeving: Omgeving) -> str:
    boek = schrijver.boek
    breedten = kolombreedten(tabel, boek.tekstbreedte - omgeving.links, boek.tekengrootte)
    inspringing = f'<w:tblInd w:w="{omgeving.links}" w:type="dxa"/>' if omgeving.links else ""
    schrijver.wit_boven = 0
    # A header row alone at the foot of a page says nothing.
    kop_omgeving = Omgeving(bij_volgende=bool(tabel.rijen) or omgeving.bij_volgende)
    rijen = [_rij(tabel, tabel.kop, breedten, schrijver, kop_omgeving, kop=True)]
    for nr, rij in enumerate(tabel.rijen, 1):
        samen = omgeving.bij_volgende if nr == len(tabel.rijen) else omgeving.bijeen
        rijen.append(_rij(tabel, rij, breedten, schrijver, Omgeving(bij_volgende=samen)))
    schrijver.wit_boven, schrijver.na_tabel = boek.regel, True
    kolommen = "".join(f'<w:gridCol w:w="{breedte}"/>' for breedte in breedten)
    eerste_kolom = int(tabel.rijkoppen)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{boek.stijl("Tabel")}"/><w:tblW w:w="{sum(breedten)}" w:type="dxa"/>'
        f'{inspringing}<w:tblLayout w:type="fixed"/><w:tblLook w:val="{0x0620 | eerste_kolom << 7:04X}" w:firstRow="1" '
        f'w:lastRow="0" w:firstColumn="{eerste_kolom}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{kolommen}</w:tblGrid>"
        f"{''.join(rijen)}</w:tbl>"
    )


def scheiding(schrijver: Schrijver) -> str:
    """What keeps two tables apart, begins a page before a table, and what Word wants below a table at the end."""
    schrijver.wit_boven, schrijver.na_tabel = 0, False
    nieuw, schrijver.nieuwe_pagina = schrijver.nieuwe_pagina, False
    pagina = "<w:pageBreakBefore/>" if nieuw else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{schrijver.boek.stijl("Tabelscheiding")}"/>{pagina}</w:pPr></w:p>'


def _rij(
    tabel: Tabel,
    cellen: tuple[Inlines, ...],
    breedten: list[int],
    schrijver: Schrijver,
    omgeving: Omgeving,
    *,
    kop: bool = False,
) -> str:
    herhaal = "<w:tblHeader/>" if kop else ""
    uit = [f"<w:tr><w:trPr><w:cantSplit/>{herhaal}</w:trPr>"]
    for cel, uitlijning, breedte in zip(cellen, tabel.uitlijning, breedten, strict=True):
        alinea = paragraaf("Tabelkop" if kop else "Tabeltekst", cel, schrijver, omgeving, uitlijning=_JC[uitlijning])
        uit.append(f'<w:tc><w:tcPr><w:tcW w:w="{breedte}" w:type="dxa"/></w:tcPr>{alinea}</w:tc>')
    uit.append("</w:tr>")
    return "".join(uit)


def kolombreedten(tabel: Tabel, totaal: int, tekengrootte: int) -> list[int]:
    """Widths in twips that add up to ``totaal``: no less than the longest word, the rest by the longest text.

    ``tekengrootte`` is the type size in twips.
    """
    teken = tekengrootte * _TEKENBREEDTE
    wensen: list[float] = []
    minima: list[float] = []
    for kolom in zip(tabel.kop, *tabel.rijen, strict=True):
        teksten = [platte_tekst(cel) for cel in kolom]
        langste = max((len(tekst) for tekst in teksten), default=0)
        woord = max((len(woord) for tekst in teksten for woord in tekst.split()), default=0)
        wensen.append((min(langste, _LANGSTE) + _RAND) * teken)
        minima.append((min(woord, _LANGSTE) + _RAND) * teken)
    if sum(minima) >= totaal:
        gewicht, basis, over = minima, [0.0] * len(minima), float(totaal)
    else:
        basis, over = minima, totaal - sum(minima)
        gewicht = [wens - minimum for wens, minimum in zip(wensen, minima, strict=True)]
        if not sum(gewicht):
            gewicht = wensen
    breedten = [round(b + over * g / sum(gewicht)) for b, g in zip(basis, gewicht, strict=True)]
    breedten[-1] += totaal - sum(breedten)
    return breedten
