"""The checksum of a template covers all text that its letters can come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.sjabloon.sjabloon import laad_sjabloon
from correspondentie.sjabloon.som import som_met_delen
from tests.specimen import maak_specimen

TEKST = "{% include 'delen/een.md' %}{% include 'delen/dag-' ~ datum ~ '.md' %}\n"
DELEN = {"een.md": "{% include 'delen/twee.md' %}\n", "twee.md": "Twee\n", "dag-1.md": "Dag 1\n", "los.md": "Los\n"}


def som(map_: Path, tekst: str = TEKST, **anders: str) -> str:
    delen = DELEN | {f"{naam.replace('_', '-')}.md": inhoud for naam, inhoud in anders.items()}
    specimen = maak_specimen(map_, tekst, delen=delen)
    return som_met_delen(laad_sjabloon("proefbrief", specimen.werkmap), specimen.omgeving.taal)


@pytest.mark.parametrize(
    "anders",
    [{"een": "{% include 'delen/twee.md' %}!\n"}, {"twee": "Drie\n"}, {"dag_1": "Dag een\n"}, {"dag_2": "Dag 2\n"}],
    ids=["a part", "a part of a part", "a part by a name that is worked out", "another part by such a name"],
)
def test_it_changes_with_what_the_template_takes_in(tmp_path: Path, anders: dict[str, str]) -> None:
    eerst = som(tmp_path / "eerst")
    assert som(tmp_path / "dan", **anders) != eerst


def test_it_does_not_change_with_what_the_template_leaves(tmp_path: Path) -> None:
    assert som(tmp_path / "eerst") == som(tmp_path / "dan", los="Anders\n")


def test_parts_that_take_each_other_in_come_to_an_end(tmp_path: Path) -> None:
    assert som(tmp_path, twee="{% include 'delen/een.md' %}\n")


def test_a_part_that_is_not_there_is_left_to_who_makes_the_letter(tmp_path: Path) -> None:
    assert som(tmp_path, "{% include 'delen/weg.md' %}\n")
