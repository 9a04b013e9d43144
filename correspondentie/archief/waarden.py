"""What a department says of its letters to the archive: ``data/archief/*.yaml``.

``standaard.yaml`` holds for every letter, the file with the name of a house style for letters in that style; within a
file what stands under ``soorten`` goes before the rest.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field

from correspondentie.archief.meldingen import MELDING
from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.melding import Fout, Plaats
from correspondentie.werkmap.werkmap import Werkmap

MAP: Final = "data/archief"
STANDAARD: Final = "standaard"

Vertrouwelijkheid = Literal[
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
]
"""Documenten API 1.4, ``vertrouwelijkheidaanduiding``."""

_TERMIJN: Final = re.compile(r"(\d{1,3}) (jaar|jaren|maand|maanden|weken|week|dag|dagen)")
_DUUR: Final = {"j": "P{}Y", "m": "P{}M", "w": "P{}W", "d": "P{}D"}


class Verwijzing(Bronmodel):
    """An organisation or a place: its name, and the number by which a list knows it."""

    naam: str
    kenmerk: str | None = None
    bron: str | None = None
    """Who gave that number; goes with ``kenmerk``."""


class Begrip(Bronmodel):
    """A notion of a list that is not the standard's own."""

    label: str
    code: str | None = None
    lijst: str


class Beperking(Bronmodel):
    """A restriction of use; ``type`` is a label of the list of MDTO or of ``lijst``."""

    type: str = "Nader te bepalen"
    beschrijving: str | None = None
    lijst: str | None = None


class Bewaartermijn(Bronmodel):
    """How long a letter is kept. Without ``na`` it runs from the day of the letter."""

    termijn: str
    na: Begrip | None = None
    """What has to happen first: the end of the case."""

    @property
    def duur(self) -> str:
        """As an ISO 8601 duration; raises ``Fout``."""
        gevonden = _TERMIJN.fullmatch(self.termijn.strip())
        if gevonden is None:
            raise MELDING.fout("AR-040", waarde=self.termijn, tip="Schrijf bijvoorbeeld ‘10 jaar’ of ‘6 maanden’.")
        duur = f"P{int(gevonden[1]) * 7}D" if gevonden[2].startswith("w") else _DUUR[gevonden[2][0]]
        return duur.format(gevonden[1])


class Zaaksysteem(Bronmodel):
    """What the Documenten API wants to know that a letter does not say."""

    bronorganisatie: str | None = None
    """RSIN of the organisation."""
    informatieobjecttype: str | None = None
    """URL of the type in the catalogue of the zaaksysteem."""
    vertrouwelijkheid: Vertrouwelijkheid | None = None
    """Of letters without a rubricering."""
    rubriceringen: dict[str, Vertrouwelijkheid] = Field(default_factory=dict)
    """What each rubricering means, beside those that speak for themselves."""
    auteur: str | None = None


class Waarden(Bronmodel):
    """Every key may be left out."""

    bron: str | None = None
    """Name of the register: whence the numbers are (``identificatieBron``)."""
    archiefvormer: Verwijzing | None = None
    waardering: Literal["B", "V", "N"] | None = None
    """Blijvend te bewaren, tijdelijk te bewaren (v for vernietigen) or nader te bepalen."""
    bewaartermijn: Bewaartermijn | None = None
    informatiecategorie: Begrip | None = None
    classificatie: Begrip | None = None
    beperking: Beperking | None = None
    dekking: Verwijzing | None = None
    """Place that the letter is about, when it is to no gemeente or province."""
    activiteit: Verwijzing | None = None
    zaaksysteem: Zaaksysteem | None = None


class Archiefbestand(Waarden):
    """One file in ``data/archief``."""

    soorten: dict[str, Waarden] = Field(default_factory=dict)


class Archief:
    """The values of a work folder; each file is read at its first use."""

    def __init__(self, werkmap: Werkmap) -> None:
        self._paden = werkmap.alle(MAP, "*.yaml")
        self._gelezen: dict[str, Archiefbestand] = {}

    def waarden(self, huisstijl: str, soort: str) -> Waarden:
        """For letters of this kind in this house style; raises ``Fout`` with the problems of a file."""
        samen: dict[str, Any] = {}
        for naam in (STANDAARD, huisstijl):
            if naam in self._paden:
                bestand = self._lees(naam)
                for laag in (bestand, bestand.soorten.get(soort)):
                    if laag is not None:
                        gezet = laag.model_fields_set - {"soorten"}
                        samen |= {veld: getattr(laag, veld) for veld in gezet}
        return Waarden.model_construct(**{veld: samen.get(veld) for veld in Waarden.model_fields})

    def _lees(self, naam: str) -> Archiefbestand:
        if naam not in self._gelezen:
            pad = self._paden[naam]
            bestand = lees_model(Archiefbestand, lees_yaml(lees_bestand(pad), str(pad)))
            _keur(bestand, pad)
            self._gelezen[naam] = bestand
        return self._gelezen[naam]


def _keur(bestand: Archiefbestand, pad: Path) -> None:
    meldingen = []
    for laag in (bestand, *bestand.soorten.values()):
        rsin = laag.zaaksysteem.bronorganisatie if laag.zaaksysteem else None
        if rsin is not None and not is_rsin(rsin):
            meldingen.append(MELDING("AR-041", plaats=Plaats(str(pad)), waarde=rsin))
        if laag.bewaartermijn is not None:
            try:
                _ = laag.bewaartermijn.duur
            except Fout as fout:
                meldingen += [melding.op(Plaats(str(pad))) for melding in fout.meldingen]
    if meldingen:
        raise Fout.van(meldingen)


def is_rsin(tekst: str) -> bool:
    """Nine digits that pass the elfproef, as for a BSN: weights 9 to 2 and -1."""
    if not re.fullmatch(r"[0-9]{9}", tekst) or tekst == "000000000":
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(gewichten, tekst, strict=True)) % 11 == 0
