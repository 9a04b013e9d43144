"""Blocks to HTML: one function per node, listed in one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from correspondentie.brief.boom import (
    Alinea,
    Beeld,
    Bijeen,
    Blok,
    Citaat,
    Kop,
    Lijst,
    Paginaeinde,
    Tabel,
)
from correspondentie.opmaak.html.inline import inlines
from correspondentie.opmaak.html.schrijver import Schrijver
from correspondentie.opmaak.html.tabel import tabel
from correspondentie.opmaak.lijstvorm import OPSOMMINGSTEKENS, hang, is_kort, is_los, nummertekst
from correspondentie.opmaak.samenhang import kondigt_aan


def blokken(nodes: Sequence[Blok], schrijver: Schrijver) -> str:
    """These blocks one below another; what follows a page break starts on a new page."""
    regels = []
    op_nieuwe_pagina = False
    for node, volgende in zip(nodes, (*nodes[1:], None), strict=True):
        if isinstance(node, Paginaeinde):
            op_nieuwe_pagina = True
            continue
        schrijver.kondigt_aan = kondigt_aan(node, volgende)
        html = _SCHRIJF[type(node)](node, schrijver)
        regels.append(f'<div class="nieuwe-pagina">\n{html}\n</div>' if op_nieuwe_pagina else html)
        op_nieuwe_pagina = False
    return "\n".join(regels)


def _alinea(node: Alinea, schrijver: Schrijver) -> str:
    klassen = node.soort.value
    if any(isinstance(inline, Beeld) for inline in node.inhoud):
        klassen += " met-beeld"
    if schrijver.kondigt_aan:
        klassen += " aankondiging"
    return f'<p class="{klassen}">{inlines(node.inhoud, schrijver)}</p>'


def _kop(node: Kop, schrijver: Schrijver) -> str:
    niveau = schrijver.nieuwe_kop(node.niveau)
    return f'<h{niveau} class="kop{node.niveau}">{inlines(node.inhoud, schrijver)}</h{niveau}>'


def _lijst(node: Lijst, schrijver: Schrijver) -> str:
    soort = "ol" if node.genummerd else "ul"
    begin = f' start="{node.begin}"' if node.genummerd and node.begin != 1 else ""
    klassen = " ".join(naam for naam, geldt in (("kort", is_kort(node)), ("los", is_los(node))) if geldt)
    breedte = hang(node, schrijver.huisstijl.maten.inspringing)
    niveau = schrijver.lijstdiepte
    schrijver.lijstdiepte += 1
    punten = "\n".join(
        f"""<li style="list-style-type:'{_teken(node, nr, niveau)}\\9'">{blokken(punt, schrijver)}</li>"""
        for nr, punt in enumerate(node.punten, start=node.begin)
    )
    schrijver.lijstdiepte -= 1
    stijl = f"padding-left:{breedte:g}mm;tab-size:{breedte:g}mm"
    return f'<{soort} class="{klassen}"{begin} style="{stijl}">\n{punten}\n</{soort}>'


def _teken(node: Lijst, nummer: int, niveau: int) -> str:
    """The bullet or number of an item. A tab after it brings it to the left margin: its box is one tab wide."""
    if not node.genummerd:
        return OPSOMMINGSTEKENS[niveau % len(OPSOMMINGSTEKENS)]
    return f"{nummertekst(nummer, niveau)}."


def _citaat(node: Citaat, schrijver: Schrijver) -> str:
    return f"<blockquote>\n{blokken(node.inhoud, schrijver)}\n</blockquote>"


def _bijeen(node: Bijeen, schrijver: Schrijver) -> str:
    return f'<div class="bijeen">\n{blokken(node.inhoud, schrijver)}\n</div>'


# ``Any``: each function takes its own node, which the key of the table guarantees.
_SCHRIJF: Final[dict[type, Callable[[Any, Schrijver], str]]] = {
    Alinea: _alinea,
    Kop: _kop,
    Lijst: _lijst,
    Tabel: tabel,
    Citaat: _citaat,
    Bijeen: _bijeen,
}
