"""The address book from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.adresboek.test_importeren import export, organisatie
from tests.cli.conftest import Draai


def test_a_gemeente_is_found_in_any_spelling(map_: Path, draai: Draai) -> None:
    for naam in (["Vlaardingen"], ["gemeente", "VLAARDINGEN"], ["gm0622"]):
        gedraaid = draai("adresboek", "zoek", *naam)
        assert gedraaid.code == 0, naam
        assert "naam: Vlaardingen\ncode: gm0622\nprovincie: Zuid-Holland\n" in gedraaid.uit
    assert draai("adresboek", "zoek", "Vlaardingen", "--json").json["gevonden"]["code"] == "gm0622"


def test_a_provincie_is_found_and_an_unknown_address_says_how_to_get_it(map_: Path, draai: Draai) -> None:
    gedraaid = draai("adresboek", "zoek", "Zuid-Holland")
    assert gedraaid.uit.startswith("soort: provincie\nnaam: Zuid-Holland\n")
    assert "correspondentie adresboek importeer BESTAND" in gedraaid.uit


def test_a_name_that_is_unknown_gets_a_suggestion(map_: Path, draai: Draai) -> None:
    gedraaid = draai("adresboek", "zoek", "Vlaardinge")
    assert (gedraaid.code, "Bedoelde u ‘Vlaardingen’?" in gedraaid.fout) == (1, True)


def test_imported_addresses_are_used_at_once(map_: Path, draai: Draai) -> None:
    (map_ / "oo.xml").write_text(export(organisatie()), encoding="utf-8")
    gedraaid = draai("adresboek", "importeer", "oo.xml")
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    assert "adressen van 1 organisaties staan in data/adresboek/adressen-oo.csv" in gedraaid.uit
    assert "Postbus 99" in draai("adresboek", "zoek", "Vlaardingen").uit


def test_a_file_that_is_no_export_changes_nothing(map_: Path, draai: Draai) -> None:
    (map_ / "oo.xml").write_text("geen xml", encoding="utf-8")
    assert "[AB-060]" in draai("adresboek", "importeer", "oo.xml").fout
    assert not (map_ / "data").exists()


def test_importing_needs_a_work_folder(map_: Path, draai: Draai) -> None:
    (map_ / "correspondentie.yaml").unlink()
    (map_ / "oo.xml").write_text(export(organisatie()), encoding="utf-8")
    gedraaid = draai("adresboek", "importeer", "oo.xml")
    assert (gedraaid.code, "correspondentie start MAP" in gedraaid.fout) == (1, True)
