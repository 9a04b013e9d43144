"""Metadata from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Draai

STAM = "2026-04-14_7468120_vrije-brief_stichting-voorbeeld"
ZAAKSYSTEEM = """zaaksysteem:
  bronorganisatie: "123456782"
  informatieobjecttype: https://zaaksysteem.voorbeeld.nl/catalogi/1
  vertrouwelijkheid: openbaar
"""


def test_finalising_writes_them_and_they_are_in_order(map_: Path, draai: Draai) -> None:
    document = draai("vaststellen", "goed.yaml", "--formaat", "docx", "--json").json
    namen = [f"output/{STAM}.mdto.xml", f"output/{STAM}.docx.mdto.xml"]
    assert document["brieven"][0]["metagegevens"] == namen
    gedraaid = draai("mdto", "controleer", "output")
    assert (gedraaid.code, gedraaid.uit) == (0, "2 van 2 in orde.\n")


def test_a_fault_is_told_at_its_line(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    pad = map_ / "output" / f"{STAM}.docx.mdto.xml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("omvang>", "grootte>"), encoding="utf-8")
    gedraaid = draai("mdto", "controleer", "output")
    assert (gedraaid.code, gedraaid.uit) == (1, "1 van 2 in orde.\n")
    assert f"output/{STAM}.docx.mdto.xml:9: fout: Het element ‘grootte’ staat niet op zijn plaats" in gedraaid.fout


def test_they_can_be_made_again_with_other_settings(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    (map_ / "data" / "archief").mkdir(parents=True)
    (map_ / "data" / "archief" / "jenv.yaml").write_text("waardering: B\n", encoding="utf-8")
    assert draai("mdto", "maak", "7468120", "--uit", "nieuw").code == 0
    assert "Blijvend te bewaren" in (map_ / "nieuw" / f"{STAM}.mdto.xml").read_text(encoding="utf-8")


def test_wrong_settings_stop_finalising_before_a_number_is_used(map_: Path, draai: Draai) -> None:
    (map_ / "data" / "archief").mkdir(parents=True)
    (map_ / "data" / "archief" / "jenv.yaml").write_text("waardering: V\n", encoding="utf-8")
    gedraaid = draai("vaststellen", "goed.yaml", "--formaat", "docx")
    assert gedraaid.code == 1
    assert "AR-044" in gedraaid.fout
    assert not (map_ / "output").exists()
    assert draai("register", "lijst").uit == "Er zijn geen nummers.\n"


def test_a_zaaksysteem_gets_json(map_: Path, draai: Draai) -> None:
    draai("vaststellen", "goed.yaml", "--formaat", "docx")
    assert "AR-042" in draai("mdto", "zgw", "7468120").fout
    (map_ / "data" / "archief").mkdir(parents=True)
    (map_ / "data" / "archief" / "jenv.yaml").write_text(ZAAKSYSTEEM, encoding="utf-8")
    (document,) = json.loads(draai("mdto", "zgw", "7468120").uit)
    assert (document["identificatie"], document["bronorganisatie"]) == ("7468120-docx", "123456782")
