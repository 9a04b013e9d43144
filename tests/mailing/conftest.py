"""An office that plans mailings: a work folder with addresses, a register and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from correspondentie import VERSIE
from correspondentie.mailing.gekozen import Kiezer, Selectie
from correspondentie.mailing.opgave import Mailingbestand, lees_mailing
from correspondentie.mailing.plan import Plan, maak_plan
from correspondentie.mailing.selectie import kies
from correspondentie.mailing.taak import Verdeel, in_volgorde
from correspondentie.melding import Fout, Melding
from correspondentie.register import Bestand, Vaststelling, open_register
from correspondentie.register.register import Register
from correspondentie.sjabloon.sjabloon import laad_sjabloon
from correspondentie.vervaardiging.opstart import open_omgeving
from correspondentie.werkmap.werkmap import Werkmap, open_werkmap

BEGIN = "mailing: proef-een\ntitel: Een proef\n"
BRIEF = """soort: collegebrief
gegevens:
  datum: 21 april 2026
  betreft: Uitnodiging
  ondertekenaar: morren
  tekst: Komt u ook?
"""
TOEZICHT = """soort: toezichtbrief
gegevens:
  datum: 21 april 2026
  ondertekenaar: morren
  wet: spreidingswet
  trede: 2
  peildatum: 1 juli 2025
  cijfers: {regulier: {taak: 100, realisatie: 0}, amv: {taak: 0, realisatie: 0}}
"""
PROEF = "proef: ja\n"


def aan(wie: str, brief: str = BRIEF, meer: str = PROEF) -> str:
    """The text of a mailing to these."""
    return f"{BEGIN}{meer}aan: {wie}\n{brief}"


class Kantoor:
    """``register`` is one on trial: it is not that of the work folder."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        (map_ / "correspondentie.yaml").write_text("# leeg\n", encoding="utf-8")
        self.werkmap: Werkmap = open_werkmap(map_)
        self.register: Register = open_register(
            f"sqlite:///{map_ / 'proef.sqlite'}", klok=lambda: datetime(2026, 4, 20, 9, 0, tzinfo=UTC)
        )

    def schrijf(self, inhoud: str | bytes, naam: str = "mailing.yaml") -> Path:
        pad = self.map / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return pad

    def lees(self, tekst: str) -> Mailingbestand:
        return lees_mailing(self.schrijf(tekst))

    def kies(self, tekst: str) -> Selectie:
        bestand = self.lees(tekst)
        omgeving = open_omgeving(self.werkmap, proef=bestand.opgave.proef)
        return kies(Kiezer(bestand, laad_sjabloon(bestand.soort.strip(), self.werkmap), omgeving, self.register))

    def plan(self, tekst: str, verdeel: Verdeel = in_volgorde) -> Plan:
        return maak_plan(self.lees(tekst), self.werkmap, verdeel, register=self.register)

    def geef_uit(self, plan: Plan) -> None:
        """Give the numbers out, as the run of a mailing begins."""
        plan.gekeurd()
        with self.register.transactie() as transactie:
            transactie.geef_uit(plan.opgave, plan.ontvangers, plan.schemas, plan.hoofd, door="tester")

    def stel_vast(self, mailing: str, hoeveel: int | None = None) -> None:
        """Record letters of an issued mailing as made; which files they have does not matter to a plan."""
        with self.register.transactie() as transactie:
            for een in self.register.ontvangers(mailing, hoogstens=hoeveel):
                vaststelling = Vaststelling(
                    inhoud_sha256=een.inhoud_sha256,
                    zaaktekst=een.zaaktekst,
                    sjabloon="toezichtbrief 1",
                    sjabloon_sha256="0" * 64,
                    huisstijl="jenv",
                    huisstijl_versie="1",
                    programma=VERSIE,
                    zetter="weasyprint",
                    dagtekening=date(2026, 4, 21),
                    bestanden=(Bestand.van(f"{een.kenmerk}.pdf", een.kenmerk.encode()),),
                )
                transactie.stel_vast(een.kenmerk, vaststelling, door="tester")


@pytest.fixture
def kantoor(tmp_path: Path) -> Iterator[Kantoor]:
    kantoor = Kantoor(tmp_path)
    yield kantoor
    kantoor.register.sluit()


def namen(selectie: Selectie) -> list[str]:
    return [een.naam for een in selectie.gekozen]


def codes(bron: Selectie | Plan) -> list[str]:
    return [melding.code for melding in bron.meldingen]


def geweigerd(doe: Callable[[], object]) -> tuple[Melding, ...]:
    """The problems with which this is refused."""
    with pytest.raises(Fout) as gevangen:
        doe()
    return gevangen.value.meldingen
