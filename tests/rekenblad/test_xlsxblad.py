"""Workbooks as Excel, LibreOffice and others write them, and as somebody with ill intent would."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from correspondentie.bron.pakket import Grenzen
from correspondentie.melding import Ernst
from correspondentie.rekenblad import Kolom, lees_tabel, lezen, werkboek, xlsxblad
from correspondentie.rekenblad.vel import HOOGSTE_RIJ
from correspondentie.rekenblad.xlsxblad import kolomnummer
from tests.rekenblad.specimen import (
    BLAD,
    KOLOMMEN,
    KOP,
    TEKSTCEL,
    codes,
    geweigerd,
    inpakken,
    lees,
    met_gedeeld,
    met_xml,
    uitgepakt,
    waarden,
    xlsx,
)

GOED = [{"gemeente": "Delft", "taak": 3}]
CEL = '<c r="B2" t="n"><v>3</v></c>'


@pytest.fixture
def boek(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "cijfers.xlsx", KOP, ["Delft", 3])


def met_cel(boek: Path, cel: str) -> Path:
    return met_xml(boek, BLAD, CEL, cel)


def test_a_formula_counts_by_its_outcome(boek: Path) -> None:
    assert lees(met_cel(boek, '<c r="B2"><f>1+2</f><v>3</v></c>')) == GOED


@pytest.mark.parametrize(
    "cel",
    ['<c r="B2"><f>1+2</f><v></v></c>', '<c r="B2"><f>1+2</f><v/></c>', '<c r="B2"><f t="shared" si="0"/></c>'],
)
def test_a_formula_without_outcome_is_told_with_its_cell(cel: str, boek: Path) -> None:
    (melding,) = lees_tabel(met_cel(boek, cel), KOLOMMEN).meldingen
    assert melding.code == "RB-051"
    assert str(melding.plaats).endswith("cel B2")
    assert "bewaar het opnieuw" in (melding.tip or "")


def test_a_formula_whose_outcome_is_an_empty_text_is_an_empty_cell(boek: Path) -> None:
    tabel = lees_tabel(met_cel(boek, '<c r="B2" t="str"><f>""</f><v></v></c>'), KOLOMMEN)
    assert codes(tabel.meldingen) == ["RB-050"]


def test_formulas_in_columns_that_nobody_asked_for_are_no_problem(tmp_path: Path) -> None:
    assert lees(xlsx(tmp_path / "a.xlsx", [*KOP, "Som"], ["Delft", 3, "=B2*2"])) == GOED


@pytest.mark.parametrize(
    ("cel", "code"),
    [
        ('<c r="B2" t="e"><v>#REF!</v></c>', "RB-052"),
        ('<c r="B2" t="b"><v>1</v></c>', "RB-053"),
        ('<c r="B2" t="str"><f>A1</f><v>12 plekken</v></c>', "RB-053"),
    ],
)
def test_errors_booleans_and_texts_are_no_numbers(cel: str, code: str, boek: Path) -> None:
    assert codes(lees_tabel(met_cel(boek, cel), KOLOMMEN).meldingen) == [code]


def test_a_day_in_iso_notation_is_read(tmp_path: Path) -> None:
    boek = Workbook()
    boek.iso_dates = True
    blad: Any = boek.active
    blad.append(["D"])
    blad.append([date(2025, 7, 1)])
    boek.save(tmp_path / "a.xlsx")
    assert lees(tmp_path / "a.xlsx", [Kolom("d", ("D",), soort=date)]) == [{"d": date(2025, 7, 1)}]


def test_rich_text_counts_whole_and_what_is_read_aloud_does_not(boek: Path) -> None:
    tekst = "<si><r><rPr><b/></rPr><t>De</t></r><r><t>lft</t></r><rPh sb='0' eb='1'><t>furigana</t></rPh></si>"
    assert lees(met_gedeeld(boek, "<si/>", tekst, nummer="1")) == GOED


def test_texts_within_cells_are_read(boek: Path) -> None:
    cel = '<c r="A2" t="inlineStr"><is><r><t>De</t></r><r><t xml:space="preserve">lft </t></r></is></c>'
    assert lees(met_xml(boek, BLAD, TEKSTCEL, cel)) == GOED


def test_cells_and_rows_without_address_follow_each_other(boek: Path) -> None:
    delen = uitgepakt(boek)
    for nummer in ("A1", "B1", "A2", "B2", "1", "2"):
        delen[BLAD] = delen[BLAD].replace(f' r="{nummer}"'.encode(), b"")
    assert lees(inpakken(boek, delen)) == GOED


def test_escaped_characters_are_the_characters_themselves(boek: Path) -> None:
    pad = met_gedeeld(boek, "<si><t>a_x000D_\nb_x00e9_ _xD83D_</t></si>")
    assert lees(pad) == [{"gemeente": "a\nbé _xD83D_", "taak": 3}]


def test_names_with_a_prefix_are_the_same_names(boek: Path) -> None:
    delen = uitgepakt(boek)
    tekst = delen[BLAD].decode()
    for naam in ("worksheet", "sheetData", "row", "c", "v"):
        for oud in (f"<{naam} ", f"<{naam}>", f"</{naam}>"):
            tekst = tekst.replace(oud, oud.replace(naam, f"x:{naam}"))
    delen[BLAD] = tekst.replace("xmlns=", "xmlns:x=").encode()
    assert lees(inpakken(boek, delen)) == GOED


def test_macros_and_other_files_are_told_and_not_followed(boek: Path) -> None:
    delen = uitgepakt(boek)
    delen["xl/vbaProject.bin"] = b"Sub Auto_Open()"
    delen["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    tabel = lees_tabel(inpakken(boek, delen), KOLOMMEN)
    assert waarden(tabel) == GOED
    assert [(melding.code, melding.ernst) for melding in tabel.meldingen] == [
        ("RB-043", Ernst.WAARSCHUWING),
        ("RB-044", Ernst.WAARSCHUWING),
    ]


def test_a_million_rows_without_content_are_passed_by(boek: Path) -> None:
    leeg = "".join(f'<row r="{nummer}" ht="15"/>' for nummer in range(3, HOOGSTE_RIJ))
    laatste = f'<row r="{HOOGSTE_RIJ}"><c r="B{HOOGSTE_RIJ}"><v>4</v></c></row>'
    delen = uitgepakt(boek)
    vel = delen[BLAD].decode().replace('ref="A1:B2"', 'ref="A1:XFD1048576"')
    delen[BLAD] = vel.replace("</sheetData>", f"{leeg}{laatste}</sheetData>").encode()
    tabel = lees_tabel(inpakken(boek, delen), KOLOMMEN)
    assert waarden(tabel) == [*GOED, {"taak": 4}]
    assert [rij.nummer for rij in tabel.rijen] == [2, HOOGSTE_RIJ]


def test_a_dimension_of_the_whole_sheet_costs_nothing(boek: Path) -> None:
    assert lees(met_xml(boek, BLAD, 'ref="A1:B2"', 'ref="A1:XFD1048576"')) == GOED


KAPOT: dict[str, tuple[Callable[[Path], Path], str]] = {
    "broken XML": (lambda pad: met_xml(pad, BLAD, "</row>", "</rij>"), "RB-007"),
    "a text that is not there": (lambda pad: met_gedeeld(pad, "<si/>", nummer="1"), "RB-007"),
    "a negative text": (lambda pad: met_gedeeld(pad, "<si/>", nummer="-1"), "RB-007"),
    "a cell beyond the last column": (lambda pad: met_xml(pad, BLAD, 'r="B2"', 'r="XFE2"'), "RB-007"),
    "a cell in another row": (lambda pad: met_xml(pad, BLAD, 'r="B2"', 'r="B7"'), "RB-007"),
    "a row beyond the last": (lambda pad: met_xml(pad, BLAD, 'row r="2"', 'row r="9999999"'), "RB-007"),
    "a number that is none": (lambda pad: met_cel(pad, '<c r="B2"><v>1_000</v></c>'), "RB-007"),
    "a number without end": (lambda pad: met_cel(pad, f'<c r="B2"><v>{"9" * 5000}</v></c>'), "RB-007"),
    "not a number": (lambda pad: met_cel(pad, '<c r="B2"><v>NaN</v></c>'), "RB-007"),
    "a sheet that is not there": (lambda pad: zonder(pad, BLAD), "RB-007"),
    "no references": (lambda pad: zonder(pad, "xl/_rels/workbook.xml.rels"), "RB-007"),
    "a thousand layers": (lambda pad: met_xml(pad, BLAD, "<sheetData>", "<x>" * 1000), "RB-007"),
    "an endless tag": (lambda pad: met_xml(pad, BLAD, "<sheetData>", f'<x y="{_LANG}"/><sheetData>'), "RB-007"),
    "entities that grow": (lambda pad: met_xml(pad, BLAD, "<worksheet", f"{_LOL}<worksheet"), "RB-009"),
    "an entity from outside": (lambda pad: met_gedeeld(pad, "<si/>", kop=_BUITEN), "RB-009"),
}
_LANG: str = "".join(f"{nummer:x}" for nummer in range(1_000_000))
_LOL = '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_BUITEN = '<!DOCTYPE a SYSTEM "file:///etc/hostname">'


def zonder(pad: Path, deel: str) -> Path:
    return inpakken(pad, {naam: inhoud for naam, inhoud in uitgepakt(pad).items() if naam != deel})


@pytest.mark.parametrize("naam", KAPOT)
def test_a_broken_workbook_says_so(naam: str, boek: Path) -> None:
    maak, code = KAPOT[naam]
    (melding,) = geweigerd(maak(boek))
    assert melding.code == code
    assert melding.plaats is not None
    assert melding.plaats.bestand == str(boek)


def test_a_zip_bomb_is_not_unpacked(boek: Path) -> None:
    assert codes(geweigerd(met_xml(boek, BLAD, "<sheetData>", "<sheetData>" + " " * 30_000_000))) == ["RB-008"]


@pytest.mark.parametrize("deel", ["xl/sharedStrings.xml", "xl/styles.xml", BLAD])
def test_every_part_has_its_largest_size(deel: str, boek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werkboek, "GROOTSTE_TEKSTEN", 10)
    monkeypatch.setattr(werkboek, "GROOTST_BEHEER", 50_000)
    monkeypatch.setattr(xlsxblad, "GRENZEN", Grenzen(onderdeel=50_000))
    delen = uitgepakt(met_gedeeld(boek, "<si><t>Delft</t></si>"))
    if deel != "xl/sharedStrings.xml":
        delen[deel] = delen[deel] + b" " * 60_000
    assert codes(geweigerd(inpakken(boek, delen))) == ["RB-008"]


@pytest.mark.parametrize(
    ("grens", "waarde", "module"),
    [
        ("MEESTE_ELEMENTEN", 5, xlsxblad),
        ("MEESTE_BLADEN", 0, werkboek),
        ("MEESTE_RIJEN", 0, lezen),
        ("MEESTE_CELLEN", 1, lezen),
    ],
)
def test_what_is_too_much_is_refused(
    grens: str, waarde: int, module: Any, boek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, grens, waarde)
    assert codes(geweigerd(boek)) == ["RB-012"]


def test_a_cell_of_a_million_characters_is_refused(boek: Path) -> None:
    for tekst in (
        f'<c r="A2" t="inlineStr"><is><t>{"a" * 1_000_000}</t></is></c>',
        f'<c r="A2" t="str"><v>{"a" * 90_000}</v></c>',
    ):
        delen = uitgepakt(boek)
        pad = boek.with_name("lang.xlsx")
        inpakken(pad, delen)
        tabel = lees_tabel(met_xml(pad, BLAD, TEKSTCEL, tekst), KOLOMMEN)
        assert codes(tabel.meldingen) == ["RB-059"]


def test_long_texts_between_elements_are_no_endless_tag(boek: Path) -> None:
    assert lees(met_xml(boek, BLAD, "<sheetData>", f"<!--{_LANG[:1_000_000]}-->{_LANG}<sheetData>")) == GOED


def test_columns_are_counted_as_excel_does() -> None:
    assert [kolomnummer(naam) for naam in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16_384]
