"""No word of Click reaches a user in English, also after Click grows a new one."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from correspondentie.cli.woorden import WOORDEN, Nederlands

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
# Told to programmers, or belonging to parts of Click that no command uses: prompts, passwords, pagers, deprecations,
# dates, tuples, UUIDs, booleans with a value, environment variables.
NIET_GEBRUIKT = (
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use",
    "Could not determine name",
    "No options defined but",
    "Arguments take exactly one",
    "Choice(",
    "DeprecationWarning",
    "deprecated",
    "(Deprecated)",
    "Value must be an iterable",
    "env var",
    "{len_type} values are required",
    "does not match the format",
    "is not a valid boolean",
    "is not a valid UUID",
    "%(prog)s",
    "Confirm the action",
    "Do you want to continue",
    "Repeat for confirmation",
    "Error: The two entered",
    "Error: invalid input",
    "Error: {e.message}",
    "Press any key",
    "Password",
    "Unknown color",
)


def woorden_van(module: str) -> Iterator[str]:
    bron = Path(importlib.import_module(f"click.{module}").__file__ or "").read_text(encoding="utf-8")
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id in ("_", "ngettext"):
            for woord in knoop.args[:2]:
                if isinstance(woord, ast.Constant) and isinstance(woord.value, str):
                    yield woord.value


@pytest.mark.parametrize("module", MODULES)
def test_every_word_of_click_that_a_user_can_meet_has_a_translation(module: str) -> None:
    onvertaald = [
        woord
        for woord in woorden_van(module)
        if woord not in WOORDEN and not any(deel in woord for deel in NIET_GEBRUIKT)
    ]
    assert onvertaald == []


def test_every_translation_fills_in_what_the_original_does() -> None:
    for engels, nederlands in WOORDEN.items():
        namen = {veld[1:-1].split("!")[0] for veld in re.findall(r"\{[^}]*\}", nederlands)}
        kan = {veld[1:-1].split("!")[0] for veld in re.findall(r"\{[^}]*\}", engels)}
        assert namen <= kan, engels


def test_one_and_more_have_their_own_words() -> None:
    enkel, meer = "Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"
    assert Nederlands().ngettext(enkel, meer, 1).startswith("Er staat een gegeven")
    assert Nederlands().ngettext(enkel, meer, 2).startswith("Er staan gegevens")
