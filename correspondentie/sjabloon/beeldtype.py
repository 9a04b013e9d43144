"""The type of a picture: a scanned signature as PNG or JPEG beside the case file, with its alternative text."""

from __future__ import annotations

import struct
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, Final

from correspondentie.bron.model import beschrijf
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.typen import Leescontext, Veldtype, registreer_type
from correspondentie.sjabloon.veld import Veld
from correspondentie.sjabloon.waarde import Afbeelding

GROOTSTE: Final = 1_000_000
"""Bytes."""
MEESTE_PUNTEN: Final = 4_000
"""Pixels on a side."""
BREEDTE: Final = 45.0
HOOGTE: Final = 18.0
"""Millimetres: the picture is scaled to fit this box."""

_BEURT: Final = Lock()
_PNG: Final = b"\x89PNG\r\n\x1a\n"
# Start-of-frame markers of JPEG (ITU-T T.81, table B.1), without DHT, JPG and DAC.
_SOF: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _lees_afbeelding(waarde: Any, _: Veld, context: Leescontext) -> Afbeelding:
    if not isinstance(waarde, dict):
        raise MELDING.fout("SJ-101", verwacht="een groep met ‘bestand’ en ‘alternatief’", gevonden=beschrijf(waarde))
    naam, alternatief = waarde.get("bestand"), waarde.get("alternatief")
    onbekend = set(waarde) - {"bestand", "alternatief"}
    if onbekend or not isinstance(naam, str):
        raise MELDING.fout("SJ-101", verwacht="‘bestand’ en ‘alternatief’", gevonden=", ".join(map(str, waarde)))
    if not isinstance(alternatief, str) or not alternatief.strip():
        raise MELDING.fout("SJ-109")
    pad = context.omgeving.map / naam
    if not _is_bereikbaar(pad, context.omgeving.map):
        raise MELDING.fout("SJ-108", bestand=naam)
    beeld = lees_beeld(pad.resolve(), " ".join(alternatief.split()))
    context.omgeving.noteer(pad, beeld.gegevens)
    return beeld


def _is_bereikbaar(pad: Path, map_: Path) -> bool:
    """A case file may come from elsewhere: it reaches the pictures beside it, nothing else on the machine."""
    try:
        echt = pad.resolve()
        return echt.is_relative_to(map_.resolve()) and echt.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def lees_beeld(pad: Path, alternatief: str) -> Afbeelding:
    """The picture in this file, scaled to the signature box; raises ``Fout``."""
    if pad.stat().st_size > GROOTSTE:
        raise MELDING.fout("SJ-110", bestand=pad.name, reden=f"hoogstens {GROOTSTE // 1000} kB")
    gegevens = pad.read_bytes()
    maat = _png_maat(gegevens) or _jpeg_maat(gegevens)
    if maat is None or 0 in maat:
        raise MELDING.fout("SJ-108", bestand=pad.name)
    if max(maat) > MEESTE_PUNTEN:
        raise MELDING.fout("SJ-110", bestand=pad.name, reden=f"hoogstens {MEESTE_PUNTEN} punten breed en hoog")
    if not is_heel_beeld(gegevens):
        raise MELDING.fout("SJ-112", bestand=pad.name)
    schaal = min(BREEDTE / maat[0], HOOGTE / maat[1])
    mime: Any = "image/png" if gegevens.startswith(_PNG) else "image/jpeg"
    return Afbeelding(gegevens, mime, alternatief, round(maat[0] * schaal, 2), round(maat[1] * schaal, 2))


@lru_cache(maxsize=16)
def is_heel_beeld(gegevens: bytes, soorten: tuple[str, ...] = ("PNG", "JPEG")) -> bool:
    """Whether this is a picture that can be read to its end; a typesetter stops at another, or shows half of it."""
    from PIL import Image, ImageFile

    with _BEURT:
        # WeasyPrint tells Pillow to make do with half a picture, once and for all.
        genoegen, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            with Image.open(BytesIO(gegevens), formats=soorten) as beeld:
                beeld.load()
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
            return False
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = genoegen
    return True


def _png_maat(gegevens: bytes) -> tuple[int, int] | None:
    if not gegevens.startswith(_PNG) or gegevens[12:16] != b"IHDR" or len(gegevens) < 24:
        return None
    breedte, hoogte = struct.unpack(">II", gegevens[16:24])
    return breedte, hoogte


def _jpeg_maat(gegevens: bytes) -> tuple[int, int] | None:
    if not gegevens.startswith(b"\xff\xd8"):
        return None
    plek = 2
    while plek + 9 <= len(gegevens) and gegevens[plek] == 0xFF:
        merk = gegevens[plek + 1]
        if merk in _SOF:
            hoogte, breedte = struct.unpack(">HH", gegevens[plek + 5 : plek + 9])
            return breedte, hoogte
        plek += 2 + int(struct.unpack(">H", gegevens[plek + 2 : plek + 4])[0])
    return None


registreer_type(
    Veldtype(
        "afbeelding",
        "een PNG of JPEG naast het zaakbestand, met een tekst voor wie het plaatje niet ziet",
        _lees_afbeelding,
        lambda _: {
            "type": "object",
            "properties": {"bestand": {"type": "string"}, "alternatief": {"type": "string"}},
            "required": ["bestand", "alternatief"],
            "additionalProperties": False,
        },
        voorbeeld="{bestand: handtekening.png, alternatief: Handtekening}",
    )
)
