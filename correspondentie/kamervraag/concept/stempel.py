"""What a draft knows of the case it was made of: kept in its document properties, which LibreOffice keeps as well."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from correspondentie.kamervraag.concept.plek import Plek, lees_merk
from correspondentie.kamervraag.verwerken.vorm import schoon

_VOORVOEGSEL: Final = "concept "
_VORM: Final = "1"
_LENGTE: Final = 32


@dataclass(frozen=True, slots=True)
class Stempel:
    """``sommen`` holds a checksum of each question and answer as exported; an answer still to come has ``leeg``."""

    zaakbestand: str
    zaaknummer: str
    zaak_id: str
    inhoud: str
    sommen: Mapping[Plek, str] = field(default_factory=dict)

    def als_eigenschappen(self) -> dict[str, str]:
        """By the name of the document property."""
        vast = {
            "vorm": _VORM,
            "zaakbestand": self.zaakbestand,
            "zaaknummer": self.zaaknummer,
            "zaak-id": self.zaak_id,
            "zaak": self.inhoud,
        }
        alle = {**vast, **{plek.merk: som for plek, som in self.sommen.items()}}
        return {f"{_VOORVOEGSEL}{naam}": waarde for naam, waarde in alle.items()}


def lees_stempel(eigenschappen: Mapping[str, str]) -> Stempel | None:
    """The stamp among the properties of a file; ``None`` when they were taken off, or the file is no draft."""
    eigen = {
        naam.removeprefix(_VOORVOEGSEL): waarde
        for naam, waarde in eigenschappen.items()
        if naam.startswith(_VOORVOEGSEL)
    }
    if "zaaknummer" not in eigen:
        return None
    sommen = {
        plek: waarde
        for naam, waarde in eigen.items()
        if re.match(r"(?:vraag|antwoord)-\d", naam) and (plek := lees_merk(naam)) is not None
    }
    return Stempel(
        eigen.get("zaakbestand", ""), eigen["zaaknummer"], eigen.get("zaak-id", ""), eigen.get("zaak", ""), sommen
    )


LEEG: Final = "leeg"


def som(tekst: str) -> str:
    """The checksum of a text, whatever its line breaks."""
    kaal = " ".join(schoon(tekst).split())
    return hashlib.sha256(kaal.encode()).hexdigest()[:_LENGTE] if kaal else LEEG
