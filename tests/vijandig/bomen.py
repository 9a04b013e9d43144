"""The example cases as plain trees of dicts, lists and texts, their paths, and back to YAML."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any, Final

import yaml

from correspondentie.bron.yaml import Groep, Knoop, Lijst, lees_yaml
from correspondentie.sjabloon.sjabloon import laad_sjabloon
from correspondentie.werkmap.werkmap import open_werkmap
from tests.voorbeelden import PROJECT, ZAKEN

Pad = tuple[str | int, ...]

VOORBEELDEN: Final[dict[str, str]] = {pad.name: pad.read_text(encoding="utf-8") for pad in ZAKEN}


def boom(voorbeeld: str) -> dict[str, Any]:
    """A tree of one's own of this example."""
    return deepcopy(_boom(voorbeeld))


@cache
def _boom(voorbeeld: str) -> dict[str, Any]:
    gelezen: dict[str, Any] = _plat(lees_yaml(VOORBEELDEN[voorbeeld], voorbeeld))
    return gelezen


def _plat(knoop: Knoop) -> Any:
    if isinstance(knoop, Groep):
        return {sleutel: _plat(waarde) for sleutel, waarde in knoop.items()}
    if isinstance(knoop, Lijst):
        return [_plat(punt) for punt in knoop]
    return str(knoop)


@cache
def velden(voorbeeld: str) -> dict[str, str]:
    """The names of the fields of this example's template, with their types."""
    sjabloon = laad_sjabloon(_boom(voorbeeld)["soort"], open_werkmap(PROJECT))
    return {veld.naam: veld.type for veld in sjabloon.velden}


def paden(tak: Any, hier: Pad = ()) -> Iterator[Pad]:
    """The paths of everything in the tree, parents before children."""
    stappen = tak.items() if isinstance(tak, dict) else enumerate(tak) if isinstance(tak, list) else ()
    for stap, onder in stappen:
        yield (*hier, stap)
        yield from paden(onder, (*hier, stap))


def bladen(tak: Any) -> list[Pad]:
    """The paths of the texts."""
    return [pad for pad in paden(tak) if isinstance(haal(tak, pad), str)]


def haal(tak: Any, pad: Pad) -> Any:
    for stap in pad:
        tak = tak[stap]
    return tak


def zet(tak: Any, pad: Pad, waarde: Any) -> None:
    haal(tak, pad[:-1])[pad[-1]] = waarde


def schrijf(tak: Any) -> str:
    """YAML without anchors, every text on one line or between quotes."""
    return yaml.dump(tak, Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=10_000_000)


class _Schrijver(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True
