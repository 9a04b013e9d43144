"""The laws that come with the installation, and a work folder with a fictitious second one."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.wet.laden import laad_wet
from correspondentie.wet.wet import Wet

VOORBEELDWET = """\
officieel: Wet op het voorbeeld
kort: Voorbeeldwet
bewindspersoon: {ambt: minister van Voorbeelden, ministerie: ministerie van Voorbeelden}
email: toezicht@voorbeeld.nl
toezicht:
  grondslag: [{wet: Voorbeeldwet, artikelen: 3 en 4}]
taakbesluit: {naam: voorbeeldbesluit, datum: 1-2-2026}
tabel: {taak: Opgave, realisatie: Gehaald, rijen: [{sleutel: huizen, naam: Huizen}]}
treden:
  - {nummer: 1, naam: Bellen, rechtshandeling: gesprek, antwoordtermijn: 5 werkdagen}
  - nummer: 2
    naam: Besluiten
    rechtshandeling: besluit
    besluit: true
    rechtsmiddel: {soort: bezwaar, instantie: de minister van Voorbeelden, termijn: zes weken}
"""


@pytest.fixture(scope="session")
def mee() -> Werkmap:
    return Werkmap(None, Instellingen())


@pytest.fixture(scope="session")
def spreidingswet(mee: Werkmap) -> Wet:
    return laad_wet(mee, "spreidingswet")


@pytest.fixture
def eigen(tmp_path: Path) -> Werkmap:
    map_ = tmp_path / "data" / "wetten"
    map_.mkdir(parents=True)
    (map_ / "voorbeeldwet.yaml").write_text(VOORBEELDWET, encoding="utf-8")
    return Werkmap(tmp_path, Instellingen())
