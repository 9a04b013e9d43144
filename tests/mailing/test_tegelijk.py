"""Two people who run the same mailing at once: one works, the other is told, and nothing is done twice."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from correspondentie.register import open_register
from tests.mailing.lopen import NAAM, Loop, keur_geheel, wacht_tot
from tests.register.cluster import draaiend_cluster, nieuwe_database

_TEL = count(1)
GELDERLAND = "{provincie: [Gelderland, Limburg]}"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Path]:
    with draaiend_cluster() as map_:
        yield map_


@pytest.fixture(params=["sqlite", "postgresql"])
def loop(request: pytest.FixtureRequest, tmp_path: Path) -> Loop:
    eigen = request.param == "sqlite"
    url = None if eigen else nieuwe_database(request.getfixturevalue("cluster"), f"tegelijk{next(_TEL)}")
    return Loop.van(tmp_path, GELDERLAND, url=url)


def uitgevoerd(loop: Loop) -> Counter[str]:
    with open_register(loop.url, klok=lambda: datetime.now(UTC)) as register:
        return Counter(regel.handeling for regel in register.logboek())


def test_of_two_that_start_together_one_works_and_the_other_is_told(loop: Loop) -> None:
    lopers = [loop.start("--werkers", "1", "--door", naam) for naam in ("een", "twee")]
    gedaan = [(loper.communicate(timeout=300)[0], loper.returncode) for loper in lopers]
    verslagen = [json.loads(uit) for uit, _ in gedaan]
    werkte = [verslag for verslag in verslagen if verslag.get("standen", {}).get("gemaakt")]
    assert len(werkte) == 1
    (ander,) = (verslag for verslag in verslagen if verslag is not werkte[0])
    # Told that the other is at it; or it began when the other was done, and found everything as it should be.
    codes = [melding["code"] for melding in ander["meldingen"]]
    assert "RG-053" in codes or set(ander["standen"]) == {"al af"}
    keur_geheel(loop, werkte[0]["aantal"])
    assert uitgevoerd(loop)["mailing uitgegeven"] == 1


def test_who_comes_second_is_told_who_was_first_and_may_go_on_when_that_one_is_killed(loop: Loop) -> None:
    eerste = loop.start("--werkers", "1", "--door", "j.voorbeeld")
    wacht_tot(lambda: loop.gemaakt() > 0, eerste)
    eerste.send_signal(signal.SIGSTOP)
    try:
        tweede = loop.start("--werkers", "1", "--door", "p.voorbeeld")
        uit, _ = tweede.communicate(timeout=120)
        assert tweede.returncode != 0
        (melding,) = json.loads(uit)["meldingen"]
        assert melding["code"] == "RG-053"
        assert "j.voorbeeld" in melding["tekst"]
    finally:
        eerste.kill()
        eerste.communicate()
    verslag = loop.maak_af("--werkers", "1", "--door", "p.voorbeeld")
    assert verslag["over"] == 0
    keur_geheel(loop, verslag["aantal"])
    with open_register(loop.url, klok=lambda: datetime.now(UTC)) as register:
        assert {register.brief(een.kenmerk).door for een in register.ontvangers(NAAM)} == {"j.voorbeeld", "p.voorbeeld"}
