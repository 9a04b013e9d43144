"""``correspondentie mailing plan``: everything and everybody checked before a mailing is issued."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from correspondentie.cli.afloop import Afloop
from correspondentie.cli.genereer import register_optie, uit_optie
from correspondentie.cli.groep import Opdracht
from correspondentie.cli.melden import kort_pad
from correspondentie.cli.scherm import Scherm, rapporteert

if TYPE_CHECKING:
    from correspondentie.mailing.opgave import Mailingbestand
    from correspondentie.mailing.plan import Plan
    from correspondentie.mailing.taak import Verdeel
    from correspondentie.mailing.verantwoording import Verantwoording
    from correspondentie.register.register import Register
    from correspondentie.werkmap.werkmap import Werkmap

MEESTE_NAMEN: Final = 8
MEESTE_REDENEN: Final = 20
"""Of longer lists the screen shows the number of the others; ``--json`` has them all."""


@click.command(cls=Opdracht)
@click.argument("bestand", metavar="BESTAND", type=click.Path(path_type=Path))
@uit_optie
@register_optie
@click.option("--werkers", type=click.IntRange(1, 256), metavar="N", help="Hoeveel processen er controleren.")
@rapporteert
def plan(scherm: Scherm, bestand: Path, uit: Path | None, url: str | None, werkers: int | None) -> Afloop:
    """Controleert de mailing in BESTAND: de keuze van wie een brief krijgt, elke brief, elk adres en de nummers.

    Er wordt niets gemaakt en geen nummer gebruikt. Alleen een mailing zonder fouten kan worden uitgevoerd.
    """
    # Workers load the most: they begin before this process does.
    from correspondentie.mailing.vork import zet_klaar

    zet_klaar(werkers)
    from correspondentie.cli.werkplek import werkmap_bij
    from correspondentie.mailing.opgave import lees_mailing
    from correspondentie.mailing.plan import maak_plan

    werkmap = werkmap_bij([bestand])
    gelezen = lees_mailing(bestand)
    with register_voor_plan(gelezen, werkmap, uit, url) as register:
        gemaakt = maak_plan(gelezen, werkmap, verdeler(werkers), register=register)
    scherm.meld(gemaakt.meldingen)
    toon_plan(scherm, gemaakt)
    fouten = sum(melding.stopt for melding in gemaakt.meldingen)
    aantal = f"{len(gemaakt.regels)} {'brief' if len(gemaakt.regels) == 1 else 'brieven'}"
    if fouten:
        scherm.zeg(f"Deze mailing kan niet worden uitgevoerd: {fouten} {'fout' if fouten == 1 else 'fouten'}.")
        return Afloop.PROBLEMEN
    if gemaakt.uitgegeven is None:
        hoe = f"correspondentie mailing uitvoeren {kort_pad(bestand)}"
        scherm.zeg(f"Het plan is in orde: {aantal} met ‘{hoe}’.")
    return Afloop.GOED


@contextmanager
def register_voor_plan(
    bestand: Mailingbestand, werkmap: Werkmap, uit: Path | None, url: str | None
) -> Iterator[Register | None]:
    """The register of this mailing to look in; ``None`` when there is none yet: a plan lays out nothing."""
    from correspondentie.cli.klok import nu
    from correspondentie.mailing.plek import bestaat, register_van
    from correspondentie.register import open_register

    gekozen = register_van(bestand, werkmap, uit, url)
    if not bestaat(gekozen):
        yield None
        return
    with open_register(gekozen, klok=nu) as register:
        yield register


def verdeler(werkers: int | None) -> Verdeel:
    """Divides the checks over workers, which start when there is something to check, with a progress bar."""
    from correspondentie.cli.voortgang import voortgang
    from correspondentie.mailing.ploeg import ploeg

    def verdeel(functie: Any, opdracht: Any, taken: Iterable[Any], /) -> Iterator[Any]:
        alle = list(taken)
        with ploeg(werkers=werkers) as ploeg_, voortgang(len(alle)) as stap:
            for uitkomst in ploeg_.verdeel(functie, opdracht, alle):
                stap()
                yield uitkomst

    return verdeel


def toon_plan(scherm: Scherm, plan: Plan) -> None:
    """What would go out, in sentences and in the data of ``--json``."""
    opgave, over = plan.opgave, plan.verantwoording
    proef = " (PROEF)" if opgave.proef else ""
    formaten = ", ".join(opgave.formaten)
    scherm.zeg(f"{opgave.titel}{proef}: {opgave.soort} van {_dag(plan)}, in {formaten}; zetter {opgave.zetter}.")
    if plan.uitgegeven is not None:
        stand = plan.uitgegeven
        scherm.zeg(f"Al uitgegeven door {stand.door}: {stand.gemaakt} van {stand.aantal} brieven zijn gemaakt.")
    scherm.zeg(f"Gekozen: {over.woorden}.")
    scherm.zeg(f"Van de {over.bestaan} {over.soort} krijgen er {over.gekozen} een brief.")
    if plan.regels:
        scherm.zeg(f"De eerste is {plan.regels[0].naam}, de laatste {plan.regels[-1].naam}.")
    for reeks in plan.reeksen:
        scherm.zeg(
            f"Nummers, als niemand er voor die tijd een neemt: {reeks.eerste} tot en met {reeks.laatste} "
            f"({reeks.schema.titel}, veld ‘{reeks.veld}’; er zijn er nog {reeks.over})."
        )
    _toon_tabel(scherm, plan)
    _toon_verantwoording(scherm, over)
    scherm.zeg()
    scherm.gegevens = als_gegevens(plan)


def _toon_tabel(scherm: Scherm, plan: Plan) -> None:
    """Letters per province, and per step of the ladder where the letters have one."""
    if not plan.regels:
        return
    treden = sorted({regel.trede for regel in plan.regels if regel.trede is not None})
    per_provincie = Counter(regel.provincie for regel in plan.regels)
    per_trede = Counter((regel.provincie, regel.trede) for regel in plan.regels)
    if len(per_provincie) == len(plan.regels) and not treden:
        return
    scherm.zeg()
    koppen = ["provincie", "brieven", *(f"trede {trede}" for trede in treden)]
    rijen = [
        [naam, str(per_provincie[naam]), *(str(per_trede[naam, trede]) for trede in treden)]
        for naam in sorted(per_provincie)
    ]
    samen = [sum(regel.trede == trede for regel in plan.regels) for trede in treden]
    scherm.tabel(koppen, [*rijen, ["samen", str(len(plan.regels)), *map(str, samen)]])


def _toon_verantwoording(scherm: Scherm, over: Verantwoording) -> None:
    if over.uitgezonderd:
        scherm.zeg()
        scherm.zeg(f"Geen brief ({len(over.uitgezonderd)}):")
        per_reden: dict[str, list[str]] = {}
        for uit in over.uitgezonderd:
            per_reden.setdefault(uit.reden, []).append(uit.naam)
        for reden, namen in list(per_reden.items())[:MEESTE_REDENEN]:
            scherm.zeg(f"  {_namen(namen)}: {reden}")
        if len(per_reden) > MEESTE_REDENEN:
            scherm.zeg(f"  … en nog {len(per_reden) - MEESTE_REDENEN} redenen; met --json ziet u ze alle.")
    if over.niet_gekozen:
        scherm.zeg()
        scherm.zeg(f"Niet gekozen: de {len(over.niet_gekozen)} andere {over.soort}.")
    for fusie in over.fusies:
        waarheen = "; ".join(
            f"{een.naam} ({f'brief {een.brief}' if een.brief else een.reden})" for een in fusie.opvolgers
        )
        scherm.zeg(f"{fusie.naam} bestond tot en met {fusie.laatste_dag}; het gebied hoort nu bij {waarheen}.")


def _namen(namen: Sequence[str]) -> str:
    """The first of these, and how many more there are."""
    from correspondentie.melding.suggestie import opsomming

    rest = len(namen) - MEESTE_NAMEN
    return opsomming([*namen[:MEESTE_NAMEN], f"nog {rest}"] if rest > 0 else namen, "en")


def _dag(plan: Plan) -> str:
    from correspondentie.datum.notatie import lang

    return lang(plan.opgave.dagtekening)


def als_gegevens(plan: Plan) -> dict[str, Any]:
    """The plan for ``--json``."""
    import json

    opgave = plan.opgave
    return {
        "mailing": opgave.naam,
        "titel": opgave.titel,
        "soort": opgave.soort,
        "datum": opgave.dagtekening.isoformat(),
        "zetter": opgave.zetter,
        "formaten": list(opgave.formaten),
        "proef": opgave.proef,
        "schoon": plan.schoon,
        "plan_sha256": opgave.plan_sha256,
        "uitgegeven": plan.uitgegeven is not None,
        "nummers": [
            {
                "veld": reeks.veld,
                "schema": reeks.schema.naam,
                "eerste": reeks.eerste,
                "laatste": reeks.laatste,
                "over": reeks.over,
            }
            for reeks in plan.reeksen
        ],
        "ontvangers": [
            {
                "volgnummer": regel.volgnummer,
                "code": regel.code,
                "naam": regel.naam,
                "provincie": regel.provincie,
                "trede": regel.trede,
            }
            for regel in plan.regels
        ],
        "verantwoording": json.loads(plan.verantwoording.als_json()),
    }
