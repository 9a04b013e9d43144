"""What reading and writing a letter needs around it: the work folder, the template language, the books of facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.adresboek.adresboek import Adresboek
    from correspondentie.kenmerk.schemas import Schemas
    from correspondentie.sjabloon.sjabloon import Sjabloon
    from correspondentie.sjabloon.taal import Taal
    from correspondentie.wet.wet import Wet


@dataclass(frozen=True, slots=True)
class Leesomgeving:
    """One per run. ``map`` is the folder of the case file: pictures and other cases are looked up from there.

    ``zaak_bij_kenmerk`` gives the text of the case file that the letter with this number was made of, or ``None``
    when no letter has it; it is there when there is a register to look in.
    """

    werkmap: Werkmap
    taal: Taal
    adresboek: Adresboek
    sjabloon: Callable[[str], Sjabloon]
    """The template of a kind; raises ``Fout`` with the nearest name when there is none."""
    wet: Callable[[str], Wet]
    schemas: Schemas
    map: Path
    zaak_bij_kenmerk: Callable[[str], str | None] | None = None
    meegelezen: Callable[[Path, bytes], None] | None = None
    """Told of every file beside the case that the letter takes something from; whoever makes it final keeps them."""

    def noteer(self, pad: Path, inhoud: bytes) -> None:
        if self.meegelezen is not None:
            self.meegelezen(pad, inhoud)
