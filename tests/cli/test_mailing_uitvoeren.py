"""``mailing uitvoeren``: what it says when it is done, when it is stopped, and when something stands in the way."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from correspondentie.cli.afloop import Afloop
from tests.cli.conftest import WORTEL, Draai
from tests.cli.test_mailing_stand import MAILING


@pytest.fixture
def bestand(map_: Path) -> Path:
    pad = map_ / "proef.yaml"
    pad.write_text(MAILING, encoding="utf-8")
    return pad


def test_it_says_how_many_letters_there_are_and_where(bestand: Path, draai: Draai) -> None:
    gedraaid = draai("mailing", "uitvoeren", bestand.name)
    assert gedraaid.code == Afloop.GOED, gedraaid.fout
    eerste, tweede = gedraaid.uit.splitlines()
    assert eerste == "proefmailing: 2 van 2 brieven zijn klaar."
    assert re.fullmatch(r"De brieven staan in output/proefmailing, de nummers in \S+/proefregister\.sqlite\.", tweede)
    weer = draai("mailing", "uitvoeren", bestand.name)
    assert weer.uit.splitlines()[0] == "proefmailing: 2 van 2 brieven zijn klaar (2 al af)."


def test_for_programs_it_lists_every_letter(bestand: Path, draai: Draai) -> None:
    verslag = draai("mailing", "uitvoeren", bestand.name, "--json", "--uit", "elders").json
    assert (verslag["mailing"], verslag["aantal"], verslag["over"], verslag["standen"]) == (
        "proefmailing",
        2,
        0,
        {"gemaakt": 2},
    )
    assert [(brief["volgnummer"], brief["naam"], brief["kenmerk"]) for brief in verslag["brieven"]] == [
        (1, "Ede", "9000001"),
        (2, "Urk", "9000002"),
    ]
    assert all(Path(pad).is_file() for brief in verslag["brieven"] for pad in brief["bestanden"])
    assert verslag["map"] == "elders/proefmailing"


def test_a_mailing_with_problems_makes_nothing(bestand: Path, draai: Draai) -> None:
    bestand.write_text(MAILING.replace("morren", "niemand"), encoding="utf-8")
    gedraaid = draai("mailing", "uitvoeren", bestand.name)
    assert gedraaid.code == Afloop.PROBLEMEN
    assert "er is geen nummer gebruikt" in gedraaid.uit
    assert "niemand" in gedraaid.fout
    assert not (bestand.parent / "output").exists()


def test_an_output_folder_that_cannot_be_made_is_told(bestand: Path, draai: Draai) -> None:
    (bestand.parent / "vol").write_text("in de weg", encoding="utf-8")
    gedraaid = draai("mailing", "uitvoeren", bestand.name, "--uit", "vol")
    assert gedraaid.code == Afloop.PROBLEMEN
    assert "VV-003" in gedraaid.fout


@pytest.mark.parametrize("woorden", [("--werkers", "0"), ("--werkers", "2", "--cluster", "tcp://computer:8786")])
def test_wrong_use_is_told(bestand: Path, draai: Draai, woorden: tuple[str, ...]) -> None:
    assert draai("mailing", "uitvoeren", bestand.name, *woorden).code == Afloop.VERKEERD_GEBRUIK


def test_ctrl_c_finishes_what_is_in_hand_and_says_how_to_go_on(bestand: Path) -> None:
    bestand.write_text(re.sub(r"\{?gemeenten: \[.*", "gemeenten: alle", MAILING), encoding="utf-8")
    # In a process group of its own: at a terminal Ctrl-C reaches the workers too.
    proces = subprocess.Popen(
        [sys.executable, "-m", "correspondentie", "mailing", "uitvoeren", bestand.name, "--werkers", "2"],
        cwd=bestand.parent,
        env=os.environ | {"PYTHONPATH": str(WORTEL)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    uit = bestand.parent / "output" / "proefmailing"
    einde = time.monotonic() + 120
    while not any(uit.glob("*.pdf")) and time.monotonic() < einde:
        time.sleep(0.01)
    os.killpg(proces.pid, signal.SIGINT)
    gezegd, fout = proces.communicate(timeout=120)
    assert proces.returncode == Afloop.AFGEBROKEN, gezegd + fout
    assert fout == "Stoppen: wat onder handen is, wordt nog afgemaakt. Nog eens Ctrl-C stopt meteen.\n"
    gevonden = re.search(r"(\d+) van 342 brieven zijn klaar", gezegd)
    assert gevonden is not None
    assert int(gevonden[1]) == len(list(uit.glob("*.pdf")))
    verder = re.search(r"Ga verder met: correspondentie (.*)", gezegd)
    assert verder is not None
    assert shlex.split(verder[1]) == ["mailing", "uitvoeren", bestand.name, "--werkers", "2"]
    assert not (uit / ".onderweg").exists()
