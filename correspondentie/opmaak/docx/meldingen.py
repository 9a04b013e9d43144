"""The words for what can be wrong with a letterhead."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "BP-001": "Het briefpapier is er niet.",
        "BP-002": "Het briefpapier is geen Word-bestand: {reden}.",
        "BP-003": "In het briefpapier ontbreekt {{{{p inhoud }}}}: de plaats waar de brief komt.",
        "BP-004": "Het briefpapier gebruikt het veld ‘{gegeven}’, maar dat bestaat niet.",
        "BP-005": "Een veld in het briefpapier klopt niet: {reden}.",
        "BP-006": "In het briefpapier ontbreekt de stijl ‘{stijl}’.",
        "BP-007": "Het veld ‘{gegeven}’ staat in huisstijl.yaml, maar niet in het briefpapier ({deel}).",
        "BP-008": "{wat}: het briefpapier heeft {gevonden}, huisstijl.yaml zegt {verwacht}.",
        "BP-009": "In het briefpapier ontbreekt het paginanummer ({deel}).",
        "BP-010": "{wat} heeft in het briefpapier geen vaste plaats op de pagina.",
    }
)
