"""The address book that comes with the installation, and work folders with files of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from correspondentie.adresboek.adresboek import Adresboek, laad_adresboek
from correspondentie.melding import Fout
from correspondentie.werkmap.werkmap import Instellingen, Werkmap


@pytest.fixture(scope="session")
def adresboek() -> Adresboek:
    return laad_adresboek(Werkmap(None, Instellingen()))


def meldingscodes(doe: Callable[[], object]) -> list[str]:
    """The codes of what goes wrong; nothing but a ``Fout`` may."""
    try:
        doe()
    except Fout as fout:
        return [melding.code for melding in fout.meldingen]
    return []


MaakWerkmap = Callable[[Mapping[str, str]], Werkmap]


@pytest.fixture
def maak_werkmap(tmp_path: Path) -> MaakWerkmap:
    """A work folder that holds these files, by path and text."""

    def maak(bestanden: Mapping[str, str]) -> Werkmap:
        for naam, tekst in bestanden.items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(tekst, encoding="utf-8")
        return Werkmap(tmp_path, Instellingen())

    return maak
