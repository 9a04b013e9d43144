"""A table to HTML, with header cells that say what they head."""

from __future__ import annotations

from typing import Final

from correspondentie.brief.boom import Inlines, Tabel, platte_tekst
from correspondentie.opmaak.html.inline import inlines
from correspondentie.opmaak.html.schrijver import Schrijver
from correspondentie.opmaak.kolommen import is_korte_tabel, kolomaandelen

_LANGE_CEL: Final = 800
"""Characters from which a row may be broken by the end of a page; shorter rows stay whole."""


def tabel(node: Tabel, schrijver: Schrijver) -> str:
    """The table with its header row in ``thead``, which a typesetter repeats on every page."""
    gewoon = ('th scope="row"' if node.rijkoppen else "td", *("td" for _ in node.uitlijning[1:]))
    # An empty corner is no header: a screen reader would announce an empty one with every cell.
    koppen = tuple('th scope="col"' if cel else "td" for cel in node.kop)
    schrijver.in_cel = True
    kop = _rij(node.kop, koppen, node, schrijver)
    rijen = "\n".join(_rij(cellen, gewoon, node, schrijver) for cellen in node.rijen)
    schrijver.in_cel = False
    kolommen = "".join(f'<col style="width:{deel:.2f}%">' for deel in kolomaandelen(node, schrijver.huisstijl))
    klasse = ' class="kort"' if is_korte_tabel(node) else ""
    return (
        f"<table{klasse}>\n<colgroup>{kolommen}</colgroup>\n<thead>{kop}</thead>\n<tbody>\n{rijen}\n</tbody>\n</table>"
    )


def _rij(cellen: tuple[Inlines, ...], soorten: tuple[str, ...], node: Tabel, schrijver: Schrijver) -> str:
    lang = any(len(platte_tekst(cel)) > _LANGE_CEL for cel in cellen)
    inhoud = "".join(
        f'<{soort} class="{stand.value}">{inlines(cel, schrijver)}</{soort.split()[0]}>'
        for cel, stand, soort in zip(cellen, node.uitlijning, soorten, strict=True)
    )
    return f'<tr class="lang">{inhoud}</tr>' if lang else f"<tr>{inhoud}</tr>"
