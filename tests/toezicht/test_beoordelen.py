"""Figures and dossiers together: everybody is assessed, and the officer may decide otherwise."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.beoordeelde import Besluit
from correspondentie.toezicht.beoordelen import Afwijking, beoordeel, lees_afwijking
from correspondentie.toezicht.beoordeling import Beoordeling
from correspondentie.toezicht.beoordelingsblad import maak_beoordelingsblad
from correspondentie.toezicht.cijferblad import Cijferblad, lees_cijferblad
from correspondentie.toezicht.dossier import Antwoord, Dossier, Dossierbrief
from correspondentie.toezicht.dossiers import Dossiers
from tests.toezicht.conftest import codes, fouten

OP = date(2026, 6, 1)
BRIEF = Dossierbrief("7468089", date(2026, 4, 9), 2, date(2026, 4, 30))
BEANTWOORD = replace(BRIEF, antwoorden=(Antwoord(date(2026, 4, 20)),))


@pytest.fixture
def blad(omgeving: Leesomgeving, tmp_path: Path) -> Cijferblad:
    pad = tmp_path / "cijfers.csv"
    pad.write_text(
        "Gemeente,Taak regulier,Realisatie regulier,Taak AMV,Realisatie AMV,Peildatum\n"
        "Urk,10,2,1,0,1-5-2026\nTiel,20,20,2,2,1-5-2026\nAmsterdam,100,0,0,0,1-5-2026\n",
        encoding="utf-8",
    )
    return lees_cijferblad(pad, omgeving.wet("spreidingswet"), omgeving.adresboek, op=OP)


def oordeel(
    blad: Cijferblad, omgeving: Leesomgeving, *afwijkingen: Afwijking, **dossiers: tuple[Dossierbrief, ...]
) -> Beoordeling:
    boek = omgeving.adresboek
    per_code = {
        (gemeente := boek.gemeente(naam, date(2021, 1, 1))).code: Dossier(gemeente, brieven)
        for naam, brieven in dossiers.items()
    }
    alle = Dossiers(omgeving.wet("spreidingswet"), per_code)
    return beoordeel(blad, alle, omgeving, op=OP, cijferbestand="cijfers.csv", sha256="c" * 64, afwijkingen=afwijkingen)


def test_every_gemeente_that_exists_is_in_it_once(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    regels = oordeel(blad, omgeving).regels
    assert [regel.gemeente for regel in regels] == list(omgeving.adresboek.gemeenten.alle(OP))
    assert len(regels) == 342


def test_figures_and_letters_make_the_proposal(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    beoordeling = oordeel(blad, omgeving, Urk=(BEANTWOORD,), Amsterdam=(BRIEF,))
    per_naam = {regel.gemeente.naam: regel for regel in beoordeling.regels}
    voorstellen = {naam: str(per_naam[naam].voorstel) for naam in ("Urk", "Tiel", "Amsterdam", "Zwolle")}
    assert voorstellen == {"Urk": "trede 3", "Tiel": "voldoet", "Amsterdam": "rappel", "Zwolle": "geen oordeel"}
    assert per_naam["Zwolle"].reden == "Er zijn geen cijfers van deze gemeente."
    assert codes(beoordeling.meldingen) == ["TZ-311"]


def test_letters_to_a_gemeente_that_merged_are_explained(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    beoordeling = oordeel(blad, omgeving, Weesp=(BRIEF,))
    (amsterdam,) = (regel for regel in beoordeling.regels if regel.gemeente.naam == "Amsterdam")
    assert str(amsterdam.voorstel) == "trede 1"
    assert amsterdam.opmerking == (
        "Weesp is op 24 maart 2022 opgegaan in deze gemeente; brieven aan Weesp tellen niet mee "
        "(de laatste: de brief van trede 2 van 9 april 2026 (kenmerk 7468089))."
    )


def test_the_officer_may_decide_otherwise_with_a_reason(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    wet = omgeving.wet("spreidingswet")
    beoordeling = oordeel(blad, omgeving, lees_afwijking("Urk = geen brief: er loopt een  gesprek", wet))
    (urk,) = (regel for regel in beoordeling.regels if regel.gemeente.naam == "Urk")
    assert (urk.besluit, urk.afwijking, urk.wijkt_af) == (Besluit(), "er loopt een gesprek", True)
    assert dict(beoordeling.niet_aangeschreven("toezichtbrief"))["Urk"] == "er loopt een gesprek"


@pytest.mark.parametrize("tekst", ["Urk", "Urk=trede 2", "Urk=trede 2:  ", "=trede 2: x", "Urk: x"])
def test_a_decision_that_says_too_little_is_refused(tekst: str, omgeving: Leesomgeving) -> None:
    assert codes(fouten(lambda: lees_afwijking(tekst, omgeving.wet("spreidingswet")))) == ["TZ-320"]


def test_decisions_that_cannot_be_are_told_together(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    wet = omgeving.wet("spreidingswet")
    teksten = (
        "Urk=trede 1: a",
        "Urk=rappel: b",
        "Atlantis=trede 1: c",
        "Voorbeeldstad=trede 1: d",
        "Zwolle=trede 1: e",
    )
    afwijkingen = [lees_afwijking(tekst, wet) for tekst in teksten]
    gevonden = codes(fouten(lambda: oordeel(blad, omgeving, *afwijkingen)))
    assert sorted(gevonden) == ["AB-001", "TZ-321", "TZ-322", "TZ-337", "TZ-338", "TZ-342"]


def test_while_a_mailing_is_halfway_nobody_is_assessed(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    dossiers = Dossiers(omgeving.wet("spreidingswet"), onaf=("toezicht-mei",))
    doe = partial(beoordeel, blad, dossiers, omgeving, op=OP, cijferbestand="cijfers.csv", sha256="c" * 64)
    assert codes(fouten(doe)) == ["TZ-323"]


def test_the_workbook_holds_everybody_and_no_formula(blad: Cijferblad, omgeving: Leesomgeving) -> None:
    from openpyxl import load_workbook

    afwijking = lees_afwijking('Urk=geen brief: =HYPERLINK("https://www.voorbeeld.nl")', omgeving.wet("spreidingswet"))
    beoordeling = oordeel(blad, omgeving, afwijking, Amsterdam=(BRIEF,))
    boek = load_workbook(io.BytesIO(maak_beoordelingsblad(beoordeling)))
    koppen, *rijen = list(boek["Beoordeling"].iter_rows(values_only=True))
    assert len(rijen) == 342
    per_naam = {str(rij[0]): dict(zip(koppen, rij, strict=True)) for rij in rijen}
    assert (per_naam["Urk"]["Tekort"], per_naam["Urk"]["Besluit"]) == (9, "geen brief")
    assert per_naam["Amsterdam"]["Voorstel"] == "rappel"
    assert all(cel.data_type != "f" for rij in boek["Beoordeling"].iter_rows() for cel in rij)
    assert boek["Beoordeling"].auto_filter.ref is not None
    aantallen = {(rij[0], rij[1]): rij[2] for rij in boek["Aantallen"].iter_rows(min_row=2, values_only=True)}
    assert sum(int(str(aantal)) for aantal in aantallen.values()) == 342
