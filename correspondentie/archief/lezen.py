"""The bytes of a file that somebody names: as many as we can use, and in Dutch when it cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from correspondentie.archief.meldingen import MELDING
from correspondentie.melding import Plaats

_REDENEN: Final[dict[type[Exception], str]] = {
    FileNotFoundError: "het is er niet",
    IsADirectoryError: "het is een map",
    PermissionError: "u mag het niet lezen",
}


def lees_bytes(pad: Path, grens: int) -> bytes:
    """At most one byte more than ``grens``, so that the reader sees that it is too much; raises ``Fout``."""
    try:
        with pad.open("rb") as stroom:
            return stroom.read(grens + 1)
    except (OSError, ValueError) as fout:
        reden = _REDENEN.get(type(fout), "de schijf of de naam is niet in orde")
        raise MELDING.fout("AR-012", plaats=Plaats(str(pad)), reden=reden) from None
