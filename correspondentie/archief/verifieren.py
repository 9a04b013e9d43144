"""Whether a file is one that we issued: unchanged, changed and how, or unknown."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from correspondentie.archief.document import Document, Soort, lees_document, soort_van
from correspondentie.archief.docx import trefwoorden
from correspondentie.archief.meldingen import MELDING
from correspondentie.archief.nummers import Kandidaat, kandidaten, nummers_in
from correspondentie.archief.pdf import xmp
from correspondentie.archief.vergelijken import Verschil, verschillen
from correspondentie.kenmerk.schemas import Schemas
from correspondentie.melding import Fout, Melding
from correspondentie.register import Brief, Staat

if TYPE_CHECKING:
    from correspondentie.register.register import Register

Herstel = Callable[[Brief, str], tuple[bytes, tuple[Melding, ...]]]
"""The file of a letter with this name, made again, and what stands in the way when it is not the same to the byte.

Raises ``Fout`` when it cannot be made at all.
"""


_MEESTE_GENOEMD: Final = 3
_MEESTE_VERGELEKEN: Final = 6
"""Letters and versions that are made again for one file."""
_GROOTSTE_AFSTAND: Final = 0.5
"""Part of the words that may differ before a file that only mentions a number is taken for another letter."""


class Uitslag(StrEnum):
    """What a file proves to be."""

    ONVERANDERD = "onveranderd"
    VERANDERD = "veranderd"
    ONBEKEND = "onbekend"


class Wat(StrEnum):
    """What was changed in a letter of ours."""

    WOORDEN = "woorden"
    UITERLIJK = "uiterlijk"
    """The words are the same; a page or part looks different."""
    METAGEGEVENS = "metagegevens"
    OPBOUW = "opbouw"
    """Words, looks and properties are the same; the file was saved anew."""
    ONLEESBAAR = "onleesbaar"
    ONVERGELIJKBAAR = "onvergelijkbaar"
    """It is none of the files that were issued; the letter cannot be made again to say more."""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What is found of one file; ``meldingen`` say what else a reader should know."""

    naam: str
    uitslag: Uitslag
    brief: Brief | None = None
    wat: Wat | None = None
    verschillen: tuple[Verschil, ...] = ()
    meldingen: tuple[Melding, ...] = ()


