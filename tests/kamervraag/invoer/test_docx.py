"""What only Word files have: notes of their own, tracked changes, text boxes, lists that count."""

from __future__ import annotations

from correspondentie.kamervraag.invoer.docx import lees_docx
from tests.kamervraag.invoer.specimen import kale_docx, lees

_TITEL = (
    "Vragen van het lid Voorbeeld (Partij A) aan de minister van Voorbeeldzaken over Word "
    "(ingezonden 1 april 2026, 2026Z00200)"
)


def _p(tekst: str, voor: str = "") -> str:
    return f"<w:p>{voor}<w:r><w:t xml:space='preserve'>{tekst}</w:t></w:r></w:p>"


def test_footnotes_of_questions_become_notes_and_their_marks_stay_in_the_text() -> None:
    vraag = _p("Kent u dit").replace(
        "</w:p>", "<w:r><w:footnoteReference w:id='7'/></w:r><w:r><w:t>?</w:t></w:r></w:p>"
    )
    noten = (
        "<w:footnote w:id='0' w:type='separator'/>"
        "<w:footnote w:id='7'><w:p><w:r><w:t>Kamerstuk 1</w:t></w:r></w:p></w:footnote>"
    )
    gevonden = lees(kale_docx(_p(_TITEL) + _p("Vraag 1") + vraag, footnotes=noten)).invoer
    assert gevonden.vragenset.vragen[0].tekst == "Kent u dit¹?"
    assert [noot.tekst for noot in gevonden.vragenset.noten] == ["Kamerstuk 1"]
    assert gevonden.meldingen == ()


def test_tracked_changes_are_read_as_accepted_and_reported() -> None:
    vraag = (
        "<w:p><w:r><w:t xml:space='preserve'>Kan </w:t></w:r><w:del><w:r><w:delText>dat</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>dit</w:t></w:r></w:ins><w:r><w:t>?</w:t></w:r></w:p>"
    )
    gevonden = lees(kale_docx(_p(_TITEL) + _p("Vraag 1") + vraag)).invoer
    assert gevonden.vragenset.vragen[0].tekst == "Kan dit?"
    assert [melding.code for melding in gevonden.meldingen] == ["KV-275"]


def test_text_boxes_stand_beside_the_text() -> None:
    kader = (
        "<w:p><w:r><w:pict><w:txbxContent>"
        + _p("Onze referentie")
        + _p("7333333")
        + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    gevonden = lees(kale_docx(kader + _p(_TITEL) + _p("Vraag 1") + _p("Kan dit?"))).invoer
    assert gevonden.vragenset.onze_referentie == "7333333"
    assert gevonden.vragenset.vragen[0].tekst == "Kan dit?"


def test_lists_count_on_and_start_anew_as_word_does() -> None:
    def punt(lijst: int, niveau: int = 0) -> str:
        return _p("x", f"<w:pPr><w:numPr><w:ilvl w:val='{niveau}'/><w:numId w:val='{lijst}'/></w:numPr></w:pPr>")

    nummers = (
        "<w:abstractNum w:abstractNumId='1'>"
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Vraag %1'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1%2)'/></w:lvl>"
        "<w:lvl w:ilvl='2'><w:start w:val='4'/><w:numFmt w:val='upperRoman'/>"
        "<w:lvlText w:val='%3'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='6'><w:abstractNumId w:val='1'/>"
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num>"
    )
    lichaam = punt(5) + punt(5, 1) + punt(5, 2) + punt(5) + punt(5, 1) + punt(6) + punt(6) + punt(9)
    labels = [regel.label for regel in lees_docx(kale_docx(lichaam, numbering=nummers), "").regels]
    assert labels == ["Vraag 1", "1a)", "IV", "Vraag 2", "2a)", "Vraag 3", "Vraag 4", ""]


def test_a_heading_that_word_counts_is_a_heading() -> None:
    nummers = (
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='Vraag %1'/></w:lvl></w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num>"
    )
    lijst = "<w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr>"
    kop = f"<w:p>{lijst}</w:p>"
    lichaam = _p(_TITEL) + kop + _p("Telt dit?") + kop + _p("En dit?")
    vragen = lees(kale_docx(lichaam, numbering=nummers)).invoer.vragenset.vragen
    assert [(vraag.nummer, vraag.tekst) for vraag in vragen] == [(1, "Telt dit?"), (2, "En dit?")]


def test_soft_and_hard_line_ends_hyphens_and_links_are_kept() -> None:
    lichaam = (
        _p(_TITEL)
        + _p("Vraag 1")
        + "<w:p><w:r><w:t>Eerste</w:t><w:br/><w:t>regel?</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/>"
        "<w:t>B</w:t></w:r></w:p>"
    )
    assert lees(kale_docx(lichaam)).invoer.vragenset.vragen[0].tekst == "Eerste regel? A-B"
