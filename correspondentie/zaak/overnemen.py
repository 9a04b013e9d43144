"""Fields that a case takes over from another case file, so that no text is typed twice.

A field of a template with ``uit: vragen_uit`` may be left out when the case names another case file under
``vragen_uit``; its node comes from there and keeps the place where it was written. That file may name a third.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from correspondentie.bron.yaml import Groep, Scalair, lees_bestand, lees_yaml
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.zaak.meldingen import MELDING


def neem_over(bron: Groep, sjabloon: Sjabloon, omgeving: Leesomgeving) -> Groep:
    """The nodes of the case with what it takes over.

    Raises ``Fout`` when such a file is absent, out of reach, no YAML, or leads back to itself. Of the other file only
    the fields that are taken over are read.
    """
    for sleutel in dict.fromkeys(veld.uit for veld in sjabloon.velden if veld.uit):
        namen = [veld.naam for veld in sjabloon.velden if veld.uit == sleutel]
        bron = _volg(bron, sleutel, namen, omgeving.map, omgeving, ())
    return bron


def _volg(
    bron: Groep, sleutel: str, namen: Collection[str], map_: Path, omgeving: Leesomgeving, gezien: tuple[Path, ...]
) -> Groep:
    verwijzing = bron.get(sleutel)
    if not isinstance(verwijzing, Scalair) or verwijzing.leeg:
        return bron
    pad = map_ / verwijzing.strip()
    if not is_bereikbaar(pad, omgeving):
        raise MELDING.fout("ZK-005", plaats=verwijzing.plaats, veld=sleutel, bestand=verwijzing[:80])
    if pad.resolve() in gezien:
        raise MELDING.fout("ZK-006", plaats=verwijzing.plaats, veld=sleutel, bestand=verwijzing[:80])
    tekst = lees_bestand(pad)
    omgeving.noteer(pad, tekst.encode())
    ander = lees_yaml(tekst, str(pad))
    ander = _volg(ander, sleutel, namen, pad.parent, omgeving, (*gezien, pad.resolve()))
    return _aangevuld(bron, ander, namen)


def _aangevuld(bron: Groep, ander: Groep, namen: Collection[str]) -> Groep:
    nieuw = Groep(bron.pad, bron.plaats)
    nieuw.update(bron)
    nieuw.sleutels.update(bron.sleutels)
    for naam in namen:
        eigen = bron.get(naam)
        ontbreekt = eigen is None or (isinstance(eigen, Scalair) and eigen.leeg)
        if ontbreekt and naam in ander:
            nieuw[naam], nieuw.sleutels[naam] = ander[naam], ander.sleutels[naam]
    return nieuw


def is_bereikbaar(pad: Path, omgeving: Leesomgeving) -> bool:
    """A case file may come from elsewhere: it reaches what lies beside it and in the work folder, nothing else."""
    bereik = [omgeving.map, *([omgeving.werkmap.map] if omgeving.werkmap.map else [])]
    try:
        echt = pad.resolve()
        binnen = echt.is_file() and any(echt.is_relative_to(map_.resolve()) for map_ in bereik)
    except (OSError, ValueError):  # a name that no file can have
        return False
    return binnen and echt.suffix.lower() in (".yaml", ".yml")
