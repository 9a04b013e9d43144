"""What the register takes and gives: plain values that know no database."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from correspondentie.kenmerk import Kenmerk


class Staat(StrEnum):
    """The state of a number. There is no way back from ``VERVALLEN``."""

    UITGEGEVEN = "uitgegeven"
    GERESERVEERD = "gereserveerd"
    VERVALLEN = "vervallen"


class Handeling(StrEnum):
    """What can be done to the register; the log names it."""

    GETROKKEN = "getrokken"
    OPGENOMEN = "opgenomen"
    GERESERVEERD = "gereserveerd"
    TOEGEWEZEN = "toegewezen"
    GEWIJZIGD = "inhoud gewijzigd"
    VERVALLEN = "vervallen"
    VASTGESTELD = "vastgesteld"
    AANGEVULD = "bestanden aangevuld"
    TELLER = "teller gezet"
    MAILING_UITGEGEVEN = "mailing uitgegeven"
    MAILING_UITGEVOERD = "mailing uitgevoerd"
    AANTEKENING = "aantekening"


@dataclass(frozen=True, slots=True)
class Zaaksleutel:
    """What makes a letter the same letter: the ``id`` of its case, its kind, and a key of the addressee."""

    zaak_id: str
    soort: str
    geadresseerde: str


@dataclass(frozen=True, slots=True, order=True)
class Bestand:
    """A file that was made: its name without folder, the SHA-256 of its bytes in hexadecimal and their number.

    ``omvang`` is ``None`` for files of before the register kept it.
    """

    naam: str
    sha256: str
    omvang: int | None = None

    @classmethod
    def van(cls, naam: str, inhoud: bytes) -> Bestand:
        """The record of a file with these bytes."""
        return cls(naam, hashlib.sha256(inhoud).hexdigest(), len(inhoud))


@dataclass(frozen=True, slots=True)
class Stuk:
    """A file that a letter was made from, under the name by which it is found back."""

    naam: str
    inhoud: bytes
    sha256: str

    @classmethod
    def van(cls, naam: str, inhoud: bytes) -> Stuk:
        return cls(naam, inhoud, hashlib.sha256(inhoud).hexdigest())


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """All that a finalised letter was made from, so that it can be made again and recognised."""

    inhoud_sha256: str
    """Over the content of the case: equal for equal letters, whatever the layout of the file."""
    zaaktekst: str
    """The case file as it was."""
    sjabloon: str
    sjabloon_sha256: str
    huisstijl: str
    huisstijl_versie: str
    programma: str
    """Version of this program."""
    zetter: str
    dagtekening: date
    bestanden: tuple[Bestand, ...]


@dataclass(frozen=True, slots=True)
class Vastlegging:
    """A letter that is to be recorded under its number; a ``nieuwe_versie`` of a final one has a ``reden``."""

    kenmerk: Kenmerk | str
    vaststelling: Vaststelling
    stukken: tuple[Stuk, ...] = ()
    nieuwe_versie: bool = False
    reden: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """One finalised version of a letter; ``vervangen`` when a later one exists."""

    kenmerk: str
    versie: int
    sleutel: Zaaksleutel
    vaststelling: Vaststelling
    reden: str | None
    op: datetime
    door: str
    vervangen: bool

    @property
    def status(self) -> str:
        return "vervangen" if self.vervangen else "definitief"


@dataclass(frozen=True, slots=True)
class Nummer:
    """One number that was given out, in plain spaces. ``schema`` is empty when no scheme knows it.

    ``sleutel`` is ``None`` for a number that no case uses; ``versie`` is that of its last finalised letter.
    """

    kenmerk: str
    schema: str
    staat: Staat
    sleutel: Zaaksleutel | None
    inhoud_sha256: str | None
    op: datetime
    door: str
    reden: str | None
    versie: int | None


@dataclass(frozen=True, slots=True)
class Mailingopgave:
    """What is recorded of a mailing when its numbers are given out; ``naam`` is the ``id`` of each of its cases."""

    naam: str
    titel: str
    soort: str
    dagtekening: date
    tekst: str
    """The mailing file as it was."""
    zetter: str
    formaten: tuple[str, ...]
    proef: bool
    programma: str
    """Version of this program."""
    plan_sha256: str
    """Over all that decides what the letters are."""
    verantwoording: str
    """JSON: how the recipients were chosen, who was left out and why."""


@dataclass(frozen=True, slots=True)
class Ontvangeropgave:
    """One letter of a mailing to be: its addressee by key and by the name for lists, and its case."""

    geadresseerde: str
    naam: str
    zaaktekst: str
    inhoud_sha256: str


@dataclass(frozen=True, slots=True)
class Mailing:
    """A mailing that was issued. Of its ``aantal`` letters, ``gemaakt`` are final and ``vervallen`` were withdrawn
    before they were.
    """

    opgave: Mailingopgave
    op: datetime
    door: str
    aantal: int
    gemaakt: int
    vervallen: int

    @property
    def compleet(self) -> bool:
        """Whether nothing is left to make."""
        return self.gemaakt + self.vervallen == self.aantal


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """One letter of an issued mailing. ``volgnummer`` counts from 1; ``kenmerken`` are its numbers, as they are
    printed, by field of the template; ``brief_op`` is when it was made final, ``None`` as long as it is not.
    """

    volgnummer: int
    geadresseerde: str
    naam: str
    zaaktekst: str
    inhoud_sha256: str
    kenmerken: Mapping[str, str]
    kenmerk: str
    """The main one, in plain spaces, as the register knows it."""
    staat: Staat
    brief_op: datetime | None
    bestanden: tuple[Bestand, ...]

    @property
    def gemaakt(self) -> bool:
        return self.brief_op is not None


@dataclass(frozen=True, slots=True)
class Aantekening:
    """Something that happened to a letter after it went out, such as the reply that came in on ``datum``."""

    kenmerk: str
    soort: str
    datum: date
    tekst: str
    op: datetime
    door: str


@dataclass(frozen=True, slots=True)
class Logregel:
    """Who did what when, and to which number."""

    op: datetime
    door: str
    handeling: str
    kenmerk: str | None
    toelichting: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one number."""

    nummer: Nummer
    brieven: tuple[Brief, ...]
    log: tuple[Logregel, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a counter is: the number that comes next, the last one allowed and how many are left."""

    volgende: int
    laatste: int

    @property
    def over(self) -> int:
        return max(0, self.laatste - self.volgende + 1)


@dataclass(frozen=True, slots=True)
class Selectie:
    """Which numbers to list; what is ``None`` does not matter. ``vanaf`` and ``tot`` are days, both included.

    ``zoek`` is any part of the number, the case or the addressee, in any case of letters.
    """

    schema: str | None = None
    staat: Staat | None = None
    zaak_id: str | None = None
    soort: str | None = None
    geadresseerde: str | None = None
    vanaf: date | None = None
    tot: date | None = None
    zoek: str | None = None
    hoogstens: int | None = None
