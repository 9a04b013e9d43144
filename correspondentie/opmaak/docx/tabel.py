"""Tables: a header row that repeats, rows that stay whole, widths by what the columns hold."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Inlines, Tabel, Uitlijning
from correspondentie.opmaak.docx.alinea import paragraaf
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver
from correspondentie.opmaak.kolommen import is_korte_tabel, kolombreedten

_JC: Final = {Uitlijning.LINKS: "", Uitlijning.MIDDEN: "center", Uitlijning.RECHTS: "right"}
_ZONDER_RAND: Final = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>'


def schrijf_tabel(tabel: Tabel, schrijver: Schrijver, omgeving: Omgeving) -> str:
    boek = schrijver.boek
    breedten = kolombreedten(tabel, boek.tekstbreedte - omgeving.links, boek.tekengrootte)
    inspringing = f'<w:tblInd w:w="{omgeving.links}" w:type="dxa"/>' if omgeving.links else ""
    schrijver.wit_boven = 0
    # A header row alone at the foot of a page says nothing.
    kop_omgeving = Omgeving(bij_volgende=bool(tabel.rijen) or omgeving.bij_volgende)
    rijen = [_rij(tabel, tabel.kop, breedten, schrijver, kop_omgeving, kop=True)]
    for nr, rij in enumerate(tabel.rijen, 1):
        samen = omgeving.bij_volgende if nr == len(tabel.rijen) else omgeving.bijeen or is_korte_tabel(tabel)
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
    for nr, (cel, uitlijning, breedte) in enumerate(zip(cellen, tabel.uitlijning, breedten, strict=True), 1):
        alinea = paragraaf("Tabelkop" if kop else "Tabeltekst", cel, schrijver, omgeving, uitlijning=_JC[uitlijning])
        # Figures in the last column end where the rules end.
        rand = _ZONDER_RAND if nr == len(cellen) else ""
        uit.append(f'<w:tc><w:tcPr><w:tcW w:w="{breedte}" w:type="dxa"/>{rand}</w:tcPr>{alinea}</w:tc>')
    uit.append("</w:tr>")
    return "".join(uit)
