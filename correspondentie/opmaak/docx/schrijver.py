"""What one letter gathers while its tree is written: notes, links, numberings and pictures beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from correspondentie.opmaak.docx.relaties import Relaties


@dataclass(frozen=True, slots=True)
class Stijlboek:
    """What the writer of the body must know of a letterhead.

    ``stijlen`` leads from the name of a style to its id, which differs per language of the Word that saved the
    letterhead. Measures are twips, but for ``inspringing``: millimetres. ``genummerd`` and ``opsomming`` are the
    ``w:abstractNumId`` of the numbered and the ``w:numId`` of the bulleted list; ``eerste_nummering`` and
    ``eerste_noot`` are ids still free.
    """

    stijlen: Mapping[str, str]
    tekstbreedte: int
    regel: int
    tekengrootte: int
    genummerd: str
    opsomming: str
    eerste_nummering: int
    eerste_noot: int
    inspringing: float

    def stijl(self, naam: str) -> str:
        return self.stijlen[naam.casefold()]


@dataclass(slots=True)
class Schrijver:
    """The gatherer itself; made for one letter and thrown away."""

    boek: Stijlboek
    document: Relaties = field(default_factory=Relaties)
    voetnoten: Relaties = field(default_factory=Relaties)
    noten: list[str] = field(default_factory=list)
    nummeringen: list[str] = field(default_factory=list)
    beelden: dict[str, bytes] = field(default_factory=dict)
    tekeningen: int = 0
    nieuwe_pagina: bool = False
    """The next paragraph starts on a new page."""
    na_tabel: bool = False
    """What was written last is a table; the next one must not touch it."""
    wit_boven: int = 0
    """White in twips above the next paragraph, beside that of its style."""


class Omgeving(NamedTuple):
    """Where a block stands."""

    links: int = 0
    """Indent in twips."""
    lijstniveau: int = 0
    citaat: bool = False
    bijeen: bool = False
    """Every paragraph of the block stays on the page of the next one."""
    bij_volgende: bool = False
    """The last paragraph of the block stays on the page of what follows the block."""

    onder: int | None = None
    """White in twips below the last paragraph of the block; ``None`` leaves it to the style."""

    def met(self, **anders: int | bool | None) -> Omgeving:
        return self._replace(**anders)  # type: ignore[arg-type]
