"""Runs, notes and links."""

import pytest

from correspondentie.brief.boom import Leemte, Nadruk, Noot, Regeleinde, Sterk, Verwijzing, alle_inlines
from tests.opmaak.brieven import alinea, korte_brief, t, voorbeeldbrief, voorbeeldinhoud
from tests.opmaak.docx.lezen import W, alineas, deel, maak

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def test_emphasis_and_strength_add_up() -> None:
    (gelezen,) = alineas(alinea(Sterk((t("a"), Nadruk((t("b"),)))), Nadruk((t("c"),)), "d"))
    assert [(run.text, run.bold, run.italic) for run in gelezen.runs] == [
        ("a", True, None),
        ("b", True, True),
        ("c", None, True),
        ("d", None, None),
    ]


def test_a_line_break_is_one() -> None:
    (gelezen,) = alineas(alinea("a", Regeleinde(), "b"))
    assert gelezen.text == "a\nb"


def test_a_gap_is_marked() -> None:
    (gelezen,) = alineas(alinea("zie ", Leemte("bron")))
    assert [run.style.name for run in gelezen.runs if run.style is not None][1] == "Leemte"


def test_every_note_of_the_tree_is_a_note_of_word() -> None:
    gegevens = maak(voorbeeldbrief())
    aantal = sum(isinstance(inline, Noot) for inline in alle_inlines(voorbeeldinhoud()))
    noten = [noot.get(f"{W}id") for noot in deel(gegevens, "word/footnotes.xml") if not noot.get(f"{W}type")]
    merken = [merk.get(f"{W}id") for merk in deel(gegevens, "word/document.xml").iter(f"{W}footnoteReference")]
    assert merken == noten == [str(nr) for nr in range(1, aantal + 1)]


def test_a_note_in_a_note_keeps_its_words() -> None:
    gegevens = maak(korte_brief(alinea("x", Noot((t("buiten"), Noot((t("binnen"),)))))))
    noten = deel(gegevens, "word/footnotes.xml")
    assert "".join(noten.itertext()) == " buiten (binnen)"
    assert not list(noten.iter(f"{W}footnoteReference"))


def test_a_link_leads_to_its_address() -> None:
    (gelezen,) = alineas(alinea("zie ", Verwijzing("https://www.voorbeeld.nl/?a=1&b=2", (t("hier"),))))
    (link,) = gelezen.hyperlinks
    assert (link.address, link.text) == ("https://www.voorbeeld.nl/?a=1&b=2", "hier")


def test_a_link_in_a_note_hangs_on_the_notes() -> None:
    gegevens = maak(korte_brief(alinea("x", Noot((Verwijzing("https://www.voorbeeld.nl", (t("hier"),)),)))))
    (link,) = deel(gegevens, "word/footnotes.xml").iter(f"{W}hyperlink")
    (relatie,) = deel(gegevens, "word/_rels/footnotes.xml.rels")
    assert (relatie.get("Id"), relatie.get("Target")) == (link.get(f"{R}id"), "https://www.voorbeeld.nl")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://[kapot", "", "http:", "\x00"])
def test_an_address_that_is_none_leaves_its_words(url: str) -> None:
    (gelezen,) = alineas(alinea(Verwijzing(url, (t("hier"),))))
    assert gelezen.text == "hier"
    assert gelezen.hyperlinks == []


def test_odd_characters_in_an_address_are_encoded() -> None:
    (gelezen,) = alineas(alinea(Verwijzing('https://voorbeeld.nl/a b"<é>', (t("hier"),))))
    assert gelezen.hyperlinks[0].address == "https://voorbeeld.nl/a%20b%22%3C%C3%A9%3E"
