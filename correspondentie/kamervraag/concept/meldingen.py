"""The words for what can go wrong when a draft is made."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "KV-301": "Van een brief van de soort ‘{soort}’ is geen concept te maken dat terug kan komen.",
        "KV-302": "In het sjabloon ‘{soort}’ staan de vragen en antwoorden niet onder de kopjes die hier horen: {kop}.",
    }
)
