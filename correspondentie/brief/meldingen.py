"""The words for what can go wrong between template, case and tree."""

from typing import Final

from correspondentie.melding import Catalogus

MELDING: Final = Catalogus(
    {
        "BF-001": "De tekst bij ‘{uitdrukking}’ bestaat uit meer alinea's, maar staat midden in een zin of tabel.",
        "BF-002": "De noot ‘[^{naam}]’ wordt aangehaald, maar nergens geschreven.",
        "BF-003": "De noot ‘[^{naam}]’ staat er wel, maar wordt nergens aangehaald.",
        "BF-004": "De noot ‘[^{naam}]’ wordt vaker dan één keer aangehaald.",
        "BF-005": "De tekst is te diep genest: meer dan {grens} lagen.",
        "BF-006": "Dit onderdeel kan niet in deze tekst: {wat}.",
        "BF-007": "Het adres van de link ‘{url}’ mag niet; een link begint met https://, http:// of mailto:.",
        "BF-008": "Het blok ‘::: {naam}’ bestaat niet.",
        "BF-009": "Een blok dat met ‘:::’ begint, is niet goed afgesloten of zijn naam ontbreekt.",
        "BF-010": "De waarde ‘{uitdrukking}’ bestaat uit onderdelen; druk een van de onderdelen af.",
        "BF-011": "Het sjabloon noemt als geadresseerde ‘{naam}’, maar dat is geen veld met een adres.",
        "BF-012": "Er is geen geadresseerde: vul ‘{veld}’ in.",
        "BF-013": "Er is geen afzender: noem er een in de zaak (‘afzender’) of in correspondentie.yaml.",
        "BF-014": "De tekst heeft te veel vierkante haken: meer dan {grens}.",
    }
)
