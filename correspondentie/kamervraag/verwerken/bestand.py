"""The file that came back: whether it is a Word file at all, and its parts, opened without danger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from correspondentie.bron.pakket import OUD_KANTOORBESTAND, is_versleuteld
from correspondentie.kamervraag.invoer.pakket import lees_xml, open_pakket
from correspondentie.kamervraag.verwerken.meldingen import MELDING
from correspondentie.melding import Fout, Plaats

GROOTSTE_BESTAND: Final = 60_000_000
"""Bytes. Drafts with scanned enclosures pasted in stay below a third of this."""

_ODT: Final = b"application/vnd.oasis.opendocument"
_ANDERE: Final = (
    (b"%PDF", "een pdf"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"<!DOCTYPE html", "een webpagina"),
    (b"<html", "een webpagina"),
    (b"<?xml", "een XML-bestand"),
)
_TIP: Final = "Open het in Word en kies ‘Opslaan als’, Word-document (.docx)."


@dataclass(frozen=True, slots=True)
class Pakket:
    """The parts of a Word file by name, each as the root of its XML."""

    delen: Mapping[str, etree._Element]

    def deel(self, naam: str) -> etree._Element | None:
        return self.delen.get(naam)


def lees_bestand(pad: Path) -> bytes:
    """The bytes of the file; raises ``Fout`` when it is absent or too large."""
    plaats = Plaats(str(pad))
    try:
        with pad.open("rb") as stroom:
            ruw = stroom.read(GROOTSTE_BESTAND + 1)
    except FileNotFoundError:
        raise MELDING.fout("KV-311", plaats=plaats) from None
    except (OSError, ValueError) as fout:
        reden = "het is een map" if isinstance(fout, IsADirectoryError) else "de computer geeft er geen toegang toe"
        raise MELDING.fout("KV-312", plaats=plaats, reden=reden) from None
    if len(ruw) > GROOTSTE_BESTAND:
        raise MELDING.fout("KV-313", plaats=plaats, grens=GROOTSTE_BESTAND // 1_000_000)
    return ruw


def open_concept(ruw: bytes, naam: str) -> Pakket:
    """The parts of this Word file; raises ``Fout`` for every other kind of file, and for a broken or hostile one."""
    plaats = Plaats(naam)
    _keur_soort(ruw, plaats)
    try:
        delen = open_pakket(ruw)
        bomen = {deel: lees_xml(inhoud) for deel, inhoud in delen.items() if _is_nodig(deel)}
    except Fout as fout:
        raise Fout.van(melding.op(plaats) for melding in fout.meldingen) from None
    document = bomen.get("word/document.xml")
    if document is None:
        raise MELDING.fout("KV-317", plaats=plaats, reden="er zit geen tekst in", tip=_TIP)
    return Pakket(bomen)


def _is_nodig(deel: str) -> bool:
    return deel.startswith(("word/", "docProps/")) and not deel.startswith(("word/theme", "word/glossary"))


def _keur_soort(ruw: bytes, plaats: Plaats) -> None:
    if not ruw:
        raise MELDING.fout("KV-312", plaats=plaats, reden="het is leeg")
    if ruw.startswith(OUD_KANTOORBESTAND):
        if is_versleuteld(ruw):
            raise MELDING.fout("KV-315", plaats=plaats, tip="Haal het wachtwoord eraf en sla het opnieuw op.")
        raise MELDING.fout("KV-314", plaats=plaats, soort="een oud Word-bestand (doc)", tip=_TIP)
    if ruw.startswith(b"PK"):
        if _ODT in ruw[:200]:
            raise MELDING.fout("KV-314", plaats=plaats, soort="een LibreOffice-bestand (odt)", tip=_TIP)
        return
    kop = ruw[:200].lstrip().lower()
    soort = next((soort for begin, soort in _ANDERE if kop.startswith(begin.lower())), "iets anders")
    raise MELDING.fout("KV-314", plaats=plaats, soort=soort, tip=_TIP)
