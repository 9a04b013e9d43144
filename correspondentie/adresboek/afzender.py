"""Who sends: the lines of the colofon and the return address, as data in ``data/afzenders/``."""

from __future__ import annotations

from pathlib import Path

from correspondentie.adresboek.adres import Adres
from correspondentie.bron.model import Bronmodel, lees_model
from correspondentie.bron.yaml import lees_bestand, lees_yaml


class Afzender(Bronmodel):
    """A sender. Everything but ``organisatie`` may be absent and is then not printed."""

    organisatie: tuple[str, ...]
    """Lines in bold at the top of the colofon."""
    onderdeel: tuple[str, ...] = ()
    """The lines below it: directie, afdeling."""
    bezoekadres: Adres | None = None
    postadres: Adres | None = None
    website: str | None = None
    contactpersoon: str | None = None
    telefoon: str | None = None
    email: str | None = None

    @property
    def naam(self) -> str:
        """On one line, for document properties and lists."""
        return ", ".join(filter(None, (" ".join(self.organisatie), " ".join(self.onderdeel))))

    @property
    def retouradres(self) -> str | None:
        """One line above the addressee: where the letter goes back to when it cannot be delivered."""
        adres = self.postadres or self.bezoekadres
        return adres.op_een_regel if adres else None

    @property
    def hoofd(self) -> dict[str, tuple[str, ...]]:
        """The entries for the head of a letter, by their name there, each as lines; what is absent is left out."""
        gegevens = {
            "organisatie": self.organisatie,
            "onderdeel": self.onderdeel,
            "bezoekadres": self.bezoekadres.colofonregels if self.bezoekadres else (),
            "postadres": self.postadres.colofonregels if self.postadres else (),
            "website": _regel(self.website),
            "contactpersoon": _regel(self.contactpersoon),
            "telefoon": _regel(self.telefoon),
            "email": _regel(self.email),
            "retouradres": _regel(f"> Retouradres {self.retouradres}" if self.retouradres else None),
        }
        return {naam: regels for naam, regels in gegevens.items() if regels}


def _regel(tekst: str | None) -> tuple[str, ...]:
    return (tekst,) if tekst else ()


def lees_afzender(pad: Path) -> Afzender:
    """The sender in this file; raises ``Fout``."""
    return lees_model(Afzender, lees_yaml(lees_bestand(pad), str(pad)))
