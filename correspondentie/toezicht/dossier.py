"""The dossier of a gemeente under a law: the letters it had, the terms they set, what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from correspondentie.adresboek.gemeente import Gemeente


@dataclass(frozen=True, slots=True)
class Rappelbrief:
    """A reminder of a letter that was not answered; ``termijn_tot`` is the last day of the new term."""

    kenmerk: str
    datum: date
    termijn_tot: date


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A reply that was noted with a letter; ``tekst`` is what the officer wrote of it."""

    datum: date
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Dossierbrief:
    """One letter of the ladder that went out and stands.

    ``termijn_tot`` is the last day of the term that it sets, ``None`` when it sets none; ``rust_tot`` is until when
    is waited then. ``rappels`` and ``antwoorden`` are in the order of their days.
    """

    kenmerk: str
    datum: date
    trede: int
    termijn_tot: date | None = None
    rust_tot: date | None = None
    rappels: tuple[Rappelbrief, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()

    @property
    def volgorde(self) -> tuple[date, str]:
        """Letters go by their day; of one day by number."""
        return self.datum, self.kenmerk

    @property
    def rappel(self) -> Rappelbrief | None:
        """The last reminder."""
        return self.rappels[-1] if self.rappels else None

    @property
    def kenmerken(self) -> tuple[str, ...]:
        """Its number and those of its reminders: a reply may name any of them."""
        return (self.kenmerk, *(rappel.kenmerk for rappel in self.rappels))

    @property
    def is_beantwoord(self) -> bool:
        return bool(self.antwoorden)

    @property
    def loopt_tot(self) -> date:
        """The last day on which this letter still runs: on its own day, in its term, in that of a reminder, or in the
        time that is waited after it.
        """
        dagen = [self.datum, self.termijn_tot, self.rust_tot, *(rappel.termijn_tot for rappel in self.rappels)]
        return max(dag for dag in dagen if dag is not None)

    @property
    def laatste_termijn(self) -> date | None:
        """The last day that the college was given, by the letter or by a reminder of it."""
        return self.rappel.termijn_tot if self.rappel else self.termijn_tot


@dataclass(frozen=True, slots=True)
class Dossier:
    """``brieven`` are those that count, oldest first; ``afgesloten`` those of before supervision was ended.

    ``voorgangers`` are the dossiers of gemeenten that merged into this one. They are shown and do not count: a college
    that was never written to begins at the foot of the ladder.
    """

    gemeente: Gemeente
    brieven: tuple[Dossierbrief, ...] = ()
    afgesloten: tuple[Dossierbrief, ...] = ()
    voorgangers: tuple[Dossier, ...] = ()

    @property
    def laatste(self) -> Dossierbrief | None:
        return self.brieven[-1] if self.brieven else None

    @property
    def is_leeg(self) -> bool:
        return not (self.brieven or self.afgesloten or self.voorgangers)
