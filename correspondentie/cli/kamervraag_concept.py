"""``correspondentie kamervraag concept`` and ``verwerk``: the answers out to Word, and back into the case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert
from correspondentie.cli.werkplek import werkmap_bij
from correspondentie.melding import Plaats

if TYPE_CHECKING:
    from correspondentie.kamervraag.verwerken.verslag import Antwoordverslag, Verslag
    from correspondentie.vervaardiging.kamervraagconcept import Verwerkt


@click.command(cls=Opdracht)
@click.argument("zaak", metavar="ZAAK", type=click.Path(path_type=Path))
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Het Word-bestand dat wordt gemaakt.")
@click.option(
    "--vervang", is_flag=True, help="Schrijft over een concept dat er al is; wat daarin is geschreven, vervalt."
)
@rapporteert
def concept(scherm: Scherm, zaak: Path, uit: Path | None, vervang: bool) -> Afloop:
    """Maakt van ZAAK een Word-bestand om de antwoorden in te schrijven.

    De brief en de vragen staan erin, met onder elke vraag een vak voor het antwoord. Met ‘kamervraag verwerk’ komen de
    antwoorden terug in de zaak.
    """
    from correspondentie.cli.meldingen import MELDING
    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.vervaardiging.kamervraagconcept import maak_kamervraagconcept
    from correspondentie.vervaardiging.opstart import open_omgeving
    from correspondentie.vervaardiging.schrijven import schrijf_heel

    werkmap = werkmap_bij([zaak])
    gemaakt, meldingen = maak_kamervraagconcept(zaak, open_omgeving(werkmap), Drukkerij(werkmap))
    doel = uit or werkmap.uitvoer / f"{zaak.stem}_concept.docx"
    if doel.exists() and not vervang:
        tip = "Daar kunnen al antwoorden in staan. Kies met --uit een andere naam, of gebruik --vervang."
        raise MELDING.fout("CL-001", plaats=Plaats(str(doel)), tip=tip)
    schrijf_heel({doel: gemaakt.docx})
    scherm.meld(meldingen)
    leeg = [plek.titel for plek, blokken in gemaakt.antwoorden.items() if not blokken]
    scherm.zeg(f"Geschreven: {kort_pad(doel)}")
    scherm.zeg(f"Antwoorden die er al in staan: {len(gemaakt.antwoorden) - len(leeg)} van {len(gemaakt.antwoorden)}.")
    scherm.zeg(f"Na het invullen: correspondentie kamervraag verwerk {kort_pad(doel)}")
    scherm.gegevens = {"bestand": kort_pad(doel), "zaak": kort_pad(zaak), "leeg": leeg}
    return Afloop.GOED


@click.command(cls=Opdracht)
@click.argument("concept_", metavar="CONCEPT", type=click.Path(path_type=Path))
@click.option(
    "--zaak",
    type=click.Path(path_type=Path),
    metavar="ZAAK",
    help="Het zaakbestand, als dat niet vanzelf wordt gevonden.",
)
@click.option("--toon", is_flag=True, help="Toont alleen wat er zou veranderen.")
@click.option("--ja", is_flag=True, help="Schrijft zonder eerst te vragen.")
@click.option(
    "--kies",
    type=click.Choice(["concept", "zaak"]),
    metavar="concept|zaak",
    help="Wiens tekst geldt waar concept en zaak elkaar tegenspreken.",
)
@click.option(
    "--bewaar", type=click.Path(path_type=Path), metavar="BESTAND", help="Bewaart tekst die bij geen antwoord hoort."
)
@rapporteert
def verwerk(
    scherm: Scherm,
    concept_: Path,
    zaak: Path | None,
    toon: bool,
    ja: bool,
    kies: str | None,
    bewaar: Path | None,
) -> Afloop:
    """Zet de antwoorden uit het Word-bestand CONCEPT in de zaak.

    Toont eerst per antwoord wat er verandert, en alles wat buiten de antwoorden is veranderd.
    """
    if toon and ja:
        raise click.UsageError("--toon en --ja gaan niet samen.")
    from correspondentie.cli.werkplek import schrijf_nieuw
    from correspondentie.kamervraag.verwerken.kiezen import Keuze
    from correspondentie.vervaardiging.formaten import Drukkerij
    from correspondentie.vervaardiging.kamervraagconcept import verwerk_kamervraagconcept
    from correspondentie.vervaardiging.opstart import open_omgeving

    werkmap = werkmap_bij([zaak or concept_])
    verwerkt = verwerk_kamervraagconcept(
        concept_, zaak, open_omgeving(werkmap), Drukkerij(werkmap), Keuze(kies) if kies else None
    )
    _toon(scherm, verwerkt.verslag)
    scherm.meld(verwerkt.verslag.meldingen)
    over = (*verwerkt.verslag.los, *verwerkt.verslag.veranderd)
    if bewaar is not None and over:
        stukken = (f"[bij {plek}]\n{tekst}\n" for plek, tekst in over)
        schrijf_nieuw(bewaar, "\n".join(stukken), vervang=False)
        scherm.zeg(f"Tekst die bij geen antwoord hoort, staat in {kort_pad(bewaar)}")
    geschreven = _schrijf(scherm, verwerkt, toon=toon, ja=ja)
    scherm.gegevens = {
        "zaak": kort_pad(verwerkt.zaak.pad),
        "geschreven": [kort_pad(pad) for pad in geschreven],
        "antwoorden": [_als_gegevens(een) for een in verwerkt.verslag.antwoorden],
        "los": [{"bij": str(plek), "tekst": tekst} for plek, tekst in verwerkt.verslag.los],
        "veranderd": [{"bij": str(plek), "tekst": tekst} for plek, tekst in verwerkt.verslag.veranderd],
    }
    if not any(melding.stopt for melding in verwerkt.verslag.meldingen):
        return Afloop.GOED
    return Afloop.DEELS if geschreven else Afloop.PROBLEMEN


def _toon(scherm: Scherm, verslag: Verslag) -> None:
    from correspondentie.kamervraag.verwerken.verslag import Stand

    woorden = {
        Stand.OVERNEMEN: "wordt overgenomen",
        Stand.ZAAK_NIEUWER: "blijft zoals het in de zaak staat",
        Stand.BOTSING: "wordt niet overgenomen",
        Stand.KWIJT: "staat niet in het concept",
    }
    for een in verslag.antwoorden:
        if een.stand is not Stand.GELIJK:
            scherm.zeg(f"{een.plek.titel} {woorden[een.stand]}")
            for regel in een.verschil:
                scherm.zeg(f"    {regel}")
    for plek, tekst in verslag.los:
        scherm.zeg(f"Hoort bij geen antwoord (bij {plek}):")
        for regel in tekst.splitlines():
            scherm.zeg(f"    {regel}")
    gelijk = sum(een.stand is Stand.GELIJK for een in verslag.antwoorden)
    if gelijk:
        scherm.zeg(f"{'Eén antwoord is' if gelijk == 1 else f'{gelijk} antwoorden zijn'} niet veranderd.")


def _schrijf(scherm: Scherm, verwerkt: Verwerkt, *, toon: bool, ja: bool) -> tuple[Path, ...]:
    if not verwerkt.verslag.bestanden:
        scherm.zeg("Er is niets over te nemen.")
        return ()
    if toon:
        scherm.zeg("Er is niets geschreven (--toon).")
        return ()
    aantal = len(verwerkt.verslag.overgenomen)
    wat = "Eén antwoord" if aantal == 1 else f"{aantal} antwoorden"
    if not ja:
        if scherm.als_json or not sys.stdin.isatty():
            scherm.zeg(f"{wat} over te nemen. Er is niets geschreven: geef de opdracht nog eens met --ja.")
            return ()
        if not click.confirm(f"{wat} in de zaak zetten?", err=True):
            scherm.zeg("Er is niets geschreven.")
            return ()
    geschreven = verwerkt.schrijf()
    for pad in geschreven:
        scherm.zeg(f"Bijgewerkt: {kort_pad(pad)} ({wat.lower()})")
    return geschreven


def _als_gegevens(een: Antwoordverslag) -> dict[str, Any]:
    return {
        "vragen": list(een.plek.nummers),
        "stand": een.stand.value,
        "oud": een.oud,
        "nieuw": een.nieuw,
        "verschil": list(een.verschil),
    }
