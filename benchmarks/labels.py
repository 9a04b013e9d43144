"""What a letter costs more for being checked and labelled: share of the time that its files take."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from benchmarks.mailing import maak_mailingplan
from benchmarks.meten import Handeling, warm
from benchmarks.tabel import Tabel, keer, ms
from benchmarks.voorbeeldbrief import ZAAK, Voorbeeldbrief
from correspondentie.archief.mdto import mdto_bestanden
from correspondentie.archief.stuk import Archiefstuk
from correspondentie.archief.waarden import Waarden
from correspondentie.mailing.plan import Plan
from correspondentie.mailing.taak import Druk, Opdracht, Taak
from correspondentie.mailing.werker import druk, keur
from correspondentie.opmaak.pdf.met_typst import zetten as typst
from correspondentie.opmaak.pdf.met_typst.nagaan import Bevinding
from correspondentie.opmaak.pdf.met_weasyprint import zetten as weasyprint
from correspondentie.opmaak.pdf.zetter import ZETTERS
from correspondentie.register import open_register
from correspondentie.vervaardiging.archiveren import uit_register
from correspondentie.vervaardiging.formaten import GEWOON
from correspondentie.vervaardiging.genereren import Uitvoermap
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.vervaardiging.schrijven import schrijf_heel
from correspondentie.vervaardiging.vaststellen import stel_vast


@contextmanager
def _zonder_controles() -> Iterator[None]:
    """The same letters, but nobody looks: window, words, notes, places and characters."""
    gaaf = Bevinding(())

    def niets(*_: Any, **__: Any) -> None:
        return None

    with ExitStack() as stapel:
        for doel, vervanging in (
            ("correspondentie.opmaak.pdf.zetter.keur_adres", niets),
            (f"{weasyprint.__name__}.ga_na", lambda *_, **__: gaaf),
            (f"{weasyprint.__name__}.woorden_van", niets),
            (f"{weasyprint.__name__}.ga_tekens_na", niets),
            (f"{typst.__name__}.ga_na", lambda *_, **__: gaaf),
        ):
            stapel.enter_context(patch(doel, vervanging))
        yield


def _vastgesteld(voorbeeld: Voorbeeldbrief, map_: Path) -> tuple[Archiefstuk, Waarden]:
    """The letter as the archive sees it, once it was made final."""
    werkmap = voorbeeld.drukkerij.werkmap
    zaak, uit = Path(shutil.copy(ZAAK, map_)), Uitvoermap(map_ / "vastgesteld")
    with open_register(f"sqlite:///{map_ / 'register.sqlite'}", klok=lambda: datetime.now(UTC)) as register:
        omgeving = open_omgeving(werkmap, register=lambda: nullcontext(register))
        [uitkomst] = stel_vast([zaak], omgeving, voorbeeld.drukkerij, GEWOON, uit, register, door="benchmark")
        if uitkomst.kenmerk is None:
            raise AssertionError([str(melding) for melding in uitkomst.meldingen])
        return uit_register(register, uitkomst.kenmerk, None, werkmap)


SAMEN: Final = 12
"""Letters at a time: a mailing writes the files of many together."""


def _taken(plan: Plan) -> Iterator[Taak]:
    schema, *_ = plan.schemas
    for nummer, een in enumerate(plan.ontvangers, 1):
        yield Taak(nummer, een.naam, een.zaaktekst, {schema: str(9_000_000 + nummer)})


def meet(voorbeeld: Voorbeeldbrief, map_: Path) -> Tabel:
    stuk, waarden = _vastgesteld(voorbeeld, map_)
    uit = map_ / "labels"

    def maker(taken: Iterator[Taak], opdracht: Opdracht, *, gekeurd: bool) -> Handeling:
        def maak() -> None:
            bestanden: dict[str, bytes] = {}
            with nullcontext() if gekeurd else _zonder_controles():
                for taak in islice(taken, SAMEN):
                    keur(opdracht, taak)
                    gedrukt = druk(opdracht, taak)
                    if not isinstance(gedrukt, Druk):
                        raise AssertionError([str(melding) for melding in gedrukt.meldingen])
                    meta = mdto_bestanden(stuk, waarden) if gekeurd else {}
                    bestanden |= gedrukt.bestanden
                    bestanden |= {f"{taak.volgnummer}-{naam}": xml for naam, xml in meta.items()}
            schrijf_heel({uit / naam: inhoud for naam, inhoud in bestanden.items()})

        return maak

    makers: dict[str, Handeling] = {}
    for zetter in ZETTERS:
        plan = maak_mailingplan(map_, zetter)
        # One row for both: a letter that was set before costs Typst less.
        taken = _taken(plan)
        for gekeurd in (True, False):
            makers[_naam(zetter, gekeurd=gekeurd)] = maker(taken, plan.opdracht, gekeurd=gekeurd)
    tijden = {naam: tijd / SAMEN for naam, tijd in warm(makers, keren=12, klok=time.process_time).items()}
    return Tabel(
        "Wat controles en metagegevens kosten: brieven uit een mailing, van zaaktekst tot bestanden op schijf",
        ("", "processortijd, ms", "keer zonder"),
        [
            (naam, ms(tijden[naam]), keer(tijden[naam], tijden[_naam(zetter, gekeurd=False)]))
            for zetter in ZETTERS
            for gekeurd in (True, False)
            for naam in (_naam(zetter, gekeurd=gekeurd),)
        ],
        "Met: adres in het venster, elk woord en elke rij, elke noot bij haar teken, niets buiten de rand; en MDTO.",
    )


def _naam(zetter: str, *, gekeurd: bool) -> str:
    return f"{zetter}, {'met' if gekeurd else 'zonder'}"
