"""The words for what can go wrong with a work folder."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "WM-001": "Hier staat al iets; een werkmap begint in een nieuwe of lege map.",
        "WM-002": "De werkmap kan hier niet worden gemaakt: {reden}.",
    }
)
