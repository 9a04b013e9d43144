"""A mailing that is killed at any moment and run again: nobody is missed, no number is used twice, no byte differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.mailing.lopen import Loop, dood_op, keur_geheel
from tests.register.cluster import draaiend_cluster, nieuwe_database

_TEL = count(1)
VEERTIG = (
    "{gemeenten: [Alkmaar, Almelo, Almere, Alphen aan den Rijn, Amersfoort, Amstelveen, Amsterdam, Apeldoorn, Arnhem, "
    "Assen, Barendrecht, Barneveld, Bergen op Zoom, Borne, Breda, Capelle aan den IJssel, Delft, Deventer, Doetinchem, "
    "Dordrecht, Ede, Eindhoven, Emmen, Enschede, Gouda, Groningen, Haarlem, Heerlen, Hengelo (O), Hilversum, Hoorn, "
    "Leiden, Lelystad, Maastricht, Middelburg (Z.), Nijmegen, Tilburg, Urk, Vlaardingen, Zwolle]}"
)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Path]:
    with draaiend_cluster() as map_:
        yield map_


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'gedood.sqlite'}"
    return nieuwe_database(request.getfixturevalue("cluster"), f"mailing{next(_TEL)}")


def dood_en_hervat(gedood: Loop, aantal: int, keren: int, zaad: int) -> None:
    toeval = random.Random(zaad)
    levend = 0
    while levend < keren:
        over = aantal - gedood.gemaakt()
        if not over:
            # Done before the kill: a third of the letters are lost, and so there is work again.
            for pad in toeval.sample(sorted(gedood.brieven.glob("*.pdf")), aantal // 3):
                pad.unlink()
            continue
        # So that some letters are left for every kill that is still to come.
        doel = aantal - over + toeval.randint(0, max(1, over // (keren - levend + 1)))
        levend += dood_op(gedood, gedood.start("--werkers", "2"), doel, toeval)
    verslag = gedood.maak_af("--werkers", "2")
    assert (verslag["aantal"], verslag["over"]) == (aantal, 0)
    keur_geheel(gedood, aantal)


def test_forty_letters_survive_three_kills(url: str, tmp_path: Path) -> None:
    gedood = Loop.van(tmp_path, VEERTIG, url=url, uit="gedood")
    dood_en_hervat(gedood, 40, 3, zaad=20260421)
    ongestoord = Loop.van(tmp_path, VEERTIG, uit="ongestoord")
    ongestoord.maak_af("--werkers", "1")
    assert gedood.sommen() == ongestoord.sommen()


@pytest.mark.duurproef
def test_a_mailing_to_everybody_survives_twenty_five_kills(url: str, tmp_path: Path) -> None:
    gedood = Loop.van(tmp_path, "{gemeenten: alle}", url=url, uit="gedood")
    dood_en_hervat(gedood, 342, 25, zaad=20260422)
    ongestoord = Loop.van(tmp_path, "{gemeenten: alle}", uit="ongestoord")
    ongestoord.maak_af()
    assert gedood.sommen() == ongestoord.sommen()
