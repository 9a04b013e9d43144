"""The work folder: the nearest parent with a ``correspondentie.yaml``, else what comes with the installation."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import Field

from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml

BESTAND: Final = "correspondentie.yaml"


class Instellingen(Bronmodel):
    """What ``correspondentie.yaml`` may say; everything has a default."""

    # Not ``register``: that name belongs to the metaclass, and pydantic warns of it.
    register_url: str | None = Field(default=None, alias="register")
    """SQLAlchemy URL or the path of an SQLite file; default ``register.sqlite`` in the work folder."""
    afzender: str | None = None
    """Sender for letters whose case names none, unless the template has one of its own."""
    ondertekenaar: str | None = None
    """Signatory, in the same way."""
    uitvoer: str = "output"
    """Folder for letters, from the work folder."""

    @property
    def standaarden(self) -> dict[str, str]:
        """The defaults that were set, by the name of the field that they are for."""
        gezet = {"afzender": self.afzender, "ondertekenaar": self.ondertekenaar}
        return {naam: waarde for naam, waarde in gezet.items() if waarde}


@dataclass(frozen=True, slots=True)
class Werkmap:
    """Folders and settings. ``map`` is ``None`` when there is no work folder.

    ``sjablonen`` and ``data`` are looked up in the work folder first, then in what comes with the installation;
    so a work folder only needs to hold what is its own.
    """

    map: Path | None
    instellingen: Instellingen
    basis: Path | None = None
    """In place of what comes with the installation: a letter is made again from what it was made from."""

    @property
    def lagen(self) -> tuple[Path, ...]:
        """The folders that may hold ``sjablonen/`` and ``data/``, the user's own first."""
        mee = self.basis or meegeleverd()
        eigen = (self.map,) if self.map is not None and self.map.resolve() != mee.resolve() else ()
        return (*eigen, mee)

    def zoek(self, *delen: str) -> Path | None:
        """The first existing file or folder of this name, the user's own before the installation's."""
        for laag in self.lagen:
            pad = laag.joinpath(*delen)
            if pad.exists():
                return pad
        return None

    def alle(self, map_: str, patroon: str) -> dict[str, Path]:
        """Files by their name without suffix, over all layers; the user's own hides the installation's.

        Hidden files (lock files and the like of an editor) are none of ours.
        """
        gevonden: dict[str, Path] = {}
        for laag in reversed(self.lagen):
            for pad in sorted((laag / map_).glob(patroon)):
                if not pad.name.startswith("."):
                    gevonden[pad.stem] = pad
        return dict(sorted(gevonden.items()))

    def mappen(self, map_: str, met: str) -> dict[str, Path]:
        """Folders by name that hold a file ``met``, over all layers; the user's own hides the installation's."""
        gevonden = {
            pad.parent.name: pad.parent
            for laag in reversed(self.lagen)
            for pad in sorted((laag / map_).glob(f"*/{met}"))
        }
        return dict(sorted(gevonden.items()))

    @property
    def register(self) -> str:
        """SQLAlchemy URL of the register."""
        gekozen = self.instellingen.register_url or "register.sqlite"
        if "://" in gekozen:
            return gekozen
        return f"sqlite:///{(self.map or Path.cwd()) / gekozen}"

    @property
    def uitvoer(self) -> Path:
        return (self.map or Path.cwd()) / self.instellingen.uitvoer


def meegeleverd() -> Path:
    """The folder with the ``sjablonen`` and ``data`` of the installation: in the wheel, or the clone itself."""
    pakket = Path(__file__).parent.parent
    in_wheel = pakket / "meegeleverd"
    return in_wheel if in_wheel.is_dir() else pakket.parent


def open_werkmap(vanaf: Path) -> Werkmap:
    """The work folder that ``vanaf`` lies in; raises ``Fout`` when its settings are wrong."""
    begin = vanaf.resolve()
    for map_ in (begin, *begin.parents):
        bestand = map_ / BESTAND
        if _is_bestand(bestand):
            tekst = lees_bestand(bestand)
            leeg = not any(regel.strip() and not regel.strip().startswith("#") for regel in tekst.splitlines())
            instellingen = Instellingen() if leeg else lees_model(Instellingen, lees_yaml(tekst, str(bestand)))
            return Werkmap(map_, instellingen)
    return Werkmap(None, Instellingen())


def _is_bestand(pad: Path) -> bool:
    # A folder higher up may be closed to this user: then it is not their work folder.
    with suppress(PermissionError):
        return pad.is_file()
    return False
