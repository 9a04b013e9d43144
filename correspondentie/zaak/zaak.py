"""A case: the checked values of one case file, with the nodes they came from."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from correspondentie.bron.model import zoek, zonder_lege
from correspondentie.bron.yaml import Groep
from correspondentie.melding import Plaats
from correspondentie.sjabloon.sjabloon import Sjabloon

_STAP: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Zaak:
    """``waarden`` holds every field of the template by name; a field that was left out is ``None`` or its default."""

    sjabloon: Sjabloon
    waarden: Mapping[str, Any]
    bron: Groep
    pad: Path
    tekst: str
    """The case file as it stands."""

    @property
    def soort(self) -> str:
        return self.sjabloon.soort

    @property
    def id(self) -> str | None:
        return self.waarden.get("id")

    @property
    def dagtekening(self) -> date:
        dag: date = self.waarden["datum"]
        return dag

    @property
    def inhoud_sha256(self) -> str:
        """Checksum of what the case says: the same whatever the layout, the comments and the ``id`` of the file."""
        gewoon = {sleutel: waarde for sleutel, waarde in zonder_lege(self.bron).items() if sleutel != "id"}
        return hashlib.sha256(json.dumps(gewoon, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    def plaats(self, pad: str) -> Plaats:
        """Where this dotted path stands in the file, or the nearest parent that is there."""
        return zoek(self.bron, _stappen(pad))[2]

    def heeft(self, pad: str) -> bool:
        """Whether this dotted path was written in the file, rather than supplied by the system."""
        return zoek(self.bron, _stappen(pad))[1] == pad


@lru_cache(maxsize=1024)
def _stappen(pad: str) -> tuple[int | str, ...]:
    """The path as a pydantic location: the names in templates are the same for every letter."""
    return tuple(naam or int(nummer) - 1 for naam, nummer in _STAP.findall(pad))
