"""From a cell to a value: as people write numbers and days, and a clear word where it cannot be."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from correspondentie.melding import Fout
from correspondentie.rekenblad import Kolom, lees_tabel
from correspondentie.rekenblad.vel import Foutwaarde, Getal, Onberekend, Ruw
from correspondentie.rekenblad.waarde import lees_waarde
from tests.rekenblad.specimen import lees, xlsx


def gelezen(ruw: Ruw, soort: type) -> Any:
    return lees_waarde(ruw, Kolom("k", ("K",), soort=soort), "K")


def melding(ruw: Ruw, soort: type) -> tuple[str, str, str | None]:
    with pytest.raises(Fout) as fout:
        gelezen(ruw, soort)
    (een,) = fout.value.meldingen
    return een.code, een.tekst, een.tip


def g(tekst: str) -> Getal:
    return Getal(Decimal(tekst))


@pytest.mark.parametrize(
    ("ruw", "waarde"),
    [
        (g("4500"), 4500),
        (g("4500.0"), 4500),
        (g("4499.9999999999"), 4500),
        (g("4.5E3"), 4500),
        ("4500", 4500),
        ("4.500", 4500),
        (" 4.500,0\u00a0", 4500),
        ("'4500", 4500),
        ("\u22123", -3),
        ("", None),
    ],
)
def test_a_whole_number_is_read(ruw: Ruw, waarde: int | None) -> None:
    assert gelezen(ruw, int) == waarde


@pytest.mark.parametrize(
    ("ruw", "code", "tip"),
    [
        ("12 plekken", "RB-053", "Schrijf alleen het getal: ‘12’."),
        ("ca. 1.200", "RB-053", "Schrijf alleen het getal: ‘1.200’."),
        ("1O0", "RB-053", "Bedoelde u ‘100’?"),
        ("l2", "RB-053", "Bedoelde u ‘12’?"),
        ("4.5", "RB-053", "Schrijf decimalen met een komma: ‘4,5’."),
        ("n.v.t.", "RB-053", "Schrijf ‘0’"),
        ("-", "RB-053", "Schrijf ‘0’"),
        (True, "RB-053", "Schrijf een getal"),
        (date(2025, 2, 1), "RB-053", "opmaak van een datum"),
        ("1,234", "RB-056", "Schrijf ‘1.234’"),
        ("12,000", "RB-056", "Schrijf ‘12.000’"),
        ("1.234,5", "RB-054", None),
        (g("4.5"), "RB-054", None),
        (g("1E+300"), "RB-053", None),
        (g("1E+16"), "RB-053", None),
        ("9" * 18, "RB-053", None),
        ("9" * 5000, "RB-053", "Schrijf een getal"),
    ],
)
def test_what_is_no_whole_number_is_refused_with_the_fix(ruw: Ruw, code: str, tip: str | None) -> None:
    gevonden, _, gegeven = melding(ruw, int)
    assert gevonden == code
    assert (tip or "") in (gegeven or "")


@pytest.mark.parametrize(
    "ruw",
    [
        date(2025, 7, 1),
        "1-7-2025",
        "1 juli 2025",
        "2025-07-01 00:00:00",
        "2025-07-01T00:00:00Z",
        "1-7-2025 0:00",
        g("45839"),
    ],
)
def test_a_day_is_read(ruw: Ruw) -> None:
    assert gelezen(ruw, date) == date(2025, 7, 1)


@pytest.mark.parametrize(
    ("ruw", "stuk"),
    [
        ("31-2-2025", "28 februari"),
        ("7/13/2025", "Bedoelde u"),
        ("1-7-25", "vier cijfers"),
        ("45839", "Schrijf een datum"),
        (g("2025"), "Schrijf een datum"),
        (g("3E+6"), "Schrijf een datum"),
        (date(1899, 12, 31), ""),
        (False, "Schrijf een datum"),
    ],
)
def test_what_is_no_day_is_refused_with_the_fix(ruw: Ruw, stuk: str) -> None:
    code, _, tip = melding(ruw, date)
    assert code == "RB-055"
    assert stuk in (tip or "")


@pytest.mark.parametrize(
    ("ruw", "tekst"),
    [
        ("  Súdwest-Fryslân ", "Súdwest-Fryslân"),
        ("a\r\nb", "a\nb"),
        (g("363"), "363"),
        (Getal(Decimal(363), cijfers=4), "0363"),
        (g("4.5"), "4,5"),
        (date(2025, 7, 1), "1-7-2025"),
        (True, "WAAR"),
    ],
)
def test_a_text_is_what_the_cell_shows(ruw: Ruw, tekst: str) -> None:
    assert gelezen(ruw, str) == tekst


@pytest.mark.parametrize("soort", [str, int, Decimal, date])
def test_errors_and_formulas_without_outcome_are_told_in_every_column(soort: type) -> None:
    assert melding(Onberekend(), soort)[0] == "RB-051"
    assert melding(Foutwaarde("#REF!"), soort)[1] == "Bij ‘K’ staat een foutwaarde: #VERW! (#REF!)."
    assert melding(" #N/B ", soort)[1] == "Bij ‘K’ staat een foutwaarde: #N/B."


@pytest.mark.parametrize("tekst", ["FryslÃ¢n", "BorsÃ«le", "het â€˜planâ€™", "gemeente\ufffdnaam"])
def test_letters_that_were_taken_over_wrongly_are_told(tekst: str) -> None:
    assert melding(tekst, str)[0] == "RB-057"


def test_the_right_letters_are_shown_where_they_are_plain() -> None:
    assert (melding("SÃºdwest-FryslÃ¢n", str)[2] or "").startswith("Bedoelde u ‘Súdwest-Fryslân’?")


@pytest.mark.parametrize("tekst", ["Ärzte", "Â", "São Paulo", "prijs â€"])
def test_letters_that_are_right_are_left_alone(tekst: str) -> None:
    assert gelezen(tekst, str) == tekst


@pytest.mark.parametrize("teken", ["\x00", "\x1b", "\ue000", "\ud800", "\ufeff"])
def test_characters_that_no_letter_can_hold_are_refused(teken: str) -> None:
    assert melding(f"a{teken}b", str)[0] == "RB-058"


def test_days_of_excel_are_days_whatever_their_format(tmp_path: Path) -> None:
    formaten = ["yyyy-mm-dd", "d mmmm yyyy", "[$-413]dddd d mmmm yyyy;@", "dd-mm-yy hh:mm", "mmm-yy"]

    def maak_op(blad: Any) -> None:
        for rij, formaat in enumerate(formaten, 2):
            blad.cell(rij, 2).number_format = formaat

    rijen = [["a", datetime(2025, 7, 1, 14, 30)]] * len(formaten)  # noqa: DTZ001 - a cell knows no time zone
    pad = xlsx(tmp_path / "a.xlsx", ["K", "D"], *rijen, anders=maak_op)
    assert lees(pad, [Kolom("d", ("D",), soort=date)]) == [{"d": date(2025, 7, 1)}] * len(formaten)


def test_formats_that_only_look_like_dates_are_numbers(tmp_path: Path) -> None:
    formaten = ['#,##0 "dagen"', "[Red]0", '_-* #,##0_-;"-"dd', "0.00E+00", "General", "0\\m", "0%"]

    def maak_op(blad: Any) -> None:
        for rij, formaat in enumerate(formaten, 2):
            blad.cell(rij, 1).number_format = formaat

    pad = xlsx(tmp_path / "a.xlsx", ["N"], *[[45839]] * len(formaten), anders=maak_op)
    assert lees(pad, [Kolom("n", ("N",), soort=int)]) == [{"n": 45839}] * len(formaten)


def test_codes_keep_the_zeros_that_their_format_shows(tmp_path: Path) -> None:
    def maak_op(blad: Any) -> None:
        blad["A2"].number_format = "0000"

    pad = xlsx(tmp_path / "a.xlsx", ["Code"], [363], anders=maak_op)
    assert lees(pad, [Kolom("code", ("Code",))]) == [{"code": "0363"}]


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    boek = Workbook()
    boek.epoch = CALENDAR_MAC_1904
    blad: Any = boek.active
    blad.append(["D", "E"])
    blad.append([date(2025, 7, 1), 45839 - 1462])
    boek.save(tmp_path / "a.xlsx")
    kolommen = [Kolom("d", ("D",), soort=date), Kolom("e", ("E",), soort=date)]
    assert lees(tmp_path / "a.xlsx", kolommen) == [{"d": date(2025, 7, 1), "e": date(2025, 7, 1)}]


def test_a_message_names_the_heading_as_the_file_has_it(tmp_path: Path) -> None:
    pad = xlsx(tmp_path / "a.xlsx", ["TAAK (regulier)"], ["veel"])
    tabel = lees_tabel(pad, [Kolom("taak", ("Taak regulier",), soort=int)])
    assert tabel.meldingen[0].tekst == "Bij ‘TAAK (regulier)’ hoort een getal, maar er staat ‘veel’."
