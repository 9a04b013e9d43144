"""The body of the letter: blocks to paragraphs and tables, by one table of writers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Alineasoort,
    Beeld,
    Bijeen,
    Blok,
    Blokken,
    Citaat,
    Kop,
    Lijst,
    Paginaeinde,
    Tabel,
    alle_inlines,
)
from correspondentie.opmaak.docx.alinea import schrijf_alinea, schrijf_kop
from correspondentie.opmaak.docx.lijst import schrijf_lijst
from correspondentie.opmaak.docx.maten import twips
from correspondentie.opmaak.docx.schrijver import Omgeving, Schrijver
from correspondentie.opmaak.docx.tabel import scheiding, schrijf_tabel
from correspondentie.opmaak.samenhang import kondigt_aan

# Lines left open for a signature in ink.
_REGELS_VOOR_INKT: Final = 3


def schrijf_lichaam(blokken: Blokken, schrijver: Schrijver) -> str:
    """The whole body; ``schrijver`` holds afterwards what goes into the other parts."""
    inhoud = schrijf_blokken(blokken, schrijver, Omgeving())
    if not inhoud or inhoud.endswith("</w:tbl>"):
        schrijver.nieuwe_pagina = False
        return inhoud + scheiding(schrijver)
    return inhoud


def schrijf_blokken(blokken: Blokken, schrijver: Schrijver, omgeving: Omgeving) -> str:
    uit: list[str] = []
    for nr, blok in enumerate(blokken):
        volgende = blokken[nr + 1] if nr + 1 < len(blokken) else None
        samen = omgeving.bij_volgende if volgende is None else omgeving.bijeen or _hoort_bij(blok, volgende)
        # A page break inside a row that repeats would not be a break before the table.
        if isinstance(blok, Tabel) and (schrijver.na_tabel or schrijver.nieuwe_pagina):
            uit.append(scheiding(schrijver))
        onder = omgeving.onder if volgende is None else _wit_onder(blok, volgende, schrijver, omgeving)
        uit.append(_PER_SOORT[type(blok)](blok, schrijver, omgeving.met(bij_volgende=samen, onder=onder)))
    return "".join(uit)


def _wit_onder(blok: Blok, volgende: Blok, schrijver: Schrijver, omgeving: Omgeving) -> int | None:
    """A list stands close below the line that announces it; near each other stand the paragraphs of one item, and a
    scanned signature and the lines around it."""
    if isinstance(blok, Alinea) and isinstance(volgende, Lijst):
        return 0
    dichtbij = omgeving.lijstniveau or _bij_handtekening(blok, volgende)
    return schrijver.boek.regel // 2 if dichtbij else None


def _bij_handtekening(*paar: Blok) -> bool:
    return all(isinstance(blok, Alinea) and blok.soort is Alineasoort.ONDERTEKENING for blok in paar) and any(
        isinstance(inline, Beeld) for inline in alle_inlines(paar)
    )


def _hoort_bij(blok: Blok, volgende: Blok) -> bool:
    """Whether this block may not end a page: before a signature, or as the line that announces something short."""
    return isinstance(volgende, Bijeen) or kondigt_aan(blok, volgende)


def _lijst(blok: Lijst, schrijver: Schrijver, omgeving: Omgeving) -> str:
    return schrijf_lijst(blok, schrijver, omgeving, schrijf_blokken)


def _citaat(blok: Citaat, schrijver: Schrijver, omgeving: Omgeving) -> str:
    links = omgeving.links + twips(schrijver.boek.inspringing)
    return schrijf_blokken(blok.inhoud, schrijver, omgeving.met(citaat=True, links=links))


def _bijeen(blok: Bijeen, schrijver: Schrijver, omgeving: Omgeving) -> str:
    samen = omgeving.met(bijeen=True)
    inkt = _plaats_voor_inkt(blok.inhoud)
    if inkt is None:
        return schrijf_blokken(blok.inhoud, schrijver, samen)
    boven = schrijf_blokken(blok.inhoud[:inkt], schrijver, samen.met(bij_volgende=True))
    schrijver.wit_boven += _REGELS_VOOR_INKT * schrijver.boek.regel
    return boven + schrijf_blokken(blok.inhoud[inkt:], schrijver, samen)


def _plaats_voor_inkt(blokken: Blokken) -> int | None:
    """The place of the name below the minister's line; ``None`` when a scanned signature is there already."""
    regels = [
        nr for nr, blok in enumerate(blokken) if isinstance(blok, Alinea) and blok.soort is Alineasoort.ONDERTEKENING
    ]
    if len(regels) < 2 or any(isinstance(inline, Beeld) for inline in alle_inlines(blokken)):
        return None
    return regels[1]


def _paginaeinde(_: Paginaeinde, schrijver: Schrijver, __: Omgeving) -> str:
    schrijver.nieuwe_pagina = True
    return ""


_PER_SOORT: Final[Mapping[type[Blok], Callable[[Any, Schrijver, Omgeving], str]]] = {
    Alinea: schrijf_alinea,
    Kop: schrijf_kop,
    Lijst: _lijst,
    Tabel: schrijf_tabel,
    Citaat: _citaat,
    Bijeen: _bijeen,
    Paginaeinde: _paginaeinde,
}
