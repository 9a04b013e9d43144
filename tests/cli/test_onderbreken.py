"""Ctrl-C once asks, twice stops."""

from __future__ import annotations

import signal

import pytest

from correspondentie.cli.onderbreken import rustig_te_stoppen


def test_the_first_time_it_asks_and_the_second_time_it_stops(capsys: pytest.CaptureFixture[str]) -> None:
    vorige = signal.getsignal(signal.SIGINT)
    with rustig_te_stoppen("Even geduld.") as stop:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop()
        assert capsys.readouterr().err == "Even geduld.\n"
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is vorige


def test_a_system_that_is_going_down_asks_too() -> None:
    vorige = signal.getsignal(signal.SIGTERM)
    with rustig_te_stoppen("Even geduld.") as stop:
        signal.raise_signal(signal.SIGTERM)
        assert stop()
    assert signal.getsignal(signal.SIGTERM) is vorige
