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


def blokken(nodes: Sequence[Blok], schrijver: Schrijver) -> str:
    """These blocks one below another; what follows a page break starts on a new page."""
    regels = []
    op_nieuwe_pagina = False
    for node in nodes:
        if isinstance(node, Paginaeinde):
            op_nieuwe_pagina = True
            continue
        html = _SCHRIJF[type(node)](node, schrijver)
        regels.append(f'<div class="nieuwe-pagina">\n{html}\n</div>' if op_nieuwe_pagina else html)
        op_nieuwe_pagina = False
    return "\n".join(regels)


def _alinea(node: Alinea, schrijver: Schrijver) -> str:
    met_beeld = " met-beeld" if any(isinstance(inline, Beeld) for inline in node.inhoud) else ""
    return f'<p class="{node.soort.value}{met_beeld}">{inlines(node.inhoud, schrijver)}</p>'


def _kop(node: Kop, schrijver: Schrijver) -> str:
    niveau = schrijver.nieuwe_kop(node.niveau)
    return f'<h{niveau} class="kop{node.niveau}">{inlines(node.inhoud, schrijver)}</h{niveau}>'


def _lijst(node: Lijst, schrijver: Schrijver) -> str:
    soort = "ol" if node.genummerd else "ul"
    begin = ""
    if node.genummerd and node.begin != 1:
        # The style for WeasyPrint, which heeds ``start`` only with the rest of what old HTML said about looks.
        begin = f' start="{node.begin}" style="counter-reset: list-item {node.begin - 1}"'
    punten = "\n".join(f"<li>{blokken(punt, schrijver)}</li>" for punt in node.punten)
    return f"<{soort}{begin}>\n{punten}\n</{soort}>"


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
