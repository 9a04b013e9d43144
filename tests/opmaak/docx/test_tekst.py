"""Whatever a case file holds stays text in Word."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from correspondentie.brief.boom import Kop, Lijst, Noot, Tabel, Uitlijning
from correspondentie.opmaak.docx.tekst import ontsnapt, schoon
from tests.opmaak.brieven import alinea, korte_brief, t, voorbeeldbrief, w
from tests.opmaak.docx.lezen import W, deel, lichaam, maak, open_docx

VIJANDIG = [
    "& < > \" '",
    "{{ 7*7 }} {% if x %} {# weg #} {%p endif %}",
    "]]> <!-- --> <w:p/> &amp; &#65;",
    "a\x00b\x01c\x0bd\ufffee",
    "tab\there, regel\nnieuw",
    "😀 👩‍👩‍👧 שלום مرحبا \u202eomgekeerd",
    "  spaties  vooraan en  achteraan  ",
    "e\u0301 \u00a0 \u2011 \u00ad",
]


def zoals_word(tekst: str) -> str:
    """What may come back: the same text without the characters that XML 1.0 cannot hold, line ends as one."""
    kan = "".join(
        c for c in tekst if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
    return re.sub("\r\n?", "\n", kan)


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_hostile_text_comes_back_from_every_place_of_a_letter(tekst: str) -> None:
    gegevens = maak(
        korte_brief(
            alinea(t(tekst)),
            Kop(2, (w(tekst),)),
            Lijst(True, ((alinea(w(tekst)),),)),
            Tabel((Uitlijning.LINKS,), ((t(tekst),),), (((w(tekst),),),)),
            alinea("met noot", Noot((w(tekst),))),
        )
    )
    eerste, kop, punt, tabel, *_ = lichaam(gegevens)
    gelezen = [eerste.text, kop.text, punt.text, tabel.cell(0, 0).text, tabel.cell(1, 0).text]  # type: ignore[union-attr]
    assert gelezen == [zoals_word(tekst)] * 5
    noot = "".join(
        x.text or {"br": "\n", "tab": "\t"}.get(x.tag[len(W) :], "")
        for x in deel(gegevens, "word/footnotes.xml").iter()
    )
    assert noot == f" {zoals_word(tekst)}"


@given(st.text())
@example("\ud800")
def test_any_text_comes_back_from_the_body_and_the_head(tekst: str) -> None:
    brief = voorbeeldbrief(inhoud=(alinea(w(tekst)),))
    hoofd = {**brief.hoofd, "geadresseerde": ((w(f"x{tekst}"),),)}
    gegevens = maak(voorbeeldbrief(inhoud=(alinea(w(tekst)),), hoofd=hoofd))
    (gelezen,) = lichaam(gegevens)
    assert gelezen.text == zoals_word(tekst)  # type: ignore[union-attr]
    assert f"x{zoals_word(tekst)}" in [alinea.text for alinea in open_docx(gegevens).paragraphs]


@given(st.text())
def test_hostile_properties_do_not_break_the_file(tekst: str) -> None:
    eigenschappen = open_docx(maak(voorbeeldbrief(titel=tekst, auteur=tekst, stempel=tekst))).core_properties
    assert eigenschappen.title == re.sub("\r\n?", "\n", zoals_word(tekst))


def test_text_in_an_attribute_cannot_leave_it() -> None:
    assert ontsnapt('"/><w:p x="') == "&quot;/&gt;&lt;w:p x=&quot;"


def test_only_characters_that_xml_cannot_hold_are_dropped() -> None:
    assert schoon("a\x00\x08\x0b\x1f\ud800\uffffb\t\n\r\x85\u2028") == "ab\t\n\r\x85\u2028"
