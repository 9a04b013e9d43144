"""The zip around the parts of a Word file: sorted, with a fixed date, the same bytes each time."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_NIVEAU: Final = 6
# 1 January 1980, midnight: the first moment that a zip can hold.
_DATUM: Final = 0x21
_LOKAAL: Final = struct.Struct("<IHHHHHIIIHH")
_INHOUD: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_EINDE: Final = struct.Struct("<IHHHHIIH")


@dataclass(frozen=True, slots=True)
class Lid:
    """One member of the zip, already deflated, so that it can be used in many letters."""

    naam: bytes
    crc: int
    grootte: int
    geperst: bytes


def pers(naam: str, gegevens: bytes | str) -> Lid:
    ruw = gegevens.encode("utf-8") if isinstance(gegevens, str) else gegevens
    perser = zlib.compressobj(_NIVEAU, zlib.DEFLATED, -zlib.MAX_WBITS)
    geperst = perser.compress(ruw) + perser.flush()
    return Lid(naam.encode("ascii"), zlib.crc32(ruw), len(ruw), geperst)


@lru_cache(maxsize=64)
def pers_weer(naam: str, gegevens: str) -> Lid:
    """The same for a part that often comes again, such as the headers of the letters of a mailing."""
    return pers(naam, gegevens)


def schrijf_pakket(leden: Iterable[Lid]) -> bytes:
    """The zip file; ``[Content_Types].xml`` sorts before the folders, as Word expects."""
    stukken: list[bytes] = []
    inhoud: list[bytes] = []
    plaats = 0
    for lid in sorted(leden, key=lambda lid: lid.naam):
        maten = (lid.crc, len(lid.geperst), lid.grootte, len(lid.naam))
        lokaal = _LOKAAL.pack(0x04034B50, 20, 0, 8, 0, _DATUM, *maten, 0)
        inhoud.append(_INHOUD.pack(0x02014B50, 20, 20, 0, 8, 0, _DATUM, *maten, 0, 0, 0, 0, 0, plaats) + lid.naam)
        stukken += (lokaal, lid.naam, lid.geperst)
        plaats += len(lokaal) + len(lid.naam) + len(lid.geperst)
    register = b"".join(inhoud)
    einde = _EINDE.pack(0x06054B50, 0, 0, len(inhoud), len(inhoud), len(register), plaats, 0)
    return b"".join((*stukken, register, einde))
