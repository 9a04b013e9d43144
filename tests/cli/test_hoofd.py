"""The command line as a whole: what it says, in which language, how soon, and how it ends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from correspondentie import VERSIE
from correspondentie.cli.afloop import Afloop
from correspondentie.cli.hoofd import NAAM, groep
from tests.cli.conftest import WORTEL, Draai

ZWAAR = {
    "pydantic",
    "jinja2",
    "weasyprint",
    "docx",
    "docxtpl",
    "babel",
    "sqlalchemy",
    "rich",
    "yaml",
    "lxml",
    "holidays",
}
ENGELS = re.compile(
    r"\b(?:the|and|with|this|show|exit|for help|usage|options?|commands?|arguments?|error|missing|invalid|try|"
    r"file|directory|path|default|required|integer|text|choice|range|no such|did you mean|aborted)\b",
    re.IGNORECASE,
)


def alle_opdrachten(opdracht: click.Command, *naam: str) -> list[tuple[str, ...]]:
    if not isinstance(opdracht, click.Group):
        return [naam]
    ctx = click.Context(opdracht)
    onder = [(een, opdracht.get_command(ctx, een)) for een in opdracht.list_commands(ctx)]
    return [naam, *(pad for een, kind in onder if kind for pad in alle_opdrachten(kind, *naam, een))]


@pytest.mark.parametrize("opdracht", alle_opdrachten(groep), ids=" ".join)
def test_help_of_every_command_is_dutch(opdracht: tuple[str, ...], draai: Draai) -> None:
    gedraaid = draai(*opdracht, "--help")
    assert gedraaid.code == 0
    assert gedraaid.uit.startswith(f"Gebruik: {' '.join((NAAM, *opdracht))} ")
    assert "Opties:" in gedraaid.uit
    assert ENGELS.findall(gedraaid.uit) == []


@pytest.mark.parametrize("opdracht", alle_opdrachten(groep), ids=" ".join)
def test_wrong_use_of_every_command_is_told_in_dutch(opdracht: tuple[str, ...], draai: Draai) -> None:
    gedraaid = draai(*opdracht, "--bestaatniet")
    assert gedraaid.code == 2
    assert gedraaid.uit == ""
    assert "De optie ‘--bestaatniet’ bestaat niet." in gedraaid.fout
    assert ENGELS.findall(gedraaid.fout) == []


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["genereer"], "Er ontbreekt een gegeven: 'ZAAK…'."),
        (["genereren"], "De opdracht ‘genereren’ bestaat niet."),
        (["schema", "a", "b"], "Er staat een gegeven te veel: b"),
        (["genereer", "x.yaml", "--uit"], "Achter de optie ‘--uit’ hoort een waarde."),
        (["genereer", "x.yaml", "--proef=ja"], "Achter de optie ‘--proef’ hoort geen waarde."),
        (["genereer", "x.yaml", "--formaat", "dox"], "De uitvoer ‘dox’ bestaat niet. Bedoelde u ‘docx’?"),
        (["genereer", "x.yaml", "--formaat", ","], "Achter --formaat hoort bijvoorbeeld docx,pdf."),
        (["genereer", "x.yaml", "--zetter", "tipst"], "De zetter ‘tipst’ is er niet. Bedoelde u ‘typst’?"),
        (["genereer", "x.yaml", "--zetter", "typst", "--opnieuw"], "--zetter en --opnieuw gaan niet samen: "),
        (["genereer", "x.yaml", "--proef", "--opnieuw"], "--proef en --opnieuw gaan niet samen."),
        (["voltooiing", "csh"], "‘csh’ is niet een van 'bash', 'zsh', 'fish'."),
        (["register", "reserveer", "jenv", "veel"], "‘veel’ is geen heel getal."),
        (["register", "reserveer", "jenv", "0"], "Het aantal is een getal van 1 tot en met 10000."),
        (["register", "vervallen", "1"], "Er ontbreekt een optie: '--reden'."),
        (["nieuw", "vrije-brief", "brief.txt"], "De naam van een zaakbestand eindigt op .yaml."),
        (["vaststellen", "x.yaml", "--nieuwe-versie", " "], "Achter --nieuwe-versie hoort de reden."),
    ],
)
def test_wrong_use_says_what_is_wrong_and_ends_with_2(woorden: list[str], zin: str, draai: Draai) -> None:
    gedraaid = draai(*woorden)
    assert gedraaid.code == 2
    assert f"Zo kan het niet: {zin}" in gedraaid.fout or zin in gedraaid.fout.splitlines()[-1]
    assert ENGELS.findall(gedraaid.fout) == []


def test_without_a_command_the_help_appears(draai: Draai) -> None:
    gedraaid = draai()
    assert gedraaid.code == 2
    assert "Opdrachten:" in gedraaid.uit


def test_the_version_is_that_of_the_package(draai: Draai) -> None:
    assert draai("--versie").uit == f"correspondentie {VERSIE}\n"


def test_help_loads_nothing_heavy() -> None:
    vraag = (
        "import sys; from correspondentie.cli.hoofd import main; main(['--help']);"
        "print(*{naam.split('.')[0] for naam in sys.modules}, file=sys.stderr)"
    )
    klaar = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True, cwd=WORTEL)
    assert "click" in klaar.stderr.split()
    assert set(klaar.stderr.split()) & ZWAAR == set()


def test_checking_a_case_loads_neither_typesetter_nor_register(map_: Path) -> None:
    vraag = (
        "import sys; from correspondentie.cli.hoofd import main; code = main(['controleer', 'goed.yaml']);"
        "print(code, *{naam.split('.')[0] for naam in sys.modules}, file=sys.stderr)"
    )
    klaar = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True, cwd=map_)
    code, *geladen = klaar.stderr.split()
    assert code == "0"
    assert set(geladen) & {"weasyprint", "docx", "docxtpl", "sqlalchemy", "rich", "pypdfium2"} == set()


def proces(*woorden: str, map_: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    opdracht = [str(Path(sys.executable).with_name(NAAM)), *woorden]
    return subprocess.run(
        opdracht, cwd=map_, env={**os.environ, **omgeving}, capture_output=True, text=True, check=False
    )


def test_the_installed_command_ends_with_the_code_of_its_outcome(map_: Path) -> None:
    assert proces("controleer", "goed.yaml", map_=map_).returncode == 0
    assert proces("controleer", "fout.yaml", map_=map_).returncode == 1
    assert proces("controleer", map_=map_).returncode == 2
    deels = proces("genereer", "goed.yaml", "fout.yaml", "--formaat", "txt", map_=map_)
    assert deels.returncode == 3, deels.stderr


def test_dutch_does_not_depend_on_the_language_of_the_computer(map_: Path) -> None:
    klaar = proces("genereer", map_=map_, LANG="C", LC_ALL="C", LANGUAGE="en", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert klaar.returncode == 2
    assert "Er ontbreekt een gegeven" in klaar.stderr


def test_a_reader_that_stops_reading_is_no_error(map_: Path) -> None:
    opdracht = f"{Path(sys.executable).with_name(NAAM)} schema vrije-brief | head -c 10"
    klaar = subprocess.run(["bash", "-c", opdracht], cwd=map_, capture_output=True, text=True, check=False)
    assert klaar.stdout == '{\n  "$schem'[:10]
    assert klaar.stderr == ""


def test_run_as_a_module_it_gives_the_exit_code_too() -> None:
    woorden = [sys.executable, "-m", "correspondentie", "controleer", "bestaat-niet.yaml"]
    assert subprocess.run(woorden, check=False, capture_output=True).returncode == Afloop.PROBLEMEN
