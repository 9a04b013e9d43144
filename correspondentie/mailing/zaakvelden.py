"""The fields of the case of one recipient: what is the same for all, what came with the choice, what is its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final

from correspondentie.bron.yaml import Groep, Knoop, Scalair
from correspondentie.mailing.gekozen import Gekozen, Kiezer
from correspondentie.mailing.knopen import samen, zet
from correspondentie.mailing.meldingen import MELDING
from correspondentie.mailing.opgave import Mailingbestand
from correspondentie.melding import Fout, Melding
from correspondentie.sjabloon.sjabloon import Sjabloon
from correspondentie.vervaardiging.naslag import zaaktekst

if TYPE_CHECKING:
    from correspondentie.register.register import Register

_BIJLAGEN: Final = (".png", ".jpg", ".jpeg", ".yaml", ".yml")
"""How the names end of files that a case takes something from."""
_LANGSTE_NAAM: Final = 250


def velden_van(bestand: Mailingbestand, sjabloon: Sjabloon, gekozen: Gekozen) -> Groep:
    """Every field of this letter's case, the kind and the ``id`` first."""
    plaats, naam = bestand.plaats("mailing"), bestand.bron["mailing"]
    velden = Groep("", plaats)
    zet(velden, "soort", bestand.soort, bestand.plaats("soort"))
    zet(velden, "id", naam, plaats)
    veld = sjabloon.kop.geadresseerde
    zet(velden, veld, Scalair(gekozen.naam, veld, gekozen.plaats), gekozen.plaats)
    return samen(velden, samen(bestand.gegevens, gekozen.velden))


def keur_velden(bestand: Mailingbestand, sjabloon: Sjabloon) -> Iterator[Melding]:
    """Whether the addressee is left to the selection."""
    veld = sjabloon.kop.geadresseerde
    groepen = {"gegevens": bestand.gegevens} | {
        f"per_ontvanger.{naam}": groep for naam, groep in bestand.per_ontvanger.items() if isinstance(groep, Groep)
    }
    for waar, groep in groepen.items():
        if veld in groep:
            reden = "wie een brief krijgt, volgt uit ‘aan’"
            yield MELDING("ML-007", plaats=groep.sleutels[veld], veld=f"{waar}.{veld}", reden=reden)


def genoemde_brieven(kiezer: Kiezer, gekozen: Gekozen, velden: Groep) -> Mapping[str, str]:
    """The case texts of the letters in the register that this case names, by number."""
    if kiezer.register is None:
        return gekozen.andere
    andere = dict(gekozen.andere)
    for kenmerk in _genoemd(kiezer, velden):
        if kenmerk not in andere:
            tekst = _zoek_op(kiezer.register, kenmerk)
            andere |= {kenmerk: tekst} if tekst is not None else {}
    return andere


def _genoemd(kiezer: Kiezer, velden: Groep) -> Iterator[str]:
    """The numbers in fields that name another letter; a name of a file is none."""
    for veld in kiezer.sjabloon.velden:
        if "toezichtbrief" not in (veld.type, veld.van) or veld.naam not in velden:
            continue
        for waarde in _scalairen(velden[veld.naam]):
            if waarde.strip() and not waarde.strip().casefold().endswith(_BIJLAGEN):
                try:
                    yield kiezer.omgeving.schemas.lees(waarde.strip(), veld.schema_).gewoon
                except Fout:
                    continue  # The check of the letter tells what is wrong with it.


def _zoek_op(register: Register, kenmerk: str) -> str | None:
    return zaaktekst(lambda: nullcontext(register), kenmerk)


def bijlagen(velden: Groep, map_: Path) -> Iterator[str]:
    """Name and checksum of every file beside the mailing that this case names: pictures, other cases."""
    for waarde in _scalairen(velden):
        naam = waarde.strip()
        if len(naam) <= _LANGSTE_NAAM and naam.casefold().endswith(_BIJLAGEN):
            try:
                yield f"{naam} {hashlib.sha256((map_ / naam).read_bytes()).hexdigest()}"
            except (OSError, ValueError):
                continue


def _scalairen(knoop: Knoop) -> Iterator[Scalair]:
    if isinstance(knoop, Scalair):
        yield knoop
    else:
        for onder in knoop.values() if isinstance(knoop, Groep) else knoop:
            yield from _scalairen(onder)
