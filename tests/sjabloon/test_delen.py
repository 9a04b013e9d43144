"""The parts of a template by the text that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.sjabloon.delen import delen_van
from tests.specimen import maak_specimen

DELEN = {"een.md": "Een\n", "dag-1.md": "Dag 1\n", "dag-2.md": "Dag 2\n"}


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("Geachte {{ naam }},", []),
        ("{% include 'delen/een.md' %}", ["delen/een.md"]),
        ('{%- include "delen/een.md" -%}', ["delen/een.md"]),
        ("{% if a %}{% include 'delen/een.md' %}{% endif %}\n{% from 'delen/dag-1.md' import x %}",
         ["delen/een.md", "delen/dag-1.md"]),
        ("{% include 'delen/dag-' ~ datum ~ '.md' %}", ["delen/dag-1.md", "delen/dag-2.md"]),
        ("{% include ['delen/geen.md', 'delen/een.md'] ignore missing %}", ["delen/geen.md", "delen/een.md"]),
        ("{% include '%}' %}{% include 'delen/een.md' %}", ["%}", "delen/een.md"]),
        ("{% set includes = 1 %}", []),
    ],
)  # fmt: skip
def test_what_a_text_takes_in_is_found(tmp_path: Path, tekst: str, delen: list[str]) -> None:
    specimen = maak_specimen(tmp_path, "Leeg\n", delen=DELEN)
    assert delen_van(tekst, specimen.omgeving.taal) == delen
