"""Cases of supervision, typed as an officer would, and a work folder with a law that the project does not know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.melding import Fout, Melding
from correspondentie.opmaak.huisstijl import lees_huisstijl
from correspondentie.opmaak.tekst import maak_tekst
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Instellingen, Werkmap
from correspondentie.wet.laden import laad_wet
from correspondentie.wet.wet import Wet
from correspondentie.zaak.lezen import lees_zaaktekst

CIJFERS = """\
cijfers:
  regulier: {taak: 100, realisatie: 40}
  amv: {taak: 8, realisatie: 8}
"""
ZAAK = {
    "soort": "toezichtbrief",
    "datum": "16 april 2026",
    "kenmerk": '"7468131"',
    "gemeente": "Voorbeeldstad",
    "ondertekenaar": "morren",
    "wet": "spreidingswet",
    "trede": "2",
    "peildatum": "1 maart 2026",
}
VOORBEELDWET = """\
officieel: Wet op de fietsenstallingen
kort: Stallingswet
taak: het bouwen van fietsenstallingen
bewindspersoon: {ambt: minister van Voorbeelden, ministerie: ministerie van Voorbeelden}
email: toezicht@voorbeeld.nl
toezicht: {}
taakbesluit: {naam: stallingsplan, datum: 1-2-2026}
tabel: {taak: Opgave, realisatie: Gebouwd, rijen: [{sleutel: stallingen, naam: Stallingen}]}
treden:
  - {nummer: 1, naam: Vragen, rechtshandeling: verzoek om informatie, antwoordtermijn: tien werkdagen}
  - nummer: 2
    naam: Besluiten
    rechtshandeling: besluit
    besluit: true
    kennisgeving: {grondslag: {wet: Stallingswet, artikelen: "9"}, afschrift_raad: true}
    rechtsmiddel: {soort: bezwaar, instantie: de minister van Voorbeelden, termijn: zes weken}
"""

MaakZaak = Callable[..., str]
Maak = Callable[..., Gemaakt]


def zaaktekst(cijfers: str = CIJFERS, **velden: str | None) -> str:
    """A case with these fields in place of its own; ``None`` leaves one out."""
    regels = {**ZAAK, **velden}
    return "".join(f"{naam}: {waarde}\n" for naam, waarde in regels.items() if waarde is not None) + cijfers


def codes(meldingen: Sequence[Melding]) -> list[str]:
    return [melding.code for melding in meldingen]


def fouten(doe: Callable[[], object]) -> tuple[Melding, ...]:
    """What goes wrong; nothing but a ``Fout`` may."""
    try:
        doe()
    except Fout as fout:
        return fout.meldingen
    return ()


def tekst_van(gemaakt: Gemaakt, omgeving: Leesomgeving) -> str:
    """The letter as plain text, its hard spaces as plain ones."""
    map_ = omgeving.werkmap.zoek("sjablonen", "huisstijlen", gemaakt.brief.huisstijl)
    assert map_ is not None
    return maak_tekst(gemaakt.brief, lees_huisstijl(map_)).replace("\u00a0", " ")


@pytest.fixture(scope="session")
def omgeving() -> Leesomgeving:
    return open_omgeving(Werkmap(None, Instellingen()))


@pytest.fixture(scope="session")
def spreidingswet() -> Wet:
    return laad_wet(Werkmap(None, Instellingen()), "spreidingswet")


@pytest.fixture
def maak(omgeving: Leesomgeving, tmp_path: Path) -> Maak:
    """The letter of a case with these fields."""

    def maak_zaak(cijfers: str = CIJFERS, **velden: str | None) -> Gemaakt:
        zaak = lees_zaaktekst(zaaktekst(cijfers, **velden), tmp_path / "zaak.yaml", omgeving)
        return maak_brief(zaak, omgeving, Afgifte())

    return maak_zaak


@pytest.fixture
def met_tweede_wet(tmp_path: Path) -> Leesomgeving:
    """A work folder that adds a law, as data only."""
    map_ = tmp_path / "data" / "wetten"
    map_.mkdir(parents=True)
    (map_ / "stallingswet.yaml").write_text(VOORBEELDWET, encoding="utf-8")
    return open_omgeving(Werkmap(tmp_path, Instellingen()))