@dataclass(slots=True)
class Verificateur:
    """Judges files by one register; letters that are made again are kept for the next file."""

    register: Register
    schemas: Schemas
    herstel: Herstel
    _hersteld: dict[tuple[str, int, str], tuple[Document, tuple[Melding, ...]] | Fout] = field(default_factory=dict)

    def verifieer(self, naam: str, ruw: bytes) -> Oordeel:
        """The judgement of a file of this name with these bytes. Raises ``Fout`` only when the register fails."""
        brieven = self.register.brieven_met_bestand(sha256=hashlib.sha256(ruw).hexdigest())
        if brieven:
            brief = brieven[-1]
            return Oordeel(naam, Uitslag.ONVERANDERD, brief, meldingen=self._kanttekeningen(brief))
        try:
            document = lees_document(ruw)
        except Fout as fout:
            return self._onleesbaar(naam, ruw, fout)
        alle = kandidaten(document, {}, naam, self.register, self.schemas)
        if not alle:
            genoemd = nummers_in(document, self.register, self.schemas)[:_MEESTE_GENOEMD]
            meldingen = tuple(MELDING("AR-008", kenmerk=kenmerk) for kenmerk in genoemd)
            return Oordeel(naam, Uitslag.ONBEKEND, meldingen=meldingen)
        return self._vergelijk(naam, document, alle)

    def _onleesbaar(self, naam: str, ruw: bytes, fout: Fout) -> Oordeel:
        soort = soort_van(ruw)
        extra = xmp(ruw) if soort is Soort.PDF else trefwoorden(ruw) if soort is Soort.DOCX else {}
        alle = kandidaten(None, extra, naam, self.register, self.schemas)
        if not alle:
            return Oordeel(naam, Uitslag.ONBEKEND, meldingen=fout.meldingen)
        brief = alle[0].brief
        meldingen = (*fout.meldingen, *self._kanttekeningen(brief))
        return Oordeel(naam, Uitslag.VERANDERD, brief, Wat.ONLEESBAAR, meldingen=meldingen)

    def _vergelijk(self, naam: str, document: Document, alle: list[Kandidaat]) -> Oordeel:
        """With the likeliest letters and every version of them; the one that is nearest counts."""
        oordelen = [(self._met(naam, document, een.brief), een) for een in alle[:_MEESTE_VERGELEKEN]]
        oordeel, gekozen = min(oordelen, key=lambda paar: _afstand(paar[0]))
        # Many a letter names another one: that alone does not make it a changed copy of that other.
        if not gekozen.zelf and _afstand(oordeel)[1] > len(document.woorden) * _GROOTSTE_AFSTAND:
            melding = MELDING("AR-011", kenmerk=gekozen.brief.kenmerk)
            return Oordeel(naam, Uitslag.ONBEKEND, meldingen=(melding,))
        return oordeel

    def _met(self, naam: str, document: Document, brief: Brief) -> Oordeel:
        """With the files of this letter: those of the same kind, when there are any; the nearest counts."""
        namen = [een.naam for een in brief.vaststelling.bestanden if een.naam.endswith((".pdf", ".docx"))]
        eigen = [een for een in namen if een.endswith(document.soort.uitgang)]
        oordelen = [self._met_bestand(naam, document, brief, een) for een in eigen or namen]
        if oordelen:
            return min(oordelen, key=_afstand)
        kanttekeningen = self._kanttekeningen(brief)
        return Oordeel(naam, Uitslag.VERANDERD, brief, Wat.ONVERGELIJKBAAR, meldingen=kanttekeningen)

    def _met_bestand(self, naam: str, document: Document, brief: Brief, gekozen: str) -> Oordeel:
        kanttekeningen = self._kanttekeningen(brief)
        hersteld = self._herstel(brief, gekozen)
        if isinstance(hersteld, Fout):
            meldingen = (*kanttekeningen, *hersteld.meldingen)
            return Oordeel(naam, Uitslag.VERANDERD, brief, Wat.ONVERGELIJKBAAR, meldingen=meldingen)
        was, afwijkingen = hersteld
        if was.soort is not document.soort:
            kanttekeningen += (MELDING("AR-009", soort=document.soort.value, naam=gekozen),)
        if afwijkingen:
            kanttekeningen += (MELDING("AR-010"), *afwijkingen)
        anders = verschillen(was.woorden, document.woorden)
        if anders:
            return Oordeel(naam, Uitslag.VERANDERD, brief, Wat.WOORDEN, anders, kanttekeningen)
        wat = Wat.ONVERGELIJKBAAR if afwijkingen else _verschil_zonder_woorden(was, document)
        return Oordeel(naam, Uitslag.VERANDERD, brief, wat, meldingen=kanttekeningen)

    def _herstel(self, brief: Brief, naam: str) -> tuple[Document, tuple[Melding, ...]] | Fout:
        sleutel = (brief.kenmerk, brief.versie, naam)
        if sleutel not in self._hersteld:
            try:
                inhoud, afwijkingen = self.herstel(brief, naam)
                self._hersteld[sleutel] = lees_document(inhoud), afwijkingen
            except Fout as fout:
                self._hersteld[sleutel] = fout
        return self._hersteld[sleutel]

    def _kanttekeningen(self, brief: Brief) -> tuple[Melding, ...]:
        dossier = self.register.toon(brief.kenmerk)
        meldingen = []
        if dossier.nummer.staat is Staat.VERVALLEN:
            meldingen.append(MELDING("AR-006", kenmerk=brief.kenmerk, reden=dossier.nummer.reden or "zonder reden"))
        if brief.vervangen:
            laatste = dossier.brieven[-1].versie
            meldingen.append(MELDING("AR-007", laatste=laatste, versie=brief.versie))
        return tuple(meldingen)


def _verschil_zonder_woorden(was: Document, nu: Document) -> Wat:
    if was.soort is not nu.soort:
        return Wat.UITERLIJK
    try:
        if was.uiterlijk() != nu.uiterlijk():
            return Wat.UITERLIJK
    except (RuntimeError, ValueError):  # PDFium: a page that has its text but cannot be drawn
        return Wat.UITERLIJK
    return Wat.OPBOUW if was.eigenschappen == nu.eigenschappen else Wat.METAGEGEVENS


def _afstand(oordeel: Oordeel) -> tuple[bool, int]:
    anders = sum(len(f"{een.was} {een.nu}".split()) for een in oordeel.verschillen)
    return oordeel.wat is Wat.ONVERGELIJKBAAR, anders
