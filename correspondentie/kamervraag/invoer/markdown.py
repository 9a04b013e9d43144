"""Text of a source as the small Markdown in which answers are kept: no sign in it becomes markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_TEKENS: Final = re.compile(r"[\\*`\[\]<>|~^]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_AAN_HET_BEGIN: Final = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|:::|(\d{1,9})([.)])(?=\s|$))")
_ONTSNAPT: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_NADRUK: Final = re.compile(r"(\*\*|__|\*|(?<!\w)_)(?=\S)(.+?)(?<=\S)\1")


def letterlijk(tekst: str) -> str:
    """The text with a backslash before every sign that would mean something."""
    return _TEKENS.sub(lambda treffer: f"\\{treffer[0]}", tekst)


def aan_het_begin(tekst: str) -> str:
    """A paragraph that does not begin a list, heading or block."""
    treffer = _AAN_HET_BEGIN.match(tekst)
    if treffer is None:
        return tekst
    if treffer[3]:
        return f"{treffer[1]}{treffer[3]}\\{treffer[4]}{tekst[treffer.end() :]}"
    return f"{treffer[1]}\\{tekst[len(treffer[1]) :]}"


def met_nadruk(tekst: str, *, vet: bool = False, cursief: bool = False) -> str:
    """Emphasis around text that was escaped already; the spaces at its ends stay outside."""
    teken = "*" * (2 * vet + cursief)
    kern = tekst.strip()
    if not teken or not kern:
        return tekst
    voor, na = tekst[: len(tekst) - len(tekst.lstrip())], tekst[len(tekst.rstrip()) :]
    return f"{voor}{teken}{kern}{teken}{na}"


def tabel(rijen: Sequence[Sequence[str]], rechts: Sequence[bool]) -> str:
    """A pipe table; cells hold Markdown already, the first row is the head."""
    breed = max(map(len, rijen))
    gelijk = [[*rij, *[""] * (breed - len(rij))] for rij in rijen]
    streep = ["---:" if op < len(rechts) and rechts[op] else "---" for op in range(breed)]
    return "\n".join(f"| {' | '.join(rij)} |" for rij in (gelijk[0], streep, *gelijk[1:]))


def zonder_opmaak(tekst: str) -> str:
    """The plain text of a line of Markdown: without emphasis and backslashes."""
    vorige = None
    while vorige != tekst:
        vorige, tekst = tekst, _NADRUK.sub(r"\2", tekst)
    return _ONTSNAPT.sub(r"\1", tekst)
