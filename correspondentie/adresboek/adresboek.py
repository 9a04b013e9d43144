"""The whole address book of a work folder, read as far as it is used."""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from correspondentie.adresboek import geadresseerde as aan
from correspondentie.adresboek.adres import Adres, Postadres
from correspondentie.adresboek.afzender import Afzender, lees_afzender
from correspondentie.adresboek.geadresseerde import KAMER, Geadresseerde
from correspondentie.adresboek.gemeente import Gemeente
from correspondentie.adresboek.lezen import lees_gemeenten, lees_provincies
from correspondentie.adresboek.meldingen import MELDING
from correspondentie.adresboek.naam import sleutel
from correspondentie.adresboek.ondertekenaar import Ondertekenaar, lees_ondertekenaar
from correspondentie.adresboek.organisatie import Organisatieadres, kies, lees_adressen, proefadres
from correspondentie.adresboek.provincie import VOORBEELDCODE, Provincie
from correspondentie.adresboek.voorbeeld import Voorbeelden, lees_voorbeelden
from correspondentie.adresboek.zoeken import Gemeenten, Provincies
from correspondentie.melding import Fout
from correspondentie.melding.suggestie import bedoelde_u, opsomming
from correspondentie.werkmap.werkmap import Werkmap, meegeleverd

MAP: Final = "data/adresboek"
AFZENDERS: Final = "data/afzenders"
ONDERTEKENAARS: Final = "data/ondertekenaars"
_MEESTE_NAMEN: Final = 256
"""Of senders, and of signatories, that are kept under the name they were asked for by."""


