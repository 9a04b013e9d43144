"""From a sheet to rows of values, with every problem at its cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from correspondentie.melding import Ernst, Fout
from correspondentie.rekenblad import Cel, Kolom, lees_tabel
from correspondentie.rekenblad.lezen import MEESTE_MELDINGEN
from tests.rekenblad.specimen import GEMEENTE, KOLOMMEN, KOP, TAAK, codes, geweigerd, lees, waarden, xlsx


def test_a_row_knows_its_number_and_each_value_its_cell(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "cijfers.xlsx", [], [None, *KOP], [], [None, "Delft", 4500])
    (rij,) = lees_tabel(pad, KOLOMMEN).rijen
    assert rij.nummer == 4
    assert rij.cellen["taak"] == Cel(4500, rij.cellen["taak"].plaats)
    assert str(rij.cellen["taak"].plaats) == f"{pad}, blad ‘Stand’, cel C4"
    assert str(rij.plaats) == f"{pad}, blad ‘Stand’, rij 4"


def test_in_csv_a_value_knows_its_line_and_column(tmp_path: Path) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_text('Gemeente;Wettelijke taak\n"Den\nHaag";3\nDelft;4\n', encoding="utf-8")
    tabel = lees_tabel(pad, KOLOMMEN)
    assert str(tabel.rijen[1].cellen["taak"].plaats) == f"{pad}, regel 4, kolom B"
    assert [rij.nummer for rij in tabel.rijen] == [2, 4]


def test_an_empty_cell_is_absent_and_told_of_where_it_must_be_filled(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", [*KOP, "Peildatum"], ["Delft", " ", None], [None, None, None], ["Gouda", 2, None])
    tabel = lees_tabel(pad, KOLOMMEN)
    assert waarden(tabel) == [{"gemeente": "Delft"}, {"gemeente": "Gouda", "taak": 2}]
    assert [str(melding.plaats)[-6:] for melding in tabel.meldingen] == ["cel B2"]
    assert codes(tabel.meldingen) == ["RB-050"]


def test_an_obligatory_column_may_allow_empty_cells(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", KOP, ["Delft", None])
    assert lees(pad, (GEMEENTE, Kolom("taak", ("Wettelijke taak",), soort=int, mag_leeg=True))) == [
        {"gemeente": "Delft"}
    ]


def test_rows_with_nothing_in_our_columns_are_passed_over(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", KOP, ["Delft", 1], [None, None, "aantekening"])
    assert len(lees(pad)) == 1


def test_all_problems_come_at_once_and_the_caller_may_stop_on_them(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", KOP, ["Delft", "veel"], ["Gouda", 1], [None, "12 plekken"])
    tabel = lees_tabel(pad, KOLOMMEN)
    assert codes(tabel.meldingen) == ["RB-053", "RB-050", "RB-053"]
    with pytest.raises(Fout) as fout:
        tabel.gekeurd()
    assert len(fout.value.meldingen) == 3


def test_a_thousand_problems_are_listed_to_a_hundred_and_counted(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", KOP, *[["Delft", "x"]] * 1000)
    meldingen = lees_tabel(pad, KOLOMMEN).meldingen
    assert len(meldingen) == MEESTE_MELDINGEN + 1
    assert meldingen[-1].tekst == f"En nog {1000 - MEESTE_MELDINGEN} meldingen over dit bestand."
    assert meldingen[-1].stopt


def test_what_a_column_reads_further_gets_its_place(tmp_path: Path) -> None:
    def kies(tekst: str) -> str:
        if tekst != "ja":
            raise ValueError("het is geen ja")
        return "J"

    pad = xlsx(tmp_path / "a.xlsx", KOP, ["ja", 1], ["nee", 2])
    tabel = lees_tabel(pad, (Kolom("gemeente", ("Gemeente",), lees=kies), TAAK))
    assert waarden(tabel) == [{"gemeente": "J", "taak": 1}, {"taak": 2}]
    assert str(tabel.meldingen[0]).endswith("cel A3: Bij ‘Gemeente’ klopt iets niet: het is geen ja. [RB-060]")


def bladen(pad: Path, **inhoud: tuple[str, bool]) -> Path:
    """A workbook with a sheet per name: the heading in A1, and whether it is hidden."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, (kop, verborgen) in inhoud.items():
        blad: Any = boek.create_sheet(naam)
        blad.append([kop])
        blad.append([naam])
        blad.sheet_state = "hidden" if verborgen else "visible"
    boek.save(pad)
    return pad


