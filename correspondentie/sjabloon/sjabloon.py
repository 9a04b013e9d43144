"""A template: what its front matter says, its fields in order, its text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import Field

from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml
from correspondentie.melding import Fout, Plaats
from correspondentie.melding.suggestie import bedoelde_u
from correspondentie.sjabloon.meldingen import MELDING
from correspondentie.sjabloon.veld import Veld
from correspondentie.werkmap.werkmap import Werkmap

_STREEP: Final = "---"


class Sjabloonkop(Bronmodel):
    """The front matter of a template."""

    soort: str = Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)
    titel: str
    omschrijving: str = ""
    versie: str
    huisstijl: str
    geadresseerde: str = "adres"
    """The field that holds the addressee, or ``kamer``, ``leden`` or ``geen``."""
    afleiding: str | None = None
    categorieen: tuple[str, ...] = ()
    """Kinds as which this one counts for who may sign it: a new kind of ``vrije-brief`` needs no new mandate."""
    gedeeld: tuple[str, ...] = ("brief",)
    """Sets of fields in ``sjablonen/delen/*.yaml`` that come before the template's own."""
    hoofd: dict[str, str] = Field(default_factory=dict)
    """Further data for the letter's head, by name: a text with ``{{ … }}``; empty outcomes are left out."""
    velden: tuple[Veld, ...] = ()
    toelichting: str = ""
    """Notes for whoever maintains the template; never printed."""


class Veldenset(Bronmodel):
    """A shared set of fields: ``sjablonen/delen/<naam>.yaml``."""

    velden: tuple[Veld, ...]


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """``tekst`` keeps the line numbers of the file: the front matter stands there as empty lines.

    Two are the same when file and checksum are; the checksum covers the template and its shared fields.
    """

    kop: Sjabloonkop = field(compare=False)
    velden: tuple[Veld, ...] = field(compare=False)
    tekst: str = field(compare=False)
    pad: Path
    sha256: str

    @property
    def soort(self) -> str:
        return self.kop.soort

    def veld(self, naam: str) -> Veld | None:
        return next((veld for veld in self.velden if veld.naam == naam), None)


def splits(bron: str, bestand: str) -> tuple[str, str]:
    """Front matter and text, each at its own line numbers; raises ``Fout`` when there is no front matter."""
    regels = bron.splitlines(keepends=True)
    if not regels or regels[0].rstrip() != _STREEP:
        raise MELDING.fout("SJ-001", plaats=Plaats(bestand, 1, 1))
    einde = next((i for i, regel in enumerate(regels[1:], 1) if regel.rstrip() == _STREEP), None)
    if einde is None:
        raise MELDING.fout("SJ-001", plaats=Plaats(bestand, 1, 1), tip="De tweede regel ‘---’ ontbreekt.")
    return "\n" + "".join(regels[1:einde]), "\n" * (einde + 1) + "".join(regels[einde + 1 :])


def lees_sjabloon(pad: Path, werkmap: Werkmap) -> Sjabloon:
    """The template in this file with the shared fields it takes; raises ``Fout`` with all problems."""
    bron = lees_bestand(pad)
    kop_bron, tekst = splits(bron, str(pad))
    groep = lees_yaml(kop_bron, str(pad))
    kop = lees_model(Sjabloonkop, groep)
    if kop.soort != pad.stem:
        raise MELDING.fout("SJ-013", plaats=groep.sleutels["soort"], soort=kop.soort, bestand=pad.name)
    som = hashlib.sha256(bron.encode())
    gedeelde: list[Veld] = []
    for naam in kop.gedeeld:
        bestand = _veldenbestand(naam, werkmap, pad)
        veldenbron = lees_bestand(bestand)
        som.update(veldenbron.encode())
        gedeelde.extend(lees_model(Veldenset, lees_yaml(veldenbron, str(bestand))).velden)
    standaarden = werkmap.instellingen.standaarden
    gedeelde = [_met_standaard(veld, standaarden) for veld in gedeelde]
    # Two work folders may use one file with other defaults; the model of a case is kept per checksum.
    som.update(repr(sorted(standaarden.items())).encode())
    return Sjabloon(kop, _voeg_samen(gedeelde, kop.velden, pad), tekst, pad, som.hexdigest())


def _met_standaard(veld: Veld, standaarden: Mapping[str, str]) -> Veld:
    """A shared field with the default that the work folder sets; a field of the template's own goes before it."""
    return veld.model_copy(update={"standaard": standaarden[veld.naam]}) if veld.naam in standaarden else veld


def _veldenbestand(naam: str, werkmap: Werkmap, pad: Path) -> Path:
    gevonden = werkmap.alle("sjablonen/delen", "*.yaml")
    if naam not in gevonden:
        raise MELDING.fout("SJ-007", plaats=Plaats(str(pad)), naam=naam, tip=bedoelde_u(naam, gevonden))
    return gevonden[naam]


def _voeg_samen(gedeeld: list[Veld], eigen: tuple[Veld, ...], pad: Path) -> tuple[Veld, ...]:
    """The shared fields, each replaced by the template's own of that name, then the rest of its own.

    Of two shared fields with one name the later one counts, at the place of the first.
    """
    dubbel = [veld.naam for i, veld in enumerate(eigen) if veld.naam in {ander.naam for ander in eigen[:i]}]
    if dubbel:
        raise Fout.van(MELDING("SJ-004", plaats=Plaats(str(pad)), naam=naam) for naam in dubbel)
    return tuple({veld.naam: veld for veld in (*gedeeld, *eigen)}.values())


def vind_sjablonen(werkmap: Werkmap) -> dict[str, Path]:
    """Template files by kind, the user's own before the installation's."""
    return werkmap.alle("sjablonen", "*.md")


def laad_sjabloon(soort: str, werkmap: Werkmap) -> Sjabloon:
    """The template of this kind; raises ``Fout`` with the nearest name when there is none."""
    gevonden = vind_sjablonen(werkmap)
    if soort not in gevonden:
        tip = bedoelde_u(soort, gevonden) or f"Er is: {', '.join(gevonden)}."
        raise MELDING.fout("SJ-002", naam=soort, tip=tip)
    return lees_sjabloon(gevonden[soort], werkmap)
