from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from correspondentie.opmaak.html.bladspiegel import paginas
from correspondentie.opmaak.html.stijlblad import css_tekst
from tests.opmaak.stijlen import stijl


def test_the_page_number_becomes_counters_between_the_words_of_the_house_style() -> None:
    css = paginas(stijl("jenv"))
    assert f"content: {css_tekst('Pagina ')} counter(page) {css_tekst(' van ')} counter(pages)" in css


@given(st.text(max_size=30))
def test_any_text_is_one_css_string(tekst: str) -> None:
    assert not set(css_tekst(tekst)[1:-1]) & set("\"'<>{};\n")
