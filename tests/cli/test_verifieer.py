"""Asking of a file whether it is ours."""

from __future__ import annotations

import io
from pathlib import Path

import docx

from tests.cli.conftest import Draai

NAAM = "2026-04-14_7468120_vrije-brief_stichting-voorbeeld.docx"


def test_an_issued_file_is_unchanged_and_that_is_success(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx", "--door", "M. Voorbeeld")
    gedraaid = draai("verifieer", "output")
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    eerste, slot = gedraaid.uit.splitlines()
    assert eerste.startswith(
        f"output/{NAAM}: onveranderd. Uitgegeven als 7468120, brief van 14 april 2026; vastgesteld"
    )
    assert eerste.endswith("door M. Voorbeeld.")
    assert slot == "1 van 1 onveranderd."


def test_a_changed_and_an_unknown_file_are_no_success(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    document = docx.Document(str(map_ / "output" / NAAM))
    alinea = next(alinea for alinea in document.paragraphs if "Daarvoor" in alinea.text)
    alinea.runs[0].text = alinea.runs[0].text.replace("Daarvoor", "Hiervoor")
    document.save(str(map_ / "kopie.docx"))
    (map_ / "vreemd.pdf").write_bytes(b"geen pdf")
    gedraaid = draai("verifieer", "kopie.docx", "vreemd.pdf")
    assert gedraaid.code == 1
    assert gedraaid.uit.splitlines()[1:] == [
        "    De tekst is anders dan die van de uitgegeven brief:",
        "    ‘Daarvoor’ werd ‘Hiervoor’",
        "vreemd.pdf: onbekend. Dit bestand staat niet in het register.",
        "    Dit is geen PDF en geen Word-bestand (docx). [AR-002]",
        "0 van 2 onveranderd.",
    ]
    kopie, vreemd = draai("verifieer", "kopie.docx", "vreemd.pdf", "--json").json["bestanden"]
    assert (kopie["uitslag"], kopie["wat"], kopie["kenmerk"]) == ("veranderd", "woorden", "7468120")
    assert kopie["verschillen"] == [{"was": "Daarvoor", "nu": "Hiervoor"}]
    assert (vreemd["uitslag"], vreemd["kenmerk"]) == ("onbekend", None)


def test_a_file_that_is_not_there_is_told(map_: Path, draai: Draai) -> None:
    gedraaid = draai("verifieer", "nergens.pdf")
    assert gedraaid.code == 1
    assert "nergens.pdf: fout: Het bestand kan niet worden gelezen: het is er niet. [AR-012]" in gedraaid.fout


def test_a_bare_document_of_word_is_unknown(map_: Path, draai: Draai) -> None:
    uit = io.BytesIO()
    docx.Document().save(uit)
    (map_ / "leeg.docx").write_bytes(uit.getvalue())
    assert draai("verifieer", "leeg.docx").uit.startswith("leeg.docx: onbekend.")
