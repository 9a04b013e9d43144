"""Start-up: every room makes its types and derivations known, and the books of a work folder are opened."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path

import correspondentie.kamervraag.registratie
import correspondentie.sjabloon.beeldtype
import correspondentie.sjabloon.boektypen
import correspondentie.sjabloon.gewone_typen
import correspondentie.toezicht.registratie  # noqa: F401 - importing registers the types and derivations
from correspondentie.adresboek.adresboek import laad_adresboek
from correspondentie.kenmerk.schemas import Schemas, lees_schemas
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import laad_sjabloon
from correspondentie.sjabloon.taal import maak_taal
from correspondentie.vervaardiging.naslag import OpenRegister, zaaktekst
from correspondentie.werkmap.werkmap import Werkmap
from correspondentie.wet.laden import laad_wet


def open_omgeving(werkmap: Werkmap, *, proef: bool = False, register: OpenRegister | None = None) -> Leesomgeving:
    """What reading and making letters needs, once per run; with ``proef`` every address is plainly fictitious.

    ``register`` opens the register when a case names another letter by its number, and not before.
    """
    return Leesomgeving(
        werkmap=werkmap,
        taal=maak_taal(werkmap),
        adresboek=laad_adresboek(werkmap, proef=proef),
        sjabloon=lru_cache(maxsize=None)(partial(laad_sjabloon, werkmap=werkmap)),
        wet=lru_cache(maxsize=None)(partial(laad_wet, werkmap)),
        schemas=_schemas(werkmap),
        map=werkmap.map or Path.cwd(),
        zaak_bij_kenmerk=partial(zaaktekst, register) if register else None,
    )


def _schemas(werkmap: Werkmap) -> Schemas:
    return lees_schemas(werkmap.alle("data/kenmerken", "*.yaml").values())
