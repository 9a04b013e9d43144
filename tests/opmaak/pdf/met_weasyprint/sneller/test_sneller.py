"""Faster, and nothing else: the same bytes, whatever was set before, in memory that does not grow."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import weasyprint.css
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from weasyprint.pdf.fonts import Font

from correspondentie.brief.boom import Brief
from correspondentie.opmaak.pdf.met_weasyprint import sneller as pakket
from correspondentie.opmaak.pdf.met_weasyprint.sneller import bijlagen, regels, stijlen, tekenen, vorm
from tests.opmaak.brieven import LANG, alinea, korte_brief
from tests.opmaak.pdf.met_weasyprint.sneller.brieven import BLOKKEN, STEMPELS, VASTE, brief_van, uitkomst, zonder
from tests.opmaak.stijlen import NAMEN, stijl, stijlmap


def test_letters_have_the_bytes_of_a_process_that_keeps_nothing() -> None:
    ander = subprocess.run(
        [sys.executable, "-m", "tests.opmaak.pdf.met_weasyprint.sneller.brieven"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[5],
    )
    verwacht = ander.stdout.splitlines()
    assert [uitkomst(brief, naam) for brief, naam in VASTE] == verwacht
    assert [uitkomst(brief, naam) for brief, naam in VASTE[::-1]] == verwacht[::-1]


NAMEN_VAN_GEMEENTEN = ("", "De raad van Voorbeeldstad", "Het college van de gemeente Qyxwijk aan Zee en omstreken")

losse_brieven = st.builds(
    lambda nummers, naam, stempel, wie: (brief_van(nummers, naam, stempel, wie), naam),
    st.lists(st.integers(0, len(BLOKKEN) - 1), min_size=1, max_size=7),
    st.sampled_from(NAMEN),
    st.sampled_from(STEMPELS),
    st.sampled_from(NAMEN_VAN_GEMEENTEN),
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(losse_brieven, min_size=1, max_size=4))
def test_what_was_set_before_does_not_show(brieven: list[tuple[Brief, str]]) -> None:
    for brief, naam in [*brieven, *brieven[::-1]]:
        assert uitkomst(brief, naam) == zonder(brief, naam)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"])), min_size=1, max_size=5))
def test_texts_that_are_nearly_equal_are_kept_apart(teksten: list[str]) -> None:
    brief = korte_brief(*(alinea(begin + tekst) for tekst in teksten for begin in ("", "x", LANG)), huisstijl="kaal")
    assert uitkomst(brief, "kaal") == zonder(brief, "kaal")


EIGENAARDIG = """
body { overflow: hidden }
.kop1 { letter-spacing: .2vw }
main p { text-align: justify; text-indent: 3% }
main p::first-line { letter-spacing: .1pt }
strong { text-decoration: underline line-through; letter-spacing: .3pt }
li { list-style-position: inside }
td { padding: inherit; margin: 3pt }
"""


@pytest.mark.parametrize("css", [EIGENAARDIG, *(f"{regel}\n" for regel in EIGENAARDIG.strip().splitlines())])
def test_a_house_style_may_ask_for_what_styles_are_written_into_for(css: str, tmp_path: Path) -> None:
    map_ = tmp_path / "stijl"
    shutil.copytree(stijlmap("kaal"), map_)
    oud = map_ / "huisstijl.css"
    oud.write_text((oud.read_text("utf-8") if oud.exists() else "") + css, "utf-8")
    brieven = [brief_van([0, 2, 7, 10, 12], "kaal"), brief_van([7, 0, 11, 2], "kaal"), brief_van([0, 7], "kaal")]
    for brief in [*brieven, *brieven]:
        assert uitkomst(brief, "kaal", map_) == zonder(brief, "kaal", map_)
    assert uitkomst(brieven[0], "kaal") == zonder(brieven[0], "kaal")


def test_memory_stays_within_its_bounds_and_the_bytes_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, naam, grens in (
        (regels, "_MEESTE_ALINEAS", 9),
        (regels, "_MEESTE_REGELS", 2),
        (tekenen, "_MEESTE_TEKSTEN", 9),
        (stijlen, "_MEESTE_STAMMEN", 2),
        (stijlen, "_MEESTE_STIJLEN", 30),
        (bijlagen, "_MEESTE", 3),
    ):
        monkeypatch.setattr(module, naam, grens)
    pakket.vergeet()
    for nummer in range(6):
        brief = brief_van([0, 2, nummer, 12], NAMEN[nummer % 3], f"nr {nummer}")
        assert uitkomst(brief, NAMEN[nummer % 3]) == zonder(brief, NAMEN[nummer % 3])
        assert len(regels.ALINEAS) <= 9
        assert max(map(len, regels.ALINEAS.values())) <= 2
        assert len(tekenen.TEKSTEN) <= 9
        assert len(stijlen.STAMMEN) <= 2
        assert max(map(len, (bijlagen.LETTERTYPEDELEN, bijlagen.BEELDEN, bijlagen.STROMEN))) <= 3
    pakket.vergeet()


def test_a_hundred_letters_keep_no_more_styles_than_a_few() -> None:
    pakket.vergeet()
    for nummer in range(100):
        uitkomst(korte_brief(alinea(f"brief {nummer}"), huisstijl="kaal"), "kaal")
    (stam,) = stijlen.STAMMEN.values()
    aantal = stam.aantal
    uitkomst(korte_brief(alinea("nog een"), huisstijl="kaal"), "kaal")
    assert stijlen.STAMMEN.popitem()[1].aantal == aantal
    assert not stijlen._BESCHREVEN


def test_outside_a_letter_weasyprint_is_as_it_is() -> None:
    oorspronkelijk = weasyprint.css.StyleFor
    with pakket.sneller():
        assert weasyprint.css.StyleFor is not oorspronkelijk
    assert weasyprint.css.StyleFor is oorspronkelijk


def test_another_weasyprint_than_the_pinned_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    vorm.eis_bekende_vorm()
    monkeypatch.setitem(vorm.BEKEND, "weasyprint.layout.inline", "0" * 32)
    with pytest.raises(AssertionError, match=r"weasyprint\.layout\.inline"):
        vorm.eis_bekende_vorm()


PAGINAS = """
@page { @top-center { content: "boven" counter(page); counter-increment: inherit; overflow: inherit } }
@page { @top-right { content: "breed"; letter-spacing: .4vw } }
@page :first { @bottom-center { content: counter(pages, lower-roman); color: red; vertical-align: middle } }
@page :nth(2) { @right-middle { content: "opzij"; background: #eee; border: 1pt solid } }
"""


@pytest.mark.parametrize("css", [PAGINAS, *(f"{regel}\n" for regel in PAGINAS.strip().splitlines())])
def test_pages_of_a_house_style_may_be_of_any_kind(css: str, tmp_path: Path) -> None:
    map_ = tmp_path / "stijl"
    shutil.copytree(stijlmap("kaal"), map_)
    (map_ / "huisstijl.css").write_text(css, "utf-8")
    brieven = [brief_van([0, 1, 12, 14, 10, 0], "kaal", "CONCEPT"), brief_van([14, 1], "kaal"), brief_van([0], "kaal")]
    for brief in [*brieven, *brieven]:
        assert uitkomst(brief, "kaal", map_) == zonder(brief, "kaal", map_)


def kaal_met(css: str, tmp_path: Path) -> Path:
    map_ = tmp_path / "stijl"
    shutil.copytree(stijlmap("kaal"), map_)
    (map_ / "huisstijl.css").write_text(css, "utf-8")
    return map_


def test_the_same_line_may_begin_elsewhere_on_another_page(tmp_path: Path) -> None:
    pagina = stijl("kaal").pagina
    rechts = pagina.breedte - pagina.links - pagina.tekstbreedte
    css = f"@page :nth(2) {{ margin-left: {pagina.links + 5:g}mm; margin-right: {rechts - 5:g}mm }}"
    map_ = kaal_met(css, tmp_path)
    brief = brief_van([0, 7, 0, 14, 0, 7, 0], "kaal")
    assert uitkomst(brief, "kaal", map_) == zonder(brief, "kaal", map_) != uitkomst(brief, "kaal")


def test_a_text_is_drawn_with_the_widths_that_the_document_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """In DejaVu a glyph is as wide in every size; in another typeface the first use in a document may decide."""
    maak, nieuw = Font.__init__, tekenen._nieuw_font
    breedten = dict.fromkeys(range(60, 90), 611)

    def maak_breder(font: Any, *gegevens: Any) -> None:
        maak(font, *gegevens)
        font.widths.update(breedten)

    def nieuw_breder(letters: Any) -> Any:
        font = nieuw(letters)
        font.widths.update(breedten)
        return font

    pakket.vergeet()
    brieven = [brief_van(nummers, "kaal") for nummers in ([3, 8], [0, 3, 8])]
    gewoon = [uitkomst(brief, "kaal") for brief in brieven]
    monkeypatch.setattr(Font, "__init__", maak_breder)
    monkeypatch.setattr(tekenen, "_nieuw_font", nieuw_breder)
    for brief, was in zip([*brieven, *brieven], [*gewoon, *gewoon], strict=True):
        assert uitkomst(brief, "kaal") == zonder(brief, "kaal") != was
    assert any(tekst.anders for tekst in tekenen.TEKSTEN.values())


@pytest.mark.parametrize(("eenheid", "blijft"), [("pt", True), ("vh", False)])
def test_styles_that_follow_the_size_of_the_page_are_of_one_letter(eenheid: str, blijft: bool, tmp_path: Path) -> None:
    map_ = kaal_met(f".kop1 {{ letter-spacing: .1{eenheid} }}", tmp_path)
    pakket.vergeet()
    brief = brief_van([7, 0], "kaal")
    assert uitkomst(brief, "kaal", map_) == zonder(brief, "kaal", map_)
    (eerste,) = stijlen.STAMMEN.values()
    uitkomst(brief, "kaal", map_)
    (tweede,) = stijlen.STAMMEN.values()
    assert (tweede is eerste) is blijft
