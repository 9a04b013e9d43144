"""The JSON Schema: sound, in Dutch, and never stricter than the reader of cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.sjabloon.sjabloon import laad_sjabloon, vind_sjablonen
from correspondentie.vervaardiging import opstart  # noqa: F401 - makes the types known
from correspondentie.werkmap.werkmap import open_werkmap
from correspondentie.zaak.beginbestand import maak_beginbestand
from correspondentie.zaak.jsonschema import als_json, maak_jsonschema
from tests.specimen import maak_specimen

WERKMAP = open_werkmap(Path(__file__).parent)
ZAKEN = sorted((WERKMAP.lagen[-1] / "data" / "zaken").rglob("*.yaml"))


def keur(soort: str, tekst: str) -> list[str]:
    schema = maak_jsonschema(laad_sjabloon(soort, WERKMAP))
    return [fout.message for fout in Draft202012Validator(schema).iter_errors(als_json(lees_yaml(tekst, "")))]


def proefschema(map_: Path, velden: str, **bekend: tuple[str, ...]) -> Any:
    specimen = maak_specimen(map_, "tekst", velden)
    return maak_jsonschema(laad_sjabloon("proefbrief", specimen.werkmap), bekend)


@pytest.mark.parametrize("zaak", ZAKEN, ids=lambda pad: pad.stem)
def test_every_example_case_is_valid(zaak: Path) -> None:
    tekst = lees_bestand(zaak)
    assert keur(str(lees_yaml(tekst, "")["soort"]), tekst) == []


@pytest.mark.parametrize("soort", vind_sjablonen(WERKMAP))
def test_the_starting_file_of_every_kind_is_valid(soort: str) -> None:
    assert keur(soort, maak_beginbestand(laad_sjabloon(soort, WERKMAP), zaak_id="z-1")) == []


@pytest.mark.parametrize("soort", vind_sjablonen(WERKMAP))
def test_the_schema_of_every_kind_is_sound_and_its_examples_are_valid(soort: str) -> None:
    schema = maak_jsonschema(laad_sjabloon(soort, WERKMAP))
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["soort"]["const"] == soort
    for naam, veld in schema["properties"].items():
        losse = Draft202012Validator({**veld, "$defs": schema.get("$defs", {})})
        for voorbeeld in veld.get("examples", ()):
            assert [fout.message for fout in losse.iter_errors(voorbeeld)] == [], naam


@pytest.mark.parametrize("soort", vind_sjablonen(WERKMAP))
def test_nothing_of_the_code_shows_in_a_schema(soort: str) -> None:
    tekst = json.dumps(maak_jsonschema(laad_sjabloon(soort, WERKMAP)))
    assert "Groep_" not in tekst
    assert "``" not in tekst


def test_a_key_that_is_unknown_or_missing_is_refused() -> None:
    goed = maak_beginbestand(laad_sjabloon("vrije-brief", WERKMAP))
    assert any("onbekend" in fout for fout in keur("vrije-brief", goed + "onbekend: x\n"))
    assert any("betreft" in fout for fout in keur("vrije-brief", goed.replace("betreft: ", "#betreft: ")))


def test_titles_help_choices_and_defaults_are_those_of_the_template(tmp_path: Path) -> None:
    veld = "  - {naam: toon, type: keuze, label: Toon, hulp: Hoe het klinkt., keuzes: [kort, lang], standaard: kort}\n"
    assert proefschema(tmp_path, veld)["properties"]["toon"] == {
        "title": "Toon",
        "description": "Hoe het klinkt.",
        "type": "string",
        "enum": ["kort", "lang"],
        "default": "kort",
        "examples": ["kort"],
    }


def test_known_names_are_offered_but_others_are_not_refused(tmp_path: Path) -> None:
    schema = proefschema(tmp_path, "  - {naam: g, type: gemeente}\n", gemeente=("Vlaardingen",))
    veld = Draft202012Validator(schema["properties"]["g"])
    assert schema["properties"]["g"]["anyOf"][0] == {"enum": ["Vlaardingen"]}
    assert veld.is_valid("vlaardingen")


def test_a_number_without_quotes_may_stand_where_text_is_asked(tmp_path: Path) -> None:
    schema = proefschema(tmp_path, "  - {naam: r, type: regel}\n")
    assert Draft202012Validator(schema["properties"]["r"]).is_valid(als_json(lees_yaml("r: 12", ""))["r"])


@pytest.mark.parametrize(
    ("geschreven", "waarde"),
    [
        ("12", 12),
        ("'12'", "12"),
        ("1.5", 1.5),
        ("012", "012"),
        ("true", True),
        ("ja", "ja"),
        ("", None),
        ("a b", "a b"),
    ],
)
def test_scalars_are_what_yaml_1_2_makes_of_them(geschreven: str, waarde: object) -> None:
    assert als_json(lees_yaml(f"w: {geschreven}\n", ""))["w"] == waarde
