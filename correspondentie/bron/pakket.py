"""The ZIP around an office file (DOCX, XLSX): opened only after its sizes were seen to be sane.

What is wrong is a ``Pakketfout``: who reads a kind of file puts it in words for that kind.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import Final

from correspondentie.melding import Fout

OUD_KANTOORBESTAND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the formats from before 2007 begin, and the wrapping of a new file with a password."""


class Kwaal(Enum):
    BESCHADIGD = "beschadigd"
    WACHTWOORD = "wachtwoord"
    TE_GROOT = "te groot"


class Pakketfout(Exception):
    """The package cannot be read, or unpacks to too much."""

    def __init__(self, kwaal: Kwaal) -> None:
        super().__init__(kwaal.value)
        self.kwaal = kwaal


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Sizes in bytes after unpacking.

    The ratio of unpacked to packed counts for parts from ``verhouding_vanaf`` bytes: Office's own XML reaches about
    twenty, deflate at most 1,032.
    """

    onderdeel: int = 40_000_000
    pakket: int = 120_000_000
    onderdelen: int = 2_000
    verhouding: int = 200
    verhouding_vanaf: int = 2_000_000


@contextmanager
def geopend(ruw: bytes, grenzen: Grenzen) -> Iterator[zipfile.ZipFile]:
    """The package, its sizes checked; raises ``Pakketfout``, also for what goes wrong while its parts are read.

    A size that lies in the directory does no harm: ``zipfile`` reads no further than it.
    """
    try:
        with zipfile.ZipFile(BytesIO(ruw)) as archief:
            _keur(archief.infolist(), grenzen)
            yield archief
    except (Fout, Pakketfout):
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, KeyError, ValueError):
        raise Pakketfout(Kwaal.BESCHADIGD) from None
    except RuntimeError:  # zipfile's word for a part with a password
        raise Pakketfout(Kwaal.WACHTWOORD) from None


def is_versleuteld(ruw: bytes) -> bool:
    """Whether this is an office file with a password, wrapped in the old format."""
    return ruw.startswith(OUD_KANTOORBESTAND) and "EncryptedPackage".encode("utf-16-le") in ruw


def _keur(onderdelen: list[zipfile.ZipInfo], grenzen: Grenzen) -> None:
    te_groot = sum(deel.file_size for deel in onderdelen) > grenzen.pakket or len(onderdelen) > grenzen.onderdelen
    if te_groot or any(_verdacht(deel, grenzen) for deel in onderdelen):
        raise Pakketfout(Kwaal.TE_GROOT)
    if any(deel.flag_bits & 1 for deel in onderdelen):
        raise Pakketfout(Kwaal.WACHTWOORD)
    # Office files know no other; bzip2 and LZMA unpack to more than the ratio expects.
    if any(deel.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for deel in onderdelen):
        raise Pakketfout(Kwaal.BESCHADIGD)


def _verdacht(deel: zipfile.ZipInfo, grenzen: Grenzen) -> bool:
    if deel.file_size > grenzen.onderdeel:
        return True
    te_dicht = deel.file_size > grenzen.verhouding * max(deel.compress_size, 1)
    return te_dicht and deel.file_size > grenzen.verhouding_vanaf
