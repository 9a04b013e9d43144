"""Our HTML read as XML gives the tree that HTML gives, or is left to HTML."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import tinyhtml5

from correspondentie.brief.boom import Inline, Nadruk, Noot, Regeleinde, Sterk, Verwijzing
from correspondentie.opmaak.html import maak_zetbron
from correspondentie.opmaak.pdf.met_weasyprint.sneller.lezen import lees_eigen
from tests.opmaak.brieven import alinea, korte_brief, t, w
from tests.opmaak.pdf.met_weasyprint.sneller.brieven import VASTE
from tests.opmaak.stijlen import stijl


def plat(element: Any) -> Any:
    return (element.tag, list(element.attrib.items()), element.text, element.tail, [plat(kind) for kind in element])


def zoals_html(html: str) -> Any:
    return plat(tinyhtml5.parse(StringIO(html), namespace_html_elements=False))


@pytest.mark.parametrize("nummer", range(len(VASTE)))
def test_every_sample_letter_is_read_as_xml(nummer: int) -> None:
    brief, naam = VASTE[nummer]
    html = maak_zetbron(brief, stijl(naam)).html
    boom = lees_eigen(html)
    assert boom is not None
    assert plat(boom) == zoals_html(html)


def omhuld(binnen: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    rij = st.lists(binnen, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Sterk, rij),
        st.builds(Nadruk, rij),
        st.builds(Noot, rij),
        st.builds(lambda inhoud: Verwijzing('https://voorbeeld.invalid/?a=1&b="2"\'', inhoud), rij),
    )


inlines = st.recursive(st.one_of(st.text().map(t), st.text().map(w), st.just(Regeleinde())), omhuld, max_leaves=8)


@given(st.lists(inlines, max_size=4), st.text())
def test_a_letter_with_any_text_has_the_tree_of_html(delen: list[Inline], titel: str) -> None:
    html = maak_zetbron(korte_brief(alinea(*delen), huisstijl="kaal", titel=titel), stijl("kaal")).html
    boom = lees_eigen(html)
    if boom is not None:
        assert plat(boom) == zoals_html(html)


_NAMEN = (
    *("p", "h1", "h2", "ul", "ol", "li", "table", "colgroup", "thead", "tbody", "tr", "th", "td", "div", "blockquote"),
    *("span", "em", "strong", "mark", "a", "voetnoot", "header", "main", "form", "pre", "b", "svg", "select", "body"),
)
bladeren = st.sampled_from(
    ["tekst", "\n", " ", "<br>", '<img src="x">', '<col style="a">', "&amp;", "&nbsp;", "<!-- -->"]
)
knopen = st.recursive(
    bladeren,
    lambda binnen: st.builds(
        lambda naam, inhoud: f"<{naam}>{''.join(inhoud)}</{naam}>",
        st.sampled_from(_NAMEN),
        st.lists(binnen, max_size=4),
    ),
    max_leaves=12,
)


@given(st.lists(knopen, max_size=3).map("".join), st.sampled_from(["\n", ""]))
def test_elements_in_places_where_html_moves_them_are_left_to_html(inhoud: str, wit: str) -> None:
    html = (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n</head>\n'
        f"<body>{wit}{inhoud}\n</body>\n</html>\n"
    )
    boom = lees_eigen(html)
    if boom is not None:
        assert plat(boom) == zoals_html(html)


@pytest.mark.parametrize(
    "inhoud",
    [
        "<p>een<p>twee</p></p>",
        '<p><a href="x">een <a href="y">twee</a></a></p>',
        "<p>a\x01b</p>",
        "<p>&nbsp;</p>",
        "<table>tekst<tbody><tr><td>x</td></tr></tbody></table>",
        "<p>open",
        '<p class="een\ntwee">x</p>',
    ],
)
def test_what_is_no_xml_or_would_be_moved_is_not_read(inhoud: str) -> None:
    begin = '<!DOCTYPE html>\n<html lang="nl">\n<head>\n</head>\n<body>\n<p>x</p>'
    einde = "\n</body>\n</html>\n"
    assert lees_eigen(begin + einde) is not None
    assert lees_eigen(begin + inhoud + einde) is None
