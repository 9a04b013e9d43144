"""The house style: measures, colours, typefaces and fixed texts, one ``huisstijl.yaml`` for every output.

Measures of places and sizes are millimetres from the top left of the page; type sizes and line heights are points.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml


class Pagina(Bronmodel):
    """The sheet and its text area."""

    breedte: float = 210
    hoogte: float = 297
    links: float
    """Left margin."""
    tekstbreedte: float
    onder: float
    """Bottom margin: the text area ends here above the edge."""
    eerste: float
    """Top of the text area on the first page; on a letter this is where the reference lines begin."""
    vervolg: float
    """Top of the text area on the pages after it."""


class Letter(Bronmodel):
    """A type size with its line height."""

    grootte: float
    regel: float


class Typografie(Bronmodel):
    """Typefaces: the PDF embeds its own, Word names one that it finds on the user's machine."""

    pdf: str = "DejaVu Sans"
    word: str = "Verdana"
    broodtekst: Letter
    klein: Letter
    """Colofon, return address and page number."""
    noot: Letter
    kop: Letter
    titel: Letter


class Kleuren(Bronmodel):
    """CSS hexadecimal colours."""

    tekst: str = Field(default="#000000", pattern=r"^#[0-9a-f]{6}$")
    accent: str = Field(default="#154273", pattern=r"^#[0-9a-f]{6}$")
    lijn: str = Field(default="#999999", pattern=r"^#[0-9a-f]{6}$")
    stempel: str = Field(default="#e6e6e6", pattern=r"^#[0-9a-f]{6}$")
    leemte: str = Field(default="#fff2a8", pattern=r"^#[0-9a-f]{6}$")
    kop: str = Field(default="#000000", pattern=r"^#[0-9a-f]{6}$")
    """Headings of the text."""
    label: str = Field(default="#000000", pattern=r"^#[0-9a-f]{6}$")
    """Labels of the colofon."""


class Maten(Bronmodel):
    """White and lines inside the text, in points but for ``inspringing``."""

    inspringing: float = 5
    """Millimetres per level of a list, and of a quotation."""
    celwit: float = 1.5
    """White above and below the text in a cell of a table."""
    kolomwit: float = 6
    koplijn: float = 0.75
    """The rule below the header row of a table."""
    rijlijn: float = 0.5


class Stempel(Bronmodel):
    """CONCEPT or PROEF across the middle of every page: size in points, angle in degrees."""

    grootte: float = 110
    hoek: float = 54


class Vlak(Bronmodel):
    """A place on the page: top left corner and width, and where it matters height."""

    x: float
    y: float
    breedte: float
    hoogte: float | None = None


class Venster(Bronmodel):
    """Where the window of the envelope shows the folded letter: all of the addressee, and nothing else."""

    x: float
    y: float
    breedte: float
    hoogte: float


class Beeldmerk(Vlak):
    """The mark on the first page: a PNG in the folder of the house style, so that Word can show it too."""

    bestand: str = Field(pattern=r"^[\w-]+\.png$")
    alternatief: str


class Onderdeel(Bronmodel):
    """One entry of a head region: which datum of ``Brief.hoofd``, under which label, how printed.

    ``wit`` is white space above it in points. An entry whose datum the letter does not have is left out.
    """

    gegeven: str
    label: str | None = None
    stijl: Literal["gewoon", "vet"] = "gewoon"
    wit: float = 0


class Hoofdvlak(Vlak):
    """A head region with its entries; ``letter`` says which type size it takes."""

    letter: Literal["broodtekst", "klein"] = "klein"
    onderdelen: tuple[Onderdeel, ...]


class Referentieregels(Bronmodel):
    """The lines above the letter (Datum, Betreft): labels at the left margin, values at ``waarde_x``."""

    waarde_x: float
    wit_onder: float
    """Points of white below the last line."""
    letter: Literal["broodtekst", "klein"] = "broodtekst"
    onderdelen: tuple[Onderdeel, ...]


class Paginanummer(Vlak):
    """``tekst`` holds ``{n}`` and ``{m}``."""

    tekst: str = "Pagina {n} van {m}"


class Huisstijl(Bronmodel):
    """A whole house style. ``naam`` is the name of its folder."""

    naam: str
    titel: str
    versie: str
    pagina: Pagina
    typografie: Typografie
    kleuren: Kleuren = Kleuren()
    maten: Maten = Maten()
    stempel: Stempel = Stempel()
    beeldmerk: Beeldmerk | None = None
    retouradres: Hoofdvlak | None = None
    geadresseerde: Hoofdvlak | None = None
    venster: Venster | None = None
    rubricering: Hoofdvlak | None = None
    colofon: Hoofdvlak | None = None
    vervolgcolofon: Hoofdvlak | None = None
    referentieregels: Referentieregels | None = None
    paginanummer: Paginanummer | None = None

    @property
    def vlakken(self) -> dict[str, Hoofdvlak]:
        """The head regions of the first page by name, in reading order."""
        alle = {
            "retouradres": self.retouradres,
            "geadresseerde": self.geadresseerde,
            "rubricering": self.rubricering,
            "colofon": self.colofon,
        }
        return {naam: vlak for naam, vlak in alle.items() if vlak is not None}


def lees_huisstijl(map_: Path) -> Huisstijl:
    """The house style in this folder; raises ``Fout`` when its ``huisstijl.yaml`` is absent or wrong."""
    bestand = map_ / "huisstijl.yaml"
    return lees_model(Huisstijl, lees_yaml(lees_bestand(bestand), str(bestand)))