class Adresboek:
    """Gemeenten, provinces, addresses, senders and signatories; each is read at its first use.

    With ``proef`` every organisation has a plainly fictitious address and every addressee says so.
    """

    def __init__(self, werkmap: Werkmap, *, proef: bool = False) -> None:
        self.werkmap = werkmap
        self.proef = proef
        # The letters of a mailing name the same few; a name without an answer is looked for again.
        self._afzender = lru_cache(_MEESTE_NAMEN)(self._lees_afzender)
        self._ondertekenaar = lru_cache(_MEESTE_NAMEN)(self._lees_ondertekenaar)

    @cached_property
    def provincies(self) -> Provincies:
        return Provincies(lees_provincies(self._bestand("provincies.yaml")))

    @cached_property
    def gemeenten(self) -> Gemeenten:
        pad = self._bestand("gemeenten.csv")
        return Gemeenten(lees_gemeenten(pad, self.provincies.per_code), self.provincies)

    @cached_property
    def voorbeelden(self) -> Voorbeelden:
        """What was made up for examples, apart from what exists: no list or mailing has it."""
        return lees_voorbeelden(self._bestand("voorbeelden.yaml"))

    @cached_property
    def adressen(self) -> dict[str, Organisatieadres]:
        """The address to write to, per code. An address of the user's own hides every one of the installation's."""
        gekozen: dict[str, Organisatieadres] = {}
        for laag in reversed(self.werkmap.lagen):
            paden = sorted((laag / MAP).glob("adressen*.csv"))
            gekozen |= kies(adres for pad in paden for adres in lees_adressen(pad))
        return gekozen

    def gemeente(self, tekst: str, op: date | None = None) -> Gemeente:
        """The gemeente meant, as it existed on that day, or one of the examples; raises ``Fout``."""
        gemeenten = self.gemeenten
        try:
            return gemeenten.zoek(tekst, op)
        except Fout:
            if voorbeeld := self.voorbeelden.gemeente(tekst):
                return voorbeeld
            raise

    def provincie(self, tekst: str) -> Provincie:
        """The province meant, or the one of the examples; raises ``Fout``."""
        provincies = self.provincies
        try:
            return provincies.zoek(tekst)
        except Fout:
            if voorbeeld := self.voorbeelden.provincie(tekst):
                return voorbeeld
            raise

    def adres(self, code: str, naam: str, proefplaats: str) -> Adres:
        """The address to write to; raises ``Fout`` with the ways to solve it when there is none.

        ``naam`` says whose it is in that message; ``proefplaats`` is the town of the fictitious address.
        """
        if self.proef or code.startswith(VOORBEELDCODE):
            return proefadres(proefplaats)
        if code not in self.adressen:
            raise aan.geen_adres(naam)
        return self.adressen[code].adres

    def college(self, gemeente: Gemeente) -> Geadresseerde:
        """The college of this gemeente as addressee; raises ``Fout`` when its address is unknown."""
        adres = self.adres(gemeente.code, gemeente.voluit, gemeente.kale_naam)
        return aan.college(gemeente, adres, proef=self.proef)

    def commissaris(self, provincie: Provincie, naam: str | None = None, aanhef: str | None = None) -> Geadresseerde:
        """The commissaris van de Koning of this province; raises ``Fout`` when the address is unknown."""
        adres = self.adres(provincie.code, provincie.voluit, provincie.naam)
        return aan.commissaris(provincie, adres, naam=naam, aanhef=aanhef, proef=self.proef)

    def kamer(self) -> Geadresseerde:
        """The Voorzitter of the Tweede Kamer."""
        return aan.kamer(self.adres(KAMER, "de Tweede Kamer", "Den Haag"), proef=self.proef)

    def leden(self) -> Geadresseerde:
        """The members of the VNG."""
        return aan.leden()

    def vrij(self, postadres: Postadres, aanhef: str | None = None) -> Geadresseerde:
        """An addressee typed in the case."""
        return aan.vrij(postadres, aanhef) if aanhef else aan.vrij(postadres)

    def afzender(self, naam: str) -> Afzender:
        """The sender with this name; raises ``Fout``."""
        return self._afzender(str(naam))

    def _lees_afzender(self, naam: str) -> Afzender:
        return lees_afzender(self._genoemd(AFZENDERS, naam, "AB-006"))

    @property
    def afzenders(self) -> tuple[str, ...]:
        return tuple(self.werkmap.alle(AFZENDERS, "*.yaml"))

    def ondertekenaar(self, naam: str) -> Ondertekenaar:
        """The signatory by the name of the file or by (part of) their own; raises ``Fout``."""
        return self._ondertekenaar(str(naam))

    def _lees_ondertekenaar(self, naam: str) -> Ondertekenaar:
        paden = self.werkmap.alle(ONDERTEKENAARS, "*.yaml")
        gezocht = sleutel(naam)
        for stam, pad in paden.items():
            if sleutel(stam) == gezocht:
                return lees_ondertekenaar(pad)
        mensen = {stam: lees_ondertekenaar(pad) for stam, pad in paden.items()} if gezocht else {}
        gevonden = [stam for stam, wie in mensen.items() if wie.heet(gezocht)]
        if len(gevonden) == 1:
            return mensen[gevonden[0]]
        if gevonden:
            raise MELDING.fout("AB-008", naam=naam, keuzes=opsomming(gevonden))
        raise MELDING.fout("AB-007", naam=naam, tip=_tip(naam, tuple(paden)))

    @property
    def ondertekenaars(self) -> tuple[str, ...]:
        return tuple(self.werkmap.alle(ONDERTEKENAARS, "*.yaml"))

    def _genoemd(self, map_: str, naam: str, code: str) -> Path:
        paden = self.werkmap.alle(map_, "*.yaml")
        gezocht = sleutel(naam)
        for stam, pad in paden.items():
            if sleutel(stam) == gezocht:
                return pad
        raise MELDING.fout(code, naam=naam, tip=_tip(naam, tuple(paden)))

    def _bestand(self, naam: str) -> Path:
        """The user's own file, else the installation's; reading says so when neither is there."""
        return self.werkmap.zoek(MAP, naam) or meegeleverd() / MAP / naam


def _tip(naam: str, keuzes: tuple[str, ...]) -> str | None:
    return bedoelde_u(naam, keuzes) or (f"Kies uit {opsomming(keuzes)}." if keuzes else None)


def laad_adresboek(werkmap: Werkmap, *, proef: bool = False) -> Adresboek:
    """The address book of this work folder; nothing is read until it is asked for."""
    return Adresboek(werkmap, proef=proef)
