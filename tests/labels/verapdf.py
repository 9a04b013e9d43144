"""veraPDF, the reference checker of PDF/A and PDF/UA: fetched once by Maven, many files in one run of Java."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parents[2]
BEWAARD: Final = PROJECT / ".inrichting" / "verapdf-1.28.2"
_HIER: Final = Path(__file__).parent / "verapdf"
PROFIELEN: Final = frozenset({"PDF/A-2A validation profile", "PDF/UA-1 validation profile"})
"""What every letter says of itself: veraPDF takes the profiles from the metadata."""


@dataclass(frozen=True)
class Oordeel:
    """What veraPDF says of one file: the profiles it judged by, and every rule that failed as one line."""

    profielen: frozenset[str]
    gezakt: tuple[str, ...]


def ontbreekt() -> str | None:
    """What this machine lacks to run veraPDF, in Dutch; ``None`` when it has all."""
    weg = [naam for naam, programma in (("Java", "java"), ("Maven", "mvn")) if shutil.which(programma) is None]
    if weg:
        return f"veraPDF is niet gebruikt: op deze computer ontbreekt {' en '.join(weg)}."
    return None


def eis_verapdf() -> Path:
    """The folder with veraPDF. Without it the test is skipped and says why, in CI it fails."""
    reden = ontbreekt() or _haal()
    if reden is not None:
        laat_zitten(reden)
    return BEWAARD


def laat_zitten(reden: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{reden} In CI is dat een fout.")
    pytest.skip(reden)


@cache
def _haal() -> str | None:
    """Have Maven bring the archives, and see that they are the ones we know; the reason when it cannot."""
    BEWAARD.parent.mkdir(exist_ok=True)
    with (BEWAARD.parent / "verapdf-bezig").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not _compleet():
            opdracht = ["mvn", "-q", "-B", "-f", str(_HIER / "pom.xml"), "dependency:copy-dependencies"]
            gedaan = subprocess.run(
                [*opdracht, f"-DoutputDirectory={BEWAARD}"], capture_output=True, text=True, timeout=600
            )
            if gedaan.returncode:
                regels = gedaan.stdout.strip().splitlines() or ["Maven zei niet waarom."]
                return f"veraPDF is niet gebruikt: Maven kon het niet ophalen. {regels[0]}"
        assert _compleet(), f"De bestanden in {BEWAARD} zijn niet die van {_HIER / 'SHA256SUMS'}."
    return None


def _compleet() -> bool:
    """Whether exactly the archives with our checksums are there."""
    regels = [regel.split() for regel in (_HIER / "SHA256SUMS").read_text().splitlines()]
    verwacht = {naam: som for som, naam in regels}
    return verwacht == {pad.name: hashlib.sha256(pad.read_bytes()).hexdigest() for pad in BEWAARD.glob("*.jar")}


def keur(pdfs: Mapping[str, bytes], map_: Path) -> dict[str, Oordeel]:
    """The judgement of each of these PDFs by name; ``map_`` is a folder for the files, which may be new."""
    jars = eis_verapdf()
    map_.mkdir(parents=True, exist_ok=True)
    for naam, pdf in pdfs.items():
        (map_ / f"{naam}.pdf").write_bytes(pdf)
    opdracht = ["java", "-Djava.awt.headless=true", "-cp", f"{jars}/*", "org.verapdf.apps.GreenfieldCliWrapper"]
    gedaan = subprocess.run([*opdracht, "--format", "json", str(map_)], capture_output=True, text=True, timeout=1800)
    # 0: all comply; 1: some do not. Anything else is a failure of veraPDF itself.
    assert gedaan.returncode in (0, 1), gedaan.stderr
    oordelen = {}
    for taak in json.loads(gedaan.stdout)["report"]["jobs"]:
        naam = Path(taak["itemDetails"]["name"]).stem
        oordelen[naam] = _oordeel(taak["validationResult"])
    assert set(oordelen) == set(pdfs), "veraPDF sloeg bestanden over"
    return oordelen


def _oordeel(uitslagen: list[dict[str, object]]) -> Oordeel:
    gezakt = []
    for uitslag in uitslagen:
        details = uitslag["details"]
        assert isinstance(details, dict)
        for regel in details["ruleSummaries"]:
            context = regel["checks"][0]["context"] if regel.get("checks") else ""
            gezakt.append(
                f"{regel['specification']} {regel['clause']}-{regel['testNumber']}: {regel['description']} {context}"
            )
        if not uitslag["compliant"] and not details["ruleSummaries"]:
            gezakt.append(f"{uitslag['profileName']}: {uitslag['jobEndStatus']}")
    return Oordeel(frozenset(str(uitslag["profileName"]) for uitslag in uitslagen), tuple(gezakt))
