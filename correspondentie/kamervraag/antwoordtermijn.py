"""When the answers are due.

The Reglement van Orde of the Kamer is no act nor algemene maatregel van bestuur, so the Algemene termijnenwet (article
5) does not extend these terms: they end on the day itself, also in a weekend or on a feestdag.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from correspondentie.datum.termijn import Eenheid, Termijn

GEWOON: Final = Termijn(3, Eenheid.WEEK)
MET_UITSTEL: Final = Termijn(6, Eenheid.WEEK)
"""From submission, not from the uitstelbericht."""


def antwoord_uiterlijk(ingezonden: date, *, uitgesteld: bool = False) -> date:
    """The last day for the answers: three weeks after submission, six after an uitstelbericht."""
    return (MET_UITSTEL if uitgesteld else GEWOON).na(ingezonden)
