"""The register from the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Draai


@pytest.fixture
def gevuld(map_: Path, draai: Draai) -> Path:
    """One final letter with its own number, and two numbers put aside."""
    assert draai("vaststellen", "goed.yaml", "--formaat", "docx", "--door", "j.voorbeeld").code == 0
    assert draai("register", "reserveer", "vng-u", "2", "--door", "j.voorbeeld").code == 0
    return map_


def test_an_empty_register_says_so(map_: Path, draai: Draai) -> None:
    gedraaid = draai("register", "lijst")
    assert (gedraaid.code, gedraaid.uit) == (0, "Er zijn geen nummers.\n")


def test_numbers_are_listed_in_their_order(gevuld: Path, draai: Draai) -> None:
    regels = draai("register", "lijst").uit.splitlines()
    assert regels[0].split() == ["kenmerk", "staat", "zaak", "geadresseerde", "op", "door"]
    assert [regel.split()[1] for regel in regels[1:]] == ["uitgegeven", "gereserveerd", "gereserveerd"]
    assert regels[1].startswith("7468120")
    assert regels[1].endswith("j.voorbeeld")


def test_the_list_can_be_narrowed(gevuld: Path, draai: Draai) -> None:
    for woorden, aantal in ((["--schema", "vng-u"], 2), (["--staat", "uitgegeven"], 1), (["--zoek", "voorbeeld"], 1)):
        assert len(draai("register", "lijst", *woorden, "--json").json["nummers"]) == aantal
    assert draai("register", "lijst", "--staat", "weg").code == 2


def test_a_number_is_shown_with_its_letter_and_its_history(gevuld: Path, draai: Draai) -> None:
    gedraaid = draai("register", "toon", "7468120")
    assert gedraaid.code == 0
    assert gedraaid.uit.startswith("7468120: uitgegeven\nzaak z-")
    assert "versie 1 (definitief), vastgesteld" in gedraaid.uit
    assert "_7468120_vrije-brief_stichting-voorbeeld.docx  " in gedraaid.uit
    document = draai("register", "toon", "7468120", "--json").json
    assert [regel["handeling"] for regel in document["logboek"]] == ["opgenomen", "vastgesteld"]


def test_an_unknown_number_is_a_clean_error(map_: Path, draai: Draai) -> None:
    assert "[RG-030]" in draai("register", "toon", "1").fout


def test_a_withdrawn_number_stays_with_its_reason(gevuld: Path, draai: Draai) -> None:
    (nummer, _) = draai("register", "lijst", "--schema", "vng-u", "--json").json["nummers"]
    gedraaid = draai("register", "vervallen", nummer["kenmerk"], "--reden", "verschreven")
    assert (gedraaid.code, gedraaid.uit) == (0, f"{nummer['kenmerk']} is vervallen.\n")
    assert "vervallen (verschreven)" in draai("register", "toon", nummer["kenmerk"]).uit


def test_an_unknown_scheme_gets_a_suggestion(map_: Path, draai: Draai) -> None:
    gedraaid = draai("register", "reserveer", "jenvv", "1")
    assert gedraaid.code == 1
    assert "‘jenv’" in gedraaid.fout


def test_the_export_is_csv_for_a_spreadsheet_or_json(gevuld: Path, draai: Draai) -> None:
    rijen = list(csv.DictReader(io.StringIO(draai("register", "export").uit), delimiter=";"))
    assert [rij["staat"] for rij in rijen] == ["uitgegeven", "gereserveerd", "gereserveerd"]
    assert json.loads(draai("register", "export", "--formaat", "json").uit)[0]["kenmerk"] == "7468120"
    assert draai("register", "export", "--uit", "uit.csv").code == 0
    assert (gevuld / "uit.csv").read_bytes().startswith("\ufeffkenmerk;".encode())
    assert draai("register", "export", "--uit", "uit.csv").code == 1


def test_no_text_of_a_case_becomes_a_formula(gevuld: Path, draai: Draai) -> None:
    (nummer, _) = draai("register", "lijst", "--schema", "vng-u", "--json").json["nummers"]
    draai("register", "vervallen", nummer["kenmerk"], "--reden", "=HYPERLINK(1)")
    rijen = list(csv.DictReader(io.StringIO(draai("register", "export").uit), delimiter=";"))
    assert "'=HYPERLINK(1)" in {rij["reden_vervallen"] for rij in rijen}


def test_another_register_can_be_named_by_file_or_url(gevuld: Path, draai: Draai) -> None:
    assert draai("register", "lijst", "--register", "ander.sqlite").uit == "Er zijn geen nummers.\n"
    assert draai("register", "lijst", "--register", f"sqlite:///{gevuld / 'register.sqlite'}").uit.count("\n") == 4
    gedraaid = draai("register", "lijst", "--register", "mysql://x/y")
    assert (gedraaid.code, "[RG-001]" in gedraaid.fout) == (1, True)
