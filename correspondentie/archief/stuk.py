"""A final letter as the archive sees it: what it is, whom it is from and to, its files, and what it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from correspondentie.archief.waarden import Verwijzing
from correspondentie.brief.boom import platte_tekst
from correspondentie.register import Brief
from correspondentie.toezicht.toezichtbrief import Toezichtbrief

if TYPE_CHECKING:
    from correspondentie.brief.brief import Gemaakt
    from correspondentie.kenmerk.schemas import Schemas
    from correspondentie.zaak.zaak import Zaak

TOOI = "TOOI"
VAN_DE_AFZENDER = "Kenmerk van de afzender"


@dataclass(frozen=True, slots=True)
class Archiefstuk:
    """``brief`` is its record in the register; ``antwoord_op`` the number of the letter that it answers."""

    brief: Brief
    titel: str
    soort: str
    """As people call the kind of letter."""
    huisstijl: str
    organisatie: str
    """On behalf of whom: sender, else the name of the house style."""
    geadresseerde: Verwijzing | None = None
    gebied: Verwijzing | None = None
    rubricering: str | None = None
    antwoord_op: Verwijzing | None = None
    genoemd: tuple[str, ...] = ()
    """Numbers of letters of ours that this one tells of."""
    mailing: str | None = None
    omvang: dict[str, int] = field(default_factory=dict)
    """Bytes of files that the register does not know the size of."""

    @property
    def kenmerk(self) -> str:
        """Unique: a later version says which one it is."""
        return self.brief.kenmerk if self.brief.versie == 1 else f"{self.brief.kenmerk}, versie {self.brief.versie}"


def archiefstuk(
    brief: Brief,
    zaak: Zaak,
    gemaakt: Gemaakt,
    schemas: Schemas,
    *,
    organisatie: str,
    mailing: str | None = None,
    omvang: dict[str, int] | None = None,
) -> Archiefstuk:
    """The letter of this record; ``organisatie`` is the name of its house style."""
    aan = gemaakt.geadresseerde
    gebied = (aan.gemeente or aan.provincie) if aan else None
    gebied = gebied or zaak.waarden.get("gemeente") or zaak.waarden.get("provincie")
    rubricering = zaak.waarden.get("rubricering")
    return Archiefstuk(
        brief=brief,
        titel=gemaakt.brief.titel,
        soort=zaak.sjabloon.kop.titel,
        huisstijl=gemaakt.brief.huisstijl,
        organisatie=_organisatie(gemaakt) or organisatie,
        geadresseerde=Verwijzing(naam=aan.naam) if aan else None,
        gebied=_plek(gebied, gebied.code) if gebied else None,
        rubricering=str(rubricering) if rubricering else None,
        antwoord_op=_antwoord_op(zaak, schemas),
        genoemd=tuple(_genoemd(zaak.waarden.get("brieven"))),
        mailing=mailing,
        omvang=omvang or {},
    )


def _organisatie(gemaakt: Gemaakt) -> str:
    return " ".join(platte_tekst(regel) for regel in gemaakt.brief.hoofd.get("organisatie", ()))


def _plek(iets: Any, code: str) -> Verwijzing:
    """With its code when that is one of TOOI (``gm0622``, ``pv28``)."""
    naam = str(iets.naam)
    is_tooi = len(code) > 2 and code[:2] in ("gm", "pv") and code[2:].isdigit()
    return Verwijzing(naam=naam, kenmerk=code, bron=TOOI) if is_tooi else Verwijzing(naam=naam)


def _antwoord_op(zaak: Zaak, schemas: Schemas) -> Verwijzing | None:
    tekst = str(zaak.waarden.get("uw_kenmerk") or "")
    if not tekst:
        return None
    kenmerk = schemas.herken(tekst)
    bron = kenmerk.titel[:1].upper() + kenmerk.titel[1:] if kenmerk else VAN_DE_AFZENDER
    return Verwijzing(naam=f"Brief met kenmerk {tekst}", kenmerk=tekst, bron=bron)


def _genoemd(brieven: Any) -> list[str]:
    if not isinstance(brieven, list | tuple):
        return []
    return [str(een.kenmerk) for een in brieven if isinstance(een, Toezichtbrief) and een.kenmerk]
