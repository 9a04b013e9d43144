"""One problem as a value, and the exception that carries all problems of a file at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

LANGSTE_AANHALING: Final = 400
"""Characters of a value that a message repeats."""


class Ernst(Enum):
    """How bad it is: a ``FOUT`` stops the letter, a ``WAARSCHUWING`` does not."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


@dataclass(frozen=True, slots=True, order=True)
class Plaats:
    """A place in a file; line and column count from 1, 0 means the file as a whole.

    In a table ``cel`` says where, as who opens the file finds it (``blad ‘Stand’, cel C14``); line and column are then
    those of the table, and only put places in order.
    """

    bestand: str
    regel: int = 0
    kolom: int = 0
    cel: str = ""

    def __str__(self) -> str:
        if self.cel:
            return f"{self.bestand}, {self.cel}"
        return ":".join([self.bestand, *(str(getal) for getal in (self.regel, self.kolom) if getal)])


@dataclass(frozen=True, slots=True)
class Melding:
    """One problem, in Dutch, for the officer who has to mend it.

    ``code`` is stable (``ZK-003``), ``tekst`` says what is wrong and what is expected, ``veld`` is the dotted
    path in the case file, ``tip`` the likely fix as one sentence.
    """

    code: str
    tekst: str
    plaats: Plaats | None = None
    veld: str | None = None
    tip: str | None = None
    ernst: Ernst = Ernst.FOUT

    @property
    def stopt(self) -> bool:
        return self.ernst is Ernst.FOUT

    def op(self, plaats: Plaats | None, veld: str | None = None) -> Melding:
        """The same problem with its place and field filled in where they were still unknown."""
        return replace(self, plaats=self.plaats or plaats, veld=self.veld or veld)

    def __str__(self) -> str:
        waar = f"{self.plaats}: " if self.plaats else ""
        tip = f" {self.tip}" if self.tip else ""
        return f"{waar}{self.tekst}{tip} [{self.code}]"


class Fout(ValueError):
    """An expected problem: something in the user's input. Carries one or more ``Melding``.

    A ``ValueError``, so that a pydantic validator may raise it and the other fields are still checked.
    """

    def __init__(self, *meldingen: Melding) -> None:
        super().__init__("\n".join(str(melding) for melding in meldingen))
        self.meldingen = meldingen

    @classmethod
    def van(cls, meldingen: Iterable[Melding]) -> Fout:
        """All of these in the order of the file, each once; those without a place come first."""
        return cls(*sorted(dict.fromkeys(meldingen), key=lambda melding: melding.plaats or Plaats("")))

    def __reduce__(self) -> tuple[type[Fout], tuple[Melding, ...]]:
        """For other processes: an exception is made again from what ``__init__`` takes."""
        return type(self), self.meldingen


class Catalogus:
    """The words for the codes of one room: they stand in one table, apart from the checks.

    A room keeps one in its ``meldingen.py``::

        MELDING = Catalogus({"DT-001": "‘{waarde}’ is geen datum."})
        raise MELDING.fout("DT-001", waarde="31 februari 2026", tip="Februari heeft 28 dagen.")

    A text may name ``{veld}`` as well.
    """

    def __init__(self, teksten: Mapping[str, str]) -> None:
        self.teksten = dict(teksten)

    def __call__(
        self,
        code: str,
        *,
        plaats: Plaats | None = None,
        veld: str | None = None,
        tip: str | None = None,
        ernst: Ernst = Ernst.FOUT,
        **gegevens: object,
    ) -> Melding:
        return Melding(code, self._tekst(code, veld, gegevens), plaats, veld, tip, ernst)

    def fout(
        self,
        code: str,
        *,
        plaats: Plaats | None = None,
        veld: str | None = None,
        tip: str | None = None,
        **gegevens: object,
    ) -> Fout:
        """The same, ready to be raised."""
        return Fout(Melding(code, self._tekst(code, veld, gegevens), plaats, veld, tip))

    def _tekst(self, code: str, veld: str | None, gegevens: Mapping[str, object]) -> str:
        kort = {naam: _kort(waarde) if isinstance(waarde, str) else waarde for naam, waarde in gegevens.items()}
        return self.teksten[code].format(veld=veld, **kort)


def _kort(tekst: str) -> str:
    """A value as a message quotes it: of a page that landed in a line, the beginning says enough."""
    return tekst if len(tekst) <= LANGSTE_AANHALING else tekst[: LANGSTE_AANHALING - 1] + "…"
