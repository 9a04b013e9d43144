"""A paragraph or table of a draft, as the reader gives it to whoever decides where it belongs."""

from __future__ import annotations

from dataclasses import dataclass

from correspondentie.brief.boom import Tabel
from correspondentie.kamervraag.concept.plek import Plek
from correspondentie.kamervraag.verwerken.vorm import Tekens


@dataclass(frozen=True, slots=True)
class Punt:
    """That a paragraph is an item of a list. ``nummer`` is ``None`` for a bullet; ``links`` its indent in twips."""

    niveau: int
    nummer: int | None
    links: int = 0
    letter: bool = False
    telling: str = ""
    """What it counts with; paragraphs far apart may share it."""
    vervolg: bool = False
    """Its number follows on the one before it, wherever that stood."""


@dataclass(frozen=True, slots=True)
class Regel:
    """``vak`` is the innermost known control around it; ``anker`` the place whose bookmark marks this heading."""

    tekens: Tekens
    tabel: Tabel | None = None
    kop: int = 0
    citaat: bool = False
    punt: Punt | None = None
    links: int = 0
    vak: Plek | None = None
    anker: Plek | None = None
    kader: bool = False
    """It stood in a text box."""
    opmerkingen: tuple[str, ...] = ()
    bijzonder: tuple[tuple[str, str], ...] = ()
    """What is no text: ``(wat, tekst)`` with ``wat`` afbeelding, object, formule, link, doorgehaald, teken, bijlage."""
    wijzigingen: tuple[Wijziging, ...] = ()

    @property
    def tekst(self) -> str:
        """The words on one line; of a table all cells."""
        from correspondentie.brief.boom import platte_tekst

        if self.tabel is not None:
            rijen = (self.tabel.kop, *self.tabel.rijen)
            return " ".join(tekst for rij in rijen for cel in rij if (tekst := platte_tekst(cel)))
        return platte(self.tekens)


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A tracked change that nobody has accepted or refused yet."""

    soort: str
    wie: str
    tekst: str


def platte(tekens: Tekens) -> str:
    """The words of these characters on one line, without notes."""
    return " ".join("".join(een.teken for een in tekens).split())
