"""Numbered and bulleted lists, real ones: Word counts, and each list starts where it should."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from correspondentie.brief.boom import Alinea, Blokken, Lijst
from correspondentie.opmaak.docx.alinea import paragraaf
from correspondentie.opmaak.docx.maten import twips
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver
from correspondentie.opmaak.lijstvorm import hang, is_kort, is_los

DIEPSTE_NIVEAU: Final = 8
"""Word knows nine levels, from 0."""

Dieper = Callable[[Blokken, Schrijver, Omgeving], str]


def schrijf_lijst(lijst: Lijst, schrijver: Schrijver, omgeving: Omgeving, dieper: Dieper) -> str:
    boek = schrijver.boek
    niveau = min(omgeving.lijstniveau, DIEPSTE_NIVEAU)
    nummer = _nieuwe_nummering(lijst.begin, schrijver, niveau) if lijst.genummerd else boek.opsomming
    nummering = f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="{nummer}"/></w:numPr>'
    stijl = "List Number" if lijst.genummerd else "List Bullet"
    los, samen = is_los(lijst), omgeving.bijeen or is_kort(lijst)
    sprong = twips(hang(lijst, boek.inspringing))
    gemengd = omgeving.lijstniveau > 0 or any(len(punt) != 1 for punt in lijst.punten)
    binnen = omgeving.met(links=omgeving.links + sprong, lijstniveau=omgeving.lijstniveau + 1, bijeen=samen)
    tussen = boek.regel // 2 if los else 0 if gemengd else None
    uit: list[str] = []
    for nr, punt in enumerate(lijst.punten, 1):
        laatste = nr == len(lijst.punten)
        inhoud, rest = _eerste_alinea(punt)
        hier = binnen.met(
            bij_volgende=omgeving.bij_volgende if laatste else samen,
            onder=omgeving.onder if laatste else tussen,
        )
        begin = hier.met(bij_volgende=True, onder=tussen if isinstance(rest[0], Alinea) else 0) if rest else hier
        uit.append(
            paragraaf(
                stijl,
                inhoud.inhoud,
                schrijver,
                begin,
                nummering=nummering,
                hangend=sprong,
                los=los,
            )
        )
        if rest:
            uit.append(dieper(rest, schrijver, hier))
    return "".join(uit)


def _eerste_alinea(punt: Blokken) -> tuple[Alinea, Blokken]:
    """The paragraph that bears the number, and what follows; an item may begin with something else, or be empty."""
    if punt and isinstance(punt[0], Alinea):
        return punt[0], punt[1:]
    return Alinea(()), punt


def _nieuwe_nummering(begin: int, schrijver: Schrijver, niveau: int) -> int:
    """A numbering of its own: paragraphs that share a ``w:num`` count on from each other."""
    nummer = schrijver.boek.eerste_nummering + len(schrijver.nummeringen)
    schrijver.nummeringen.append(
        f'<w:num w:numId="{nummer}"><w:abstractNumId w:val="{schrijver.boek.genummerd}"/>'
        f'<w:lvlOverride w:ilvl="{niveau}"><w:startOverride w:val="{max(begin, 0)}"/></w:lvlOverride></w:num>'
    )
    return nummer
