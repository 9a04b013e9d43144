"""The Markdown of a template, read without values."""

from __future__ import annotations

import pytest

from correspondentie.brief.keuren import keur_tekst


def fouten(tekst: str) -> list[tuple[str, int, int]]:
    return [
        (melding.code, melding.plaats.regel, melding.plaats.kolom)
        for melding in keur_tekst(tekst, "x.md")
        if melding.plaats
    ]


def test_blocks_in_blocks_are_good() -> None:
    assert fouten(":::: bijeen\n::: slotgroet\n{{ groet }}\n:::\n::::\n") == []


def test_a_block_that_does_not_exist_gets_a_suggestion() -> None:
    (melding,) = keur_tekst("\n::: aanheff\nx\n:::\n", "x.md")
    assert (melding.code, melding.tip) == ("BF-008", "Bedoelde u ‘aanhef’?")
    assert str(melding.plaats) == "x.md:2:1"


@pytest.mark.parametrize(
    ("tekst", "plek"),
    [
        ("::: aanhef\nx\n", ("BF-009", 1, 1)),
        ("x\n\n:::\n", ("BF-009", 3, 1)),
        (":::: bijeen\n::: slotgroet\nx\n::::\n:::\n", ("BF-009", 4, 1)),
    ],
)
def test_a_block_that_is_not_closed_well_is_named_where_it_stands(tekst: str, plek: tuple[str, int, int]) -> None:
    assert plek in fouten(tekst)


@pytest.mark.parametrize(
    "regel", ["```", "Zie ![logo](logo.png)", "Dit is <b>vet</b>", "a<br/>b", "---", "* * *", "___"]
)
def test_what_no_letter_can_have_is_named(regel: str) -> None:
    assert {code for code, nummer, _ in fouten(f"x\n\n{regel}\n")} == {"BF-006"}


@pytest.mark.parametrize(
    "regel",
    ["Zie <https://www.voorbeeld.nl>", "a < b en c > d", "| --- | --- |", "{{ '<b>' }}", "{# <b> #}", "1 - - 2"],
)
def test_what_a_letter_can_have_is_left_alone(regel: str) -> None:
    assert fouten(f"{regel}\n") == []


def test_a_tag_over_several_lines_keeps_the_line_numbers() -> None:
    assert fouten("{% if a and\n   b %}\n::: weg\n{% endif %}\n:::\n") == [("BF-008", 3, 1)]
