"""The ZIP around a Word file: its parts, and in words what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from correspondentie.bron.pakket import Grenzen, Kwaal, Pakketfout, geopend
from correspondentie.kamervraag.invoer.meldingen import MELDING
from correspondentie.melding import Fout

GRENZEN: Final = Grenzen()
"""A set of questions with a scanned signature stays under five million bytes."""
_OPNIEUW: Final = "Open het in Word en sla het opnieuw op."


def open_pakket(ruw: bytes, *, alles: bool = False) -> Mapping[str, bytes]:
    """The XML parts of the package by name, with ``alles`` every part.

    Raises ``Fout`` when it is broken, or unpacks to too much.
    """
    try:
        with geopend(ruw, GRENZEN) as archief:
            return {
                deel.filename: archief.read(deel)
                for deel in archief.infolist()
                if (alles or deel.filename.endswith((".xml", ".rels"))) and not deel.is_dir()
            }
    except Pakketfout as fout:
        raise _in_woorden(fout.kwaal) from None


def _in_woorden(kwaal: Kwaal) -> Fout:
    match kwaal:
        case Kwaal.TE_GROOT:
            return MELDING.fout("KV-208")
        case Kwaal.WACHTWOORD:
            return MELDING.fout("KV-206", tip="Haal het wachtwoord eraf en sla het bestand opnieuw op.")
        case Kwaal.BESCHADIGD:
            return MELDING.fout("KV-207", reden="het is niet uit te pakken", tip=_OPNIEUW)


def lees_xml(ruw: bytes) -> etree._Element:
    """The root of one part; raises ``Fout`` when it is broken or declares entities."""
    if b"<!DOCTYPE" in ruw or b"<!ENTITY" in ruw or "<!DOCTYPE".encode("utf-16-le") in ruw:
        raise MELDING.fout("KV-219")
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(ruw, lezer)
    except etree.XMLSyntaxError:
        raise MELDING.fout("KV-207", reden="de XML klopt niet", tip=_OPNIEUW) from None
