"""Where a mailing lives: the folder of its files and the register of its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.opgave import Mailingbestand
from correspondentie.werkmap.werkmap import Werkmap

PROEFREGISTER: Final = "proefregister.sqlite"
_SQLITE: Final = "sqlite:///"
_POORT: Final = 5432


def uitvoermap(naam: str, werkmap: Werkmap, uit: Path | None = None) -> Path:
    """The folder of the files of this mailing."""
    return (uit or werkmap.uitvoer) / naam


def register_van(bestand: Mailingbestand, werkmap: Werkmap, uit: Path | None = None, url: str | None = None) -> str:
    """URL of the register that this mailing takes its numbers from.

    A mailing on trial has one of its own, beside its files; notices about a mailing on trial use that of the mailing.
    Raises ``Fout`` when a mailing on trial would use the register of the work folder.
    """
    proef = bestand.opgave.proef
    if url is not None:
        gekozen = als_url(url)
        if proef and zelfde_register(gekozen, werkmap.register):
            tip = "Laat --register weg: de proef krijgt dan een eigen register."
            raise MELDING.fout("ML-045", plaats=bestand.plaats("proef"), veld="proef", tip=tip)
        return gekozen
    if not proef:
        return werkmap.register
    van = bestand.opgave.aan.kennisgeving_van
    naam = van.strip() if van is not None else bestand.naam
    eigen = als_url(str(uitvoermap(naam, werkmap, uit) / PROEFREGISTER))
    if zelfde_register(eigen, werkmap.register):
        tip = "Kies met --uit een andere map."
        raise MELDING.fout("ML-045", plaats=bestand.plaats("proef"), veld="proef", tip=tip)
    return eigen


def als_url(register: str) -> str:
    """A URL as it is; the name of a file as the URL of an SQLite database."""
    return register if "://" in register else f"{_SQLITE}{Path(register).resolve()}"


def bestaat(url: str) -> bool:
    """Whether there is a register here; a database on a server is there until it says otherwise."""
    bestand = _bestand(url)
    return bestand is None or bestand.is_file()


def zelfde_register(een: str, ander: str) -> bool:
    """Whether two URLs are of one database, however they are written."""
    bestanden = _bestand(een), _bestand(ander)
    if bestanden[0] is not None and bestanden[1] is not None:
        return bestanden[0] == bestanden[1]
    return bestanden == (None, None) and _database(een) == _database(ander)


def _bestand(url: str) -> Path | None:
    return Path(url.removeprefix(_SQLITE).partition("?")[0]).resolve() if url.startswith(_SQLITE) else None


def _database(url: str) -> tuple[str, str, int, str]:
    delen = urlsplit(url)
    # What stands behind + is the driver, not the database.
    return delen.scheme.partition("+")[0], delen.hostname or "", delen.port or _POORT, delen.path
