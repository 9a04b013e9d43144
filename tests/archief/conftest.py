"""The examples made final, once for all tests of this room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.archief.verifieren import Verificateur
from correspondentie.melding import Melding
from correspondentie.register import Brief, open_register
from correspondentie.register.register import Register
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Stand, Uitkomst, Uitvoermap
from correspondentie.vervaardiging.herstellen import herstel
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.vaststellen import stel_vast
from correspondentie.werkmap.werkmap import open_werkmap
from tests.voorbeelden import PROJECT

_DEFINITIEF = re.search(r"^DEFINITIEF := ((?:.*\\\n)*.*)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
assert _DEFINITIEF is not None
DEFINITIEF = tuple(_DEFINITIEF[1].replace("\\", " ").split())
"""The examples that can be made final, by the name of their case; the Makefile keeps the list."""


@dataclass(frozen=True)
class Archiefkamer:
    """The final examples: their files by the name of the example, and the register that knows them."""

    map: Path
    register: Register
    uitkomsten: dict[str, Uitkomst]

    def bestand(self, voorbeeld: str, uitgang: str) -> Path:
        return next(pad for pad in self.uitkomsten[voorbeeld].bestanden if pad.suffix == uitgang)

    def brief(self, voorbeeld: str) -> Brief:
        return self.register.brief(self.uitkomsten[voorbeeld].kenmerk or "")

    def herstel(self, brief: Brief, naam: str) -> tuple[bytes, tuple[Melding, ...]]:
        hersteld = herstel(self.register, brief.kenmerk, brief.versie, open_werkmap(self.map), [naam], streng=False)
        return hersteld.bestanden[naam], hersteld.afwijkingen


@pytest.fixture(scope="session")
def kamer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archiefkamer]:
    map_ = tmp_path_factory.mktemp("archiefkamer")
    werkmap = open_werkmap(PROJECT)
    url = f"sqlite:///{map_ / 'register.sqlite'}"
    with open_register(url, klok=lambda: datetime(2026, 4, 14, 9, 0, tzinfo=UTC)) as register:
        omgeving = open_omgeving(werkmap, register=lambda: nullcontext(register))
        zaken = [PROJECT / "data" / "zaken" / f"{naam}.yaml" for naam in DEFINITIEF]
        uit = Uitvoermap(map_ / "uit")
        gemaakt = stel_vast(zaken, omgeving, Drukkerij(werkmap), ("docx", "pdf"), uit, register, door="tester")
        uitkomsten = {uitkomst.zaak.stem: uitkomst for uitkomst in gemaakt}
        assert {uitkomst.stand for uitkomst in uitkomsten.values()} == {Stand.GEMAAKT}
        yield Archiefkamer(map_, register, uitkomsten)


@pytest.fixture(scope="session")
def verificateur(kamer: Archiefkamer) -> Verificateur:
    return Verificateur(kamer.register, open_omgeving(open_werkmap(kamer.map)).schemas, kamer.herstel)
