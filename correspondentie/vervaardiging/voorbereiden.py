"""From case file to letter, checked: everything short of files and ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from correspondentie.brief.brief import Afgifte, Gemaakt, maak_brief
from correspondentie.controle.brief import controleer_brief
from correspondentie.controle.zaak import controleer_zaak
from correspondentie.melding import Fout, Melding, Plaats
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.vervaardiging.meldingen import MELDING
from correspondentie.zaak.lezen import lees_zaak
from correspondentie.zaak.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Voorbereid:
    """A case whose letter can be made, with the warnings that were found."""

    zaak: Zaak
    gemaakt: Gemaakt
    waarschuwingen: tuple[Melding, ...]


def bereid_voor(pad: Path, omgeving: Leesomgeving, afgifte: Afgifte) -> Voorbereid:
    """Read the case, make the letter, run every check; raises ``Fout`` with all problems that stop it."""
    zaak = lees_zaak(pad, omgeving)
    return bereid_zaak_voor(zaak, omgeving, afgifte)


def bereid_zaak_voor(zaak: Zaak, omgeving: Leesomgeving, afgifte: Afgifte) -> Voorbereid:
    """The same for a case that was read already."""
    gemaakt = maak_brief(zaak, omgeving, afgifte)
    meldingen = (*gemaakt.meldingen, *controleer_zaak(zaak, gemaakt), *controleer_brief(gemaakt))
    if any(melding.stopt for melding in meldingen):
        raise Fout.van(meldingen)
    return Voorbereid(zaak, gemaakt, meldingen)


def vind_zaken(waar: Iterable[str]) -> list[Path]:
    """The case files meant by these names: files, folders (with what is below them) and patterns.

    Raises ``Fout`` for a name that leads to nothing. Each file comes once, in the order of the names.
    """
    gevonden: dict[Path, None] = {}
    for naam in waar:
        pad = Path(naam)
        if pad.is_dir():
            treffers = sorted(
                een for een in pad.rglob("*") if een.suffix.lower() in (".yaml", ".yml") and een.is_file()
            )
        elif any(teken in naam for teken in "*?["):
            anker = Path(pad.anchor) if pad.is_absolute() else Path()
            treffers = sorted(een for een in anker.glob(str(pad.relative_to(anker))) if een.is_file())
        else:
            treffers = [pad]
        if not treffers:
            raise MELDING.fout("VV-008", plaats=Plaats(naam), waar=naam)
        gevonden.update(dict.fromkeys(treffers))
    return list(gevonden)
