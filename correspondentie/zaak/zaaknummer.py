"""The ``id`` of a case: what the register knows it by, written into the file when the first letter is finalised."""

from __future__ import annotations

import secrets
from typing import Final

from correspondentie.bron.yaml import Groep, lees_yaml
from correspondentie.melding import Fout
from correspondentie.zaak.meldingen import MELDING

# No vowels and no letters that look like digits: an id spells no word and can be read over the telephone.
_TEKENS: Final = "23456789bcdfghjkmnpqrstvwxz"


def nieuw_zaaknummer() -> str:
    """``z-`` and twelve characters: 57 bits, so that two offices never make the same."""
    return "z-" + "".join(secrets.choice(_TEKENS) for _ in range(12))


def met_zaaknummer(tekst: str, bestand: str, nummer: str) -> str:
    """The text of the case file with ``id`` on a line of its own below ``soort``; all else stays as it is.

    Raises ``Fout`` for a file that has no line to put it on.
    """
    bron = lees_yaml(tekst, bestand)
    regels = tekst.splitlines(keepends=True)
    plaats = bron.sleutels["soort"]
    sleutelregel = regels[plaats.regel - 1]
    if not sleutelregel.lstrip("\ufeff").startswith("soort:"):
        raise MELDING.fout("ZK-007", plaats=plaats, nummer=nummer)
    einde = "\r\n" if sleutelregel.endswith("\r\n") else "\n"
    if not sleutelregel.endswith("\n"):
        regels[plaats.regel - 1] = sleutelregel + einde
    nieuw = "".join([*regels[: plaats.regel], f"id: {nummer}{einde}", *regels[plaats.regel :]])
    try:
        gelezen: Groep | None = lees_yaml(nieuw, bestand)
    except Fout:
        gelezen = None
    if gelezen != {**bron, "id": nummer}:
        raise MELDING.fout("ZK-007", plaats=plaats, nummer=nummer)
    return nieuw
