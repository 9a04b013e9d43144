"""Paragraphs and headings."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from correspondentie.brief.boom import Alinea, Alineasoort, Beeld, Inlines, Kop, Nadruk, Sterk, Verwijzing
from correspondentie.opmaak.docx.inline import schrijf_inlines
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver

STIJL_PER_SOORT: Final = {
    Alineasoort.GEWOON: "Body Text",
    Alineasoort.AANHEF: "Salutation",
    Alineasoort.SLOTGROET: "Slotgroet",
    Alineasoort.ONDERTEKENING: "Ondertekening",
    Alineasoort.VRAAG: "Vraag",
    Alineasoort.KLEIN: "Klein",
}


def schrijf_alinea(alinea: Alinea, schrijver: Schrijver, omgeving: Omgeving) -> str:
    citaat = omgeving.citaat and alinea.soort is Alineasoort.GEWOON
    stijl = "Quote" if citaat else STIJL_PER_SOORT[alinea.soort]
    return paragraaf(stijl, alinea.inhoud, schrijver, omgeving)


def schrijf_kop(kop: Kop, schrijver: Schrijver, omgeving: Omgeving) -> str:
    niveau = min(max(kop.niveau, 1), 3)
    return paragraaf(f"heading {niveau}", kop.inhoud, schrijver, omgeving)


def paragraaf(
    stijl: str,
    inhoud: Inlines,
    schrijver: Schrijver,
    omgeving: Omgeving,
    *,
    nummering: str = "",
    hangend: int = 0,
    los: bool = False,
    uitlijning: str = "",
) -> str:
    """One ``w:p`` in this style, with what its place in the letter adds to the style.

    ``hangend`` is in twips; ``los`` takes back the contextual spacing of the style.
    """
    boven, schrijver.wit_boven = schrijver.wit_boven, 0
    nieuw, schrijver.nieuwe_pagina = schrijver.nieuwe_pagina, False
    schrijver.na_tabel = False
    # An exact line height would cut off a picture in the line.
    regel = schrijver.boek.regel if _heeft_beeld(inhoud) else 0
    ppr = _eigenschappen(
        schrijver.boek.stijl(stijl), omgeving, 0 if nieuw else boven, nieuw, regel, nummering, hangend, los, uitlijning
    )
    return f"<w:p><w:pPr>{ppr}</w:pPr>{schrijf_inlines(inhoud, schrijver)}</w:p>"


@lru_cache(maxsize=512)
def _eigenschappen(
    stijl: str,
    omgeving: Omgeving,
    boven: int,
    nieuw: bool,
    regel: int,
    nummering: str,
    hangend: int,
    los: bool,
    uitlijning: str,
) -> str:
    """What stands in ``w:pPr``, of which a letter has few different ones; ``regel`` is the least height of a line."""
    spatie = "".join(
        (
            f' w:before="{boven}"' if boven else "",
            f' w:after="{omgeving.onder}"' if omgeving.onder is not None else "",
            f' w:line="{regel}" w:lineRule="atLeast"' if regel else "",
        )
    )
    return "".join(
        (
            f'<w:pStyle w:val="{stijl}"/>',
            "<w:keepNext/>" if omgeving.bij_volgende else "",
            "<w:keepLines/>" if omgeving.bijeen else "",
            "<w:pageBreakBefore/>" if nieuw else "",
            nummering,
            f"<w:spacing{spatie}/>" if spatie else "",
            _inspringing(omgeving.links, hangend),
            '<w:contextualSpacing w:val="0"/>' if los else "",
            f'<w:jc w:val="{uitlijning}"/>' if uitlijning else "",
        )
    )


def _inspringing(links: int, hangend: int) -> str:
    if not links and not hangend:
        return ""
    terug = f' w:hanging="{hangend}"' if hangend else ""
    return f'<w:ind w:left="{links}"{terug}/>'


def _heeft_beeld(inhoud: Inlines) -> bool:
    for inline in inhoud:
        match inline:
            case Beeld():
                return True
            case Nadruk(dieper) | Sterk(dieper) | Verwijzing(_, dieper):
                if _heeft_beeld(dieper):
                    return True
            case _:
                pass
    return False
