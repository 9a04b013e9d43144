"""The ledger: numbers issued, letters made, their checksums and states, who did what when.

Importing this room is cheap; SQLAlchemy is loaded by ``open_register``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from correspondentie.register.gegevens import (
    Aantekening,
    Bestand,
    Brief,
    Dossier,
    Logregel,
    Mailing,
    Mailingopgave,
    Nummer,
    Ontvanger,
    Ontvangeropgave,
    Selectie,
    Staat,
    Stand,
    Stuk,
    Vastlegging,
    Vaststelling,
    Zaaksleutel,
)

if TYPE_CHECKING:
    from correspondentie.register.register import Register

__all__ = [
    "Aantekening",
    "Bestand",
    "Brief",
    "Dossier",
    "Logregel",
    "Mailing",
    "Mailingopgave",
    "Nummer",
    "Ontvanger",
    "Ontvangeropgave",
    "Selectie",
    "Staat",
    "Stand",
    "Stuk",
    "Vastlegging",
    "Vaststelling",
    "Zaaksleutel",
    "open_register",
]


def open_register(url: str, *, klok: Callable[[], datetime]) -> Register:
    """The register at this URL, laid out when the database is empty.

    ``sqlite:///pad/register.sqlite`` or ``postgresql://gebruiker@computer/database``. ``klok`` gives the moment, with
    a time zone, that changes are recorded with. Raises ``Fout`` when it cannot be opened.
    """
    from correspondentie.register.register import Register

    return Register(url, klok=klok)
