"""A letter in one file, or the letter and what stands behind it in two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from correspondentie.brief.boom import Brief, Kop, Paginaeinde, platte_tekst

ANTWOORDEN: Final = "-antwoorden"
"""What the name of the second file has behind that of the letter."""
_ZONDER_BRIEFHOOFD: Final = "kaal"
_BLIJFT: Final = ("rubricering",)


def delen(brief: Brief) -> Mapping[str, Brief]:
    """The documents of this letter by what stands behind their name.

    The second one has no head: it is no letter, and says at its top what it is.
    """
    op = next((op for op, blok in enumerate(brief.inhoud) if isinstance(blok, Paginaeinde)), None)
    if not brief.apart or op is None:
        return {"": brief}
    rest = brief.inhoud[op + 1 :]
    titel = next((platte_tekst(blok.inhoud) for blok in rest if isinstance(blok, Kop)), brief.titel)
    hoofd = {naam: regels for naam, regels in brief.hoofd.items() if naam in _BLIJFT}
    tweede = replace(brief, titel=titel, hoofd=hoofd, inhoud=rest, huisstijl=_ZONDER_BRIEFHOOFD)
    return {"": replace(brief, inhoud=brief.inhoud[:op]), ANTWOORDEN: tweede}
