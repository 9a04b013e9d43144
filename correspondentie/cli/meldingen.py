"""The words for what can go wrong at the command line itself."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "CL-001": "Het bestand bestaat al; het is niet veranderd.",
        "CL-002": "Dit kan alleen in een werkmap.",
    }
)
