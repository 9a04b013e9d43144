"""Frames: the regions of the head as paragraphs at a fixed place on the page."""

from __future__ import annotations

from correspondentie.opmaak.docx.maten import punt_twips, twips
from correspondentie.opmaak.docx.stijlen import VLAKSTIJL
from correspondentie.opmaak.docx.tekst import T, ontsnapt
from correspondentie.opmaak.huisstijl import Hoofdvlak, Huisstijl, Onderdeel, Paginanummer, Vlak


def kader(vlak: Vlak) -> str:
    """``w:framePr`` for this place; neighbouring paragraphs with the same one share the frame."""
    return (
        f'<w:framePr w:w="{twips(vlak.breedte)}" w:hSpace="0" w:vSpace="0" w:wrap="around" w:vAnchor="page" '
        f'w:hAnchor="page" '
        f'w:x="{twips(vlak.x)}" w:y="{twips(vlak.y)}"/>'
    )


def hoofdkader(naam: str, vlak: Hoofdvlak) -> str:
    """The paragraphs of one region: each entry between the conditions under which it is printed."""
    stijl, plaats = VLAKSTIJL[naam], kader(vlak)
    return "".join(_onderdeel(onderdeel, stijl, plaats) for onderdeel in vlak.onderdelen)


def _onderdeel(onderdeel: Onderdeel, stijl: str, plaats: str) -> str:
    label = f"{stijl}label" if stijl == "Colofon" else stijl
    wit = f'<w:spacing w:before="{punt_twips(onderdeel.wit)}"/>' if onderdeel.wit else ""
    vet = onderdeel.stijl == "vet"
    veld = f"{{{{ {onderdeel.gegeven} }}}}"
    uit = [_alinea(stijl, plaats, f"{{%p if {onderdeel.gegeven} %}}")]
    if onderdeel.label:
        uit.append(_alinea(label, plaats + wit, ontsnapt(onderdeel.label)))
        wit = ""
    uit.append(_alinea(stijl, plaats + wit, veld, vet=vet))
    uit.append(_alinea(stijl, plaats, "{%p endif %}"))
    return "".join(uit)


def _alinea(stijl: str, ppr: str, inhoud: str, *, vet: bool = False) -> str:
    opmaak = "<w:rPr><w:b/><w:bCs/></w:rPr>" if vet else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{stijl}"/>{ppr}</w:pPr><w:r>{opmaak}{T}{inhoud}</w:t></w:r></w:p>'


def referentieregels(huisstijl: Huisstijl) -> str:
    """Datum, Betreft: label, tab, value; a second line of the value stands below the first."""
    regels = huisstijl.referentieregels
    if regels is None:
        return ""
    uit: list[str] = []
    for onderdeel in regels.onderdelen:
        opmaak = "<w:rPr><w:b/><w:bCs/></w:rPr>" if onderdeel.stijl == "vet" else ""
        wit = f'<w:spacing w:before="{punt_twips(onderdeel.wit)}"/>' if onderdeel.wit else ""
        uit += (
            _alinea("Referentieregel", "", f"{{%p if {onderdeel.gegeven} %}}"),
            f'<w:p><w:pPr><w:pStyle w:val="Referentieregel"/>{wit}</w:pPr>'
            f"<w:r>{T}{ontsnapt(onderdeel.label or '')}</w:t></w:r><w:r><w:tab/></w:r>"
            f"<w:r>{opmaak}{T}{{{{ {onderdeel.gegeven} }}}}</w:t></w:r></w:p>",
            _alinea("Referentieregel", "", "{%p endif %}"),
        )
    return "".join(uit)


def paginanummer(vlak: Paginanummer) -> str:
    """The page number in its frame, counted by Word."""
    inhoud = ontsnapt(vlak.tekst)
    for merk, veld in (("{n}", "PAGE"), ("{m}", "NUMPAGES")):
        getal = f'</w:t></w:r><w:fldSimple w:instr=" {veld} "><w:r>{T}1</w:t></w:r></w:fldSimple><w:r>{T}'
        inhoud = inhoud.replace(merk, getal)
    uit = f'<w:p><w:pPr><w:pStyle w:val="Paginanummer"/>{kader(vlak)}</w:pPr><w:r>{T}{inhoud}</w:t></w:r></w:p>'
    return uit.replace(f"<w:r>{T}</w:t></w:r>", "")
