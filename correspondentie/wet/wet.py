"""A law that letters rest on, as data: how to cite it, who supervises, terms, mailbox, table rows and ladder."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final, Literal

from pydantic import field_validator

from correspondentie.wet.meldingen import MELDING
from correspondentie.wet.soorten import Datum, Duur, Grondslag, Wetsmodel
from correspondentie.wet.trede import Trede
from correspondentie.wet.voorwaarde import Voorwaarde

_EMAIL: Final = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}", re.IGNORECASE)


class Bewindspersoon(Wetsmodel):
    """Who is charged with the supervision, without article: ``minister van …``, ``ministerie van …``."""

    ambt: str
    ministerie: str


class Toezicht(Wetsmodel):
    """The legal basis of the supervision; ``bevoegdheid`` says where the minister gets the power."""

    grondslag: tuple[Grondslag, ...] = ()
    bevoegdheid: Grondslag | None = None
    kader: tuple[str, ...] = ()
    """The laws and policies that the ladder rests on, each with its article: ``de Wet …``."""


class Regietafels(Wetsmodel):
    """Names of the tables at which the gemeenten agree."""

    provinciaal: str
    provinciaal_kort: str | None = None
    regionaal: str | None = None


class Taakbesluit(Wetsmodel):
    """The decision that holds the task of every gemeente."""

    naam: str
    lidwoord: Literal["de", "het"] = "het"
    datum: Datum
    duur: Duur | None = None
    voldoen_per: Datum | None = None
    """The day from which the task must be fulfilled."""
    nieuwe_cyclus: Datum | None = None
    """The day on which the next cycle began."""
    vervolg: str | None = None
    """What follows on this decision, in whole sentences; for letters from ``nieuwe_cyclus`` on."""


class Meldplicht(Wetsmodel):
    """The article of this law under which a gemeente reports that it cannot fulfil its task."""

    artikel: str


class Tabelrij(Wetsmodel):
    """A row of the table of findings; ``sleutel`` is its name in case files."""

    sleutel: str
    naam: str
    voluit: str | None = None


class Tabel(Wetsmodel):
    """The table of findings: headings of its columns and its rows."""

    soort: str | None = None
    """Heading of the first column, that of the names of the rows."""
    taak: str
    realisatie: str
    rijen: tuple[Tabelrij, ...]

    @field_validator("rijen")
    @classmethod
    def _elke_sleutel_eens(cls, rijen: tuple[Tabelrij, ...]) -> tuple[Tabelrij, ...]:
        for sleutel, aantal in Counter(rij.sleutel for rij in rijen).items():
            if aantal > 1:
                raise MELDING.fout("WT-006", sleutel=sleutel)
        return rijen


class Wet(Wetsmodel):
    """A law. What a law does not have may be absent: a template that needs it says so."""

    naam: str = ""
    """How case files call it: the name of its file."""
    officieel: str
    kort: str
    lidwoord: Literal["de", "het"] = "de"
    """Of ``kort``."""
    taak: str | None = None
    """What the law asks of every gemeente, with article: ``het mogelijk maken van …``."""
    bewindspersoon: Bewindspersoon | None = None
    email: str | None = None
    toezicht: Toezicht | None = None
    regietafels: Regietafels | None = None
    taakbesluit: Taakbesluit | None = None
    meldplicht: Meldplicht | None = None
    tabel: Tabel | None = None
    treden: tuple[Trede, ...] = ()
    aandachtspunten: tuple[str, ...] = ()
    """For makers of templates, never printed in a letter."""

    @field_validator("email")
    @classmethod
    def _een_adres(cls, waarde: str | None) -> str | None:
        if waarde is not None and not _EMAIL.fullmatch(waarde):
            raise MELDING.fout("WT-007", waarde=waarde)
        return waarde

    @field_validator("treden")
    @classmethod
    def _doorlopend(cls, treden: tuple[Trede, ...]) -> tuple[Trede, ...]:
        nummers = [trede.nummer for trede in treden]
        if nummers != list(range(1, len(treden) + 1)):
            raise MELDING.fout("WT-004", nummers=", ".join(map(str, nummers)))
        return treden

    @field_validator("treden")
    @classmethod
    def _herinnert_wie_moet_antwoorden(cls, treden: tuple[Trede, ...]) -> tuple[Trede, ...]:
        for vorige, trede in pairwise(treden):
            if Voorwaarde.ANTWOORD_OF_RAPPEL in trede.voorwaarden and vorige.rappel is None:
                raise MELDING.fout("WT-009", nummer=trede.nummer, vorige=vorige.nummer)
        return treden

    @property
    def met_lidwoord(self) -> str:
        """``de Voorbeeldwet``."""
        return f"{self.lidwoord} {self.kort}"

    def trede(self, nummer: int) -> Trede:
        """The step with this number; raises ``Fout``."""
        if not self.treden:
            raise MELDING.fout("WT-003", wet=self.met_lidwoord)
        if not 1 <= nummer <= len(self.treden):
            raise MELDING.fout("WT-002", nummer=nummer, wet=self.met_lidwoord, begin=1, eind=len(self.treden))
        return self.treden[nummer - 1]

    def volgende(self, trede: Trede) -> Trede | None:
        """The step after this one; ``None`` at the top of the ladder."""
        return self.treden[trede.nummer] if trede.nummer < len(self.treden) else None

    def __str__(self) -> str:
        return self.kort