def test_the_sheet_that_has_the_columns_is_read(tmp_path: Path) -> None:
    pad = bladen(
        tmp_path / "a.xlsx", Uitleg=("Lees dit eerst", False), Oud=("Gemeente", True), Stand=("Gemeente", False)
    )
    assert lees(pad, [GEMEENTE]) == [{"gemeente": "Stand"}]


def test_of_two_sheets_with_the_columns_one_must_be_named(tmp_path: Path) -> None:
    pad = bladen(tmp_path / "a.xlsx", Juli=("Gemeente", False), Augustus=("Gemeente", False))
    (melding,) = geweigerd(pad, [GEMEENTE])
    assert melding.tekst == "De kolommen staan op meer dan één blad: ‘Juli’ en ‘Augustus’."
    assert lees(pad, [GEMEENTE], "augustus") == [{"gemeente": "Augustus"}]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    pad = bladen(tmp_path / "a.xlsx", Juli=("Gemeente", False), Augustus=("Gemeente", False))
    (melding,) = geweigerd(pad, [GEMEENTE], "Julij")
    assert (melding.code, melding.tip) == ("RB-021", "Bedoelde u ‘Juli’?")


def test_figures_on_a_hidden_sheet_are_read_only_by_its_name(tmp_path: Path) -> None:
    pad = bladen(tmp_path / "a.xlsx", Uitleg=("Lees dit eerst", False), Geheim=("Gemeente", True))
    (melding,) = geweigerd(pad, [GEMEENTE])
    assert melding.tekst == "De kolommen staan alleen op een verborgen blad: ‘Geheim’."
    assert lees(pad, [GEMEENTE], "Geheim") == [{"gemeente": "Geheim"}]


def test_a_workbook_without_cells_says_so(tmp_path: Path) -> None:
    assert codes(geweigerd(xlsx(tmp_path / "a.xlsx"))) == ["RB-020"]


def test_a_csv_file_has_no_sheets_to_choose_from(tmp_path: Path) -> None:
    pad = tmp_path / "a.csv"
    pad.write_text("Gemeente\nDelft\n", encoding="utf-8")
    assert codes(geweigerd(pad, [GEMEENTE], "Stand")) == ["RB-024"]


def test_hidden_rows_and_columns_count_with_a_warning(tmp_path: Path) -> None:
    def verberg(blad: Any) -> None:
        for nummer in (3, 4, 6):
            blad.row_dimensions[nummer].hidden = True
        blad.column_dimensions["B"].hidden = True
        blad.column_dimensions["D"].hidden = True

    pad = xlsx(tmp_path / "a.xlsx", KOP, *[["Delft", n] for n in range(5)], anders=verberg)
    tabel = lees_tabel(pad, KOLOMMEN)
    assert len(tabel.rijen) == 5
    assert [melding.tekst for melding in tabel.meldingen] == [
        "Verborgen rijen tellen mee: 3–4 en 6.",
        "Verborgen kolommen tellen mee: B.",
    ]
    assert {melding.ernst for melding in tabel.meldingen} == {Ernst.WAARSCHUWING}
    assert tabel.gekeurd() is tabel


def test_merged_cells_in_the_rows_stop_and_in_titles_do_not(tmp_path: Path) -> None:
    def voeg_samen(blad: Any) -> None:
        blad.merge_cells("A1:C1")
        blad.merge_cells("A3:A4")
        blad.merge_cells("D3:D4")

    rijen: list[list[Any]] = [["Stand"], [*KOP, "Peildatum", "Noot"], ["Delft", 1, date(2025, 7, 1), "x"], [None, 2]]
    tabel = lees_tabel(xlsx(tmp_path / "a.xlsx", *rijen, anders=voeg_samen), KOLOMMEN)
    assert codes(tabel.meldingen) == ["RB-050", "RB-040"]
    assert tabel.meldingen[1].tekst.startswith("De cellen A3:A4 zijn samengevoegd.")
