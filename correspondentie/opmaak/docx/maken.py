"""A first letterhead from the house style: a Word file that anyone may go on with in Word."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from correspondentie.opmaak.beeldmerk import lees_beeldmerk
from correspondentie.opmaak.docx.eigenschappen import basiseigenschappen
from correspondentie.opmaak.docx.kaders import hoofdkader, referentieregels
from correspondentie.opmaak.docx.koptekst import NAAMRUIMTEN, eerste_koptekst, vervolgkoptekst
from correspondentie.opmaak.docx.maten import twips
from correspondentie.opmaak.docx.pakket import pers, schrijf_pakket
from correspondentie.opmaak.docx.relaties import KOP, relatie, relatiedeel
from correspondentie.opmaak.docx.stijlen import W, stijlendeel
from correspondentie.opmaak.docx.tekst import T, ontsnapt
from correspondentie.opmaak.docx.thema import themadeel
from correspondentie.opmaak.huisstijl import Huisstijl
from correspondentie.opmaak.lijstvorm import NUMMERVORMEN, OPSOMMINGSTEKENS

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DELEN: Final = (
    # part, kind of content, relation of the document to it
    ("document", "document.main", None),
    ("styles", "styles", "styles"),
    ("settings", "settings", "settings"),
    ("fontTable", "fontTable", "fontTable"),
    ("numbering", "numbering", "numbering"),
    ("footnotes", "footnotes", "footnotes"),
    ("header1", "header", "header"),
    ("header2", "header", "header"),
)
_NIVEAUS: Final = 9


def maak_briefpapier(huisstijl: Huisstijl, map_: Path) -> bytes:
    """``briefpapier.docx`` for this house style; ``map_`` holds its mark."""
    leden = {f"word/{naam}.xml": inhoud for naam, inhoud in _inhoud(huisstijl).items()}
    document = "".join(
        relatie(f"rId{nr}", soort, f"{naam}.xml") for nr, (naam, _, soort) in enumerate(_DELEN) if soort is not None
    )
    document += relatie(f"rId{len(_DELEN)}", "theme", "theme/theme1.xml")
    leden |= {
        "word/theme/theme1.xml": themadeel(huisstijl),
        "[Content_Types].xml": _inhoudstypen(),
        "_rels/.rels": relatiedeel(
            relatie("rId1", "officeDocument", "word/document.xml")
            + relatie(
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            )
            + relatie("rId3", "extended-properties", "docProps/app.xml")
        ),
        "word/_rels/document.xml.rels": relatiedeel(document),
        "docProps/core.xml": basiseigenschappen(titel=f"Briefpapier {huisstijl.titel}"),
        "docProps/app.xml": f'{KOP}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>correspondentie</Application></Properties>',
    }
    persen = [pers(naam, inhoud) for naam, inhoud in leden.items()]
    if huisstijl.beeldmerk:
        persen.append(pers("word/media/beeldmerk.png", lees_beeldmerk(huisstijl.beeldmerk, map_)))
        persen.append(pers("word/_rels/header1.xml.rels", relatiedeel(relatie("rId1", "image", "media/beeldmerk.png"))))
    return schrijf_pakket(persen)


def _inhoud(huisstijl: Huisstijl) -> dict[str, str]:
    return {
        "document": _document(huisstijl),
        "styles": stijlendeel(huisstijl),
        "settings": _instellingen(),
        "fontTable": _lettertypen(huisstijl),
        "numbering": _nummering(huisstijl),
        "footnotes": lege_voetnoten(),
        "header1": eerste_koptekst(huisstijl),
        "header2": vervolgkoptekst(huisstijl),
    }


def _inhoudstypen() -> str:
    delen = "".join(inhoudstype(f"word/{naam}.xml", soort) for naam, soort, _ in _DELEN)
    return (
        f'{KOP}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="jpeg" ContentType="image/jpeg"/>{delen}'
        '<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def inhoudstype(deel: str, soort: str) -> str:
    """One line of ``[Content_Types].xml`` for a part of Word."""
    return f'<Override PartName="/{deel}" ContentType="{_WORD}.{soort}+xml"/>'


def _document(huisstijl: Huisstijl) -> str:
    pagina = huisstijl.pagina
    kaders = "".join(hoofdkader(naam, vlak) for naam, vlak in huisstijl.vlakken.items())
    rechts = pagina.breedte - pagina.links - pagina.tekstbreedte
    return (
        f"{KOP}<w:document {NAAMRUIMTEN}><w:body>{kaders}{referentieregels(huisstijl)}"
        f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r>{T}{{{{p inhoud }}}}</w:t></w:r></w:p>'
        '<w:sectPr><w:headerReference w:type="first" r:id="rId6"/><w:headerReference w:type="default" r:id="rId7"/>'
        f'<w:pgSz w:w="{twips(pagina.breedte)}" w:h="{twips(pagina.hoogte)}"/>'
        f'<w:pgMar w:top="{twips(pagina.vervolg)}" w:right="{twips(rechts)}" w:bottom="{twips(pagina.onder)}" '
        f'w:left="{twips(pagina.links)}" w:header="0" w:footer="0" w:gutter="0"/><w:titlePg/></w:sectPr>'
        "</w:body></w:document>"
    )


def _instellingen() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{naam}" w:uri="http://schemas.microsoft.com/office/word" w:val="{waarde}"/>'
        for naam, waarde in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{KOP}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def _lettertypen(huisstijl: Huisstijl) -> str:
    typografie = huisstijl.typografie
    return (
        f'{KOP}<w:fonts xmlns:w="{W}"><w:font w:name="{ontsnapt(typografie.word)}">'
        f'<w:altName w:val="{ontsnapt(typografie.pdf)}"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _nummering(huisstijl: Huisstijl) -> str:
    sprong = twips(huisstijl.maten.inspringing)

    def niveaus(vorm: str, stijl: str) -> str:
        uit = []
        for niveau in range(_NIVEAUS):
            if vorm == "bullet":
                soort, teken = "bullet", OPSOMMINGSTEKENS[niveau % len(OPSOMMINGSTEKENS)]
            else:
                soort, teken = NUMMERVORMEN[niveau % len(NUMMERVORMEN)], f"%{niveau + 1}."
            koppeling = f'<w:pStyle w:val="{stijl}"/>' if niveau == 0 else ""
            uit.append(
                f'<w:lvl w:ilvl="{niveau}"><w:start w:val="1"/><w:numFmt w:val="{soort}"/>{koppeling}'
                f'<w:lvlText w:val="{teken}"/><w:lvlJc w:val="left"/><w:pPr>'
                f'<w:ind w:left="{sprong * (niveau + 1)}" w:hanging="{sprong}"/></w:pPr></w:lvl>'
            )
        return "".join(uit)

    delen = "".join(
        f'<w:abstractNum w:abstractNumId="{nr}"><w:multiLevelType w:val="multilevel"/>{niveaus(vorm, stijl)}'
        "</w:abstractNum>"
        for nr, (vorm, stijl) in enumerate((("decimal", "ListNumber"), ("bullet", "ListBullet")))
    )
    nums = "".join(f'<w:num w:numId="{nr + 1}"><w:abstractNumId w:val="{nr}"/></w:num>' for nr in range(2))
    return f'{KOP}<w:numbering xmlns:w="{W}">{delen}{nums}</w:numbering>'


def lege_voetnoten() -> str:
    scheidingen = "".join(
        f'<w:footnote w:type="{soort}" w:id="{nr}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
        f"<w:r><w:{soort}/></w:r></w:p></w:footnote>"
        for nr, soort in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{KOP}<w:footnotes {NAAMRUIMTEN}>{scheidingen}</w:footnotes>"
