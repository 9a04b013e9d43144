"""What the project leans on: declared, explained and locked, each in one place."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

WORTEL = Path(__file__).parent.parent
SLOT = (WORTEL / "requirements.lock").read_text(encoding="utf-8")
UITLEG = (WORTEL / "docs" / "afhankelijkheden.md").read_text(encoding="utf-8")
INRICHTING = (WORTEL / "scripts" / "inrichten.sh").read_text(encoding="utf-8")


def verklaard() -> dict[NormalizedName, Requirement]:
    project = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
    regels = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for extra in project["project"]["optional-dependencies"].values():
        regels += extra
    return {canonicalize_name(eis.name): eis for eis in map(Requirement, regels)}


def uitgelegd(deel: str) -> list[str]:
    """The names that the explanation lists under headings that begin with this word."""
    hoofdstukken = UITLEG.split("\n## ")[1:]
    return [
        naam
        for hoofdstuk in hoofdstukken
        if hoofdstuk.startswith(deel)
        for naam in re.findall(r"^- `([^`]+)`: \S.+", hoofdstuk, re.MULTILINE)
    ]


VERKLAARD = verklaard()
VERGRENDELD = {
    canonicalize_name(naam): Version(versie)
    for naam, versie in re.findall(r"^([\w.-]+)(?:\[\w+\])?==(\S+)", SLOT, re.MULTILINE)
}


def test_every_python_package_is_explained_and_no_other() -> None:
    assert sorted(map(canonicalize_name, uitgelegd("Python"))) == sorted(VERKLAARD)


def test_every_system_package_is_explained_and_no_other() -> None:
    nodig = {naam for rij in re.findall(r"nodig\+?=\(([^)]*)\)", INRICHTING) for naam in rij.split()}
    assert sorted(uitgelegd("Systeem")) == sorted(nodig | {"python3-venv"})


@pytest.mark.parametrize("naam", VERKLAARD)
def test_the_locked_version_is_one_that_the_project_allows(naam: NormalizedName) -> None:
    assert VERKLAARD[naam].specifier.contains(VERGRENDELD[naam])


def test_everything_in_the_lock_is_one_version_with_its_checksum() -> None:
    eisen = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n?", "", SLOT, flags=re.MULTILINE).strip())
    assert len(eisen) >= len(VERKLAARD)
    assert [
        eis for eis in eisen if not re.match(r"[\w.-]+(\[\w+\])?==\S+( ; .+?)? \\\n    --hash=sha256:[0-9a-f]{64}", eis)
    ] == []


def test_the_lock_names_no_host() -> None:
    assert re.findall(r"^.*(?:://|--(?:extra-)?index-url|--find-links).*$", SLOT, re.MULTILINE) == []
