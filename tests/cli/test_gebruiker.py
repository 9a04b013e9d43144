"""Who is at the keyboard."""

from __future__ import annotations

import pytest

from correspondentie.cli.gebruiker import gebruiker


def test_the_login_name_is_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "j.voorbeeld")
    assert gebruiker() == "j.voorbeeld"


def test_a_computer_without_users_has_an_unknown_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def geen() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", geen)
    assert gebruiker() == "onbekend"
