"""Trees are written as Markdown that reads back as the same tree."""

from __future__ import annotations

import pytest
from hypothesis import given

from correspondentie.brief.boom import Alinea, Blokken, Lijst, Nadruk, Noot, Sterk, Tekst, alle_inlines, platte_tekst
from correspondentie.kamervraag.verwerken.opmaak import lees_markdown, leesbaar, schrijf_markdown
from correspondentie.kamervraag.verwerken.vorm import normaal, schoon
from tests.kamervraag.verwerken.bomen import BOMEN


@given(BOMEN)
def test_what_is_written_reads_back_as_the_same_tree(boom: Blokken) -> None:
    assert lees_markdown(schrijf_markdown(boom)) == leesbaar(normaal(boom))


@given(BOMEN)
def test_writing_what_was_read_changes_nothing(boom: Blokken) -> None:
    tekst = schrijf_markdown(boom)
    assert schrijf_markdown(lees_markdown(tekst)) == tekst


@given(BOMEN)
def test_no_letter_of_a_text_is_lost(boom: Blokken) -> None:
    assert _letters(lees_markdown(schrijf_markdown(boom))) == _letters(boom)


def _letters(blokken: Blokken) -> list[str]:
    """The visible letters in order of reading, notes behind the text."""
    alle = list(alle_inlines(blokken))
    tekst = "".join(een.inhoud for een in alle if hasattr(een, "inhoud") and isinstance(een.inhoud, str))
    return [teken for teken in schoon(tekst) if not teken.isspace()]


@pytest.mark.parametrize(
    "tekst",
    [
        "Ja.",
        "Een *twee* **drie** ***vier*** [vijf](<https://voorbeeld.nl/x_y>)[^1] zes\n\n[^1]: Noot met *nadruk*.\n",
        "- a\n- b\n  1. c\n  2. d\n",
        "1. a\n2. b\n\ntussen\n\n3. c\n",
        "1. a\n\n1) b\n",
        "> citaat\n>\n> - punt\n",
        "| a | b |\n| --- | ---: |\n| 1 | x[^1] |\n\n[^1]: n\n",
        "regel een\\\nregel twee\n",
        "1\\. geen lijst",
        "\\[^1\\] geen noot",
        "\\::: geen blok",
        "## kop \\#",
    ],
)
def test_what_an_officer_types_stays_as_it_was_typed(tekst: str) -> None:
    assert schrijf_markdown(lees_markdown(tekst)) == tekst


def test_long_lines_are_folded_and_never_begin_with_a_sign_that_means_something() -> None:
    boom = (Alinea((Tekst("woord " * 30 + "- streep 1. een # hek " * 12),)),)
    tekst = schrijf_markdown(boom)
    assert max(map(len, tekst.splitlines())) <= 125
    assert lees_markdown(tekst) == normaal(boom)


def test_emphasis_that_markdown_cannot_write_goes_and_its_words_stay() -> None:
    boom = (Alinea((Tekst("a"), Sterk((Tekst("(b)"),)), Tekst("c"), Nadruk((Tekst(" d "),)))),)
    (alinea,) = lees_markdown(schrijf_markdown(boom))
    assert isinstance(alinea, Alinea)
    assert platte_tekst(alinea.inhoud) == "a(b)c d"


def test_a_note_keeps_its_place_and_its_words() -> None:
    boom = (Lijst(False, ((Alinea((Tekst("x"), Noot((Tekst("bron: "), Nadruk((Tekst("blad"),)))), Tekst("(y)"))),),)),)
    assert schrijf_markdown(boom) == "- x[^1]\\(y)\n\n[^1]: bron: *blad*\n"
