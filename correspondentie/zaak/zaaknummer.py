"""The ``id`` of a case: what the register knows it by, written into the file when the first letter is finalised."""

from __future__ import annotations

import secrets
from typing import Final

from correspondentie.zaak.bijwerken import zet_sleutel

# No vowels and no letters that look like digits: an id spells no word and can be read over the telephone.
_TEKENS: Final = "23456789bcdfghjkmnpqrstvwxz"


def nieuw_zaaknummer() -> str:
    """``z-`` and twelve characters: 57 bits, so that two offices never make the same."""
    return "z-" + "".join(secrets.choice(_TEKENS) for _ in range(12))


def met_zaaknummer(tekst: str, bestand: str, nummer: str) -> str:
    """The text of the case file with ``id`` on a line of its own below ``soort``; all else stays as it is.

    Raises ``Fout`` for a file that has no line to put it on.
    """
    return zet_sleutel(tekst, bestand, "id", nummer, onder=("soort",))
