"""The checksum of everything a template is made of, so that a register can tell which text a letter came from."""

from __future__ import annotations

import hashlib
from typing import Final
from weakref import WeakKeyDictionary

from jinja2 import TemplateNotFound

from correspondentie.sjabloon.delen import delen_van
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.sjabloon.taal import Taal

_SOMMEN: Final[WeakKeyDictionary[Taal, dict[str, str]]] = WeakKeyDictionary()
"""Per run, by the checksum of the template: every letter asks."""


def som_met_delen(sjabloon: Sjabloon, taal: Taal) -> str:
    """SHA-256 in hexadecimal over the template, its shared fields and every part that it may include."""
    sommen = _SOMMEN.setdefault(taal, {})
    if sjabloon.sha256 not in sommen:
        sommen[sjabloon.sha256] = _bereken(sjabloon, taal)
    return sommen[sjabloon.sha256]


def _bereken(sjabloon: Sjabloon, taal: Taal) -> str:
    som = hashlib.sha256(sjabloon.sha256.encode())
    gezien: set[str] = set()
    wachtrij = [sjabloon.tekst]
    while wachtrij:
        for naam in sorted(delen_van(wachtrij.pop(0), taal)):
            if naam in gezien or taal.loader is None:
                continue
            gezien.add(naam)
            try:
                bron = taal.loader.get_source(taal, naam)[0]
            except TemplateNotFound:
                continue
            som.update(naam.encode() + b"\0" + bron.encode())
            wachtrij.append(bron)
    return som.hexdigest()
