"""Folders of cases about Kamervragen, and sets as the reckoning takes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from correspondentie.bron.yaml import Scalair
from correspondentie.kamervraag.kamerlid import Kamerlid
from correspondentie.kamervraag.voortgang.vragenset import Vragenset
from correspondentie.melding import Fout, Plaats

ZAAK = """\
# Mijn aantekening.
soort: kamervraag-antwoord
datum: 20 april 2026
ondertekenaar: van-den-brink
leden: [Voorbeeld (Partij A)]
bewindspersonen: [minister van Asiel en Migratie]
onderwerp: een voorbeeld  # zo schreef de Kamer het
ingezonden: 2 april 2026
uw_kenmerk: 2026Z00001

vragen:
  - vraag: Waarom?
    antwoord: Daarom.
  - vraag: En hoe?
"""
BERICHT = """\
soort: uitstelbericht
datum: 21 april 2026
ondertekenaar: van-den-brink
vragen_uit: zaak.yaml
reden: Er zijn cijfers nodig.
"""

Schrijf = Callable[..., Path]


@pytest.fixture
def schrijf(tmp_path: Path) -> Schrijf:
    """Writes a case file and gives its path."""

    def schrijf_zaak(tekst: str = ZAAK, naam: str = "zaak.yaml") -> Path:
        pad = tmp_path / naam
        pad.write_text(tekst, encoding="utf-8", newline="")
        return pad

    return schrijf_zaak


def nooit(_zaak: str, _soort: str) -> date | None:
    """A register without final letters."""
    return None


def lid(naam: str, fractie: str = "Partij A") -> Kamerlid:
    return Kamerlid(naam=Scalair(naam, "", Plaats("")), fractie=Scalair(fractie, "", Plaats("")))


def vragenset(ingezonden: date, kenmerk: str = "2026Z00001", **verder: object) -> Vragenset:
    gegevens: dict[str, object] = {"pad": Path("zaak.yaml"), "soort": "kamervraag-antwoord", "is_uitstelbericht": False}
    return Vragenset(kenmerk=kenmerk, ingezonden=ingezonden, **{**gegevens, **verder})  # type: ignore[arg-type]


def gemeld(doe: Callable[[], object]) -> list[str]:
    """The codes of the problems that this raises."""
    with pytest.raises(Fout) as gevangen:
        doe()
    return [melding.code for melding in gevangen.value.meldingen]
