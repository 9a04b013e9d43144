"""The words for what can be wrong with a YAML source."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "BN-001": "Dit bestand is te groot: het mag hoogstens {grens} bytes zijn.",
        "BN-002": "Dit is geen YAML: {reden}.",
        "BN-003": "Dit bestand is geen tekst in UTF-8.",
        "BN-004": "YAML-ankers en verwijzingen daarnaar (& en *) kunnen hier niet.",
        "BN-005": "Een YAML-tag ({tag}) kan hier niet.",
        "BN-006": "De sleutel ‘{sleutel}’ staat er twee keer; de eerste staat op regel {eerste}.",
        "BN-007": "Het bestand is te diep genest: meer dan {grens} lagen.",
        "BN-008": "Het bestand heeft te veel onderdelen: meer dan {grens}.",
        "BN-009": "Een sleutel moet een woord zijn, {gevonden}.",
        "BN-010": "Het bestand hoort te bestaan uit regels ‘sleutel: waarde’, maar begint met {gevonden}.",
        "BN-011": "Het bestand is leeg.",
        "BN-012": "Er staan meer YAML-documenten in dit bestand; er mag er één in staan.",
        "BN-013": "Er staat een teken in dat in een brief niet kan: {teken}.",
        "BN-014": "Het bestand is er niet.",
        "BN-015": "Het bestand is niet te lezen: {reden}.",
        "BN-016": "Deze sleutel is te lang: hoogstens {grens} tekens.",
        "BN-101": "Het veld ‘{veld}’ ontbreekt{uitleg}.",
        "BN-102": "Het veld ‘{veld}’ bestaat hier niet.",
        "BN-103": "Bij ‘{veld}’ hoort {verwacht}, maar er staat {gevonden}.",
        "BN-104": "Bij ‘{veld}’ klopt iets niet: {reden}.",
    }
)
