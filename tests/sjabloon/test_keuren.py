"""Templates with one defect each; the name of the test says which."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.melding import Melding
from correspondentie.sjabloon.keuren import bronnen, keur_sjabloon
from correspondentie.sjabloon.sjabloon import laad_sjabloon, vind_sjablonen
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import open_werkmap
from tests.specimen import maak_specimen

VELDEN = "  - {naam: namen, type: lijst, van: regel, verplicht: false}\n"
# The lines of the front matter of a specimen with these fields; the text begins below them.
EERSTE_REGEL = 11


def keur(
    map_: Path, tekst: str, velden: str = VELDEN, kop: str = "", delen: dict[str, str] | None = None
) -> list[Melding]:
    specimen = maak_specimen(map_, tekst, velden, kop, delen)
    return keur_sjabloon(laad_sjabloon("proefbrief", specimen.werkmap), specimen.omgeving)


@pytest.mark.parametrize("soort", vind_sjablonen(open_werkmap(Path(__file__).parent)))
def test_every_template_of_the_installation_is_sound(soort: str) -> None:
    werkmap = open_werkmap(Path(__file__).parent)
    assert [str(melding) for melding in keur_sjabloon(laad_sjabloon(soort, werkmap), open_omgeving(werkmap))] == []


def test_a_part_that_is_only_named_in_a_comment_need_not_be_there(tmp_path: Path) -> None:
    assert keur(tmp_path, "Dag{# {% include 'delen/weg.md' %} #}\n") == []


def test_a_sound_template_gives_nothing(tmp_path: Path) -> None:
    tekst = (
        "{% macro groet(wie) %}Dag {{ wie }}{% endmacro %}\n"
        "{% for n in namen %}{{ groet(n) }} {{ loop.index | woorden }} {{ n ~ '!' }}{% endfor %}\n"
        "{% set dag = datum | kort %}{{ dag }} {{ leemte('volgt') }} {{ geadresseerde.naam }}\n"
    )
    assert keur(tmp_path, tekst) == []


@pytest.mark.parametrize(
    ("tekst", "code", "woord"),
    [
        ("{{ naam }}", "SJ-009", "naam"),
        ("{% if datm %}x{% endif %}", "SJ-009", "datm"),
        ("{% for n in namen %}{{ m }}{% endfor %}", "SJ-009", "m"),
        ("{{ datum | kort_geschreven }}", "SJ-010", "kort_geschreven"),
        ("{{ datum | upper }}", "SJ-010", "upper"),
        ("{{ datum.isoformat() }}", "SJ-011", "isoformat"),
        ("{{ range(3) }}", "SJ-009", "range"),
        ("{{ namen.__class__ }}", "SJ-011", "__class__"),
        ("{{ 'a' + datum }}", "SJ-011", "~"),
        ("{{ 9 ** 9 }}", "SJ-011", "machtsverheffen"),
        ("{% if datum is vrolijk %}x{% endif %}", "SJ-008", "vrolijk"),
        ("{% include 'delen/weg.md' %}", "SJ-007", "delen/weg.md"),
        ("{% if datum %}x", "SJ-008", "niet afgesloten"),
        ("{{ datum", "SJ-008", "niet"),
        ("{% vrolijk %}", "SJ-008", "vrolijk"),
    ],
)
def test_a_defect_in_the_text_is_named_at_its_line(tekst: str, code: str, woord: str, tmp_path: Path) -> None:
    meldingen = keur(tmp_path, f"\n{tekst}\n")
    assert [melding.code for melding in meldingen][:1] == [code]
    assert woord in meldingen[0].tekst
    plaats = meldingen[0].plaats
    assert plaats is not None
    assert plaats.bestand.endswith("proefbrief.md")
    assert plaats.regel >= EERSTE_REGEL


def test_the_column_is_that_of_the_name(tmp_path: Path) -> None:
    (melding,) = keur(tmp_path, "Op {{ datum }} schreef {{ nameen }}\n")
    assert melding.plaats is not None
    assert melding.plaats.kolom == 27
    assert melding.tip == "Bedoelde u ‘namen’?"


@pytest.mark.parametrize(
    ("kop", "velden", "code"),
    [
        ("afleiding: wonderen\n", "", "SJ-006"),
        ("hoofd: {bijlagen: '{{ bijlage }}'}\n", "", "SJ-009"),
        ("", "  - {naam: groet, type: regel, standaard: '{{ wie }}'}\n", "SJ-009"),
        ("", "  - {naam: groet, type: regeltje}\n", "SJ-003"),
        ("", "  - {naam: groet, type: lijst, van: regeltje}\n", "SJ-003"),
        ("", "  - {naam: groep, type: groep, velden: [{naam: a, type: regeltje}]}\n", "SJ-003"),
    ],
)
def test_a_defect_in_the_front_matter_is_named_at_its_line(kop: str, velden: str, code: str, tmp_path: Path) -> None:
    meldingen = keur(tmp_path, "tekst\n", VELDEN + velden, kop)
    assert [melding.code for melding in meldingen] == [code]
    assert meldingen[0].plaats is not None
    assert 1 < meldingen[0].plaats.regel <= EERSTE_REGEL + 1


def test_an_addressee_that_is_no_field_and_a_house_style_that_is_not_there(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "tekst\n")
    pad = tmp_path / "sjablonen" / "proefbrief.md"
    bron = pad.read_text(encoding="utf-8").replace("geadresseerde: geen", "geadresseerde: burger")
    pad.write_text(bron.replace("huisstijl: jenv", "huisstijl: jen"), encoding="utf-8")
    meldingen = keur_sjabloon(laad_sjabloon("proefbrief", specimen.werkmap), specimen.omgeving)
    assert [(melding.code, melding.plaats and melding.plaats.regel) for melding in meldingen] == [
        ("SJ-014", 5),
        ("SJ-009", 6),
    ]


def test_a_shared_part_may_use_what_the_one_that_takes_it_in_has_set(tmp_path: Path) -> None:
    tekst = "{% for n in namen %}{% include 'delen/naam.md' %}{% endfor %}\n"
    assert keur(tmp_path, tekst, delen={"naam.md": "{{ n }}\n"}) == []


def test_a_defect_in_a_shared_part_is_named_there(tmp_path: Path) -> None:
    (melding,) = keur(tmp_path, "{% include 'delen/naam.md' %}\n", delen={"naam.md": "tekst\n{{ n }}\n"})
    assert melding.plaats is not None
    assert (Path(melding.plaats.bestand).name, melding.plaats.regel) == ("naam.md", 2)


def test_a_part_chosen_by_a_value_is_looked_for_among_all_that_it_can_be(tmp_path: Path) -> None:
    tekst = "{% include 'delen/dag-' ~ datum ~ '.md' %}\n"
    (melding,) = keur(tmp_path, tekst, delen={"dag-a.md": "goed\n", "dag-b.md": "{{ fout }}\n", "c.md": "{{ ook }}\n"})
    assert melding.plaats is not None
    assert Path(melding.plaats.bestand).name == "dag-b.md"


def test_parts_that_take_each_other_in_end(tmp_path: Path) -> None:
    delen = {"a.md": "{% include 'delen/b.md' %}", "b.md": "{% include 'delen/a.md' %}"}
    assert keur(tmp_path, "{% include 'delen/a.md' %}\n", delen=delen) == []


def test_a_name_that_is_only_asked_for_may_be_absent(tmp_path: Path) -> None:
    assert keur(tmp_path, "{% if vlag is defined %}{{ vlag }}{% endif %}\n") == []


def test_every_text_that_a_template_is_made_of_is_found(tmp_path: Path) -> None:
    specimen = maak_specimen(tmp_path, "{% include 'delen/a.md' %}\n", VELDEN, delen={"a.md": "a\n", "b.md": "b\n"})
    gevonden = bronnen(laad_sjabloon("proefbrief", specimen.werkmap), specimen.omgeving.taal)
    assert {pad.name for pad in gevonden} == {"proefbrief.md", "a.md"}
