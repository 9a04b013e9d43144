"""The progress bar is for who waits at a terminal, and for nobody else."""

from __future__ import annotations

import io
from contextlib import redirect_stderr

import pytest

from correspondentie.cli import voortgang as module
from correspondentie.cli.voortgang import voortgang


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def doe(aantal: int, stroom: io.StringIO) -> None:
    with redirect_stderr(stroom), voortgang(aantal) as stap:
        for _ in range(aantal):
            stap()


def test_work_that_takes_long_gets_a_bar(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EEN_MOMENT", -1.0)
    doe(3, terminal)
    assert "3/3" in terminal.getvalue()


def test_work_that_is_done_at_once_gets_none(terminal: Terminal) -> None:
    doe(3, terminal)
    assert terminal.getvalue() == ""


def test_a_single_letter_gets_none(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EEN_MOMENT", -1.0)
    doe(1, terminal)
    assert terminal.getvalue() == ""


def test_a_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EEN_MOMENT", -1.0)
    pijp = io.StringIO()
    doe(3, pijp)
    assert pijp.getvalue() == ""
