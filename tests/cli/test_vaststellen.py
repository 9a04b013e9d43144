"""Making letters final from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Draai

NAAM = "2026-04-14_7468120_vrije-brief_stichting-voorbeeld"


def test_a_final_letter_is_told_and_can_be_made_again_byte_for_byte(map_: Path, draai: Draai) -> None:
    gedraaid = draai("vaststellen", "goed.yaml", "--formaat", "docx")
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert gedraaid.uit.endswith(f" → output/{NAAM}.docx\n1 brief vastgesteld.\n")
    opnieuw = draai("genereer", "goed.yaml", "--opnieuw", "--formaat", "docx", "--uit", "weer")
    assert opnieuw.code == 0, opnieuw.fout
    assert (map_ / "weer" / f"{NAAM}.docx").read_bytes() == (map_ / "output" / f"{NAAM}.docx").read_bytes()


def test_a_letter_set_by_typst_is_made_again_by_typst(map_: Path, draai: Draai) -> None:
    assert draai("vaststellen", "goed.yaml", "--formaat", "pdf", "--zetter", "typst").code == 0
    [regel] = json.loads(draai("register", "export", "--formaat", "json").uit)
    assert regel["zetter"] == "typst"
    opnieuw = draai("genereer", "goed.yaml", "--opnieuw", "--formaat", "pdf", "--uit", "weer")
    assert opnieuw.code == 0, opnieuw.fout
    assert (map_ / "weer" / f"{NAAM}.pdf").read_bytes() == (map_ / "output" / f"{NAAM}.pdf").read_bytes()


def test_a_case_that_fails_uses_no_number_and_leaves_no_file(map_: Path, draai: Draai) -> None:
    tekst = (map_ / "goed.yaml").read_text(encoding="utf-8").replace('kenmerk: "7468120"', "kenmerk: automatisch")
    (map_ / "later.yaml").write_text(tekst.replace("ondertekenaar: morren", "ondertekenaar: moren"), encoding="utf-8")
    assert draai("vaststellen", "later.yaml").code == 1
    assert not (map_ / "output").exists()
    assert draai("register", "lijst").uit == "Er zijn geen nummers.\n"


def test_some_final_and_some_not_is_code_3(map_: Path, draai: Draai) -> None:
    assert draai("vaststellen", "goed.yaml", "fout.yaml", "--formaat", "docx").code == 3


def test_who_does_it_is_recorded(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx", "--door", "M. Voorbeeld")
    document = draai("register", "toon", "7468120", "--json").json
    assert {regel["door"] for regel in document["logboek"]} == {"M. Voorbeeld"}


def test_a_changed_letter_needs_a_reason_for_its_new_version(map_: Path, draai: Draai) -> None:
    assert draai("vaststellen", "goed.yaml", "--formaat", "docx").code == 0
    zaak = map_ / "goed.yaml"
    zaak.write_text(zaak.read_text(encoding="utf-8").replace("een gesprek", "een overleg"), encoding="utf-8")
    assert draai("vaststellen", "goed.yaml", "--formaat", "docx").code == 1
    gedraaid = draai("vaststellen", "goed.yaml", "--formaat", "docx", "--nieuwe-versie", "ander woord")
    assert gedraaid.code == 0, gedraaid.fout
    assert [brief["versie"] for brief in draai("register", "toon", "7468120", "--json").json["brieven"]] == [1, 2]
