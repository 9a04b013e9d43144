"""LibreOffice as the eye of the tests: every letter that they look at in one call."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from correspondentie.brief.boom import Brief
from tests.opmaak.brieven import LANG, alinea, hoofd, korte_brief, ondertekening, regels, voorbeeldbrief
from tests.opmaak.docx.lezen import HUISSTIJLEN, maak

MM = 25.4 / 72


@dataclass(frozen=True)
class Woord:
    """A word on a page, in millimetres from the top left."""

    tekst: str
    pagina: int
    x: float
    y: float
    onder: float


def _vol(aantal_regels: int) -> Brief:
    """A letter whose text ends just so many lines of one word after the salutation, then a signature."""
    regels_ = [alinea(f"regel{nr}") for nr in range(aantal_regels)]
    return korte_brief(*regels_, alinea("slotzin " + LANG), ondertekening())


def brieven() -> dict[str, Brief]:
    rubriek = {**hoofd(), "rubricering": regels("Vertrouwelijk")}
    return {
        **{naam: voorbeeldbrief(naam) for naam in ("jenv", "vng", "kaal")},
        "stempel": voorbeeldbrief(stempel="CONCEPT"),
        "rubricering": korte_brief(alinea("kort"), hoofd=rubriek),
        "kort": korte_brief(alinea("kort"), hoofd={"datum": hoofd()["datum"]}),
        **{f"vol{n}": _vol(n) for n in range(3, 17)},
    }


@pytest.fixture(scope="session")
def gezet(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Woord]]:
    """The words of every sample letter as LibreOffice sets them."""
    map_ = tmp_path_factory.mktemp("gezet")
    for naam, brief in brieven().items():
        (map_ / f"{naam}.docx").write_bytes(maak(brief))
    naar(map_, "pdf", *sorted(map_.glob("*.docx")))
    return {naam: woorden(map_ / f"{naam}.pdf") for naam in brieven()}


@pytest.fixture(scope="session")
def elders_bewaard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the letterhead of JenV as LibreOffice saves it."""
    map_ = tmp_path_factory.mktemp("elders")
    naar(map_, "docx:MS Word 2007 XML", HUISSTIJLEN / "jenv" / "briefpapier.docx")
    return map_


def naar(map_: Path, soort: str, *bestanden: Path) -> None:
    profiel = f"-env:UserInstallation={(map_ / 'profiel').as_uri()}"
    opdracht = ["soffice", profiel, "--headless", "--convert-to", soort, "--outdir", str(map_), *map(str, bestanden)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=300)
    # LibreOffice returns 0 also when it left files out.
    extensie = soort.partition(":")[0]
    assert {pad.stem for pad in bestanden} <= {pad.stem for pad in map_.glob(f"*.{extensie}")}


def woorden(pdf: Path) -> list[Woord]:
    bbox = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pagina, uit = 0, []
    for regel in bbox.splitlines():
        pagina += "<page " in regel
        if woord := re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*)</word>', regel):
            x, y, onder = (float(woord[nr]) * MM for nr in (1, 2, 3))
            uit.append(Woord(woord[4], pagina, x, y, onder))
    return uit
