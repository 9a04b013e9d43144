"""What the ladder of a law can ask before a letter of a step goes out: the names; ``toezicht.regels`` has the tests."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Voorwaarde(StrEnum):
    """A condition, by the name that the data of a law use for it."""

    TAAK_GELDT = "taak_geldt"
    """On the peildatum the task had to be fulfilled already."""
    TEKORT = "tekort"
    """The figures show a shortfall."""
    VORIGE_TREDE = "vorige_trede"
    """The last letter was of the step before this one; for the first step: there was no letter."""
    TERMIJN_VOORBIJ = "termijn_voorbij"
    """No term runs any more: that of the last letter, or the time to wait after a letter that sets none."""
    ANTWOORD_OF_RAPPEL = "antwoord_of_rappel"
    """The last letter was answered, or the college was reminded that it had to be."""


ALTIJD: Final = (Voorwaarde.TEKORT, Voorwaarde.VORIGE_TREDE, Voorwaarde.TERMIJN_VOORBIJ)
"""No law may do without: they keep a step from being skipped and a letter from crossing its own term."""
