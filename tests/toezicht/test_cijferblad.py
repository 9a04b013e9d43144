"""The sheet with figures: columns by name, every problem at its cell, all at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from correspondentie.melding import Melding
from correspondentie.sjabloon.omgeving import Leesomgeving
from correspondentie.toezicht.cijferblad import Cijferblad, is_verzonnen, lees_cijferblad
from tests.toezicht.conftest import codes, fouten

OP = date(2026, 4, 16)
KOP = "Gemeente;Wettelijke taak regulier;Realisatie regulier;Wettelijke taak AMV;Realisatie AMV;Peildatum\n"
Lees = Callable[..., Cijferblad]


@pytest.fixture
def lees(omgeving: Leesomgeving, tmp_path: Path) -> Lees:
    def lees_tekst(tekst: str, wet: str = "spreidingswet", peildatum: date | None = None) -> Cijferblad:
        pad = tmp_path / "cijfers.csv"
        pad.write_text(tekst, encoding="utf-8")
        return lees_cijferblad(pad, omgeving.wet(wet), omgeving.adresboek, op=OP, peildatum=peildatum)

    return lees_tekst


def klachten(lees: Lees, rijen: str, kop: str = KOP) -> tuple[Melding, ...]:
    return fouten(lambda: lees(kop + rijen))


def getallen(blad: Cijferblad) -> dict[str, list[tuple[int, int]]]:
    return {regel.gemeente.naam: [(rij.taak, rij.realisatie) for rij in regel.cijfers.rijen] for regel in blad.regels}


def test_figures_are_read_in_the_order_of_the_gemeenten(lees: Lees) -> None:
    blad = lees(KOP + "Zwolle;1.250;400;20;8;1-3-2026\nAmsterdam;60;60;4;4;2026-03-01\n")
    assert getallen(blad) == {"Amsterdam": [(60, 60), (4, 4)], "Zwolle": [(1250, 400), (20, 8)]}
    assert blad.peildatum == date(2026, 3, 1)


@pytest.mark.parametrize(
    "kop",
    [
        "Naam,Taak regulier,Realisatie regulier,Taak AMV,Realisatie AMV",
        "GEMEENTE,regulier taak,Regulier (realisatie),AMV - wettelijke taak,Gerealiseerd AMV",
        "gemeente,cijfers.regulier.taak,cijfers.regulier.realisatie,cijfers.amv.taak,cijfers.amv.realisatie",
    ],
)
def test_columns_are_known_by_several_headings(lees: Lees, kop: str) -> None:
    blad = lees(f"Stand van zaken\n\n{kop}\nUrk,10,2,1,0\n", peildatum=date(2026, 3, 1))
    assert getallen(blad) == {"Urk": [(10, 2), (1, 0)]}


def test_the_columns_follow_from_the_table_of_the_law(met_tweede_wet: Leesomgeving, tmp_path: Path) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_text("Gemeente,Opgave,Gebouwd\nUrk,10,2\n", encoding="utf-8")
    wet = met_tweede_wet.wet("stallingswet")
    blad = lees_cijferblad(pad, wet, met_tweede_wet.adresboek, op=OP, peildatum=date(2026, 3, 1))
    assert getallen(blad) == {"Urk": [(10, 2)]}


@pytest.mark.parametrize("code", ["gm0184", "GM0184", "0184", "184"])
def test_a_gemeente_may_be_known_by_its_code(lees: Lees, code: str) -> None:
    kop = KOP.replace("Gemeente;", "Gemeentecode;")
    assert list(getallen(lees(f"{kop}{code};1;1;1;1;1-3-2026\n"))) == ["Urk"]
    assert list(getallen(lees(f"{KOP}{code};1;1;1;1;1-3-2026\n"))) == ["Urk"]


def test_name_and_code_must_agree(lees: Lees) -> None:
    kop = KOP.replace("Gemeente;", "Code;Gemeente;")
    assert list(getallen(lees(f"{kop}gm0184;Urk;1;1;1;1;1-3-2026\n"))) == ["Urk"]
    (melding,) = klachten(lees, "gm0363;Urk;1;1;1;1;1-3-2026\n", kop)
    assert melding.tekst == "De code gm0363 is van Amsterdam, maar als naam staat er Urk."


def test_everything_that_is_wrong_is_told_at_once_and_at_its_cell(lees: Lees) -> None:
    rijen = (
        "Vlaardignen;1;1;1;1;1-3-2026\n"
        "Urk;tien;1;1;1;1-3-2026\n"
        "Delft;1;-2;1;1;1-3-2026\n"
        ";1;1;1;1;1-3-2026\n"
        "Bergen;1;1;1;1;1-3-2026\n"
        "Zwolle;1;1;;1;1-3-2026\n"
        "Zeist;1;1;1;1;31-2-2026\n"
        "Tiel;1;1;1;1;\n"
    )
    meldingen = klachten(lees, rijen)
    gevonden = {(melding.plaats.regel, melding.code) for melding in meldingen if melding.plaats}
    assert gevonden == {
        (2, "AB-001"),
        (3, "RB-053"),
        (4, "RB-060"),
        (5, "TZ-303"),
        (6, "AB-002"),
        (7, "RB-050"),
        (8, "RB-055"),
        (9, "TZ-312"),
    }
    assert meldingen[0].tip == "Bedoelde u ‘Vlaardingen’?"
    assert meldingen[0].plaats is not None
    assert meldingen[0].plaats.cel == "regel 2, kolom A"


@pytest.mark.parametrize(("tweede", "tip"), [("1;1;1;1", "De cijfers zijn gelijk"), ("1;0;1;1", "De cijfers verschil")])
def test_a_gemeente_that_stands_there_twice_is_told_with_both_rows(lees: Lees, tweede: str, tip: str) -> None:
    (melding,) = klachten(lees, f"Den Bosch;1;1;1;1;1-3-2026\nUrk;1;1;1;1;1-3-2026\ngm0796;{tweede};1-3-2026\n")
    assert melding.tekst == "'s-Hertogenbosch staat twee keer in het blad; ook in regel 2, kolom A."
    assert melding.plaats is not None
    assert melding.plaats.regel == 4
    assert (melding.tip or "").startswith(tip)


def test_a_gemeente_that_ended_is_explained(lees: Lees) -> None:
    (melding,) = klachten(lees, "Weesp;1;1;1;1;1-3-2026\n")
    assert (melding.code, melding.tekst.replace("\u00a0", " ")) == (
        "TZ-306",
        "Weesp bestaat sinds 24 maart 2022 niet meer: de gemeente is opgegaan in Amsterdam.",
    )
    assert melding.tip == "Neem de cijfers op in een rij voor Amsterdam."


def test_an_ended_gemeente_beside_the_one_it_went_into_is_told_so(lees: Lees) -> None:
    (melding,) = klachten(lees, "Weesp;1;1;1;1;1-3-2026\nAmsterdam;1;1;1;1;1-3-2026\n")
    assert melding.tip == (
        "Ook Amsterdam (regel 3, kolom A) staat in het blad: reken de cijfers daar mee en haal deze rij weg."
    )


def test_gemeenten_that_are_missing_are_listed(lees: Lees, omgeving: Leesomgeving) -> None:
    blad = lees(KOP + "Urk;1;1;1;1;1-3-2026\n")
    (melding,) = blad.meldingen
    assert not melding.stopt
    assert melding.tekst.startswith("Van 341 gemeenten staan er geen cijfers in het blad: Aa en Hunze, Aalsmeer, ")
    assert melding.tekst.endswith(" en nog 321.")
    assert len(blad.ontbreken) == 341


TOTAAL = "Gemeente;Taak regulier;Realisatie regulier;Taak AMV;Realisatie AMV;Taak totaal;Peildatum\n"


def test_totals_that_add_up_are_left_in_peace(lees: Lees) -> None:
    blad = lees(TOTAAL + "Urk;10;2;1;0;11;1-3-2026\nTiel;20;5;2;1;22;1-3-2026\nTotaal;30;7;3;1;33;\n")
    assert len(blad.regels) == 2
    assert [melding.code for melding in blad.meldingen] == ["TZ-311"]


def test_totals_that_do_not_add_up_are_told_with_the_difference(lees: Lees) -> None:
    rijen = "Urk;1010;2;1;0;11;1-3-2026\nTiel;20;5;2;1;22;1-3-2026\nTotaal;1030;7;3;;34;\n"
    meldingen = klachten(lees, rijen, TOTAAL)
    assert [(melding.plaats.cel, melding.tekst) for melding in meldingen if melding.plaats] == [
        (
            "regel 2, kolom F",
            "Het totaal klopt niet: hier staat 11, maar deze rij telt op tot 1.011 (verschil: 1.000).",
        ),
        ("regel 4, kolom F", "Het totaal klopt niet: hier staat 34, maar deze kolom telt op tot 33 (verschil: 1)."),
    ]


def test_a_total_between_the_gemeenten_is_refused(lees: Lees) -> None:
    rijen = "Urk;1;1;1;1;1-3-2026\nSubtotaal Flevoland;1;1;1;1;1-3-2026\nTiel;1;1;1;1;1-3-2026\n"
    assert codes(klachten(lees, rijen)) == ["TZ-302"]


def test_the_peildatum_comes_from_the_column_or_from_the_officer(lees: Lees) -> None:
    zonder = KOP.replace(";Peildatum", "")
    assert codes(klachten(lees, "Urk;1;1;1;1\n", zonder)) == ["TZ-310"]
    assert lees(zonder + "Urk;1;1;1;1\n", peildatum=date(2026, 3, 1)).peildatum == date(2026, 3, 1)
    anders = fouten(lambda: lees(KOP + "Urk;1;1;1;1;1-3-2026\n", peildatum=date(2026, 4, 1)))
    assert codes(anders) == ["TZ-313"]
    assert codes(klachten(lees, "Urk;1;1;1;1;17-4-2026\n")) == ["TZ-314"]
    assert codes(fouten(lambda: lees(zonder + "Urk;1;1;1;1\n", peildatum=date(2026, 4, 17)))) == ["TZ-314"]


def test_a_sheet_without_gemeenten_is_no_sheet_of_ours(lees: Lees) -> None:
    kop = KOP.replace("Gemeente", "Provincie")
    assert codes(klachten(lees, "Utrecht;1;1;1;1;1-3-2026\n", kop)) == ["TZ-301"]


def test_xlsx_names_the_cell(omgeving: Leesomgeving, tmp_path: Path) -> None:
    boek = Workbook()
    blad = boek.worksheets[0]
    blad.title = "Stand"
    for rij in (
        ["Verzonnen cijfers, proef"],
        [],
        ["Gemeente", "Taak regulier", "Realisatie regulier", "Taak AMV", "Realisatie AMV", "Peildatum"],
        ["Urk", 10, 2, 1, 0, date(2026, 3, 1)],
        ["Atlantis", 10, 2, 1, 0, date(2026, 3, 1)],
    ):
        blad.append(rij)
    pad = tmp_path / "cijfers.xlsx"
    boek.save(pad)
    (melding,) = fouten(lambda: lees_cijferblad(pad, omgeving.wet("spreidingswet"), omgeving.adresboek, op=OP))
    assert melding.code == "AB-001"
    assert melding.plaats is not None
    assert melding.plaats.cel.endswith("A5")
    assert is_verzonnen(pad)


def test_a_sheet_says_itself_when_it_is_made_up(tmp_path: Path) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_text(f"VERZONNEN CIJFERS, PROEF;;;;;\n{KOP}Urk;1;1;1;1;1-3-2026\n", encoding="utf-8")
    assert is_verzonnen(pad)
    pad.write_text(f"{KOP}Urk;1;1;1;1;1-3-2026\n", encoding="utf-8")
    assert not is_verzonnen(pad)
