"""One at a time: who comes second is told who is at it, and a killed process lets go."""

from __future__ import annotations

import subprocess
import sys

import pytest

from correspondentie.melding import Fout
from correspondentie.register import open_register
from correspondentie.register.register import Register
from tests.register.conftest import DOOR, Klok

_HOUDER = """
import sys
from datetime import datetime, UTC
from correspondentie.register import open_register
with open_register(sys.argv[1], klok=lambda: datetime(2026, 4, 9, 10, 31, tzinfo=UTC)) as register:
    with register.alleen("mailing", door="a.voorbeeld"):
        print("bezet", flush=True)
        sys.stdin.read()
"""


def houder(url: str) -> subprocess.Popen[str]:
    """Another process that works on the mailing until it is ended."""
    proces = subprocess.Popen(
        [sys.executable, "-c", _HOUDER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert proces.stdout is not None
    assert proces.stdout.readline() == "bezet\n"
    return proces


def einde(proces: subprocess.Popen[str], *, dood: bool) -> None:
    if dood:
        proces.kill()
    proces.communicate(timeout=30)


@pytest.mark.parametrize("dood", [False, True], ids=["klaar", "gedood"])
def test_the_second_is_told_who_works_and_gets_its_turn_afterwards(url: str, dood: bool) -> None:
    with open_register(url, klok=Klok()) as register:
        proces = houder(url)
        try:
            with pytest.raises(Fout) as gevangen, register.alleen("mailing", door=DOOR):
                pytest.fail("nobody else may come in")
            assert gevangen.value.meldingen[0].tekst == (
                "De mailing ‘mailing’ wordt nu al uitgevoerd, door a.voorbeeld sinds 10.31 uur."
            )
            with register.alleen("een andere", door=DOOR):
                pass
        finally:
            einde(proces, dood=dood)
        with register.alleen("mailing", door=DOOR):
            pass


def test_an_error_inside_lets_go(register: Register) -> None:
    with pytest.raises(ZeroDivisionError), register.alleen("mailing", door=DOOR):
        raise ZeroDivisionError
    with register.alleen("mailing", door=DOOR), register.transactie():
        pass
