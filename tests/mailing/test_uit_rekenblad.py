"""Recipients out of a spreadsheet: a row for each, columns by the names of fields, problems at their cells."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from correspondentie.mailing.zaakvelden import velden_van
from correspondentie.sjabloon.sjabloon import laad_sjabloon
from tests.mailing.conftest import BRIEF, TOEZICHT, Kantoor, aan, codes, geweigerd, namen

BLAD = "{rekenblad: ontvangers.xlsx}"


def xlsx(*bladen: list[list[Any]]) -> bytes:
    boek = Workbook()
    boek.remove(boek.active)  # type: ignore[arg-type]
    for nummer, rijen in enumerate(bladen, 1):
        blad = boek.create_sheet(f"Blad {nummer}")
        for rij in rijen:
            blad.append(rij)
    stroom = BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


def leg_neer(kantoor: Kantoor, *bladen: list[list[Any]]) -> None:
    kantoor.schrijf(xlsx(*bladen), "ontvangers.xlsx")


def velden(kantoor: Kantoor, tekst: str, naam: str) -> dict[str, Any]:
    """The fields of the case of this recipient."""
    bestand = kantoor.lees(tekst)
    gekozen = next(een for een in kantoor.kies(tekst).gekozen if een.naam == naam)
    return dict(velden_van(bestand, laad_sjabloon(bestand.soort, kantoor.werkmap), gekozen))


def test_a_row_is_a_letter_and_a_column_a_field_by_name_label_or_dotted_path(kantoor: Kantoor) -> None:
    leg_neer(
        kantoor,
        [
            ["Ontvangers van de brief"],
            [],
            ["Gemeente", "cijfers.regulier.taak", "Cijfers.Regulier.realisatie", "Verdere bevindingen", "gesprek"],
            ["Gouda", 120, 30, "Eén locatie.", datetime.date(2026, 3, 12)],
            ["Delft", 80, 0, None, None],
        ],
    )
    selectie = kantoor.kies(aan(BLAD, TOEZICHT))
    assert namen(selectie) == ["Delft", "Gouda"]
    assert not selectie.meldingen
    gouda = velden(kantoor, aan(BLAD, TOEZICHT), "Gouda")
    assert gouda["cijfers"] == {
        "regulier": {"taak": "120", "realisatie": "30"},
        "amv": {"taak": "0", "realisatie": "0"},
    }
    assert gouda["bevindingen"] == "Eén locatie."
    assert "bevindingen" not in velden(kantoor, aan(BLAD, TOEZICHT), "Delft")
    plan = kantoor.plan(aan(BLAD, TOEZICHT))
    assert plan.schoon, plan.meldingen


def test_a_csv_file_does_as_well(kantoor: Kantoor) -> None:
    kantoor.schrijf("gemeente;eigen tekst\r\nDelft;Hallo; \r\nGouda;\r\n".replace("; \r", "\r"), "o.csv")
    assert namen(kantoor.kies(aan("{rekenblad: o.csv}"))) == ["Delft", "Gouda"]


def test_a_wrong_value_is_told_at_its_cell(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente", "cijfers.regulier.taak"], ["Delft", "veel"], ["Gouda", 10]])
    plan = kantoor.plan(aan(BLAD, TOEZICHT))
    (melding,) = plan.meldingen
    assert melding.plaats is not None
    assert melding.plaats.cel.endswith("B2")
    assert melding.plaats.bestand.endswith("ontvangers.xlsx")


def test_who_comes_twice_or_is_unknown_is_told_at_the_cell(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente"], ["Delft"], ["Appingedam"], ["gemeente Delft"], ["Dleft"]])
    selectie = kantoor.kies(aan(BLAD))
    assert namen(selectie) == ["Delft"]
    gevonden = {melding.code: melding.plaats.cel for melding in selectie.meldingen if melding.plaats}
    assert {code: cel.split()[-1] for code, cel in gevonden.items()} == {"AB-003": "A3", "AB-001": "A5", "ML-020": "A4"}


def test_codes_will_do_and_must_agree_with_names(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["Gemeentecode"], ["0503"], ["GM0513"]])
    assert namen(kantoor.kies(aan(BLAD))) == ["Delft", "Gouda"]
    leg_neer(kantoor, [["Gemeentecode", "Gemeentenaam"], ["0503", "Delft"], ["0513", "Urk"]])
    selectie = kantoor.kies(aan(BLAD))
    assert namen(selectie) == ["Delft", "Urk"]
    assert codes(selectie) == ["ML-054"]


def test_a_column_that_is_no_field_is_mentioned(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente", "Opmerking", "eigen_text"], ["Delft", "x", "y"]])
    selectie = kantoor.kies(aan(BLAD))
    assert [(melding.code, melding.stopt) for melding in selectie.meldingen] == [("ML-024", False), ("ML-024", False)]
    assert selectie.meldingen[1].tip == "Bedoelde u ‘eigen_tekst’?"


def test_two_columns_for_one_field_and_fields_of_the_mailing_itself_are_refused(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente", "Verdere bevindingen", "bevindingen", "datum"], ["Delft", "x", "y", "1-1-2026"]])
    assert codes(kantoor.kies(aan(BLAD, TOEZICHT))) == ["ML-025", "ML-007"]


def test_a_list_in_a_cell_is_split_and_yes_and_no_are_words(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente", "bijlagen"], ["Delft", "Verslag; Kaart\nLijst"]])
    assert velden(kantoor, aan(BLAD), "Delft")["bijlagen"] == ["Verslag", "Kaart", "Lijst"]


def test_the_sheet_can_be_named_when_more_have_recipients(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente"], ["Delft"]], [["gemeente"], ["Gouda"]])
    assert [melding.code for melding in geweigerd(lambda: kantoor.kies(aan(BLAD)))] == ["RB-022"]
    assert namen(kantoor.kies(aan("{rekenblad: ontvangers.xlsx, blad: Blad 2}"))) == ["Gouda"]


def test_a_file_that_is_not_there_or_no_table_is_told(kantoor: Kantoor) -> None:
    (melding,) = geweigerd(lambda: kantoor.kies(aan(BLAD)))
    assert (melding.code, melding.plaats and melding.plaats.regel) == ("ML-029", 4)
    leg_neer(kantoor, [["naam", "plaats"], ["a", "b"]])
    assert [melding.code for melding in geweigerd(lambda: kantoor.kies(aan(BLAD)))] == ["RB-030"]


@pytest.mark.parametrize("naam", ["../buiten.csv", "/etc/hostname", "x" * 300 + ".csv", "."])
def test_a_mailing_reaches_no_file_outside_its_folder_and_the_work_folder(kantoor: Kantoor, naam: str) -> None:
    (kantoor.map.parent / "buiten.csv").write_text("gemeente\nDelft\n", encoding="utf-8")
    tekst = aan(f"{{rekenblad: '{naam}'}}")
    assert [melding.code for melding in geweigerd(lambda: kantoor.kies(tekst))] == ["ML-029"]


def test_a_cell_goes_before_what_holds_for_all_and_per_recipient_before_a_cell(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["gemeente", "betreft"], ["Delft", "Uit de cel"], ["Gouda", None], ["Urk", "Uit de cel"]])
    tekst = aan(BLAD) + "per_ontvanger:\n  Urk: {betreft: Eigen}\n"
    assert [velden(kantoor, tekst, naam)["betreft"] for naam in ("Delft", "Gouda", "Urk")] == [
        "Uit de cel",
        "Uitnodiging",
        "Eigen",
    ]


def test_provinces_come_out_of_a_table_for_letters_to_commissarissen(kantoor: Kantoor) -> None:
    leg_neer(kantoor, [["Provincie", "commissaris"], ["Zeeland", "mevrouw V. Voorbeeld"]])
    cdk = BRIEF.replace("collegebrief", "cdk-notificatie")
    assert namen(kantoor.kies(aan(BLAD, cdk))) == ["Zeeland"]


@pytest.fixture(scope="module")
def vast_kantoor(tmp_path_factory: pytest.TempPathFactory) -> Kantoor:
    kantoor = Kantoor(tmp_path_factory.mktemp("rekenblad"))
    kantoor.register.sluit()
    return kantoor


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["Delft", "Gouda", "Urk", "Aalten", "Zwolle", "Almere"]), min_size=1, max_size=12))
def test_whatever_rows_there_are_each_recipient_comes_once(vast_kantoor: Kantoor, rijen: list[str]) -> None:
    leg_neer(vast_kantoor, [["gemeente"], *([naam] for naam in rijen)])
    selectie = vast_kantoor.kies(aan(BLAD))
    assert namen(selectie) == sorted(set(rijen))
    assert codes(selectie).count("ML-020") == len(rijen) - len(set(rijen))
