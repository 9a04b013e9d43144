"""The state of a letter follows from the register and from its files, a page of the register at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from correspondentie.mailing import stand
from correspondentie.mailing.stand import Briefstand, briefstand
from correspondentie.register import Bestand, Ontvanger, Staat
from correspondentie.register.register import Register
from tests.mailing.test_ontvangstlijst import OPGAVE, maak, register

__all__ = ["register"]


def ontvanger(*bestanden: Bestand, gemaakt: bool = True, staat: Staat = Staat.UITGEGEVEN) -> Ontvanger:
    op = datetime(2026, 4, 9, tzinfo=UTC) if gemaakt else None
    return Ontvanger(1, "gm0184", "Urk", "soort: x\n", "a" * 64, {}, "9000001", staat, op, bestanden)


def test_without_a_record_the_letter_is_still_to_be_made_whatever_lies_there(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(b"x")
    assert briefstand(ontvanger(gemaakt=False), tmp_path).stand is Briefstand.TE_MAKEN


def test_a_withdrawn_number_asks_for_nothing(tmp_path: Path) -> None:
    regel = briefstand(ontvanger(gemaakt=False, staat=Staat.VERVALLEN), tmp_path)
    assert regel.stand is Briefstand.VERVALLEN
    assert regel.stand.is_af


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [(b"heel", Briefstand.GEMAAKT), (b"anders", Briefstand.GEWIJZIGD), (None, Briefstand.ONTBREEKT)],
)
def test_files_are_looked_at_byte_by_byte(tmp_path: Path, inhoud: bytes | None, verwacht: Briefstand) -> None:
    if inhoud is not None:
        (tmp_path / "brief.pdf").write_bytes(inhoud)
    regel = briefstand(ontvanger(Bestand.van("brief.pdf", b"heel")), tmp_path)
    assert regel.stand is verwacht
    assert regel.stand.is_af is (verwacht is Briefstand.GEMAAKT)


def test_every_letter_comes_once_however_many_are_read_at_a_time(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak(register, tmp_path / "uit", 2)
    monkeypatch.setattr(stand, "BLADZIJDE", 2)
    regels = list(stand.standen(register, OPGAVE.naam, tmp_path / "uit"))
    assert [(regel.ontvanger.volgnummer, regel.stand) for regel in regels] == [
        (1, Briefstand.TE_MAKEN),
        (2, Briefstand.GEMAAKT),
        (3, Briefstand.TE_MAKEN),
    ]
