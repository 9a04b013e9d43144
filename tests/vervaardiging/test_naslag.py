"""A case that names another letter by its number: what it says comes from the register."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.brief.boom import Tabel, platte_tekst
from correspondentie.brief.brief import Afgifte
from correspondentie.melding import Fout
from correspondentie.register import open_register
from correspondentie.register.register import Register
from correspondentie.vervaardiging.formaten import Drukkerij
from correspondentie.vervaardiging.genereren import Uitvoermap
from correspondentie.vervaardiging.naslag import zaaktekst
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.vaststellen import stel_vast
from correspondentie.vervaardiging.voorbereiden import Voorbereid, bereid_voor
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap

TOEZICHTBRIEF = """\
soort: toezichtbrief
datum: 16 april 2026
gemeente: Vlaardingen
ondertekenaar: morren
wet: spreidingswet
trede: 2
peildatum: 1 maart 2026
cijfers:
  regulier: {taak: 3, realisatie: 1}
  amv: {taak: 0, realisatie: 0}
"""


@pytest.fixture
def werkmap(tmp_path: Path) -> Werkmap:
    return open_werkmap(tmp_path)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    url = f"sqlite:///{tmp_path / 'r.sqlite'}"
    with open_register(url, klok=lambda: datetime(2026, 4, 16, 9, 0, tzinfo=UTC)) as geopend:
        yield geopend


@pytest.fixture
def kenmerk(werkmap: Werkmap, register: Register, tmp_path: Path) -> str:
    """The number of a final letter whose case file is gone."""
    zaak = tmp_path / "brief.yaml"
    zaak.write_text(TOEZICHTBRIEF, encoding="utf-8")
    uit = Uitvoermap(tmp_path / "uit")
    (klaar,) = stel_vast([zaak], open_omgeving(werkmap), Drukkerij(werkmap), ["docx"], uit, register, door="tester")
    zaak.unlink()
    assert klaar.kenmerk is not None, klaar.meldingen
    return klaar.kenmerk


@pytest.fixture
def notificatie(kenmerk: str, werkmap: Werkmap, tmp_path: Path) -> Path:
    """The notice to the commissaris about that letter."""
    pad = tmp_path / "cdk.yaml"
    pad.write_text(
        "soort: cdk-notificatie\ndatum: 21 april 2026\nondertekenaar: morren\nprovincie: Zuid-Holland\n"
        f"adres: [Aan de commissaris van de Koning, Voorbeeldstraat 1, 1234 AB Voorbeeldstad]\nbrieven: [{kenmerk}]\n",
        encoding="utf-8",
    )
    return pad


def maak(zaak: Path, werkmap: Werkmap, register: Register) -> Voorbereid:
    return bereid_voor(zaak, open_omgeving(werkmap, register=lambda: nullcontext(register)), Afgifte())


def test_a_letter_is_told_of_as_the_register_has_it(
    notificatie: Path, kenmerk: str, werkmap: Werkmap, register: Register
) -> None:
    gemaakt = maak(notificatie, werkmap, register).gemaakt
    tabel = next(blok for blok in gemaakt.brief.inhoud if isinstance(blok, Tabel))
    cellen = [platte_tekst(cel) for cel in tabel.rijen[0]]
    assert cellen == ["Vlaardingen", "2", kenmerk, "16-4-2026", "7-5-2026"]


def test_a_letter_that_was_withdrawn_is_not_told_of(
    notificatie: Path, kenmerk: str, werkmap: Werkmap, register: Register
) -> None:
    with register.transactie() as transactie:
        transactie.laat_vervallen(kenmerk, "proef", door="tester")
    with pytest.raises(Fout) as fout:
        maak(notificatie, werkmap, register)
    (melding,) = fout.value.meldingen
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("TZ-208", 6)


def test_a_number_that_was_never_issued_is_not_found(register: Register) -> None:
    assert zaaktekst(lambda: nullcontext(register), "7999999") is None
