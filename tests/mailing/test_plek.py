"""Where a mailing lives: a trial never draws a number from the register of the work folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from correspondentie.mailing.plek import bestaat, register_van, uitvoermap, zelfde_register
from tests.mailing.conftest import Kantoor, aan, geweigerd

ALLE = "{gemeenten: alle}"


def test_a_real_mailing_uses_the_register_of_the_work_folder(kantoor: Kantoor) -> None:
    assert register_van(kantoor.lees(aan(ALLE, meer="")), kantoor.werkmap) == kantoor.werkmap.register


def test_a_trial_has_a_register_of_its_own_beside_its_letters(kantoor: Kantoor) -> None:
    url = register_van(kantoor.lees(aan(ALLE)), kantoor.werkmap, kantoor.map / "uit")
    assert url == f"sqlite:///{kantoor.map / 'uit' / 'proef-een' / 'proefregister.sqlite'}"
    assert uitvoermap("proef-een", kantoor.werkmap) == kantoor.werkmap.uitvoer / "proef-een"


def test_notices_of_a_trial_use_the_register_of_the_letters(kantoor: Kantoor) -> None:
    tekst = aan("{kennisgeving_van: andere}").replace("collegebrief", "cdk-notificatie")
    assert "/andere/proefregister.sqlite" in register_van(kantoor.lees(tekst), kantoor.werkmap)


@pytest.mark.parametrize("vorm", ["register.sqlite", "./register.sqlite", "sqlite:///{map}/x/../register.sqlite"])
def test_a_trial_on_the_register_of_the_work_folder_is_refused_however_it_is_written(
    kantoor: Kantoor, vorm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kantoor.map)
    bestand = kantoor.lees(aan(ALLE))
    url = vorm.format(map=kantoor.map)
    (melding,) = geweigerd(lambda: register_van(bestand, kantoor.werkmap, None, url))
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("ML-045", 3)
    assert register_van(kantoor.lees(aan(ALLE, meer="")), kantoor.werkmap, None, url).endswith("register.sqlite")


def test_one_database_on_a_server_is_the_same_whoever_asks() -> None:
    een = "postgresql://jan@server/brieven"
    assert zelfde_register(een, "postgresql+psycopg://piet:geheim@SERVER:5432/brieven?sslmode=require")
    assert not zelfde_register(een, "postgresql://jan@server/proef")
    assert not zelfde_register(een, "sqlite:////tmp/brieven")


def test_a_plan_looks_only_in_a_register_that_is_there(tmp_path: Path) -> None:
    assert not bestaat(f"sqlite:///{tmp_path}/r.sqlite")
    (tmp_path / "r.sqlite").touch()
    assert bestaat(f"sqlite:///{tmp_path}/r.sqlite")
    assert bestaat("postgresql://server/brieven")
