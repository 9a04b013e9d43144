"""Completion in the shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Draai


@pytest.mark.parametrize(("schil", "woord"), [("bash", "complete "), ("zsh", "compdef "), ("fish", "complete ")])
def test_the_script_of_every_shell_is_printed(schil: str, woord: str, draai: Draai) -> None:
    gedraaid = draai("voltooiing", schil)
    assert gedraaid.code == 0
    assert woord in gedraaid.uit
    assert "_CORRESPONDENTIE_COMPLETE" in gedraaid.uit


def test_the_shell_gets_commands_to_choose_from() -> None:
    omgeving = {
        **os.environ,
        "_CORRESPONDENTIE_COMPLETE": "bash_complete",
        "COMP_WORDS": "correspondentie gene",
        "COMP_CWORD": "1",
    }
    opdracht = [str(Path(sys.executable).with_name("correspondentie"))]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, check=False)
    assert klaar.stdout.split() == ["plain,genereer"]
