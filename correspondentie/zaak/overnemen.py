"""Fields that a case takes over from another case file, so that no text is typed twice.

A field of a template with ``uit: vragen_uit`` may be left out when the case names another case file under
``vragen_uit``; its node comes from there and keeps the place where it was written.
"""

from __future__ import annotations

from pathlib import Path

from correspondentie.bron.yaml import Groep, Scalair, lees_bestand, lees_yaml
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.zaak.meldingen import MELDING


def neem_over(bron: Groep, sjabloon: Sjabloon, omgeving: Leesomgeving) -> Groep:
    """The nodes of the case with what it takes over.

    Raises ``Fout`` when such a file is absent, out of reach, no YAML, or passes the question on to a third file.
    """
    for naam in dict.fromkeys(veld.uit for veld in sjabloon.velden if veld.uit):
        verwijzing = bron.get(naam)
        if not isinstance(verwijzing, Scalair) or verwijzing.leeg:
            continue
        pad = _vind(verwijzing, naam, omgeving)
        ander = lees_yaml(lees_bestand(pad), str(pad))
        if naam in ander:
            raise MELDING.fout("ZK-006", plaats=verwijzing.plaats, veld=naam, bestand=str(verwijzing))
        bron = _aangevuld(bron, ander, [veld.naam for veld in sjabloon.velden if veld.uit == naam])
    return bron


def _aangevuld(bron: Groep, ander: Groep, namen: list[str]) -> Groep:
    nieuw = Groep(bron.pad, bron.plaats)
    nieuw.update(bron)
    nieuw.sleutels.update(bron.sleutels)
    for naam in namen:
        eigen = bron.get(naam)
        ontbreekt = eigen is None or (isinstance(eigen, Scalair) and eigen.leeg)
        if ontbreekt and naam in ander:
            nieuw[naam], nieuw.sleutels[naam] = ander[naam], ander.sleutels[naam]
    return nieuw


def _vind(verwijzing: Scalair, naam: str, omgeving: Leesomgeving) -> Path:
    # A case file may come from elsewhere: it reaches what lies beside it and in the work folder, nothing else.
    bereik = [omgeving.map, *([omgeving.werkmap.map] if omgeving.werkmap.map else [])]
    try:
        pad = (omgeving.map / verwijzing.strip()).resolve()
        gevonden = pad.is_file() and any(pad.is_relative_to(map_.resolve()) for map_ in bereik)
    except (OSError, ValueError):  # a name that no file can have
        gevonden = False
    if not gevonden or pad.suffix.lower() not in (".yaml", ".yml"):
        raise MELDING.fout("ZK-005", plaats=verwijzing.plaats, veld=naam, bestand=verwijzing[:80])
    return omgeving.map / verwijzing.strip()
