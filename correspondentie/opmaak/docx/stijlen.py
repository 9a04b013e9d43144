"""The styles of a letterhead: Word's own where it has one, ours where it has none."""

from __future__ import annotations

from typing import Final

from correspondentie.opmaak.docx.maten import halve_punten, punt_twips, twips
from correspondentie.opmaak.docx.relaties import KOP
from correspondentie.opmaak.docx.tekst import ontsnapt
from correspondentie.opmaak.huisstijl import Huisstijl, Letter

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STEMPELWOORD: Final = len("CONCEPT")
"""Letters of the word for whose width a letterhead makes room."""
CITAATWIT: Final = 8
"""Points between the rule beside a quotation and its text."""
VLAKSTIJL: Final = {
    "retouradres": "Retouradres",
    "geadresseerde": "Geadresseerde",
    "rubricering": "Rubricering",
    "colofon": "Colofon",
    "vervolgcolofon": "Colofon",
}


def stijlendeel(huisstijl: Huisstijl) -> str:
    """``word/styles.xml``."""
    typografie, kleuren = huisstijl.typografie, huisstijl.kleuren
    brood, klein = typografie.broodtekst, typografie.klein
    wit = punt_twips(brood.regel)
    regels = huisstijl.referentieregels
    letters = {"broodtekst": brood, "klein": klein}
    maten = huisstijl.maten
    cel = punt_twips(maten.celwit)
    samen = "<w:contextualSpacing/>"

    def vlakletter(naam: str, anders: Letter) -> Letter:
        vlak = huisstijl.vlakken.get(naam)
        return letters[vlak.letter] if vlak else anders

    delen = [
        _standaarden(huisstijl),
        _alinea("Normal", "Normal", basis=None, standaard=True, snel=True),
        _alinea("BodyText", "Body Text", spatie=_wit(onder=wit), snel=True),
        _alinea("Salutation", "Salutation", spatie=_wit(onder=wit), volgende="BodyText", snel=True),
        _alinea("Slotgroet", "Slotgroet", spatie=_wit(onder=wit), voor="<w:keepNext/>", eigen=True, snel=True),
        _alinea("Ondertekening", "Ondertekening", spatie=_wit(onder=wit), voor="<w:keepLines/>", eigen=True, snel=True),
        _alinea("Vraag", "Vraag", basis="BodyText", volgende="BodyText", eigen=True, snel=True),
        _alinea("Klein", "Klein", letter=klein, spatie=_wit(klein, onder=wit), na=samen, eigen=True, snel=True),
        _alinea("Quote", "Quote", basis="BodyText", voor=_citaatlijn(huisstijl), snel=True),
        _kop(1, typografie.titel, onder=wit, kleur=kleuren.kop),
        _kop(2, typografie.kop, onder=0, kleur=kleuren.kop),
        _kop(3, brood, onder=0, kleur=kleuren.tekst, cursief=True),
        _alinea("ListNumber", "List Number", nummering=1, spatie=_wit(onder=wit), na=samen, snel=True),
        _alinea("ListBullet", "List Bullet", nummering=2, spatie=_wit(onder=wit), na=samen, snel=True),
        _alinea("FootnoteText", "footnote text", letter=typografie.noot, spatie=_wit(typografie.noot)),
        _alinea("Header", "header"),
        _alinea("Footer", "footer"),
        *(
            _alinea(naam, naam, letter=letter, spatie=_wit(letter), eigen=True)
            for naam, letter in (
                ("Retouradres", vlakletter("retouradres", klein)),
                ("Geadresseerde", vlakletter("geadresseerde", brood)),
                ("Rubricering", vlakletter("rubricering", brood)),
                ("Colofon", vlakletter("colofon", klein)),
                ("Paginanummer", klein),
            )
        ),
        _alinea(
            "Colofonlabel", "Colofonlabel", basis="Colofon", rpr="<w:b/><w:bCs/>" + _kleur(kleuren.label), eigen=True
        ),
        _alinea("Tabeltekst", "Tabeltekst", spatie=_wit(voor=cel, onder=cel), eigen=True),
        _alinea("Tabelkop", "Tabelkop", basis="Tabeltekst", rpr="<w:b/><w:bCs/>", voor="<w:keepNext/>", eigen=True),
        _alinea("Tabelscheiding", "Tabelscheiding", eigen=True),
        _teken("DefaultParagraphFont", "Default Paragraph Font", "", standaard=True),
        _teken("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _teken("Hyperlink", "Hyperlink", f'<w:color w:val="{kleuren.accent[1:]}"/><w:u w:val="single"/>'),
        _teken("Leemte", "Leemte", f'<w:shd w:val="clear" w:color="auto" w:fill="{kleuren.leemte[1:]}"/>', eigen=True),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabel"><w:name w:val="Tabel"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_lijn("bottom", maten.rijlijn, kleuren.lijn)}'
        f'{_lijn("insideH", maten.rijlijn, kleuren.lijn)}</w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{punt_twips(maten.kolomwit)}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{_lijn("bottom", maten.koplijn, kleuren.tekst)}'
        '</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>',
    ]
    if regels is not None:
        letter = letters[regels.letter]
        inspringing = twips(regels.waarde_x - huisstijl.pagina.links)
        delen.append(
            _alinea(
                "Referentieregel",
                "Referentieregel",
                letter=letter,
                voor="<w:keepNext/>",
                tabs=f'<w:tabs><w:tab w:val="left" w:pos="{inspringing}"/></w:tabs>',
                # White below the last line only: between lines of one style Word leaves it out.
                spatie=_wit(letter, onder=punt_twips(regels.wit_onder)),
                na=f'<w:ind w:left="{inspringing}" w:hanging="{inspringing}"/>{samen}',
                eigen=True,
            )
        )
    return f'{KOP}<w:styles xmlns:w="{W}">{"".join(delen)}</w:styles>'


def _standaarden(huisstijl: Huisstijl) -> str:
    typografie = huisstijl.typografie
    naam = ontsnapt(typografie.word)
    brood = typografie.broodtekst
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{naam}" w:eastAsia="{naam}" w:hAnsi="{naam}" '
        f'w:cs="{naam}"/><w:color w:val="{huisstijl.kleuren.tekst[1:]}"/>{_maat(brood)}'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{_wit(brood)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _kleur(kleur: str) -> str:
    return f'<w:color w:val="{kleur[1:]}"/>'


def _lijn(kant: str, dikte: float, kleur: str, ruimte: int = 0) -> str:
    """A rule at this side; Word counts its width in eighths of a point."""
    return f'<w:{kant} w:val="single" w:sz="{round(dikte * 8)}" w:space="{ruimte}" w:color="{kleur[1:]}"/>'


def _citaatlijn(huisstijl: Huisstijl) -> str:
    maten = huisstijl.maten
    return f"<w:pBdr>{_lijn('left', maten.koplijn, huisstijl.kleuren.lijn, CITAATWIT)}</w:pBdr>"


def _maat(letter: Letter) -> str:
    maat = halve_punten(letter.grootte)
    return f'<w:sz w:val="{maat}"/><w:szCs w:val="{maat}"/>'


def _wit(letter: Letter | None = None, *, voor: int = 0, onder: int = 0) -> str:
    """``w:spacing`` in twips, with the exact line height of ``letter`` where it differs from the text's."""
    regel = f' w:line="{punt_twips(letter.regel)}" w:lineRule="exact"' if letter else ""
    return f'<w:spacing w:before="{voor}" w:after="{onder}"{regel}/>'


def _merk(standaard: bool, eigen: bool) -> str:
    return ' w:default="1"' * standaard + ' w:customStyle="1"' * eigen


def _alinea(
    id_: str,
    naam: str,
    *,
    basis: str | None = "Normal",
    volgende: str | None = None,
    letter: Letter | None = None,
    voor: str = "",
    tabs: str = "",
    spatie: str = "",
    na: str = "",
    rpr: str = "",
    nummering: int | None = None,
    standaard: bool = False,
    eigen: bool = False,
    snel: bool = False,
) -> str:
    """A paragraph style; ``voor``, ``tabs``, ``spatie`` and ``na`` are its ``w:pPr`` in the order of the schema."""
    nummer = f'<w:numPr><w:numId w:val="{nummering}"/></w:numPr>' if nummering else ""
    ppr = voor + nummer + tabs + spatie + na
    rpr += _maat(letter) if letter else ""
    return (
        f'<w:style w:type="paragraph"{_merk(standaard, eigen)} w:styleId="{id_}">'
        f'<w:name w:val="{naam}"/>'
        + (f'<w:basedOn w:val="{basis}"/>' if basis else "")
        + (f'<w:next w:val="{volgende}"/>' if volgende else "")
        + ("<w:qFormat/>" if snel else "")
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )


def _kop(niveau: int, letter: Letter, *, onder: int, kleur: str, cursief: bool = False) -> str:
    vet = "<w:i/><w:iCs/>" if cursief else "<w:b/><w:bCs/>"
    return _alinea(
        f"Heading{niveau}",
        f"heading {niveau}",
        letter=letter,
        volgende="BodyText",
        voor="<w:keepNext/><w:keepLines/>",
        spatie=_wit(letter, onder=onder),
        na=f'<w:outlineLvl w:val="{niveau - 1}"/>',
        rpr=vet + _kleur(kleur),
        snel=True,
    )


def _teken(id_: str, naam: str, rpr: str, *, standaard: bool = False, eigen: bool = False) -> str:
    return (
        f'<w:style w:type="character"{_merk(standaard, eigen)} w:styleId="{id_}">'
        f'<w:name w:val="{naam}"/>' + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "") + "</w:style>"
    )
