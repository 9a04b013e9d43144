"""What the files of a letter were made from, kept with it so that it can be made again without the work folder.

A content is kept once, whatever the number of letters that it went into; so is the list of a letter's pieces.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select, text

from correspondentie.register.gegevens import Bestand, Stuk
from correspondentie.register.tabellen import bestand_stukken, brief, stuk

_TEGELIJK: Final = 500
"""Values in one question; SQLite of before 3.32 takes 999."""


def bewaar(verbinding: Connection, per_brief: Sequence[tuple[int, Sequence[Bestand], Sequence[Stuk]]]) -> None:
    """Record which pieces these files of letters were made from, in the transaction of the files themselves."""
    lijsten: dict[str, dict[str, bytes]] = {}
    sommen: dict[tuple[tuple[str, str], ...], str] = {}
    rijen: list[dict[str, Any]] = []
    for brief_id, bestanden, stukken in per_brief:
        if not stukken:
            continue
        zelfde = tuple((een.naam, een.sha256) for een in stukken)
        if zelfde not in sommen:
            lijst = _lijst(dict(zelfde))
            som = sommen[zelfde] = hashlib.sha256(lijst).hexdigest()
            lijsten[som] = {**{een.sha256: een.inhoud for een in stukken}, som: lijst}
        rijen += ({"brief_id": brief_id, "naam": een.naam, "lijst_sha256": sommen[zelfde]} for een in bestanden)
    # A list is recorded after all that it names: where it is, they are.
    inhoud: dict[str, bytes] = {}
    for som in lijsten.keys() - _bekend(verbinding, lijsten):
        inhoud |= lijsten[som]
    if inhoud:
        _bewaar_inhoud(verbinding, inhoud)
    if rijen:
        verbinding.execute(bestand_stukken.insert(), rijen)


def van_brief(verbinding: Connection, kenmerk: str, versie: int) -> dict[str, dict[str, bytes]]:
    """By the name of each file: the pieces that it was made from, by their name. Files without are left out."""
    rijen = verbinding.execute(
        select(bestand_stukken.c.naam, stuk.c.sha256, stuk.c.inhoud)
        .join(brief, brief.c.id == bestand_stukken.c.brief_id)
        .join(stuk, stuk.c.sha256 == bestand_stukken.c.lijst_sha256)
        .where(brief.c.kenmerk == kenmerk, brief.c.versie == versie)
        .order_by(bestand_stukken.c.naam)
    ).all()
    per_lijst: dict[str, dict[str, bytes]] = {}
    for rij in rijen:
        if rij.sha256 not in per_lijst:
            per_lijst[rij.sha256] = _inhoud(verbinding, json.loads(rij.inhoud))
    return {rij.naam: per_lijst[rij.sha256] for rij in rijen}


def _lijst(sommen: Mapping[str, str]) -> bytes:
    return json.dumps(sommen, ensure_ascii=False, indent=0, sort_keys=True).encode()


def _bewaar_inhoud(verbinding: Connection, inhoud: Mapping[str, bytes]) -> None:
    bekend = _bekend(verbinding, inhoud)
    nieuw = [{"sha256": som, "inhoud": inhoud[som]} for som in inhoud if som not in bekend]
    if nieuw:
        # Another process may record the same content at this moment.
        verbinding.execute(
            text("INSERT INTO stuk (sha256, inhoud) VALUES (:sha256, :inhoud) ON CONFLICT DO NOTHING"), nieuw
        )


def _bekend(verbinding: Connection, sommen: Iterable[str]) -> set[str]:
    """Those of these contents that are there."""
    alle, uit = list(sommen), set[str]()
    for begin in range(0, len(alle), _TEGELIJK):
        vraag = select(stuk.c.sha256).where(stuk.c.sha256.in_(alle[begin : begin + _TEGELIJK]))
        uit.update(verbinding.execute(vraag).scalars())
    return uit


def _inhoud(verbinding: Connection, namen: Mapping[str, str]) -> dict[str, bytes]:
    rijen = verbinding.execute(select(stuk).where(stuk.c.sha256.in_(set(namen.values()))))
    per_som = {rij.sha256: bytes(rij.inhoud) for rij in rijen}
    return {naam: per_som[som] for naam, som in namen.items()}
