"""The metadata of a letter for the archive: beside it when it is made final, and later from the register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from correspondentie.archief.mdto import mdto_bestanden
from correspondentie.archief.stuk import Archiefstuk, archiefstuk
from correspondentie.archief.waarden import Archief, Waarden
from correspondentie.vervaardiging.herstellen import Werkplek, herstel, werkplek
from correspondentie.vervaardiging.stukken import lees_verzending
from correspondentie.werkmap.werkmap import Werkmap

if TYPE_CHECKING:
    from correspondentie.register.register import Register


def metagegevens_naast(map_: Path, plek: Werkplek, archief: Archief) -> dict[Path, bytes]:
    """The MDTO files that lie beside the files of a letter; raises ``Fout`` when the settings of it are wrong."""
    xml = mdto_bestanden(stuk_van(plek), _waarden(plek, archief))
    return {map_ / naam: inhoud for naam, inhoud in xml.items()}


def uit_register(register: Register, kenmerk: str, versie: int | None, werkmap: Werkmap) -> tuple[Archiefstuk, Waarden]:
    """A final letter as the archive sees it, with the settings of today; raises ``Fout``."""
    brief = register.brief(kenmerk, versie)
    stukken = register.stukken(brief.kenmerk, brief.versie)
    # Of files of before the register kept their size, the size is that of the file made again.
    zonder = [een.naam for een in brief.vaststelling.bestanden if een.omvang is None]
    opnieuw = herstel(register, kenmerk, brief.versie, werkmap, zonder).bestanden if zonder else {}
    lijst = next(iter(stukken.values()), {})
    with werkplek(register, brief, lijst, werkmap) as plek:
        mailing, omvang = lees_verzending(lijst).mailing, {naam: len(inhoud) for naam, inhoud in opnieuw.items()}
        return stuk_van(plek, mailing=mailing, omvang=omvang), _waarden(plek, Archief(werkmap))


def stuk_van(plek: Werkplek, *, mailing: str | None = None, omvang: dict[str, int] | None = None) -> Archiefstuk:
    """The letter as the archive sees it; ``omvang`` are the sizes of files that the register does not know."""
    huisstijl = plek.drukkerij.stijl(plek.gemaakt.brief.huisstijl).huisstijl
    return archiefstuk(
        plek.brief,
        plek.zaak,
        plek.gemaakt,
        plek.omgeving.schemas,
        organisatie=huisstijl.titel,
        mailing=mailing,
        omvang=omvang,
    )


def _waarden(plek: Werkplek, archief: Archief) -> Waarden:
    return archief.waarden(plek.gemaakt.brief.huisstijl, plek.zaak.soort)
