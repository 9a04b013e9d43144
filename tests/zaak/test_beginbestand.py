"""The file to start from: explained, filled in with examples, and good as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondentie.brief.brief import Afgifte
from correspondentie.bron.yaml import lees_yaml
from correspondentie.sjabloon.sjabloon import laad_sjabloon, vind_sjablonen
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.voorbereiden import bereid_zaak_voor
from correspondentie.werkmap.werkmap import open_werkmap
from correspondentie.zaak.beginbestand import als_yaml, maak_beginbestand
from correspondentie.zaak.lezen import lees_zaaktekst
from correspondentie.zaak.voorbeeld import voorbeeldwaarde
from tests.specimen import maak_specimen

WERKMAP = open_werkmap(Path(__file__).parent)
# A commented-out key, or a line of its value: the sign stands at it without a space, or before an indented line.
UITGEZET = re.compile(r"^#(?=[a-z_0-9]+:|  )", re.MULTILINE)


def begin(map_: Path, velden: str, **opties: str) -> str:
    specimen = maak_specimen(map_, "tekst", velden)
    return maak_beginbestand(laad_sjabloon("proefbrief", specimen.werkmap), **opties)


@pytest.mark.parametrize("soort", vind_sjablonen(WERKMAP))
def test_the_starting_file_of_every_kind_makes_a_letter_as_it_stands(soort: str) -> None:
    omgeving = open_omgeving(WERKMAP, proef=True)
    tekst = maak_beginbestand(laad_sjabloon(soort, WERKMAP), zaak_id="z-1")
    # Beside the example cases: a letter about other letters names one of those.
    zaak = lees_zaaktekst(tekst, WERKMAP.lagen[-1] / "data" / "zaken" / "begin.yaml", omgeving)
    assert zaak.id == "z-1"
    bereid_zaak_voor(zaak, omgeving, Afgifte(proef=True))


@pytest.mark.parametrize("soort", vind_sjablonen(WERKMAP))
def test_taking_the_signs_away_gives_yaml_with_every_field(soort: str) -> None:
    sjabloon = laad_sjabloon(soort, WERKMAP)
    groep = lees_yaml(UITGEZET.sub("", maak_beginbestand(sjabloon, zaak_id="z-1")), "begin.yaml")
    assert set(groep) == {"soort", *(veld.naam for veld in sjabloon.velden)}


def test_what_must_be_filled_in_comes_before_what_may(tmp_path: Path) -> None:
    tekst = begin(tmp_path, "  - {naam: mag, type: regel, verplicht: false}\n  - {naam: moet, type: regel}\n")
    assert tekst.index("\nmoet: ") < tekst.index("mag u weglaten") < tekst.index("\n#mag: ")


def test_every_field_is_explained(tmp_path: Path) -> None:
    veld = "  - {naam: soort_brief, type: keuze, label: Soort, hulp: Waar het over gaat, keuzes: [kort, lang], "
    tekst = begin(tmp_path, veld + "standaard: kort}\n")
    assert "# Soort. Waar het over gaat. Kies uit: kort, lang. Zonder dit veld: ‘kort’.\n#soort_brief: kort\n" in tekst


def test_a_default_that_is_worked_out_is_not_shown_as_code(tmp_path: Path) -> None:
    tekst = begin(tmp_path, "  - {naam: kop, type: regel, standaard: 'Brief van {{ datum }}'}\n")
    assert "Zonder dit veld: volgt uit de andere gegevens." in tekst
    assert "{{" not in tekst


def test_a_schema_beside_the_file_is_named_in_its_first_line(tmp_path: Path) -> None:
    assert begin(tmp_path, "", schema="proefbrief.schema.json").startswith(
        "# yaml-language-server: $schema=proefbrief.schema.json\n"
    )


def test_groups_tables_and_lists_show_their_parts(tmp_path: Path) -> None:
    velden = """  - naam: rijen
    type: tabel
    velden:
      - {naam: op, type: datum, label: Dag}
      - {naam: wat, type: regel, voorbeeld: "1: een"}
  - {naam: namen, type: lijst, van: regel}
"""
    tekst = begin(tmp_path, velden)
    assert "# - op: Dag. Een datum" in tekst
    assert "\nrijen:\n  - op: 9 april 2026\n    wat: '1: een'\n" in tekst
    assert "\nnamen:\n  - een korte tekst\n" in tekst


waarden = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=40)
    | st.sampled_from(
        ["", "~", "null", "- x", "a: b", "x # y", "'", '"', "*a", "&a", "!a", "{", "[", "|", ">", "@", "%"]
    ),
    lambda onder: (
        st.lists(onder, min_size=1, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), onder, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(waarden)
def test_yaml_reads_back_what_was_written(waarde: object) -> None:
    tekst = "\n".join(als_yaml("w", waarde)) + "\n"
    assert lees_yaml(tekst, "")["w"] == waarde


def test_a_text_of_several_lines_becomes_a_block() -> None:
    assert als_yaml("w", "een\n\ntwee\n") == ["w: |", "  een", "", "  twee"]


def test_the_example_of_a_field_comes_before_that_of_its_type(tmp_path: Path) -> None:
    specimen = maak_specimen(
        tmp_path, "x", "  - {naam: a, type: datum, voorbeeld: 1 mei 2026}\n  - {naam: b, type: datum}\n"
    )
    a, b = laad_sjabloon("proefbrief", specimen.werkmap).velden[-2:]
    assert (voorbeeldwaarde(a), voorbeeldwaarde(b)) == ("1 mei 2026", "9 april 2026")
