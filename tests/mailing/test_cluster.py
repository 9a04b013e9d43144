"""Workers of a Dask cluster: a real scheduler with two of them, one of which is killed half-way."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from correspondentie.mailing import cluster as module
from correspondentie.mailing.ploeg import ploeg
from correspondentie.melding import Fout
from tests.mailing.daskcluster import draaiend_dask
from tests.mailing.lopen import Loop, keur_geheel, wacht_tot
from tests.mailing.test_doden import VEERTIG
from tests.mailing.werkjes import doe, opdracht, taken


@pytest.fixture(autouse=True)
def _logboek() -> Iterator[None]:
    logboek = logging.getLogger("distributed")
    was = logboek.level
    yield
    logboek.setLevel(was)


def geweigerd(adres: str) -> str:
    with pytest.raises(Fout) as gevangen, ploeg(cluster=adres) as aan_het_werk:
        list(aan_het_werk.verdeel(doe, opdracht(Path.cwd()), taken("a")))
    (melding,) = gevangen.value.meldingen
    return melding.code


def test_a_mailing_is_finished_when_a_worker_is_killed_half_way(tmp_path: Path) -> None:
    loop = Loop.van(tmp_path, VEERTIG)
    with draaiend_dask(tmp_path) as dask:
        proces = loop.start("--cluster", dask.adres)
        wacht_tot(lambda: loop.gemaakt() > 0, proces)
        dask.werkers[0].kill()
        uit, fout = proces.communicate(timeout=300)
        assert proces.returncode == 0, uit + fout
    keur_geheel(loop, 40)
    hier = Loop.van(tmp_path, VEERTIG, uit="hier")
    hier.maak_af("--werkers", "1")
    assert loop.sommen() == hier.sommen()


def test_problems_travel_and_a_scheduler_that_stops_is_told(tmp_path: Path) -> None:
    with draaiend_dask(tmp_path, werkers=1) as dask, ploeg(cluster=dask.adres) as aan_het_werk:
        with pytest.raises(Fout, match="geen mailing"):
            list(aan_het_werk.verdeel(doe, opdracht(tmp_path), taken("a", "fout")))
        stroom = aan_het_werk.verdeel(doe, opdracht(tmp_path), taken(*["traag"] * 100))
        next(stroom)
        dask.leider.kill()
        with pytest.raises(Fout, match="verbroken") as gevangen:
            list(stroom)
        assert "wat af is, blijft bewaard" in str(gevangen.value)


def test_nobody_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "ANTWOORDTIJD", 1)
    assert geweigerd("tcp://127.0.0.1:1") == "ML-062"
    assert geweigerd("geen adres") == "ML-062"
    with draaiend_dask(tmp_path, werkers=0) as dask:
        assert geweigerd(dask.adres) == "ML-063"


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert geweigerd("tcp://127.0.0.1:1") == "ML-061"
