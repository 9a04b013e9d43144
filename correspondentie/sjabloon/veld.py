"""A field of a template as its front matter declares it."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from correspondentie.bron.model import Bronmodel
from correspondentie.sjabloon.meldingen import MELDING


def is_uitdrukking(standaard: str) -> bool:
    """Whether a default has to be worked out from the fields before it."""
    return "{{" in standaard or "{%" in standaard


class Veld(Bronmodel):
    """One field of the case file: its name and type, and what a person needs to know to fill it in.

    A field with a ``standaard`` may be left out. The default is text as one would type it in a case file; with
    ``{{ … }}`` in it, it is worked out from the fields before it.
    """

    naam: str = Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)
    type: str
    label: str = ""
    hulp: str = ""
    standaard: str | None = None
    voorbeeld: Any = None
    verplicht: bool = True
    keuzes: tuple[str, ...] = ()
    """For ``keuze``."""
    velden: tuple[Veld, ...] = ()
    """For ``groep``, ``tabel`` and ``lijst`` of groups."""
    van: str | None = None
    """For ``lijst``: the type of each item."""
    schema_: str | None = Field(default=None, alias="schema")
    """For ``kenmerk``: the scheme."""
    verleden: bool = False
    """For ``datum``: the day of something that went before this letter; a later day is reported."""
    uit: str | None = None
    """The field that may name another case file: what this case leaves out is taken over from there."""
    minimum: int | None = None
    maximum: int | None = None

    @property
    def mag_ontbreken(self) -> bool:
        return not self.verplicht or self.standaard is not None

    @property
    def opschrift(self) -> str:
        return self.label or self.naam.replace("_", " ").capitalize()

    @model_validator(mode="after")
    def _compleet(self) -> Veld:
        if self.type == "keuze" and not self.keuzes:
            raise MELDING.fout("SJ-005", type=self.type, eis="keuzes")
        if self.type in ("groep", "tabel") and not self.velden:
            raise MELDING.fout("SJ-005", type=self.type, eis="velden")
        if self.type == "lijst" and not (self.velden or self.van):
            raise MELDING.fout("SJ-005", type=self.type, eis="van")
        return self
