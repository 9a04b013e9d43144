"""The ZIP around a Word file: opened only after its sizes were seen to be sane."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from lxml import etree

from correspondentie.kamervraag.invoer.meldingen import MELDING

GROOTST_ONDERDEEL: Final = 40_000_000
GROOTST_PAKKET: Final = 120_000_000
"""Bytes after unpacking. A set of questions with a scanned signature stays under five million."""
MEESTE_ONDERDELEN: Final = 2_000
GROOTSTE_VERHOUDING: Final = 200
"""Unpacked to packed. Word's own XML reaches about twenty."""
_VERHOUDING_VANAF: Final = 2_000_000


def open_pakket(ruw: bytes, *, alles: bool = False) -> Mapping[str, bytes]:
    """The XML parts of the package by name, with ``alles`` every part.

    Raises ``Fout`` when it is broken, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(ruw)) as archief:
            onderdelen = archief.infolist()
            _keur(onderdelen)
            return {
                deel.filename: _lees(archief, deel)
                for deel in onderdelen
                if (alles or deel.filename.endswith((".xml", ".rels"))) and not deel.is_dir()
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as fout:
        if hasattr(fout, "meldingen"):
            raise
        raise MELDING.fout("KV-207", reden="het is niet uit te pakken", tip=_OPNIEUW) from None
    except RuntimeError:  # a member with a password
        raise MELDING.fout("KV-206", tip="Haal het wachtwoord eraf en sla het bestand opnieuw op.") from None


_OPNIEUW: Final = "Open het in Word en sla het opnieuw op."


def _keur(onderdelen: list[zipfile.ZipInfo]) -> None:
    uitgepakt = sum(deel.file_size for deel in onderdelen)
    te_groot = uitgepakt > GROOTST_PAKKET or len(onderdelen) > MEESTE_ONDERDELEN
    verdacht = any(
        deel.file_size > GROOTST_ONDERDEEL
        or (deel.file_size > _VERHOUDING_VANAF and deel.file_size > GROOTSTE_VERHOUDING * max(deel.compress_size, 1))
        for deel in onderdelen
    )
    if te_groot or verdacht:
        raise MELDING.fout("KV-208")


def _lees(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bytes:
    # The size in the directory may lie: read one byte past it and no more.
    with archief.open(deel) as stroom:
        inhoud = stroom.read(deel.file_size + 1)
    if len(inhoud) > deel.file_size:
        raise MELDING.fout("KV-208")
    return inhoud


def lees_xml(ruw: bytes) -> etree._Element:
    """The root of one part; raises ``Fout`` when it is broken or declares entities."""
    if b"<!DOCTYPE" in ruw or b"<!ENTITY" in ruw or "<!DOCTYPE".encode("utf-16-le") in ruw:
        raise MELDING.fout("KV-219")
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(ruw, lezer)
    except etree.XMLSyntaxError:
        raise MELDING.fout("KV-207", reden="de XML klopt niet", tip=_OPNIEUW) from None
