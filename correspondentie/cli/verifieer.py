"""``correspondentie verifieer``: is this file the letter that we issued?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, als_gegevens, rapporteert

if TYPE_CHECKING:
    from correspondentie.archief.vergelijken import Verschil
    from correspondentie.archief.verifieren import Oordeel, Verificateur
    from correspondentie.melding import Melding
    from correspondentie.register import Brief
    from correspondentie.register.register import Register

_UITGANGEN: Final = (".pdf", ".docx")


@click.command(cls=Opdracht)
@click.argument("bestanden", metavar="BESTAND…", nargs=-1, required=True, type=click.Path(path_type=Path))
@register_optie
@rapporteert
def verifieer(scherm: Scherm, bestanden: tuple[Path, ...], url: str | None) -> Afloop:
    """Zegt van elk BESTAND (PDF of Word) of wij het hebben uitgegeven, en of het daarna is veranderd.

    Een map telt voor alle PDF's en Word-bestanden daarin. De opdracht is geslaagd als elk bestand onveranderd is.
    """
    from correspondentie.archief.verifieren import Uitslag
    from correspondentie.cli.werkplek import open_register_van, werkmap_bij

    with open_register_van(werkmap_bij(bestanden), url) as register:
        verificateur = _maak(register)
        oordelen = [(pad, _oordeel(verificateur, pad)) for pad in _paden(bestanden)]
    for pad, oordeel in oordelen:
        for regel in _regels(pad, oordeel):
            scherm.zeg(regel)
    onveranderd = sum(oordeel.uitslag is Uitslag.ONVERANDERD for _, oordeel in oordelen)
    scherm.zeg(f"{onveranderd} van {len(oordelen)} onveranderd.")
    scherm.gegevens = {"bestanden": [_als_gegevens(pad, oordeel) for pad, oordeel in oordelen]}
    return Afloop.GOED if onveranderd == len(oordelen) else Afloop.PROBLEMEN


def _maak(register: Register) -> Verificateur:
    from correspondentie.archief.verifieren import Verificateur
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.kenmerk.schemas import lees_schemas
    from correspondentie.vervaardiging.herstellen import herstel

    werkmap = werkmap_bij()

    def maak_opnieuw(brief: Brief, naam: str) -> tuple[bytes, tuple[Melding, ...]]:
        hersteld = herstel(register, brief.kenmerk, brief.versie, werkmap, [naam], streng=False)
        return hersteld.bestanden[naam], hersteld.afwijkingen

    return Verificateur(register, lees_schemas(werkmap.alle("data/kenmerken", "*.yaml").values()), maak_opnieuw)


def _paden(bestanden: tuple[Path, ...]) -> Iterator[Path]:
    for pad in bestanden:
        if pad.is_dir():
            yield from sorted(een for een in pad.rglob("*") if een.suffix.lower() in _UITGANGEN and een.is_file())
        else:
            yield pad


def _oordeel(verificateur: Verificateur, pad: Path) -> Oordeel:
    from correspondentie.archief.document import GROOTST
    from correspondentie.archief.lezen import lees_bytes

    return verificateur.verifieer(pad.name, lees_bytes(pad, GROOTST))


def _regels(pad: Path, oordeel: Oordeel) -> Iterator[str]:
    kop = f"{kort_pad(pad)}: {oordeel.uitslag.value}"
    if oordeel.brief is None:
        yield f"{kop}. Dit bestand staat niet in het register."
    else:
        yield f"{kop}. {_uitgegeven(oordeel.brief)}"
    if oordeel.wat is not None:
        yield f"    {_WAT[oordeel.wat]}"
    for verschil in oordeel.verschillen:
        yield f"    {_verschil(verschil)}"
    for melding in oordeel.meldingen:
        yield f"    {melding.tekst} [{melding.code}]"


def _uitgegeven(brief: Brief) -> str:
    from correspondentie.datum.notatie import lang

    versie = f", versie {brief.versie}" if brief.versie > 1 or brief.vervangen else ""
    return (
        f"Uitgegeven als {brief.kenmerk}, brief van {lang(brief.vaststelling.dagtekening)}{versie}; "
        f"vastgesteld op {brief.op.astimezone():%d-%m-%Y %H:%M} door {brief.door}."
    )


_WAT: Final = {
    "woorden": "De tekst is anders dan die van de uitgegeven brief:",
    "uiterlijk": "De woorden zijn gelijk, maar het document ziet er anders uit dan de uitgegeven brief.",
    "metagegevens": "Tekst en uiterlijk zijn gelijk; alleen de metagegevens van het bestand zijn veranderd.",
    "opbouw": "Tekst, uiterlijk en metagegevens zijn gelijk; het bestand is van binnen veranderd of opnieuw bewaard.",
    "onleesbaar": "Het bestand is beschadigd en niet te vergelijken.",
    "onvergelijkbaar": "Het is niet het bestand dat is uitgegeven; wat er anders is, is niet te zeggen.",
}


def _verschil(verschil: Verschil) -> str:
    if not verschil.was:
        return f"erbij gekomen: ‘{verschil.nu}’"
    if not verschil.nu:
        return f"verdwenen: ‘{verschil.was}’"
    return f"‘{verschil.was}’ werd ‘{verschil.nu}’"


def _als_gegevens(pad: Path, oordeel: Oordeel) -> dict[str, Any]:
    brief = oordeel.brief
    return {
        "bestand": kort_pad(pad),
        "uitslag": oordeel.uitslag.value,
        "wat": oordeel.wat.value if oordeel.wat else None,
        "kenmerk": brief.kenmerk if brief else None,
        "versie": brief.versie if brief else None,
        "dagtekening": brief.vaststelling.dagtekening.isoformat() if brief else None,
        "vastgesteld_op": brief.op.isoformat() if brief else None,
        "vastgesteld_door": brief.door if brief else None,
        "verschillen": [asdict(verschil) for verschil in oordeel.verschillen],
        "opmerkingen": [als_gegevens(melding) for melding in oordeel.meldingen],
    }
