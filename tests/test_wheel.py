"""The project as it is installed elsewhere: a wheel, in an environment that does not know the clone."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

WORTEL = Path(__file__).parent.parent

# Built and installed once, by one worker.
pytestmark = pytest.mark.xdist_group("wheel")


def voer_uit(*opdracht: str | Path, map_: Path) -> str:
    """What the command prints; nothing of this process's Python reaches it."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTHON", "VIRTUAL_ENV"))}
    klaar = subprocess.run(opdracht, cwd=map_, env=omgeving, capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return klaar.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("wheel")
    voer_uit(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", map_, map_=WORTEL)
    (gebouwd,) = map_.glob("*.whl")
    return gebouwd


@pytest.fixture(scope="session")
def python_elders(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment with the wheel, that borrows only the dependencies of this one."""
    omgeving = tmp_path_factory.mktemp("elders") / "venv"
    venv.create(omgeving, symlinks=True, with_pip=False)
    python = omgeving / "bin" / "python"
    installeer = ("-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps")
    voer_uit(sys.executable, *installeer, "--disable-pip-version-check", wheel, map_=omgeving)
    (pakketten,) = omgeving.glob("lib/python*/site-packages")
    # A folder named in a .pth file comes after the environment's own, and its own .pth files (the one of the
    # editable install that points at the clone) are not read.
    (pakketten / "geleend.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_templates_data_and_typefaces_are_in_the_wheel(wheel: Path) -> None:
    namen = set(zipfile.ZipFile(wheel).namelist())
    for map_, mee in (
        ("sjablonen", "correspondentie/meegeleverd/sjablonen"),
        ("data", "correspondentie/meegeleverd/data"),
        ("correspondentie/opmaak/lettertypen", "correspondentie/opmaak/lettertypen"),
    ):
        bestanden = [pad.relative_to(WORTEL / map_) for pad in (WORTEL / map_).rglob("*") if pad.is_file()]
        eigen = [pad for pad in bestanden if not any(deel.startswith((".", "__pycache__")) for deel in pad.parts)]
        assert eigen
        assert [pad for pad in eigen if f"{mee}/{pad.as_posix()}" not in namen] == []


def test_nothing_of_tests_or_output_is_in_the_wheel(wheel: Path) -> None:
    bovenaan = {naam.split("/")[0] for naam in zipfile.ZipFile(wheel).namelist()}
    assert {naam.removesuffix(".dist-info").split("-")[0] for naam in bovenaan} == {"correspondentie"}


def test_the_installed_package_brings_its_own_templates_and_data(python_elders: Path, tmp_path: Path) -> None:
    vraag = (
        "from correspondentie.werkmap.werkmap import meegeleverd as m; print(m()); print(m().joinpath('data').is_dir())"
    )
    mee, met_data = voer_uit(python_elders, "-c", vraag, map_=tmp_path).split()
    assert Path(mee).is_relative_to(python_elders.parent.parent)
    assert (Path(mee) / "sjablonen" / "huisstijlen" / "jenv" / "huisstijl.yaml").is_file()
    assert met_data == "True"


def test_a_work_folder_elsewhere_finds_what_comes_with_the_installation(python_elders: Path, tmp_path: Path) -> None:
    (tmp_path / "correspondentie.yaml").write_text("uitvoer: brieven\n", encoding="utf-8")
    vraag = (
        "from pathlib import Path; from correspondentie.werkmap.werkmap import open_werkmap;"
        "print(*open_werkmap(Path.cwd()).alle('sjablonen/huisstijlen', '*'))"
    )
    assert {"jenv", "vng", "kaal"} <= set(voer_uit(python_elders, "-c", vraag, map_=tmp_path).split())


def test_the_installed_command_lays_out_a_work_folder_and_makes_letters_in_it(
    python_elders: Path, tmp_path: Path
) -> None:
    correspondentie = python_elders.with_name("correspondentie")
    voer_uit(correspondentie, "start", "werk", map_=tmp_path)
    werk = tmp_path / "werk"
    assert voer_uit(correspondentie, "genereer", "zaken", map_=werk).endswith("1 brief gemaakt.\n")
    assert sorted(pad.suffix for pad in (werk / "output").iterdir()) == [".docx", ".pdf"]
    # The templates are one's own now: a change in them is a change in the letter.
    sjabloon = werk / "sjablonen" / "vrije-brief.md"
    sjabloon.write_text(sjabloon.read_text(encoding="utf-8") + "\nVan onze eigen hand.\n", encoding="utf-8")
    voer_uit(correspondentie, "genereer", "zaken", "--formaat", "txt", map_=werk)
    (brief,) = (werk / "output").glob("*.txt")
    assert "Van onze eigen hand." in brief.read_text(encoding="utf-8")
