"""The shape of the file with an assessment: which keys are the program's, and which the officer's."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

from correspondentie.bron.model import Bronmodel
from correspondentie.bron.yaml import Groep, Knoop, Lijst
from correspondentie.wet.soorten import Datum

VERSIE: Final = "1"
EIGEN: Final = ("besluit", "afwijking", "termijn")
"""What the officer fills in, per gemeente."""


class Rappelregel(Bronmodel):
    kenmerk: str
    datum: Datum
    termijn_tot: Datum


class Briefregel(Bronmodel):
    """The last letter that counts; see ``Dossierbrief``."""

    trede: int
    datum: Datum
    kenmerk: str
    termijn_tot: Datum | None = None
    wachten_tot: Datum | None = None
    rappels: tuple[Rappelregel, ...] = ()
    antwoorden: tuple[Datum, ...] = ()


class Gemeenteregel(Bronmodel):
    gemeente: str
    code: str
    cijfers: Any = None
    """As in a case; the law says how they are read."""
    peildatum: Datum | None = None
    """When it is another than that of the assessment."""
    vorige_brief: Briefregel | None = None
    opmerking: str | None = None
    voorstel: str
    reden: str
    tot: Datum | None = None
    grondslag: str = ""
    besluit: str = ""
    afwijking: str | None = None
    termijn: str | None = None


class Cijferbron(Bronmodel):
    bestand: str
    sha256: str


class Beoordelingsbestand(Bronmodel):
    beoordeling: str
    """The version of this shape."""
    wet: str
    datum: Datum
    peildatum: Datum
    proef: bool = False
    cijfers: Cijferbron
    gemeenten: tuple[Gemeenteregel, ...]
    som: str
    """Over all that is not the officer's, so that a slip in it is noticed."""


def som(bron: Groep) -> str:
    """The checksum over everything in the file but itself and the keys of the officer; layout does not count."""
    rest = {sleutel: _kaal(waarde) for sleutel, waarde in bron.items() if sleutel != "som"}
    gemeenten = rest.get("gemeenten")
    if isinstance(gemeenten, list):
        rest["gemeenten"] = [
            {sleutel: waarde for sleutel, waarde in regel.items() if sleutel not in EIGEN}
            if isinstance(regel, dict)
            else regel
            for regel in gemeenten
        ]
    return hashlib.sha256(json.dumps(rest, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _kaal(knoop: Knoop) -> Any:
    if isinstance(knoop, Groep):
        return {sleutel: _kaal(waarde) for sleutel, waarde in knoop.items()}
    if isinstance(knoop, Lijst):
        return [_kaal(punt) for punt in knoop]
    return " ".join(knoop.split())
