"""The draft: everything beside it that a writer needs, locked where the Kamer wrote, valid Word."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.verwerken.lezen import lees_concept
from correspondentie.melding import Fout
from tests.kamervraag.verwerken.conftest import KOP, RIJK, Maak, Proef, W, document_van, maak_proef, proef, tekst_van

__all__ = ["maak_proef", "proef"]


def vakken(docx: bytes) -> dict[str, etree._Element]:
    alle = document_van(docx).iter(f"{W}sdt")
    return {str(vak.find(f"{W}sdtPr/{W}tag").get(f"{W}val")): vak for vak in alle}  # type: ignore[union-attr]


def slot(vak: etree._Element) -> str:
    gevonden = vak.find(f"{W}sdtPr/{W}lock")
    return gevonden.get(f"{W}val", "") if gevonden is not None else ""


def test_questions_are_locked_and_answers_are_open(proef: Proef) -> None:
    gevonden = vakken(proef.docx)
    assert {slot(gevonden[f"vraag-{een}"]) for een in range(1, 6)} == {"sdtContentLocked"}
    assert {slot(gevonden[een]) for een in ("antwoord-1", "antwoord-2-3", "antwoord-4", "antwoord-5")} == {"sdtLocked"}
    assert slot(gevonden["kopje-2-3"]) == "sdtContentLocked"


def test_no_control_begins_with_a_link(proef: Proef) -> None:
    """LibreOffice 7.4 throws such a paragraph away (docs/analyse/word.md)."""
    for vak in vakken(proef.docx).values():
        eerste = next(vak.iter(f"{W}p"))
        assert eerste.find(f".//{W}hyperlink") is None


def test_every_heading_has_its_bookmark(proef: Proef) -> None:
    ankers = [regel.anker for regel in lees_concept(proef.docx, "").regels if regel.anker]
    assert ankers[:3] == [Plek("gegevens"), Plek("vragen"), Plek("vraag", (1,))]
    assert set(proef.concept.verwacht.koppen) == set(ankers)


def test_the_known_facts_stand_beside_the_questions(proef: Proef) -> None:
    tekst = tekst_van(vakken(proef.docx)["gegevens"]).replace("\xa0", " ")
    for feit in ("23 april 2026 (drie weken)", "Voorbeeld (Partij A)", "vragen 2 en 3", "2026Z00001", "zaak.yaml"):
        assert feit in tekst
    assert proef.concept.stempel.inhoud[:16] in tekst


def test_the_draft_knows_its_case(proef: Proef) -> None:
    stempel = lees_concept(proef.docx, "").stempel
    assert stempel == proef.concept.stempel
    assert stempel is not None
    assert stempel.sommen[Plek("antwoord", (2, 3))] == "leeg"


def test_headings_and_references_follow_the_groups(maak_proef: Maak) -> None:
    anders = maak_proef(RIJK.replace("samen: [2, 3]", "zie: 1").replace("zie: 2", "zie: [2, 3]"))
    teksten = [regel.tekst for regel in lees_concept(anders.docx, "").regels]
    assert "Antwoord op vraag 3" in teksten
    assert "Zie het antwoord op vragen 2 en 3." in teksten


def test_the_draft_is_a_valid_word_file(proef: Proef, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    pad = tmp_path / "concept.docx"
    pad.write_bytes(proef.docx)
    assert [str(een) for een in OpenXmlValidator().validate(pad).errors] == []


def test_another_kind_of_letter_gives_no_draft(maak_proef: Maak) -> None:
    kop = "soort: vrije-brief\ndatum: 1 april 2026\nbetreft: x\nondertekenaar: morren\ntekst: Ja.\n"
    with pytest.raises(Fout) as fout:
        maak_proef("adres: [A, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]\n", kop=kop)
    assert fout.value.meldingen[0].code == "KV-301"


def test_wrong_groups_are_told_before_anything_is_made(maak_proef: Maak) -> None:
    with pytest.raises(Fout) as fout:
        maak_proef("  - {vraag: Een?, samen: [1, 9]}\n", kop=KOP)
    assert fout.value.meldingen[0].code == "KV-013"
